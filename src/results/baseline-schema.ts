import { z } from 'zod';
import { cellKey, stepSchema } from './schema.ts';

/** Version of the baseline's schema. */
export const BASELINE_VERSION = 2;

const id = '[a-z0-9-]+';
const gestures = stepSchema.shape.gesture.options.join('|');
/** `person · app · gesture · role · name`, as `formatStepLine` writes it. */
export const STEP_LINE = new RegExp(`^(${id}) · (${id}) · (${gestures}) · ([^·]*) · ([\\s\\S]*)$`);

const count = z.int().nonnegative();

/**
 * The baseline: what every cell cost when somebody looked at it and accepted it. It is committed beside the code and
 * read in reviews, so it holds no more than is needed to say that a cell grew dearer, and which step was added.
 */
export const baselineSchema = z.strictObject({
  /** Where an editor finds this schema; kept as it is. */
  $schema: z.string().optional(),
  schemaVersion: z.literal(BASELINE_VERSION),
  /** Content hash of the table by which clicks were counted; a run that counts otherwise is not held against it. */
  measure: z.string().optional(),
  cells: z.record(
    cellKey,
    z.discriminatedUnion('outcome', [
      z.strictObject({
        outcome: z.literal('completed'),
        clicks: count,
        /** Keystrokes of codes and addresses. */
        codeKeys: count,
        /** What a way costs beside its clicks. A baseline of schema version 1 kept none of it, and is read without. */
        beside: z
          .strictObject({
            proseKeys: count,
            decisions: count,
            waitSeconds: z.number().nonnegative(),
            lost: z.array(z.string()),
            needs: z.array(z.string()),
          })
          .optional(),
        steps: z.array(z.string().regex(STEP_LINE, 'a step: person · app · gesture · role · name')),
      }),
      z.strictObject({ outcome: z.literal('blocked'), blockedAt: z.strictObject({ gate: z.string(), person: z.string() }) }),
    ]),
  ),
});

export type Baseline = z.infer<typeof baselineSchema>;
export type BaselineCell = Baseline['cells'][string];
