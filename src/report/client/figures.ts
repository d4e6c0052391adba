import type { Figures } from '../../compare/toll.ts';
import type { Measure } from '../strings.ts';

/** What a measure shows of a cell; keystrokes and switches are sums. Undefined where there is no estimate. */
export function figureOf(figures: Figures, measure: Measure): number | undefined {
  switch (measure) {
    case 'clicks': return figures.clicks;
    case 'screens': return figures.screens;
    case 'decisions': return figures.decisions;
    case 'switches': return figures.switchesByHand + figures.switchesAutomatic;
    case 'keys': return figures.proseKeys + figures.codeKeys;
    case 'seconds': return figures.estimatedSeconds;
  }
}
