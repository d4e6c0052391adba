import type { Phrase } from '../../compare/phrases.ts';
import { showText, SHOWN_PROSE_GRAPHEMES, SHOWN_SENTENCE_GRAPHEMES } from '../../compare/show-text.ts';
import { usePage } from './context.ts';

/** A name out of the data: clipped, set apart from the direction of the text around it, in the right fonts. */
export function Name({ text, lang = langOf(text) }: { readonly text: string; readonly lang?: string | undefined }) {
  return <bdi lang={lang}>{showText(text)}</bdi>;
}

/** The sentence that a scenario is called by. */
export function Sentence({ text, lang = langOf(text) }: { readonly text: string; readonly lang?: string | undefined }) {
  return <bdi lang={lang}>{showText(text, SHOWN_SENTENCE_GRAPHEMES)}</bdi>;
}

/** A longer text out of the data. */
export function Prose({ text, lang = langOf(text) }: { readonly text: string; readonly lang?: string | undefined }) {
  return <bdi lang={lang}>{showText(text, SHOWN_PROSE_GRAPHEMES)}</bdi>;
}

/** A name in the page's quotation marks. */
export function Quoted({ text }: { readonly text: string }) {
  const { lang } = usePage();
  return lang === 'en' ? <>“<Sentence text={text} />”</> : <>「<Sentence text={text} />」</>;
}

/** A computed sentence, its names set apart. */
export function PhraseText({ phrase }: { readonly phrase: Phrase }) {
  const { lang } = usePage();
  return <>{phrase[lang].map((part) => (typeof part === 'string' ? part : <Quoted text={part.name} />))}</>;
}

/** Chinese text on an English page needs Chinese fonts and a Chinese voice. */
function langOf(text: string): string | undefined {
  return /\p{Script=Han}/u.test(text) ? 'zh-Hans' : undefined;
}
