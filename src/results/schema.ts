import { z } from 'zod';

/**
 * results.json, schema version 1: the only bridge between measuring and reading. Keyed and never positional;
 * unknown keys are refused. Everything that may differ between two runs of the same input (ports, dates,
 * durations, machine, pictures) lies elsewhere, in run.json and in the picture store.
 */
export const SCHEMA_VERSION = 1;

const id = z.string().regex(/^[a-z0-9-]+$/, 'an id of lower-case letters, digits and hyphens');
const count = z.int().nonnegative();
const text = z.strictObject({ en: z.string(), zh: z.string() });

export const certaintySchema = z.enum(['stated', 'seen-in-code', 'second-hand', 'derived', 'assumed']);

export const evidenceSchema = z.strictObject({
  id,
  document: z.string(),
  publisher: z.string(),
  /** ISO date, month or year of the document, or what is known of it in words. */
  date: z.string(),
  address: z.url({ protocol: /^https?$/ }).optional(),
  certainty: certaintySchema,
  /** At most two sentences in the original, with a translation into the other language. */
  quotation: z.strictObject({ language: z.enum(['en', 'zh']), text: z.string(), translation: z.string() }).optional(),
  /** Our words, shown as *reported, not quoted*. */
  summary: text.optional(),
});

export const ruleSchema = z.strictObject({
  id,
  gate: id,
  when: z.record(z.string(), z.array(z.string())),
  /** From when until when it acts, by the world's clock. */
  during: z.strictObject({ from: z.string().optional(), to: z.string().optional() }).optional(),
  treatment: z.strictObject({ kind: id, times: count.optional(), seconds: count.optional() }),
  /** Ids of the regime's evidence that this rule rests on. */
  evidence: z.array(id),
});

export const regimeSchema = z.strictObject({
  name: text,
  description: text,
  /** `mechanism`: one mechanism alone; `composite`: as it was at a date; `control`: open and sealed; `ablated`: another one with rules left out. */
  sort: z.enum(['mechanism', 'composite', 'control', 'ablated']),
  /** Of an ablated regime: whose it is, and which of its rules are left out. */
  lacks: z.strictObject({ regime: id, rules: z.array(id) }).optional(),
  period: z.strictObject({ from: z.string(), to: z.string().optional() }).optional(),
  place: z.string().optional(),
  status: z.enum(['announced', 'observed']).optional(),
  imposedBy: z.string().optional(),
  /** What the world's clock shows at the beginning, where it is not the usual time. */
  begins: z.string().optional(),
  evidence: z.array(evidenceSchema),
  rules: z.array(ruleSchema),
});

export const scenarioSchema = z.strictObject({
  title: text,
  /** Ids of people in the order of their legs. */
  people: z.array(id),
  gates: z.array(id),
  /** The closed list of sources of what a person may type, in words. */
  texts: z.array(z.string()),
});

const countsShape = {
  clicks: count,
  longPresses: count,
  systemPresses: count,
  keystrokes: z.strictObject({ prose: count, codes: count }),
  screens: count,
  decisions: count,
  appSwitches: z.strictObject({ byHand: count, automatic: count }),
  waitSeconds: z.number().nonnegative(),
  /** Absent at a dead end. */
  estimatedSeconds: z.number().nonnegative().optional(),
  lost: z.array(z.string()),
  needs: z.array(z.string()),
  /** Clicks by rule id; what no rule is charged for is `base`. The sum is `clicks`. */
  charges: z.record(id, count),
  /** Font-dependent; left out of golden and of byte comparison between machines. */
  layout: z.strictObject({ swipes: count }),
};
export const countsSchema = z.strictObject(countsShape);

export const stepSchema = z.strictObject({
  person: id,
  /** `home`, or the app in front (`chat`, `chat-webview`, `shop`, `browser`). */
  app: id,
  /** Address of the screen on which the gesture was made, without the scheme and host of our loopback set-up. */
  screen: z.string(),
  gesture: z.enum(['tap', 'hold', 'choose', 'type', 'closing-key', 'home', 'back']),
  target: z.strictObject({ role: z.string(), name: z.string() }),
  /** Rule id or `base`. */
  charge: id,
  /** The person's other device, where it is the one in hand; left out for the first. */
  hand: z.literal('second').optional(),
  /** What time went by before the gesture, by the world's clock: `3h`, `7d`; left out where none did. */
  after: z.string().regex(/^[1-9]\d*[hd]$/).optional(),
});

/** What is known of a cell in which a page of the user's own stood in the shop's place. */
export const pageSchema = z.strictObject({
  address: z.string(),
  /** What came of it: whether the receiver got to the goal, or what the page did instead where they ended on it. */
  outcome: z.enum(['opened', 'sent-to-download', 'stuck', 'never-reached']),
  /** What it did in the chat's web view, where anybody saw it there. */
  inWebview: z.enum(['opened', 'sent-to-download', 'stuck']).optional(),
  /** Where it was seen last: `chat-webview`, `browser` …; absent where nobody got that far. */
  seenIn: id.optional(),
  /** Hosts that the page asked for and was measured without. */
  without: z.array(z.string()),
  /** Where two runs of the same cell gave two figures: the clicks of each, null for a way that did not arrive. */
  unsteady: z.array(count.nullable()).optional(),
});

export const measurementSchema = z.strictObject({
  scenario: id,
  regime: id,
  device: id,
  outcome: z.enum(['completed', 'blocked', 'broken']),
  blockedAt: z.strictObject({ gate: id, rule: id, person: id, screen: z.string() }).optional(),
  /** Why a cell is broken, or on what a blocked person's journey gave up. */
  reason: z.string().optional(),
  ...countsShape,
  people: z.record(id, countsSchema),
  steps: z.array(stepSchema),
  page: pageSchema.optional(),
});

export const cellKey = z.string().regex(/^[a-z0-9-]+@[a-z0-9-]+@[a-z0-9-]+$/, 'scenario@regime@device');

export const resultsSchema = z.strictObject({
  schemaVersion: z.literal(SCHEMA_VERSION),
  regimes: z.record(id, regimeSchema),
  scenarios: z.record(id, scenarioSchema),
  measurements: z.record(cellKey, measurementSchema),
  omitted: z.record(cellKey, z.string()),
});

/** What differs between runs of the same input. */
export const runSchema = z.strictObject({
  schemaVersion: z.literal(SCHEMA_VERSION),
  linktoll: z.string(),
  /** Content hash of the table by which clicks were counted; absent where the run does not say. */
  measure: z.string().optional(),
  started: z.iso.datetime(),
  finished: z.iso.datetime(),
  durationMs: count,
  browser: z.strictObject({ name: z.string(), version: z.string(), path: z.string() }),
  machine: z.strictObject({ platform: z.string(), arch: z.string(), node: z.string(), cpus: count }),
  workers: count,
  /** Cells that were asked for and have no measurement, with the reason. */
  notRun: z.record(cellKey, z.string()),
  interrupted: z.boolean(),
});

export type Text = z.infer<typeof text>;
export type Certainty = z.infer<typeof certaintySchema>;
export type Evidence = z.infer<typeof evidenceSchema>;
export type RegimeRecord = z.infer<typeof regimeSchema>;
export type RuleRecord = z.infer<typeof ruleSchema>;
export type ScenarioRecord = z.infer<typeof scenarioSchema>;
export type Counts = z.infer<typeof countsSchema>;
export type PageRecord = z.infer<typeof pageSchema>;
export type Step = z.infer<typeof stepSchema>;
export type Measurement = z.infer<typeof measurementSchema>;
export type Results = z.infer<typeof resultsSchema>;
export type Run = z.infer<typeof runSchema>;

/**
 * The picture store, beside results.json: DIR/pictures/CELL/STEP.json lists the layers of the phone's picture just
 * before that step (and END.json the last screen), each a file in DIR/pictures/blobs named by its content.
 */
export const pictureSchema = z.strictObject({
  /** CSS pixels of the phone. */
  width: count,
  height: count,
  layers: z.array(z.strictObject({ file: z.string(), x: z.number(), y: z.number(), width: z.number(), height: z.number(), dim: z.boolean() })),
  /** Where the finger goes, in CSS pixels of the phone. */
  finger: z.strictObject({ x: z.number(), y: z.number() }).optional(),
});
export type Picture = z.infer<typeof pictureSchema>;

export { formatCellKey } from './cell-key.ts';
