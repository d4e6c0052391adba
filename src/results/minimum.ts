import { join } from 'node:path';
import { z } from 'zod';
import { formatCanonicalJson } from './canonical-json.ts';
import { parseJson } from './parse-json.ts';
import { unlessMissing } from './read.ts';
import { readText } from './read-text.ts';
import { cellKey, stepSchema } from './schema.ts';
import { UPGRADES } from './upgrade.ts';
import { validate, validateVersion } from './validate.ts';
import { writeWhole } from './write-file.ts';

/** Version of minimum.json. */
export const MINIMUM_VERSION = 1;

const count = z.int().nonnegative();
const hash = z.string().regex(/^[0-9a-f]{64}$/, 'a SHA-256 in hexadecimal digits');

const common = {
  /** Content hash of all that the answer depends on, the program included: equal, the cell need not be searched again. */
  hash,
  /** Content hash of the regime's rules and of the scenario as results.json has them: different, the answer is to another question. */
  recordHash: hash,
  /** States that the search walked. */
  states: count,
};

export const minimumCellSchema = z.discriminatedUnion('status', [
  z.strictObject({
    ...common,
    /** Nobody can do it in fewer, and the browser agreed with the way that does. */
    status: z.literal('proved'),
    clicks: count,
    keystrokes: z.strictObject({ prose: count, codes: count }),
    screens: count,
    /** The way, as it was measured in the browser. */
    steps: z.array(stepSchema).min(1),
  }),
  /** Nobody can do it at all. */
  z.strictObject({ ...common, status: z.literal('no-way') }),
  z.strictObject({
    ...common,
    /** Nothing is claimed. */
    status: z.literal('not-proved'),
    /** The bound that the search hit, in words. */
    bound: z.string().optional(),
    /** Why a way that the search found does not count: where an engine disagreed. */
    reasons: z.array(z.string()).min(1).optional(),
  }),
]);

/** minimum.json: what a search found of each cell. It holds no times and no dates: equal input gives equal bytes. */
export const minimumSchema = z.strictObject({
  schemaVersion: z.literal(MINIMUM_VERSION),
  minima: z.record(cellKey, minimumCellSchema),
});

export type MinimumCell = z.infer<typeof minimumCellSchema>;
export type Minimum = z.infer<typeof minimumSchema>;

const REMEDY = 'Do take it away and run `linktoll explore` again.';

/**
 * Reads DIR/minimum.json; undefined where there is none.
 * @throws Error when it is truncated, foreign or of another schema version, naming the file and what is wrong in it.
 */
export async function readMinimum(dir: string): Promise<Minimum | undefined> {
  const file = minimumFile(dir);
  const source = await unlessMissing(readText('minimum', file, REMEDY));
  if (source === undefined) return undefined;
  const checked = validateVersion(minimumSchema, MINIMUM_VERSION, UPGRADES.minimum, parseJson('minimum', file, source, REMEDY));
  if ('value' in checked) return checked.value;
  const { path, problem, remedy = REMEDY } = checked.fault;
  throw new Error(`Failed to read minimum: ${file}: ${path}: ${problem}. ${remedy}`);
}

/**
 * Writes DIR/minimum.json: validated, keys sorted, whole or not at all.
 * @throws Error when it does not fit the schema or the file cannot be written.
 */
export async function writeMinimum(dir: string, minimum: Minimum): Promise<void> {
  const file = minimumFile(dir);
  const checked = validate(minimumSchema, minimum);
  if ('fault' in checked) throw new Error(`Failed to write minimum: ${file}: ${checked.fault.path}: ${checked.fault.problem}. Do report this; what was found does not fit the schema.`);
  await writeWhole('minimum', file, formatCanonicalJson(checked.value));
}

/**
 * Folder of the picture store of the ways in DIR/minimum.json: apart from the store of the journeys, which every run
 * replaces, so that a proof that still holds keeps its pictures.
 */
export function minimumStore(dir: string): string {
  return join(dir, 'minimum');
}

function minimumFile(dir: string): string {
  return join(dir, 'minimum.json');
}
