import { createHash } from 'node:crypto';
import { SURFACES, type Surface } from '../../../src/regimes/vocabulary.ts';
import type { Seed } from '../../platform.ts';

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

const DAY = 24 * 60 * 60 * 1000;
/** The beginning of the day of which codes bear no number, in China. */
const FIRST_DAY = Date.parse('2021-10-20T00:00:00+08:00');

function dayOf(now: number): number {
  return Math.floor((now - FIRST_DAY) / DAY);
}

/** How long a code is remembered, days: longer than any age that the vocabulary tells apart. */
const REMEMBERED = 45;

/** The pass-code of a thing for a surface and a person on a day: 11 letters and digits, always the same ones, so that nothing has to be remembered. */
export function makeCode(key: string, surface: Surface, person: string, now: number): string {
  return codeOfDay(key, surface, person, dayOf(now));
}

function codeOfDay(key: string, surface: Surface, person: string, day: number): string {
  const hash = createHash('sha256').update(JSON.stringify([key, surface, person, ...(day === 0 ? [] : [day])])).digest();
  let rest = BigInt(`0x${hash.toString('hex')}`);
  let code = '';
  while (code.length < 11) {
    code += DIGITS[Number(rest % 62n)];
    rest /= 62n;
  }
  return code;
}

/** What a code stands for, and how many ms ago it was made, to a day. */
export interface Decoded<T> {
  readonly ware: T;
  readonly age: number;
}

/** What the code in a text stands for, with or without the signs around it; undefined where it is no code for any of these things. */
export function findByCode<T extends { readonly key: string }>(wares: readonly T[], { people }: Pick<Seed, 'people'>, text: string, now: number): Decoded<T> | undefined {
  const code = /￥([A-Za-z0-9]{11})￥/u.exec(text)?.[1] ?? text.trim();
  if (!/^[A-Za-z0-9]{11}$/.test(code)) return undefined;
  const today = dayOf(now);
  for (let days = 0; days <= REMEMBERED; days += 1) {
    const ware = wares.find(({ key }) => SURFACES.some((surface) => people.some((person) => codeOfDay(key, surface, person.id, today - days) === code)));
    if (ware) return { ware, age: days * DAY };
  }
  return undefined;
}
