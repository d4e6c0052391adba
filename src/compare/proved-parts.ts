import type { MatrixCell, MatrixRow } from './matrix.ts';
import { numberWord, plural } from './phrases.ts';
import type { Part } from './phrases.ts';
import type { Lang } from './show-text.ts';

/**
 * The sentence that the report opens with where every way is settled by search: completed ones, and those of `open`
 * that they are held against, have a proved minimum, for blocked ones there is no way. All of its figures are minima.
 * Undefined where one cell is not settled: then the journeys are told of.
 */
export function provedParts(rows: readonly MatrixRow[], open: MatrixRow | undefined, lang: Lang): Part[] | undefined {
  const cells = rows.flatMap((row) => row.cells).filter(({ outcome }) => outcome !== 'omitted' && outcome !== 'absent');
  const zeros = (open?.cells ?? []).filter(({ scenario }) => cells.some((cell) => cell.scenario === scenario));
  if (cells.length === 0 || !cells.every(isSettled) || !zeros.every(isSettled)) return undefined;
  const tolls = cells.flatMap(({ minimum }) => (minimum?.toll ? [minimum.toll] : []));
  const blocked = cells.filter(({ outcome }) => outcome === 'blocked').length;
  const dearer = tolls.filter(({ clicks, codeKeys }) => clicks + codeKeys > 0).length;
  const most = Math.max(0, ...tolls.map(({ clicks }) => clicks));
  const surprised = cells.filter(({ minimum }) => minimum?.journeyIsDearer).length;
  if (lang === 'en') {
    const upTo = most > 0 ? `, by up to ${plural(most, 'click', 'clicks', true)}` : '';
    return [
      `Proved by search: of ${plural(cells.length, 'way', 'ways')} under ${plural(rows.length, 'regime', 'regimes')}, `,
      `${numberWord(blocked)} ${blocked === 1 ? 'leads' : 'lead'} nowhere and ${numberWord(dearer)} ${dearer === 1 ? 'costs' : 'cost'} more than in the open world${upTo}, even for people who know the rules beforehand.`,
      ...(surprised > 0 ? [` Our journey, which meets the rules for the first time, pays more than that in ${numberWord(surprised)} of them.`] : []),
    ];
  }
  return [
    `经搜索证明：${rows.length} 套规则之下的 ${cells.length} 条路，${blocked} 条走不通，${dearer} 条比开放世界更费事${most > 0 ? `，最多多 ${most} 次点击` : ''}，事先知道规则的人也不例外。`,
    ...(surprised > 0 ? [`我们的走法是初次遇到这些规则，在其中 ${surprised} 条路上付出得更多。`] : []),
  ];
}

function isSettled({ outcome, minimum }: MatrixCell): boolean {
  return (outcome === 'completed' && minimum?.status === 'proved') || (outcome === 'blocked' && minimum?.status === 'no-way');
}
