import { mkdir, writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { regimeFileSchema } from '../regimes/regime.ts';
import { BASELINE_VERSION, baselineSchema } from '../results/baseline-schema.ts';
import { MINIMUM_VERSION, minimumSchema } from '../results/minimum.ts';
import { resultsSchema, runSchema, SCHEMA_VERSION } from '../results/schema.ts';

/** Folder of the published schemas. */
export const SCHEMA_FOLDER = new URL('../../schema/', import.meta.url);

/** The JSON Schemas that editors and other programs read, by file name, as they are written to disk. */
export function generateSchemas(): Record<string, string> {
  return {
    'minimum.schema.json': format(`linktoll minimum.json, schema version ${MINIMUM_VERSION}`, minimumSchema, 'output'),
    'regime.schema.json': format('linktoll regime', regimeFileSchema, 'input'),
    'results.schema.json': format(`linktoll results.json, schema version ${SCHEMA_VERSION}`, resultsSchema, 'output'),
    'run.schema.json': format(`linktoll run.json, schema version ${SCHEMA_VERSION}`, runSchema, 'output'),
    'baseline.schema.json': format(`linktoll baseline, schema version ${BASELINE_VERSION}`, baselineSchema, 'output'),
  };
}

function format(title: string, schema: z.ZodType, io: 'input' | 'output'): string {
  const { $schema, ...rest } = z.toJSONSchema(schema, { target: 'draft-7', io });
  return `${JSON.stringify({ $schema, title, ...rest }, null, 2)}\n`;
}

// Run as a script it writes them: npx tsx src/cli/write-schemas.ts
if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await mkdir(SCHEMA_FOLDER, { recursive: true });
  for (const [name, text] of Object.entries(generateSchemas())) await writeFile(new URL(name, SCHEMA_FOLDER), text);
}
