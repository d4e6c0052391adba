import { describe, expect, it } from 'vitest';
import { loadEvidenceBook, parseEvidenceBook } from '../../../src/regimes/evidence-book.ts';
import { parseRegime } from '../../../src/regimes/parse-regime.ts';
import type { ParseOptions } from '../../../src/regimes/parse-regime.ts';

const HEAD = `name: { en: A name, zh: 名字 }
description: { en: Words, zh: 话 }
sort: mechanism
`;
const book = await loadEvidenceBook();
const parse = (text: string, options: ParseOptions = {}, file = 'catalogue/x.yaml') => parseRegime(text, file, book, options);

/** The lines of the error without their common beginning. */
function faults(text: string, options?: ParseOptions, file?: string): string[] {
  try {
    parse(text, options, file);
  } catch (error) {
    return (error as Error).message.split('\n').map((line) => {
      expect(line).toMatch(/^Failed to load regime: /);
      return line.replace('Failed to load regime: ', '');
    });
  }
  return [];
}

const RULES = `${HEAD}evidence: [a03]
rules:
  - id: one
    gate: open
    when: { surface: [direct] }
    treatment: confirm
    evidence: [a03]
`;

describe('parseRegime', () => {
  it('reads a regime: a bare treatment is its kind, a confirmation wants one press unless it says otherwise', () => {
    expect(parse(RULES)).toMatchObject({
      id: 'x',
      evidence: [{ id: 'a03', certainty: 'stated' }],
      rules: [{ id: 'one', gate: 'open', when: { surface: ['direct'] }, treatment: { kind: 'confirm', times: 1 }, evidence: ['a03'] }],
    });
    expect(parse(RULES.replace('treatment: confirm', 'treatment: { kind: confirm, times: 2 }')).rules[0]!.treatment).toEqual({ kind: 'confirm', times: 2 });
    expect(parse(RULES.replace('treatment: confirm', 'treatment: stopped')).rules[0]!.treatment).toEqual({ kind: 'stopped' });
  });

  it('protects from a slip of the pen: a wrong word is told with its place, the choices, and what was likely meant', () => {
    expect(faults(RULES.replace('treatment: confirm', 'treatment: confrim'))).toEqual([
      'catalogue/x.yaml:9:16: "confrim" is no treatment of gate open. Did you mean "confirm"? Choose one of go, delay, confirm, warning, scare-sheet, copy-notice, complaint-notice, misleading-notice, sticky-notice, blank, stopped.',
    ]);
    expect(faults(RULES.replace('treatment: confirm', 'treatment: bar'))).toEqual(['catalogue/x.yaml:9:16: "bar" is no treatment of gate open. Choose one of go, delay, confirm, warning, scare-sheet, copy-notice, complaint-notice, misleading-notice, sticky-notice, blank, stopped.']);
    expect(faults(RULES.replace('gate: open', 'gate: door'))).toEqual(['catalogue/x.yaml:7:11: "door" is no gate. Choose one of offer, send, show, open, land, exit, pay, return, bind, find, contact, enter.']);
    expect(faults(RULES.replace('[direct]', '[direct, grup]'))).toEqual(['catalogue/x.yaml:8:31: "grup" is no surface. Did you mean "group"? Choose one of direct, group, moments, live, channel, article, bio, ad.']);
    expect(faults(RULES.replace('when: {', 'when: { who: [bob],'))).toEqual(['catalogue/x.yaml:8:13: "who" is no key of when. Choose one of surface, kind, app, means, merchant, cohort, goods, version, age, owner, paid, target, hop, way, finder, referrer, entry, standing.']);
    expect(faults(`${RULES}perod: { from: 2021 }\n`)).toEqual([
      'catalogue/x.yaml:11:1: "perod" is no key of a regime. Did you mean "period"? Choose one of name, description, sort, period, place, status, imposedBy, begins, includes, evidence, rules.',
    ]);
    expect(faults(RULES.replace('sort: mechanism', 'sort: law'))).toEqual(['catalogue/x.yaml:3:7: "law" is no sort. Choose one of mechanism, composite, control.']);
    expect(faults(RULES.replace('confirm', '{ kind: confirm, times: 0 }'))).toEqual(['catalogue/x.yaml:9:40: 0 is no number of presses. Choose one from 1 to 9.']);
    expect(faults(RULES.replace('confirm', '{ kind: go, times: 2 }'))).toEqual(['catalogue/x.yaml:9:35: "times" belongs to the treatment confirm alone. Take it out.']);
  });

  it('protects from a missing part or a wrong type', () => {
    expect(faults(RULES.replace(', zh: 名字', ''))).toEqual(['catalogue/x.yaml:1:7: "zh" is missing from name. Add it.']);
    expect(faults(RULES.replace('    gate: open\n', ''))).toEqual(['catalogue/x.yaml:6:5: "gate" is missing from rule 1. Choose one of offer, send, show, open, land, exit, pay, return, bind, find, contact, enter.']);
    expect(faults(`${RULES}place: 86\n`)).toEqual(['catalogue/x.yaml:11:8: place must be a text (put quotes round a number or a date), not 86.']);
    expect(faults(`${RULES}period: { from: 2021-13 }\n`)).toEqual(['catalogue/x.yaml:11:17: "2021-13" is no date. Write it as 2021-09-17, 2021-09 or 2021.']);
    expect(faults(`${RULES}period: { from: 2021-09, to: 2021-08-30 }\n`)).toEqual([
      'catalogue/x.yaml:11:30: "2021-08-30" is before "2021-09". Let the period end after its beginning.',
    ]);
    expect(faults('- 1\n')).toEqual(['catalogue/x.yaml:1:1: a regime must be a map, not [1].']);
    expect(faults('')[0]).toMatch(/^catalogue\/x.yaml:1:1: /);
  });

  it('protects from broken YAML: every syntax error with its place, and a key that is there twice', () => {
    expect(faults('name: [1\nsort: c: d\n')).toEqual([
      'catalogue/x.yaml:2:1: Flow sequence in block collection must be sufficiently indented and end with a ]. Correct the YAML.',
      'catalogue/x.yaml:2:7: Nested mappings are not allowed in compact mappings. Correct the YAML.',
    ]);
    expect(faults(`${RULES}sort: composite\n`)).toEqual(['catalogue/x.yaml:11:1: Map keys must be unique. Correct the YAML.']);
    expect(faults('a: &a [1,1,1,1,1,1,1,1,1]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c]\n')[0]).toMatch(/alias/i);
  });

  it('protects charges: rule ids are unique, and none is "base"', () => {
    const second = '  - { id: one, gate: land, treatment: refused, evidence: [a03] }\n';
    expect(faults(RULES + second)).toEqual(['catalogue/x.yaml:11:11: rule "one" is there already, above. Give each rule an id of its own.']);
    expect(faults(RULES.replace('id: one', 'id: base'))).toEqual(['catalogue/x.yaml:6:9: "base" is what clicks are charged to that no rule answers for. Give the rule another id.']);
    expect(faults(RULES.replace('id: one', 'id: One'))).toEqual(['catalogue/x.yaml:6:9: "One" is no id. Write lower-case letters, digits and hyphens.']);
    expect(faults(RULES, {}, 'My Regime.yaml')).toEqual([
      'My Regime.yaml:1:1: the file\'s name is the regime\'s id, and "My Regime" is none. Name it in lower-case letters, digits and hyphens.',
    ]);
  });

  it('protects from claims without ground: planted violations of the evidence rule do not load', () => {
    expect(faults(RULES.replace('evidence: [a03]\nrules', 'rules').replace('    evidence: [a03]\n', ''))).toEqual([
      'catalogue/x.yaml:1:1: a regime carries evidence, and this one has none. Add "evidence:" with ids of the evidence book or entries of your own.',
      'catalogue/x.yaml:5:5: rule "one" carries no evidence. Add "evidence:" with ids of the regime\'s evidence.',
    ]);
    expect(faults(RULES.replace('    evidence: [a03]\n', ''))).toEqual(['catalogue/x.yaml:6:5: rule "one" carries no evidence. Add "evidence:" with ids of the regime\'s evidence (a03).']);
    expect(faults(RULES.replace('    evidence: [a03]', '    evidence: [a04]'))).toEqual(['catalogue/x.yaml:10:16: "a04" is no evidence of this regime. Did you mean "a03"? Choose one of a03.']);
    expect(faults(RULES.replace('evidence: [a03]\nrules', 'evidence: [a03, z99]\nrules'))).toEqual([
      `catalogue/x.yaml:4:17: "z99" is no entry of the evidence book. Choose one of ${[...book.keys()].join(', ')}.`,
    ]);
    expect(faults(`${HEAD}evidence: [a03]\n`)).toEqual([
      'catalogue/x.yaml:1:1: a regime has rules, and this one has none. Add "rules:", or measure under "open", which is the regime without rules.',
    ]);
    expect(faults(RULES.replace('sort: mechanism', 'sort: control'))).toEqual([
      'catalogue/x.yaml:3:7: only open and sealed are controls. Choose one of mechanism, composite.',
      'catalogue/x.yaml:4:11: a control has no evidence. Take it out.',
    ]);
  });

  const OWN = (words: string, certainty = 'assumed') => `${HEAD}evidence:
  - { id: mine, document: Diary, publisher: me, date: "2024", certainty: ${certainty}, ${words} }
rules:
  - { id: one, gate: show, treatment: nothing, evidence: [mine] }
`;
  const SUMMARY = 'summary: { en: seen, zh: 见过 }';

  it('protects the catalogue from guesses: an assumption loads in a regime of one’s own and nowhere else', () => {
    expect(parse(OWN(SUMMARY)).evidence[0]).toMatchObject({ id: 'mine', certainty: 'assumed' });
    expect(faults(OWN(SUMMARY), { inCatalogue: true })).toEqual([
      'catalogue/x.yaml:5:74: evidence "mine" is assumed, which only a regime of your own may be. Name a document.',
    ]);
    expect(parse(OWN(SUMMARY, 'derived'), { inCatalogue: true }).evidence).toHaveLength(1);
  });

  it('protects authors and readers: three sentences are no quotation, and evidence without words is none', () => {
    const quote = (text: string) => `quotation: { language: en, text: "${text}", translation: 译文。 }`;
    expect(faults(OWN(quote('One. Two. Three.')))).toEqual([
      'catalogue/x.yaml:5:5: evidence "mine" quotes 3 sentences. Quote two at most, or tell it in a "summary" in your own words.',
    ]);
    expect(faults(OWN(quote('One. Two at 3.5 percent!')))).toEqual([]);
    expect(faults(OWN('address: "https://example.org/"'))).toEqual([
      'catalogue/x.yaml:5:5: evidence "mine" has no words. Add a "quotation" of at most two sentences or a "summary".',
    ]);
    expect(faults(OWN(`${SUMMARY}, address: "javascript:alert(1)"`))).toEqual([
      'catalogue/x.yaml:5:123: "javascript:alert(1)" is no address. Write one that begins with http:// or https://.',
    ]);
    const entry = 'a:\n  document: D\n  publisher: P\n  date: "2020"\n  certainty: stated\n';
    expect(() => parseEvidenceBook(`${entry}  quotation: { language: zh, text: 一。二！三？, translation: One. }\n`, 'book.yaml')).toThrow('book.yaml:2:3: evidence a quotes 3 sentences.');
    expect(() => parseEvidenceBook(`${entry}  link: x\n`, 'book.yaml')).toThrow('book.yaml:6:3: "link" is no key of a.');
  });

  it('protects terminals: a value of a hostile file is named clipped, with nothing that a terminal would obey', () => {
    const [fault] = faults(RULES.replace('gate: open', `gate: "\\u001b[31m\\u202e${'长'.repeat(500)}"`));
    expect(fault).toContain('"\\u001b[31m\\u202e长');
    expect(fault).toContain('…"');
    expect(fault).not.toMatch(/[\u0000-\u001f\u202e]/);
    expect(fault!.length).toBeLessThan(240);
  });

  it('tells all that is wrong in a file at once, in the order of its lines', () => {
    const text = `${RULES.replace('confirm', 'confrim').replace('sort: mechanism', 'sort: law')}  - { id: two, gate: land, treatment: item, evidence: [a77] }\nfoo: 1\n`;
    expect(faults(text).map((line) => line.replace(/^catalogue\/x.yaml:(\d+):.*?("\w+").*/, '$1 $2'))).toEqual(['3 "law"', '9 "confrim"', '11 "a77"', '12 "foo"']);
  });
});
