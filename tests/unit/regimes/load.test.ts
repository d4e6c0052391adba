import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadCatalogue, loadRegimes } from '../../../src/regimes/load.ts';
import { RegimeError } from '../../../src/regimes/regime-error.ts';

const composite = (includes: string, more = '') => `name: { en: N, zh: 名 }
description: { en: D, zh: 述 }
sort: composite
includes: ${includes}
${more}`;
const mechanism = (rule: string) => `name: { en: N, zh: 名 }
description: { en: D, zh: 述 }
sort: mechanism
evidence: [a03]
rules: [{ id: ${rule}, gate: open, treatment: stopped, evidence: [a03] }]
`;

describe('loadRegimes', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'regimes-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  async function load(files: Record<string, string>) {
    for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
    return loadRegimes([folder]);
  }
  async function faults(files: Record<string, string>): Promise<string[]> {
    const error = await load(files).then(() => undefined, (reason: unknown) => reason);
    expect(error).toBeInstanceOf(RegimeError);
    return (error as RegimeError).message.split('\n').map((line) => line.replace(`Failed to load regime: ${folder}/`, ''));
  }

  it('composes a regime of one’s own with mechanisms of the catalogue and of the same folder, in the order named', async () => {
    const regimes = await load({ 'mine.yaml': composite('[shut, confirm-direct]'), 'shut.yaml': mechanism('shut') });
    expect(regimes.map(({ id }) => id)).toEqual(['mine', 'shut']);
    expect(regimes[0]!.rules.map(({ id }) => id)).toEqual(['shut', 'confirm-direct']);
    expect(regimes[0]!.evidence.map(({ id }) => id).slice(0, 2)).toEqual(['a03', 'b1-w1']);
  });

  it('protects from counting a rule twice: one that comes by two ways is there once, two of one id are refused', async () => {
    const regimes = await load({ 'mine.yaml': composite('[autumn-2021, confirm-direct]') });
    expect(regimes[0]!.rules.map(({ id }) => id)).toEqual(['confirm-direct', 'pass-code-offer', 'garble-links']);
    expect(await faults({ 'mine.yaml': composite('[other, confirm-direct]'), 'other.yaml': mechanism('confirm-direct') })).toEqual([
      'mine.yaml:4:19: rule "confirm-direct" of "confirm-direct" has the id of a rule of "other". Include one of the two.',
    ]);
  });

  it('protects from including what is not there, a control, or oneself', async () => {
    const catalogue = await loadCatalogue();
    expect(await faults({ 'mine.yaml': composite('[confirm-drect]') })).toEqual([
      `mine.yaml:4:12: "confirm-drect" is no regime to include. Did you mean "confirm-direct"? Choose one of ${catalogue.map(({ id }) => id).join(', ')}.`,
    ]);
    expect(await faults({ 'mine.yaml': composite('[confirm-direct, sealed]') })).toEqual(['mine.yaml:4:28: "sealed" is a control, which nothing can include. Take it out.']);
    expect(await faults({ 'mine.yaml': composite('[mine]') })).toEqual(['mine.yaml:4:12: "mine" includes "mine", which is a circle. Take one out.']);
    expect(await faults({ 'mine.yaml': composite('[confirm-direct]').replace('composite', 'mechanism') })).toEqual([
      'mine.yaml:4:11: a mechanism stands alone and includes nothing. Write "sort: composite".',
    ]);
  });

  it('protects from going round for ever: a circle of inclusions is told once, with its way', async () => {
    expect(await faults({ 'a.yaml': composite('[b]'), 'b.yaml': composite('[c]'), 'c.yaml': composite('[a]') })).toEqual([
      'c.yaml:4:12: "a" includes "b" includes "c" includes "a", which is a circle. Take one out.',
    ]);
  });

  // Protects a shared rule from being written twice: gate, condition and treatment come from the one place, id and evidence are one's own.
  it('takes a rule from another regime, and says which there are where it is not there', async () => {
    const like = (rule: string) => mechanism('mine').replace('gate: open, treatment: stopped', rule);
    const [mine] = await load({ 'mine.yaml': like('like: confirm-direct/confirm-direct') });
    expect(mine!.rules).toEqual([{ id: 'mine', gate: 'open', when: { surface: ['direct'], hop: ['first'] }, treatment: { kind: 'confirm', times: 1 }, evidence: ['a03'] }]);
    expect(mine!.evidence.map(({ id }) => id)).toEqual(['a03']);
    expect(await faults({ 'mine.yaml': like('like: confirm-direct/confirm') })).toEqual(['mine.yaml:5:27: "confirm" is no rule of "confirm-direct". Choose one of confirm-direct.']);
    expect((await faults({ 'mine.yaml': like('like: confirm-drect/x') }))[0]).toMatch(/"confirm-drect" is no regime that has rules to take. Did you mean "confirm-direct"\?/);
    expect(await faults({ 'mine.yaml': like('like: confirm-direct') })).toEqual(['mine.yaml:5:27: "confirm-direct" is no rule of another regime. Write that regime’s id, a slash and the rule’s id.']);
    expect(await faults({ 'mine.yaml': like('like: confirm-direct/confirm-direct, gate: open') })).toEqual(['mine.yaml:5:58: "gate" is no key of rule 1. Choose one of id, like, evidence.']);
    expect(await faults({ 'mine.yaml': like('like: mine/mine') })).toEqual(['mine.yaml:5:27: "mine" includes "mine", which is a circle. Take one out.']);
  });

  it('tells what is wrong in all files at once, and blames no file for another', async () => {
    expect(await faults({ 'a.yaml': composite('[b]'), 'b.yaml': mechanism('One'), 'c.yaml': 'a: [', 'd.yaml': composite('[c]') })).toEqual([
      'c.yaml:1:5: Flow sequence in block collection must be sufficiently indented and end with a ]. Correct the YAML.',
      'b.yaml:5:15: "One" is no id. Write lower-case letters, digits and hyphens.',
    ]);
  });

  it('protects the catalogue’s ids, and names a path that is not there', async () => {
    expect(await faults({ 'confirm-direct.yaml': mechanism('x') })).toEqual(['confirm-direct.yaml:1:1: the id "confirm-direct" is taken by the catalogue. Name the file otherwise.']);
    await expect(loadRegimes([join(folder, 'nothing.yaml')])).rejects.toThrow('nothing.yaml:1:1: there is no such file or folder. Name one that is there.');
  });

  it('reads files of the catalogue as such', async () => {
    expect(await loadRegimes(['src/regimes/catalogue/sealed.yaml'])).toEqual((await loadCatalogue()).filter(({ id }) => id === 'sealed'));
  });
});
