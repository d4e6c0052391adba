import { INTENTS_IN_CHINESE, REASONS_IN_CHINESE } from './reason-table.ts';
import { showPerson, type Lang } from './show-text.ts';

const PATTERNS = Object.entries(REASONS_IN_CHINESE).flatMap(([reason, words]) => (reason.includes('*') ? [{ pattern: toPattern(reason), words }] : []));

/**
 * Why a cell ended or was left out, in a language: results.json tells it in English. What does not stand in the table
 * (an error's own words, somebody's own reason) is given back as it is; it is hostile either way.
 */
export function reasonInWords(reason: string, lang: Lang): string {
  if (lang === 'en') return reason;
  const [, person, rest] = /^([a-z0-9-]+) was stuck where no rule acted: (.*)$/s.exec(reason) ?? [];
  if (person !== undefined && rest !== undefined) return `${showPerson(person, 'zh')}卡在没有规则起作用的地方：${reasonInWords(rest, 'zh')}`;
  if (Object.hasOwn(REASONS_IN_CHINESE, reason)) return REASONS_IN_CHINESE[reason]!;
  for (const { pattern, words } of PATTERNS) {
    const found = pattern.exec(reason);
    if (found) return words.replace(/\$(\d)/g, (_, place: string) => tellName(found[Number(place)] ?? ''));
  }
  return reason;
}

function tellName(name: string): string {
  return Object.hasOwn(INTENTS_IN_CHINESE, name) ? INTENTS_IN_CHINESE[name]! : name;
}

function toPattern(reason: string): RegExp {
  return new RegExp(`^${reason.split('*').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('(.+)')}$`, 's');
}
