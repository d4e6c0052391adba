import { MARKS } from '../../compare/marks.ts';
import type { PageFact } from '../../compare/page-facts.ts';
import { usePage } from './context.ts';
import { EvidenceFigure } from './evidence.tsx';
import { formatRoute } from './route.ts';
import { Name, Prose, Sentence } from './text.tsx';

const WORDS = {
  en: { heading: 'What your page did', advice: 'How pages get on here (a suggestion)', without: 'Measured without these hosts, which the page asked for:', plain: 'Everywhere else it opened, with nothing lost.' },
  zh: { heading: '你的网页做了什么', advice: '别的网页怎么办（仅供参考）', without: '测量时没有以下主机，网页请求过它们：', plain: '其余各处都正常打开，没有丢失什么。' },
} as const;

/** Of a page of the user's own: what it did regime by regime, and what it was measured without. */
export function PageOverview() {
  const { data, lang, route } = usePage();
  const { pageFacts: page } = data;
  if (!page) return null;
  const words = WORDS[lang];
  const notable = page.facts.filter(isNotable);
  return (
    <section aria-labelledby="page-heading">
      <h2 id="page-heading">{words.heading}</h2>
      <p><code><Name text={page.address} /></code></p>
      <ul class="sentences">
        {notable.map((fact) => (
          <li key={fact.cell}>
            <a href={formatRoute({ ...route, view: 'cell', cell: fact.cell })}><Sentence text={data.results.scenarios[fact.scenario]?.title[lang] ?? fact.scenario} />{' · '}<Name text={data.results.regimes[fact.regime]?.name[lang] ?? fact.regime} /></a>
            {MARKS[lang].colon}<Prose text={fact.what[lang]} />
          </li>
        ))}
      </ul>
      {notable.length < page.facts.length && <p class="note">{words.plain}</p>}
      {page.without.length > 0 && <p>{words.without} {page.without.map((host, index) => <span key={host}>{index > 0 && ', '}<code><Name text={host} /></code></span>)}</p>}
    </section>
  );
}

/** Of one cell: what the page did there, and how pages get on. */
export function PageInCell({ cellKey }: { readonly cellKey: string }) {
  const { data, lang } = usePage();
  const fact = data.pageFacts?.facts.find(({ cell }) => cell === cellKey);
  if (!fact) return null;
  const words = WORDS[lang];
  return (
    <section>
      <h2>{words.heading}</h2>
      <p><Prose text={fact.what[lang]} /></p>
      {fact.advice && (
        <>
          <h3>{words.advice}</h3>
          <p><Prose text={fact.advice.words[lang]} /></p>
          <EvidenceFigure evidence={fact.advice.source} />
        </>
      )}
    </section>
  );
}

function isNotable({ advice, what }: PageFact): boolean {
  return advice !== undefined || what.en !== 'The page opened.';
}
