import type { Request } from 'express';
import type { Text } from '../../src/regimes/vocabulary.ts';

export type Language = keyof Text;

/** The language of the device that asks, and how to speak it. */
export interface Locale {
  readonly language: Language;
  /** One of two wordings that stand side by side in the page's source. */
  say(en: string, zh: string): string;
  /** The wording of a text that came from the seed or a manifest. */
  read(text: Text): string;
}

/** A locale of one language. */
export function createLocale(language: Language): Locale {
  return {
    language,
    say: (en, zh) => (language === 'zh' ? zh : en),
    read: (text) => text[language],
  };
}

/** Language belongs to the device: Chinese where `Accept-Language` prefers it, else English. */
export function readLocale(request: Request): Locale {
  return createLocale(request.acceptsLanguages('en', 'zh') === 'zh' ? 'zh' : 'en');
}
