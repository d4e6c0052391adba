import type { Phrase } from '../../compare/phrases.ts';
import { showText, SHOWN_GRAPHEMES, SHOWN_PROSE_GRAPHEMES, SHOWN_SENTENCE_GRAPHEMES } from '../../compare/show-text.ts';
import { usePage } from './context.ts';

interface TextProps {
  readonly text: string;
  readonly lang?: string | undefined;
}

/** A name out of the data: clipped, set apart from the direction of the text around it, in the right fonts. */
export function Name(props: TextProps) {
  return <Clipped {...props} graphemes={SHOWN_GRAPHEMES} />;
}

/** A date, which no line breaks: its hyphens are none. What is told in words is a name like any other. */
export function DateText({ text }: TextProps) {
  return /^\d{4}(-\d{2}){0,2}$/.test(text) ? <span class="date">{text}</span> : <Name text={text} />;
}

/** The sentence that a scenario is called by. */
export function Sentence(props: TextProps) {
  return <Clipped {...props} graphemes={SHOWN_SENTENCE_GRAPHEMES} />;
}

/** A longer text out of the data. */
export function Prose(props: TextProps) {
  return <Clipped {...props} graphemes={SHOWN_PROSE_GRAPHEMES} />;
}

function Clipped({ text, lang = langOf(text), graphemes }: TextProps & { readonly graphemes: number }) {
  return <bdi lang={lang}>{showText(text, graphemes)}</bdi>;
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
