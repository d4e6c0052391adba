import { axisY } from '@observablehq/plot';
import { showText } from '../../../compare/show-text.ts';

/** Room for the names of regimes at the left, in CSS pixels. */
export function nameWidth(width: number): number {
  return Math.round(Math.max(96, Math.min(230, width * 0.34)));
}

/** Regimes down the left side, long names in several lines. The scale is of ids: two regimes may have one name. */
export function regimeAxis(width: number, nameOf: (id: string) => string) {
  const ems = (nameWidth(width) - 12) / FONT_SIZE;
  return axisY({ label: null, tickSize: 0, tickPadding: 8, fontSize: FONT_SIZE, lineWidth: ems, tickFormat: (id: string) => breakHan(showText(nameOf(id), width < 480 ? 28 : 60), Math.floor(ems)) });
}

const FONT_SIZE = 13;

/** Plot breaks lines at spaces alone; Chinese has none, so its runs are broken where a line is full. */
export function breakHan(text: string, ems: number): string {
  return text.replace(new RegExp(`[\\p{Script=Han}\\p{P}]{${ems}}(?=[\\p{Script=Han}])`, 'gu'), '$&\n');
}
