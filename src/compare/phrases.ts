import { showPerson, showText, SHOWN_SENTENCE_GRAPHEMES } from './show-text.ts';
import type { Lang } from './show-text.ts';
import type { Text } from '../results/schema.ts';
import { lookUp } from '../results/look-up.ts';

/** A piece of a sentence: our own words, or a name out of the data, which is hostile and gets quotation marks. */
export type Part = string | { readonly name: string };

/** A computed sentence in both languages, with the hostile pieces kept apart until they are shown. */
export type Phrase = Readonly<Record<Lang, readonly Part[]>>;

/** A sentence as plain text; the HTML report sets each name apart by itself. */
export function formatPhrase(phrase: Phrase, lang: Lang): string {
  return phrase[lang].map((part) => (typeof part === 'string' ? part : quoteName(part.name, lang))).join('');
}

/** A name out of the data in the language's quotation marks, made fit to be shown. */
export function quoteName(name: string, lang: Lang): string {
  const shown = showText(name, SHOWN_SENTENCE_GRAPHEMES);
  return lang === 'en' ? `“${shown}”` : `「${shown}」`;
}

/** Where a way ended, as the end of a sentence about a person ("Alice is stopped …"). */
const GATE_PHRASES: Readonly<Record<string, Text>> = {
  offer: { en: 'at the share sheet', zh: '分享面板' },
  send: { en: 'on sending', zh: '发送' },
  show: { en: 'where the message should appear', zh: '消息本应出现之处' },
  open: { en: 'on opening what arrived', zh: '打开链接' },
  land: { en: "on arriving at the shop's site", zh: '到达商店网站' },
  exit: { en: 'on leaving the app', zh: '离开应用' },
  pay: { en: 'at the cashier', zh: '收银台' },
  return: { en: 'after paying', zh: '付完返回' },
  find: { en: 'in the search', zh: '搜索' },
  contact: { en: 'on asking how to be reached', zh: '问联系方式' },
  bind: { en: 'on adding a card', zh: '绑卡' },
  enter: { en: 'on entering a mini-program or taking a gift', zh: '进入小程序或领取礼物' },
};

/** "at the share sheet": where a way ended; a gate without words of its own is named by its id. */
export function gatePhrase(gate: string, lang: Lang): string {
  const known = lookUp(GATE_PHRASES, gate);
  if (known) return known[lang];
  return lang === 'en' ? `at the gate ${showText(gate)}` : `关口 ${showText(gate)}`;
}

/** "Alice is stopped at the share sheet". */
export function stoppedPhrase(blockedAt: { readonly person: string; readonly gate: string }, lang: Lang): string {
  const person = showPerson(blockedAt.person, lang);
  const gate = gatePhrase(blockedAt.gate, lang);
  return lang === 'en' ? `${person} is stopped ${gate}` : `${person}在「${gate}」这一步被拦下`;
}

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

/** A number in words up to twelve (English), else in digits. */
export function numberWord(value: number): string {
  return NUMBERS[value] ?? String(value);
}

/** "one click", "3 clicks". */
export function plural(value: number, one: string, many: string, inWords = false): string {
  return `${inWords ? numberWord(value) : value} ${value === 1 ? one : many}`;
}

/** "a", "a and b", "a, b and c", keeping names apart from words. */
export function joinParts(items: readonly Part[], lang: Lang): Part[] {
  return items.flatMap((item, index) => {
    if (index === 0) return [item];
    const last = index === items.length - 1;
    return [lang === 'en' ? (last ? ' and ' : ', ') : typeof item === 'string' ? '、' : '', item];
  });
}

/** A difference with its sign: +1, ±0, −2. */
export function signed(value: number): string {
  return value > 0 ? `+${value}` : value < 0 ? `−${-value}` : '±0';
}
