import { create } from 'xmlbuilder2';
import { FAILING } from '../compare/baseline.ts';
import { hasCompared } from '../compare/comparison.ts';
import type { ComparedCell, Comparison } from '../compare/comparison.ts';
import { buildMatrix, listDevices } from '../compare/matrix.ts';
import type { MatrixCell } from '../compare/matrix.ts';
import { showText, SHOWN_PROSE_GRAPHEMES } from '../compare/show-text.ts';
import type { Results, Run } from '../results/schema.ts';
import { COMPARISON_STRINGS } from './comparison-strings.ts';
import { costsInWords, listPatch, movedInWords, otherMoved } from './comparison-words.ts';

export interface JunitOptions {
  readonly run?: Run;
  /** With a baseline beside them, cells that are dearer, newly blocked or gone are failures. */
  readonly comparison?: Comparison;
}

/** What is said of a test case: nothing, or that it failed, could not be measured or was left out. */
interface Finding {
  readonly kind: 'failure' | 'error' | 'skipped';
  readonly type: string;
  readonly message: string;
  readonly text?: string;
}

interface Case {
  readonly suite: string;
  readonly name: string;
  readonly figures: Readonly<Record<string, number>>;
  readonly finding?: Finding;
}

/**
 * JUnit XML: a suite a regime, a case a cell. A broken cell, one that was not reached, a failed control and a baseline of which nothing could be compared are errors; a
 * blocked cell is a finding about the world and no failure; only a baseline makes a price one.
 */
export function renderJunit(results: Results, { run, comparison }: JunitOptions = {}): string {
  const compared = new Map(comparison?.cells.map((cell) => [cell.key, cell]));
  const matrices = listDevices(results).map((device) => buildMatrix(results, device, run));
  const cells = matrices.flatMap(({ rows }) => rows.flatMap((row) => row.cells)).filter(({ outcome, reason }) => outcome !== 'absent' || reason !== undefined);
  const cases = cells.map((cell): Case => {
    const finding = findIn(cell) ?? findInComparison(compared.get(cell.key));
    return { suite: cell.regime, name: `${cell.scenario}@${cell.device}`, figures: listFigures(cell), ...(finding && { finding }) };
  });
  const known = new Set(cells.map(({ key }) => key));
  const unreached = Object.entries(run?.notRun ?? {}).filter(([key]) => !known.has(key)).map(([key, reason]) => makeCase(key, { kind: 'error', type: 'not-run', message: reason }));
  for (const [key] of Object.entries(run?.notRun ?? {})) known.add(key);
  const gone = (comparison?.cells ?? []).filter(({ key }) => !known.has(key)).flatMap((cell) => {
    const finding = findInComparison(cell);
    return finding ? [makeCase(cell.key, finding)] : [];
  });
  const controls = matrices[0]?.controls ?? { ok: false as const, failures: [{ en: 'Nothing was measured.' }] };
  const failed = controls.ok ? [] : controls.failures.map(({ en }, index): Case => ({ suite: 'controls', name: `control ${index + 1}`, figures: {}, finding: { kind: 'error', type: 'control', message: en } }));
  const held = comparison && !hasCompared(comparison) ? [{ suite: 'baseline', name: 'baseline', figures: {}, finding: { kind: 'error', type: 'nothing-compared', message: 'Not one cell of the baseline could be held against this run, so nothing is known.' } } satisfies Case] : [];
  return format([...failed, ...held, ...cases, ...unreached, ...gone], run);
}

function findIn({ outcome, reason }: MatrixCell): Finding | undefined {
  if (outcome === 'broken') return { kind: 'error', type: 'broken', message: reason ?? 'linktoll failed here' };
  if (outcome === 'absent') return { kind: 'error', type: 'not-run', message: reason ?? 'not reached' };
  return outcome === 'omitted' ? { kind: 'skipped', type: 'omitted', message: reason ?? '' } : undefined;
}

function findInComparison(cell: ComparedCell | undefined): Finding | undefined {
  if (!cell || !FAILING.includes(cell.change)) return undefined;
  const word = COMPARISON_STRINGS.en.change.runs[cell.change];
  const steps = listPatch(cell, 'en').flatMap(({ kind, text }) => (kind === 'added' || kind === 'removed' ? [`${kind === 'added' ? '+' : '-'} ${text}`] : []));
  const beside = cell.change === 'dearer-beside' ? otherMoved(cell, true).map((moved) => `; ${movedInWords(moved, 'en')}`).join('') : '';
  const message = `${word}: ${costsInWords(cell, 'en')}${beside}${cell.reason ? `; ${cell.reason.en}` : ''}`;
  return { kind: cell.change === 'not-compared' ? 'error' : 'failure', type: cell.change, message, ...(steps.length > 0 && { text: steps.join('\n') }) };
}

function makeCase(key: string, finding: Finding): Case {
  const [scenario = '', regime = '', device = ''] = key.split('@');
  return { suite: regime, name: `${scenario}@${device}`, figures: {}, finding };
}

function listFigures({ figures, toll, perPerson }: MatrixCell): Record<string, number> {
  if (!figures) return {};
  return { clicks: figures.clicks, codeKeys: figures.codeKeys, ...(toll && { toll: toll.clicks }), ...Object.fromEntries(perPerson.map(({ person, figures: part }) => [`clicks.${person}`, part.clicks])) };
}

function format(cases: readonly Case[], run: Run | undefined): string {
  const clean = (text: string) => showText(text, SHOWN_PROSE_GRAPHEMES);
  const count = (list: readonly Case[], kind: Finding['kind']) => list.filter(({ finding }) => finding?.kind === kind).length;
  const totals = (list: readonly Case[]) => ({ tests: list.length, failures: count(list, 'failure'), errors: count(list, 'error'), skipped: count(list, 'skipped') });
  // XML knows no escape for control characters and halves of a surrogate pair: such a document could not be read at all.
  const root = create({ version: '1.0', encoding: 'UTF-8', invalidCharReplacement: '\ufffd' }).ele('testsuites', { name: 'linktoll', ...totals(cases), ...(run && { time: (run.durationMs / 1000).toFixed(3) }) });
  for (const suite of new Set(cases.map((one) => one.suite))) {
    const own = cases.filter((one) => one.suite === suite);
    const element = root.ele('testsuite', { name: suite, ...totals(own), ...(run && { timestamp: run.started.replace(/\.\d+Z$/, '') }) });
    for (const { name, figures, finding } of own) {
      const test = element.ele('testcase', { classname: `linktoll.${suite}`, name });
      if (Object.keys(figures).length > 0) {
        const properties = test.ele('properties');
        for (const [figure, value] of Object.entries(figures)) properties.ele('property', { name: figure, value });
      }
      if (!finding) continue;
      const said = test.ele(finding.kind, { message: clean(finding.message), ...(finding.kind !== 'skipped' && { type: finding.type }) });
      if (finding.text !== undefined) said.txt(finding.text);
    }
  }
  return `${root.end({ prettyPrint: true })}\n`;
}
