import { axisY } from '@observablehq/plot';
import { showText } from '../../../compare/show-text.ts';

/** Room for the names of regimes at the left, in CSS pixels. */
function nameWidth(width: number): number {
  return Math.round(Math.max(96, Math.min(230, width * 0.34)));
}

const FONT_SIZE = 13;
/** Height of a bar, CSS pixels. */
const BAR = 30;
/** Of a line of a name, CSS pixels. */
const LINE = FONT_SIZE * 1.15;
/** Width of a Latin letter, ems; rather too much than too little. */
const LETTER = 0.58;

/** Regimes down the left side, long names in several lines. The scale is of ids: two regimes may have one name. */
export function regimeAxis(width: number, nameOf: (id: string) => string) {
  const ems = lineWidth(width);
  return axisY({ label: null, tickSize: 0, tickPadding: 8, fontSize: FONT_SIZE, lineWidth: ems, tickFormat: (id: string) => breakHan(showText(nameOf(id)), Math.floor(ems)) });
}

/** What charts of regimes have alike: a row for each, in which its name has room, and a scale of ids down the side. */
export function regimeFrame(width: number, regimes: readonly string[], nameOf: (id: string) => string) {
  const high = rowHeight(width, regimes.map(nameOf));
  return {
    width, marginLeft: nameWidth(width), marginRight: 36, marginTop: 8, height: 46 + regimes.length * high,
    y: { domain: [...regimes], padding: 1 - BAR / high },
    color: { type: 'identity' },
  } as const;
}

/** Height of a row in which every name has room, CSS pixels. */
export function rowHeight(width: number, names: readonly string[]): number {
  const ems = lineWidth(width);
  const lines = (name: string) => {
    // Words that no longer fit leave the end of a line empty.
    const long = [...showText(name)].reduce((sum, letter) => sum + widthOf(letter), 0);
    return long <= ems ? 1 : Math.ceil(long / ems + 0.4);
  };
  return Math.max(44, Math.ceil(Math.max(0, ...names.map(lines)) * LINE) + 10);
}

function lineWidth(width: number): number {
  return (nameWidth(width) - 16) / FONT_SIZE;
}

/** Plot breaks lines at spaces alone; Chinese has none, so that a line is broken where it is full, before or after a Chinese sign, and never within a number or a word. */
export function breakHan(text: string, ems: number): string {
  let line = 0;
  let before = '';
  return [...text].map((letter) => {
    const mayBreak = isHan(letter) ? !/[\p{Ps}\p{Pi}\p{N}]/u.test(before) : isHan(before) && /[\p{L}\p{N}\p{Ps}\p{Pi}]/u.test(letter);
    const breaks = mayBreak && line + widthOf(letter) > ems;
    line = (breaks ? 0 : line) + widthOf(letter);
    before = letter;
    return breaks ? `\n${letter}` : letter;
  }).join('');
}

function isHan(letter: string): boolean {
  return /\p{Script=Han}/u.test(letter);
}

/** Width of a sign, ems. */
function widthOf(letter: string): number {
  return /\p{Script=Han}|\p{P}/u.test(letter) ? 1 : LETTER;
}
