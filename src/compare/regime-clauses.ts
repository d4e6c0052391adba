import type { Matrix, MatrixCell, MatrixRow } from './matrix.ts';
import { joinParts, numberWord, plural, signed, stoppedPhrase } from './phrases.ts';
import type { Part } from './phrases.ts';
import { showPerson } from './show-text.ts';
import type { Lang } from './show-text.ts';

/** What a regime does to each goal; goals of which the same is to be said share a clause. */
export function regimeParts(row: MatrixRow, matrix: Matrix, lang: Lang): Part[] {
  const groups = groupBy(row.cells, effectKey);
  const clauses = groups.flatMap((cells) => {
    const effect = effectParts(cells, lang);
    return effect ? [[...nameScenarios(cells, matrix, lang), ...effect]] : [];
  });
  const regime = { name: row.name[lang] };
  if (clauses.length === 0) return lang === 'en' ? ['Under ', regime, ', nothing was measured.'] : ['在', regime, '之下没有测到结果。'];
  return lang === 'en' ? ['Under ', regime, ', ', ...joinClauses(clauses, '; '), '.'] : ['在', regime, '之下，', ...joinClauses(clauses, '；'), '。'];
}

/** Cells of which the same thing is to be said. */
function effectKey(cell: MatrixCell): string {
  if (cell.outcome === 'blocked') return `blocked ${cell.blockedAt?.person} ${cell.blockedAt?.gate}`;
  if (cell.outcome !== 'completed' || !cell.toll) return cell.outcome;
  if (cell.toll.clicks === 0 && cell.toll.codeKeys === 0) return 'same';
  const payers = Object.entries(cell.toll.people).map(([person, { clicks }]) => `${person} ${clicks}`);
  return ['toll', cell.clicks, cell.codeKeys, cell.toll.clicks, cell.toll.codeKeys, ...payers].join(' ');
}

function effectParts(cells: readonly MatrixCell[], lang: Lang): Part[] | undefined {
  const [cell] = cells;
  if (!cell) return undefined;
  const several = cells.length > 1;
  if (cell.outcome === 'blocked') {
    const stopped = cell.blockedAt ? stoppedPhrase(cell.blockedAt, lang) : '';
    return [lang === 'en' ? ` cannot be done at all: ${stopped}` : `${several ? '都' : ''}走不通：${stopped}`];
  }
  if (cell.outcome === 'broken') return [lang === 'en' ? ` ${several ? 'are' : 'is'} broken, so nothing is claimed` : '测量失败，不作结论'];
  if (cell.outcome !== 'completed' || !cell.toll) return undefined;
  if (cell.toll.clicks === 0 && cell.toll.codeKeys === 0) {
    return [lang === 'en' ? ` ${several ? 'cost' : 'costs'} what ${several ? 'they cost' : 'it costs'} in the open world` : '与开放世界花费相同'];
  }
  return [...costParts(cells, lang), lang === 'en' ? ': ' : '，', ...more(cell, lang)];
}

/** " takes 10 clicks": what the cells cost, all the same. */
export function costParts(cells: readonly MatrixCell[], lang: Lang): Part[] {
  const { clicks = 0, codeKeys = 0 } = cells[0] ?? {};
  const several = cells.length > 1;
  if (lang === 'en') {
    const keys = codeKeys > 0 ? ` and ${plural(codeKeys, 'key', 'keys')}` : '';
    return [` ${several ? 'take' : 'takes'} ${plural(clicks, 'click', 'clicks')}${keys}${several ? ' each' : ''}`];
  }
  return [`${several ? '各' : ''}要 ${clicks} 次点击${codeKeys > 0 ? `和 ${codeKeys} 次按键` : ''}`];
}

/** "one click more, paid by Bob". */
function more(cell: MatrixCell, lang: Lang): Part[] {
  const { clicks = 0, codeKeys = 0, people = {} } = cell.toll ?? {};
  const payers = Object.entries(people).filter(([, part]) => part.clicks !== 0);
  const only = payers.length === 1 ? payers[0] : undefined;
  if (lang === 'en') {
    const keys = codeKeys !== 0 ? [`${plural(Math.abs(codeKeys), 'key', 'keys')} ${codeKeys > 0 ? 'more' : 'fewer'} to type`] : [];
    const difference = clicks !== 0 || keys.length === 0 ? [`${plural(Math.abs(clicks), 'click', 'clicks', true)} ${clicks < 0 ? 'fewer' : 'more'}`] : [];
    const paid = only
      ? `, ${clicks > 0 ? 'paid' : 'saved'} by ${showPerson(only[0])}`
      : payers.length > 1 ? ` (${payers.map(([id, part]) => `${showPerson(id)} ${signed(part.clicks)}`).join(', ')})` : '';
    return [`${[...difference, ...keys].join(' and ')}${paid}`];
  }
  const keys = codeKeys !== 0 ? [`${codeKeys > 0 ? '多' : '少'} ${Math.abs(codeKeys)} 次按键`] : [];
  const difference = clicks !== 0 || keys.length === 0 ? [`${clicks < 0 ? '少' : '多'} ${Math.abs(clicks)} 次点击`] : [];
  const paid = only
    ? `，由${showPerson(only[0], lang)}${clicks > 0 ? '付出' : '省下'}`
    : payers.length > 1 ? `（${payers.map(([id, part]) => `${showPerson(id, lang)} ${signed(part.clicks)}`).join('，')}）` : '';
  return [`${[...difference, ...keys].join('、')}${paid}`];
}

/** In a matrix of more goals than this, more than `MOST_NAMED` goals of which the same is to be said are counted, not named. */
const FEW_GOALS = 6;
const MOST_NAMED = 2;

/** Whether a matrix has so many goals that a sentence cannot name them all. */
export function hasManyGoals({ columns }: Pick<Matrix, 'columns'>): boolean {
  return columns.length > FEW_GOALS;
}

/** The titles of the cells' scenarios, joined; "five goals" where there are too many to read. */
export function nameScenarios(cells: readonly MatrixCell[], matrix: Matrix, lang: Lang): Part[] {
  if (hasManyGoals(matrix) && cells.length > MOST_NAMED) return [lang === 'en' ? `${numberWord(cells.length)} goals` : `${cells.length} 件事`];
  const titles = cells.flatMap((cell) => matrix.columns.filter(({ scenario }) => scenario === cell.scenario).map(({ title }) => ({ name: title[lang] })));
  return joinParts(titles, lang);
}

/** Clauses one after the other, with this between them. */
export function joinClauses(clauses: readonly (readonly Part[])[], separator: string): Part[] {
  return clauses.flatMap((clause, index) => (index === 0 ? clause : [separator, ...clause]));
}

/** Items with the same key, in the order in which the keys first came. */
export function groupBy<T>(items: readonly T[], key: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return [...groups.values()];
}
