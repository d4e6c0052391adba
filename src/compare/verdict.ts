import type { Lang } from './show-text.ts';
import { buildMatrix } from './matrix.ts';
import type { Matrix, MatrixCell, MatrixRow } from './matrix.ts';
import { numberWord, plural } from './phrases.ts';
import type { Part, Phrase } from './phrases.ts';
import { provedParts } from './proved-parts.ts';
import { costParts, groupBy, hasManyGoals, joinClauses, nameScenarios, regimeParts } from './regime-clauses.ts';
import type { Results, Text } from '../results/schema.ts';

/** What the results come to, in plain words that are computed from them. */
export interface Verdict {
  /** The sentence that the report opens with; while a control fails, the failures and nothing else. */
  readonly lead: Phrase;
  /** What the goal costs where nothing is in the way. */
  readonly open?: Phrase;
  readonly regimes: readonly { readonly regime: string; readonly phrase: Phrase }[];
}

/** Computes the verdict of one device (default: the matrix's own). Its matrix may be handed in where it is there already. */
export function buildVerdict(results: Results, device?: string, matrix: Matrix = buildMatrix(results, device)): Verdict {
  if (!matrix.controls.ok) return { lead: failurePhrase(matrix.controls.failures), regimes: [] };
  const rows = matrix.rows.filter(({ sort }) => sort !== 'control' && sort !== 'ablated');
  const open = matrix.rows.find(({ regime }) => regime === 'open');
  return {
    lead: inBoth((lang) => provedParts(rows, open, lang) ?? leadParts(rows, lang)),
    ...(open && { open: inBoth((lang) => openParts(open, rows, matrix, lang)) }),
    regimes: rows.map((row) => ({ regime: row.regime, phrase: inBoth((lang) => regimeParts(row, matrix, lang)) })),
  };
}

function failurePhrase(failures: readonly Text[]): Phrase {
  return {
    en: [`A control failed, so no toll is shown. ${failures.map(({ en }) => en).join(' ')}`],
    zh: [`对照没有通过，因此不显示任何过路费。${failures.map(({ zh }) => zh).join('')}`],
  };
}

/** How many ways there are, how many lead nowhere, how many are dearer, and by how much at most. */
function leadParts(rows: readonly MatrixRow[], lang: Lang): Part[] {
  const cells = rows.flatMap((row) => row.cells);
  if (cells.length === 0) return [lang === 'en' ? 'Only the controls were measured, so there is no toll to tell of.' : '只测了对照，没有过路费可言。'];
  const measured = cells.filter(({ outcome }) => outcome === 'completed' || outcome === 'blocked').length;
  const blocked = cells.filter(({ outcome }) => outcome === 'blocked').length;
  const broken = cells.filter(({ outcome }) => outcome === 'broken').length;
  const dearer = cells.filter(isDearer).length;
  const most = Math.max(0, ...cells.map(({ toll }) => toll?.clicks ?? 0));
  if (lang === 'en') {
    const upTo = most > 0 ? `, by up to ${plural(most, 'click', 'clicks', true)}` : '';
    return [
      `Counted on our journey: of ${plural(measured, 'way', 'ways')} under ${plural(rows.length, 'regime', 'regimes')}, `,
      `${blocked === 0 ? 'none' : numberWord(blocked)} ${blocked <= 1 ? 'leads' : 'lead'} nowhere and ${dearer === 0 ? 'none' : numberWord(dearer)} ${dearer <= 1 ? 'costs' : 'cost'} more than in the open world${upTo}.`,
      ...(broken > 0 ? [` ${plural(broken, 'cell is', 'cells are')} broken: linktoll failed there and nothing is claimed.`] : []),
    ];
  }
  return [
    `按我们的走法计数：${rows.length} 套规则之下的 ${measured} 条路，${blocked} 条走不通，${dearer} 条比开放世界更费事${most > 0 ? `，最多多 ${most} 次点击` : ''}。`,
    ...(broken > 0 ? [`另有 ${broken} 格测量失败：那是 linktoll 自己的毛病，不作任何结论。`] : []),
  ];
}

/** What the goals cost where nothing is in the way, and the dearest way there is. */
function openParts(open: MatrixRow, rows: readonly MatrixRow[], matrix: Matrix, lang: Lang): Part[] {
  const completed = open.cells.filter(({ outcome }) => outcome === 'completed');
  const groups = groupBy(completed, ({ clicks = 0, codeKeys = 0 }) => `${clicks}+${codeKeys}`);
  const clauses = hasManyGoals(matrix) ? [rangeParts(completed, lang)] : groups.map((cells) => [...nameScenarios(cells, matrix, lang), ...costParts(cells, lang)]);
  const dearest = findDearest(rows);
  const title = matrix.columns.find(({ scenario }) => scenario === dearest?.cell.scenario)?.title[lang];
  const scenario = { name: title ?? '' };
  const regime = { name: dearest?.row.name[lang] ?? '' };
  if (lang === 'en') {
    const last = dearest ? [' The dearest is ', scenario, ' under ', regime, ': it', ...costParts([dearest.cell], lang), '.'] : [];
    return ['In the open world, ', ...joinClauses(clauses, '; '), '.', ...last];
  }
  const last = dearest ? ['最贵的是', regime, '之下的', scenario, '：', ...costParts([dearest.cell], lang), '。'] : [];
  return ['在开放世界里，', ...joinClauses(clauses, '；'), '。', ...last];
}

/** "the eleven goals take 4 to 16 clicks": what open costs, where there are too many goals to name each. */
function rangeParts(cells: readonly MatrixCell[], lang: Lang): Part[] {
  const clicks = cells.map((cell) => cell.clicks ?? 0);
  const [least, most] = [Math.min(...clicks), Math.max(...clicks)];
  if (lang === 'en') return [`the ${numberWord(cells.length)} goals take ${least === most ? plural(most, 'click', 'clicks') : `${least} to ${most} clicks`}${least === most ? ' each' : ''}`];
  return [`${cells.length} 件事${least === most ? `各要 ${most}` : `要 ${least} 到 ${most}`} 次点击`];
}

/** The completed cell with the highest toll, by the order that paths have: clicks and typed codes together first. */
function findDearest(rows: readonly MatrixRow[]): { row: MatrixRow; cell: MatrixCell } | undefined {
  const cells = rows.flatMap((row) => row.cells.filter(isDearer).map((cell) => ({ row, cell })));
  const price = ({ cell: { toll } }: (typeof cells)[number]) => (toll?.clicks ?? 0) + (toll?.codeKeys ?? 0);
  return cells.reduce<(typeof cells)[number] | undefined>((a, b) => (a && price(a) >= price(b) ? a : b), undefined);
}

/** Typed codes make a cell dearer than the same clicks without (paths are ordered by clicks + code keys). */
function isDearer({ toll }: MatrixCell): boolean {
  return toll !== undefined && toll.clicks + toll.codeKeys > 0;
}

function inBoth(make: (lang: Lang) => Part[]): Phrase {
  return { en: make('en'), zh: make('zh') };
}
