import { axisY } from '@observablehq/plot';
import { showText } from '../../../compare/show-text.ts';

/** Room for the names of regimes at the left, in CSS pixels. */
export function nameWidth(width: number): number {
  return Math.round(Math.max(96, Math.min(230, width * 0.34)));
}

/** Regimes down the left side, long names in several lines. The scale is of ids: two regimes may have one name. */
export function regimeAxis(width: number, nameOf: (id: string) => string) {
  return axisY({ label: null, tickSize: 0, tickPadding: 8, fontSize: 13, lineWidth: (nameWidth(width) - 12) / 13, tickFormat: (id: string) => showText(nameOf(id), width < 480 ? 28 : 60) });
}
