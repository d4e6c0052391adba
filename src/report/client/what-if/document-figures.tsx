import { MARKS } from '../../../compare/marks.ts';
import { DOCUMENT_FIGURES } from '../../document-figures.ts';
import { usePage } from '../context.ts';
import { EvidenceFigure } from '../evidence.tsx';

/** Figures that documents give, each with its words, its certainty and what is known of its origin; a press fills the field. */
export function DocumentFigures({ onUse }: { readonly onUse: (field: 'loss' | 'audience' | 'share', value: string) => void }) {
  const { strings, lang } = usePage();
  const words = strings.views.whatIf;
  return (
    <section aria-labelledby="document-figures-heading">
      <h2 id="document-figures-heading">{words.figures}</h2>
      <p class="note">{words.figuresIntro}</p>
      {DOCUMENT_FIGURES.map(({ id, field, value, label, evidence, origin }) => (
        <article key={id} class="document-figure">
          <p><button type="button" onClick={() => onUse(field, value)}>{words.use(label[lang])}</button></p>
          <EvidenceFigure evidence={evidence} />
          <p class="note"><strong>{words.origin}{MARKS[lang].colon}</strong>{origin[lang]}</p>
        </article>
      ))}
    </section>
  );
}
