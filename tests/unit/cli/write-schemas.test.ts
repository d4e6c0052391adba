import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { generateSchemas, SCHEMA_FOLDER } from '../../../src/cli/write-schemas.ts';

describe('the published schemas', () => {
  it('protect editors from yesterday’s words: the files are what the code declares (npx tsx src/cli/write-schemas.ts)', async () => {
    for (const [name, text] of Object.entries(generateSchemas())) expect(await readFile(new URL(name, SCHEMA_FOLDER), 'utf8'), name).toBe(text);
  });

  it('accept what is there: each file of the catalogue, which names the schema, and stored results', async () => {
    const schemas = generateSchemas();
    const read = (name: string) => z.fromJSONSchema(JSON.parse(schemas[name]!) as Parameters<typeof z.fromJSONSchema>[0]);
    const regime = read('regime.schema.json');
    for (const name of await readdir('src/regimes/catalogue')) {
      const text = await readFile(`src/regimes/catalogue/${name}`, 'utf8');
      expect(text.split('\n')[0]).toBe('# yaml-language-server: $schema=../../../schema/regime.schema.json');
      expect(regime.safeParse(parse(text)).error?.issues, name).toBeUndefined();
    }
    const stored = { 'results.schema.json': 'stored/results.json', 'run.schema.json': 'stored/run.json', 'baseline.schema.json': 'baseline.json' };
    for (const [name, file] of Object.entries(stored)) {
      const document = JSON.parse(await readFile(`tests/unit/cli/fixtures/${file}`, 'utf8')) as object;
      expect(read(name).safeParse(document).error?.issues, name).toBeUndefined();
      expect(read(name).safeParse({ ...document, schemaVersion: 99 }).success, name).toBe(false);
      expect(read(name).safeParse({ ...document, surprise: 1 }).success, name).toBe(false);
    }
    const wrong = parse((await readFile('src/regimes/catalogue/confirm-direct.yaml', 'utf8')).replace('kind: confirm', 'kind: confrim')) as unknown;
    expect(regime.safeParse(wrong).success).toBe(false);
  });

  it('protect whoever installs linktoll: every schema is in the package', async () => {
    const { stdout } = await promisify(execFile)('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], { maxBuffer: 1 << 26 });
    const packed: unknown = JSON.parse(stdout);
    const [pack] = (Array.isArray(packed) ? packed : Object.values(packed as object)) as { files: { path: string }[] }[];
    expect(pack?.files.map(({ path }) => path)).toEqual(expect.arrayContaining(Object.keys(generateSchemas()).map((name) => `schema/${name}`)));
  });
});
