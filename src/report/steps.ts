import { MARKS } from '../compare/marks.ts';
import pc from 'picocolors';
import type { JoinedCells } from '../compare/joined-cells.ts';
import { computeToll } from '../compare/toll.ts';
import { buildMatrix, listDevices } from '../compare/matrix.ts';
import { signed, stoppedPhrase } from '../compare/phrases.ts';
import { reasonInWords } from '../compare/reason-words.ts';
import { showPerson, showText, SHOWN_PROSE_GRAPHEMES, SHOWN_SENTENCE_GRAPHEMES } from '../compare/show-text.ts';
import type { Lang } from '../compare/show-text.ts';
import { sourceInWords } from '../compare/source-words.ts';
import { lookUp } from '../results/look-up.ts';
import type { Evidence, Measurement, Results } from '../results/schema.ts';
import { renderMinimum } from './minimum-steps.ts';
import { tellStep } from './step-line.ts';
import { STRINGS } from './strings.ts';
import { clicksInWords, wordFor, wordUnder } from './words.ts';

/**
 * The steps of one cell for the terminal: who did what on which screen and under which rule, the totals, and what
 * each rule that was charged rests on. `cell` is `scenario@regime` (on the matrix's own device) or
 * `scenario@regime@device`. `joined`: what a search found of it, its shortest way included where it is another one.
 * @throws Error when there is no such cell, naming those there are.
 */
export function renderSteps(results: Results, cell: string, { lang, color, joined }: { readonly lang: Lang; readonly color: boolean; readonly joined?: JoinedCells }): string {
  const colors = pc.createColors(color);
  const strings = STRINGS[lang];
  const [key, measured] = findCell(results, cell);
  const matrixCell = buildMatrix(results, measured.device).rows.flatMap(({ cells }) => cells).find((other) => other.key === key);
  const toll = computeToll(results, key);
  const outcome =
    measured.outcome === 'completed'
      ? `${strings.cell.completed(clicksInWords(measured.clicks, measured.keystrokes.codes, lang))}${toll ? ` (${signed(toll.clicks)})` : ''}`
      : measured.outcome === 'blocked' && measured.blockedAt
        ? strings.cell.blocked(stoppedPhrase(measured.blockedAt, lang), measured.blockedAt.rule)
        : `${strings.cell.broken}: ${showText(reasonInWords(measured.reason ?? '?', lang), 200)}`;
  const parts = (matrixCell?.perPerson ?? []).map(({ person, figures }) => `${showPerson(person, lang)} ${figures.clicks}`).join(' · ');
  const charges = Object.entries(measured.charges).map(([rule, n]) => `  ${rule === 'base' ? strings.cell.base : rule}: ${n}`);
  const title = lookUp(results.scenarios, measured.scenario)?.title[lang] ?? measured.scenario;
  const head = [colors.bold(key), showText(title, SHOWN_SENTENCE_GRAPHEMES), colors.bold(outcome), parts].filter(Boolean).join('\n');
  const steps = measured.steps.map((step, index) => tellStep(step, index, lang, colors));
  const evidence = renderEvidence(results, measured, lang);
  // A broken cell is never told as a number.
  const counts = measured.outcome === 'broken' ? [] : [`${strings.cell.charges}\n${charges.join('\n')}`];
  const lost = measured.outcome !== 'broken' && [...measured.lost, ...measured.needs].length > 0
    ? [`${strings.cell.lostHeading}${MARKS[lang].colon}${list(measured.lost, lang)}\n${strings.cell.needsHeading}${MARKS[lang].colon}${list(measured.needs, lang)}`] : [];
  const blocks = [head, steps.length > 0 ? steps.join('\n') : strings.cell.noSteps, ...counts, ...renderMinimum(joined && lookUp(joined, key), lang, colors), ...lost, ...evidence];
  return `${blocks.join('\n\n')}\n`;
}

function findCell(results: Results, cell: string): readonly [string, Measurement] {
  const key = cell.split('@').length === 2 ? `${cell}@${listDevices(results)[0] ?? 'phone'}` : cell;
  const measured = lookUp(results.measurements, key);
  if (measured) return [key, measured];
  const reason = lookUp(results.omitted, key);
  const problem = reason === undefined ? 'there is no such cell in these results' : `it was left out: ${showText(reason, 200)}`;
  const choices = Object.keys(results.measurements).sort().join(', ');
  throw new Error(`Failed to show ${showText(cell)}: ${problem}. Do choose one of: ${choices || '(none was measured)'}.`);
}

/** Each rule that was charged, or that stopped the way, with the evidence it rests on. */
function renderEvidence(results: Results, measured: Measurement, lang: Lang): string[] {
  const strings = STRINGS[lang];
  const regime = lookUp(results.regimes, measured.regime);
  const charged = new Set([...Object.keys(measured.charges), ...(measured.blockedAt ? [measured.blockedAt.rule] : [])]);
  return (regime?.rules ?? []).filter(({ id }) => charged.has(id)).map((rule) => {
    const treatment = `${wordFor(strings.gate, rule.gate)} → ${wordUnder(strings.treatment, rule.gate, rule.treatment.kind)}${(rule.treatment.times ?? 1) === 1 ? '' : ` ×${rule.treatment.times}`}${rule.treatment.seconds === undefined ? '' : ` (${strings.regimes.seconds(rule.treatment.seconds)})`}`;
    const found = (regime?.evidence ?? []).filter(({ id }) => rule.evidence.includes(id));
    return [`${rule.id}: ${treatment}`, ...found.map((evidence) => evidenceLines(evidence, lang))].join('\n');
  });
}

function evidenceLines(evidence: Evidence, lang: Lang): string {
  const strings = STRINGS[lang];
  const { quotation, summary } = evidence;
  const words = (text: string) => showText(text, SHOWN_PROSE_GRAPHEMES);
  return [
    `  ${showText(sourceInWords(evidence.document, lang), 120)} · ${showText(sourceInWords(evidence.publisher, lang))} · ${showText(sourceInWords(evidence.date, lang))} · ${strings.certainty[evidence.certainty]}`,
    ...(quotation ? [`    “${words(quotation.text)}”`, ...(quotation.language === lang ? [] : [`    ${strings.evidence.translation}${MARKS[lang].colon}${words(quotation.translation)}`])] : []),
    ...(summary ? [`    ${strings.evidence.reported}${MARKS[lang].colon}${words(summary[lang])}`] : []),
  ].join('\n');
}

function list(things: readonly string[], lang: Lang): string {
  const strings = STRINGS[lang];
  return things.length === 0 ? strings.cell.nothing : things.map((thing) => wordFor(strings.thing, thing)).join(MARKS[lang].list);
}
