import type { Score } from '../../compare/score.ts';
import type { Lang } from '../../compare/show-text.ts';
import { STRINGS } from '../strings.ts';

/** A score to two decimals, never without over how many scenarios and how many of them are blocked; nothing where the list was not meant to be measured. */
export function ScoreLine({ score, lang }: { readonly score: Score; readonly lang: Lang }) {
  const words = STRINGS[lang].views.score;
  const comma = lang === 'en' ? ', ' : '，';
  if (score.kind === 'none' && score.why === 'missing' && score.cells.length === score.over) return null;
  if (score.kind === 'none') return <span class="score score-none">{words.none[score.why]}</span>;
  return <span class="score">{words.name} <strong>{formatScore(score.value)}</strong>{comma}{words.over(score.over, score.blocked)}</span>;
}

/** Two decimals; what is not quite 1 or 0 is not rounded to it. */
export function formatScore(value: number): string {
  if (value < 1 && value > 0.995) return '0.99';
  if (value > 0 && value < 0.005) return '0.01';
  return value.toFixed(2);
}
