import { z } from 'zod';
import { AGES, APPS, COHORTS, ENTRIES, EXITS, FEES, FINDERS, GATES, GOODS, HOPS, KINDS, MEANS, MERCHANTS, OWNERS, REFERRERS, STANDINGS, SURFACES, TARGETS, TREATMENTS, VERSIONS } from './vocabulary.ts';
import type { Gate, Text, Treatment } from './vocabulary.ts';

/** How sure it is what an evidence says; `assumed` only in a user's own regime. */
export const CERTAINTIES = ['stated', 'seen-in-code', 'second-hand', 'derived', 'assumed'] as const;
export const SORTS = ['mechanism', 'composite', 'control'] as const;
export const STATUSES = ['announced', 'observed'] as const;

/** The two regimes that stand on no evidence: the zero and the end of every way. */
export const CONTROLS = ['open', 'sealed'] as const;

/** The keys of a rule's condition, each with its closed vocabulary. */
export const CONDITIONS = { surface: SURFACES, kind: KINDS, app: APPS, means: MEANS, merchant: MERCHANTS, cohort: COHORTS, goods: GOODS, version: VERSIONS, age: AGES, owner: OWNERS, paid: FEES, target: TARGETS, hop: HOPS, way: EXITS, finder: FINDERS, referrer: REFERRERS, entry: ENTRIES, standing: STANDINGS } as const;
export type Condition = keyof typeof CONDITIONS;

const idSchema = z.string().regex(/^[a-z0-9-]+$/).describe('lower-case letters, digits and hyphens');
const wordsSchema = z.string().min(1);
export const textSchema = z.strictObject({ en: wordsSchema, zh: wordsSchema }).describe('the text in both languages');
const daySchema = z.string().regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/).describe('a date as 2021-09-17, 2021-09 or 2021');

const momentSchema = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(T([01]\d|2[0-3]):[0-5]\d)?$/).describe('a day as 2021-09-17, or a minute of one in China as 2021-09-17T14:51');

const evidenceShape = {
  document: wordsSchema.describe('title of the document, or what it is'),
  publisher: wordsSchema,
  date: wordsSchema.describe('date of the document, or what is known of it in words'),
  address: z.url({ protocol: /^https?$/ }).optional().describe("only if it is the publisher's own"),
  certainty: z.enum(CERTAINTIES),
  quotation: z
    .strictObject({ language: z.enum(['en', 'zh']), text: wordsSchema, translation: wordsSchema })
    .optional()
    .describe('at most two sentences of the original, with a translation into the other language'),
  summary: textSchema.optional().describe('our own words, shown as reported, not quoted'),
};

/** An entry of an evidence book, which is keyed by the id. */
export const bookEntrySchema = z.strictObject(evidenceShape);
export const evidenceSchema = z.strictObject({ id: idSchema, ...evidenceShape });

type WhenShape = { [K in Condition]: z.ZodOptional<z.ZodArray<z.ZodType<(typeof CONDITIONS)[K][number]>>> };
const whenShape = Object.fromEntries(Object.entries(CONDITIONS).map(([key, words]) => [key, z.array(z.enum(words)).min(1).optional()]));
const whenSchema = z
  .strictObject(whenShape as unknown as WhenShape).describe('acts that the rule is for; a key that is left out is any');

const ruleShape = {
  id: idSchema.describe('short and unique in the regime; clicks are charged to it'),
  when: whenSchema.optional(),
  during: z.strictObject({ from: momentSchema.optional(), to: momentSchema.optional() }).optional().describe("from when until when the rule acts, by the world's clock; always where it is left out"),
  evidence: z.array(idSchema).optional().describe("ids of the regime's evidence that the rule rests on"),
};

/** One rule as a file writes it; the treatments to choose from depend on the gate. */
function declareRule<G extends Gate>(gate: G) {
  const kind = z.enum(TREATMENTS[gate] as readonly string[] as readonly [string, ...string[]]);
  const full = gate === 'open' ? z.strictObject({ kind, times: z.int().min(1).max(9).optional(), seconds: z.int().min(1).max(3600).optional() }) : z.strictObject({ kind });
  return z.strictObject({ ...ruleShape, gate: z.literal(gate), treatment: z.union([kind, full]) });
}

/** A rule that is word for word one of another regime's, on evidence of its own. */
export const likeRuleSchema = z.strictObject({
  id: ruleShape.id,
  like: z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/).describe("another regime's id and the id of a rule that it writes or includes, as wallet-absent/wallet-absent: gate, condition, time and treatment are taken from there"),
  evidence: ruleShape.evidence,
});

/** A rule of whose gate nothing is known: what is wrong in the rest of it is told all the same. */
export const looseRuleSchema = z.strictObject({ ...ruleShape, gate: z.unknown().optional(), treatment: z.unknown().optional() });

const [firstGate, ...otherGates] = GATES;

/** A regime file. Its id is the name of the file. */
export const regimeFileSchema = z
  .strictObject({
    name: textSchema.describe('the mechanism in plain words, never a brand'),
    description: textSchema,
    sort: z.enum(SORTS).describe('one mechanism alone; a composite as it was at a date; a control'),
    period: z.strictObject({ from: daySchema, to: daySchema.optional() }).optional(),
    place: wordsSchema.optional().describe('country code or region'),
    status: z.enum(STATUSES).optional(),
    imposedBy: wordsSchema.optional(),
    begins: momentSchema.optional().describe("what the world's clock shows in China when the first person begins; 2021-10-20T10:24 where it is left out"),
    includes: z.array(idSchema).optional().describe('regimes whose rules and evidence come first, in this order'),
    evidence: z.array(z.union([idSchema, evidenceSchema])).optional().describe('ids of the evidence book, or entries of your own'),
    rules: z.array(z.union([likeRuleSchema, z.discriminatedUnion('gate', [declareRule(firstGate), ...otherGates.map((gate) => declareRule(gate))])])).optional(),
  })
  .describe('A regime of linktoll: the rules that companies put on links and payment.');

export type RegimeFile = z.infer<typeof regimeFileSchema>;
export type Evidence = z.infer<typeof evidenceSchema>;
export type Certainty = (typeof CERTAINTIES)[number];

/** The acts that a rule is for: every key that is there must list the act's value. */
export type When = { -readonly [K in Condition]?: (typeof CONDITIONS)[K][number][] };

/** From when until when a rule acts; a day lasts until its end. */
export type During = { from?: string; to?: string };

export type Rule = {
  id: string;
  gate: Gate;
  when: When;
  during?: During;
  treatment: Treatment;
  /** Ids of the regime's evidence. */
  evidence: string[];
};

/** Rules in their order, and where they come from. Its shape is that of a regime in results.json, with its id. */
export type Regime = {
  id: string;
  name: Text;
  description: Text;
  /** `ablated`: another one with rules left out, which no file writes. */
  sort: (typeof SORTS)[number] | 'ablated';
  /** Of an ablated one: whose it is, and what is left out. */
  lacks?: { regime: string; rules: string[] };
  period?: { from: string; to?: string };
  place?: string;
  status?: (typeof STATUSES)[number];
  imposedBy?: string;
  begins?: string;
  evidence: Evidence[];
  rules: Rule[];
};
