import { MARKS } from '../compare/marks.ts';
import { describePageFacts } from '../compare/page-facts.ts';
import { showText, type Lang } from '../compare/show-text.ts';
import { sourceInWords } from '../compare/source-words.ts';
import type { Results } from '../results/schema.ts';

const WORDS = {
  en: { without: (hosts: string) => `Measured without ${hosts}.`, advice: 'How pages get on', source: 'Source' },
  zh: { without: (hosts: string) => `测量时没有 ${hosts}。`, advice: '别的网页怎么办', source: '来源' },
} as const;

/** What a page of the user's own did, a line a cell where it was not simply opened, and each advice once. Empty without one. */
export function tellPage(results: Results, lang: Lang): string[] {
  const page = describePageFacts(results);
  if (!page) return [];
  const words = WORDS[lang];
  const told = page.facts.filter(({ advice, what }) => advice || what.en !== 'The page opened.');
  const advices = new Map(told.flatMap(({ advice }) => (advice ? [[advice.source.id, advice] as const] : [])));
  return [
    ...told.map(({ cell, what }) => `${cell}: ${what[lang]}`),
    ...[...advices.values()].map(({ words: text, source }) => `${words.advice}: ${text[lang]} (${words.source}: ${[source.document, source.publisher, source.date].map((part) => sourceInWords(part, lang)).join(MARKS[lang].comma)})`),
    ...(page.without.length > 0 ? [words.without(page.without.map((host) => showText(host, 120)).join(', '))] : []),
  ];
}
