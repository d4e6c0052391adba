import { MARKS } from '../../compare/marks.ts';
import { sourceInWords } from '../../compare/source-words.ts';
import type { Evidence } from '../../results/schema.ts';
import { usePage } from './context.ts';
import { DateText, Prose, Sentence } from './text.tsx';

/** What a rule rests on: a quotation with its translation, or our summary marked as such; document and certainty. */
export function EvidenceFigure({ evidence }: { readonly evidence: Evidence }) {
  const { strings, lang } = usePage();
  const { quotation, summary, address, certainty } = evidence;
  const document = sourceInWords(evidence.document, lang);
  return (
    <figure class="evidence">
      {quotation && (
        <>
          <blockquote lang={tagOf(quotation.language)}><Prose text={quotation.text} lang={tagOf(quotation.language)} /></blockquote>
          {quotation.language !== lang && <p class="translation"><span class="label">{strings.evidence.translation}</span> <Prose text={quotation.translation} lang={tagOf(lang)} /></p>}
        </>
      )}
      {summary && <p class="summary"><span class="label">{strings.evidence.reported}</span> <Prose text={summary[lang]} /></p>}
      <figcaption>
        {isWebAddress(address) ? <a href={address} rel="noreferrer noopener"><Sentence text={document} /></a> : <Sentence text={document} />}
        {' · '}<Sentence text={sourceInWords(evidence.publisher, lang)} />{' · '}<DateText text={sourceInWords(evidence.date, lang)} />{' · '}
        <span class={`certainty certainty-${certainty}`}>{strings.certainty[certainty]}</span><span class="note">{MARKS[lang].colon}{strings.certaintyLong[certainty]}</span>
      </figcaption>
    </figure>
  );
}

/** An address out of the data becomes a link only where it leads to the Web: no script, no file. */
function isWebAddress(address: string | undefined): address is string {
  return address !== undefined && /^https?:\/\//i.test(address);
}

function tagOf(lang: 'en' | 'zh'): string {
  return lang === 'zh' ? 'zh-Hans' : 'en';
}
