import { readdir, readFile } from 'node:fs/promises';
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
    expect(read('results.schema.json').safeParse(JSON.parse(await readFile('tests/unit/cli/fixtures/stored/results.json', 'utf8'))).error?.issues).toBeUndefined();
    const wrong = parse((await readFile('src/regimes/catalogue/confirm-direct.yaml', 'utf8')).replace('kind: confirm', 'kind: confrim')) as unknown;
    expect(regime.safeParse(wrong).success).toBe(false);
  });
});
