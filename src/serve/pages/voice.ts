import type { Lang } from '../../compare/show-text.ts';
import type { Text } from '../../regimes/vocabulary.ts';

/** How the pages speak: one language at a time. */
export interface Voice {
  readonly language: Lang;
  /** One of two wordings that stand side by side in the page's source. */
  say(en: string, zh: string): string;
  read(text: Text): string;
}

export function createVoice(language: Lang): Voice {
  return { language, say: (en, zh) => (language === 'zh' ? zh : en), read: (text) => text[language] };
}
