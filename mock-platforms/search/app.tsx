import type { VNode } from 'preact';
import type { Platform, PlatformOptions, RunningPlatform } from '../platform.ts';
import { clip } from '../ui/clip.ts';
import { Document } from '../ui/document.tsx';
import { readField } from '../ui/fields.ts';
import { createHost, sendPage } from '../ui/host.tsx';
import { readLocale } from '../ui/locale.ts';
import type { Locale } from '../ui/locale.ts';
import { matchTexts } from '../ui/match-titles.ts';
import { SearchForm } from '../ui/search-bar.tsx';
import { crawl } from './crawl.ts';
import type { KnownPage } from './crawl.ts';

/** A search engine: an ordinary site, which reads the shop's as any engine would, and remembers nothing. */
function createApp(options: PlatformOptions): RunningPlatform {
  return {
    hosts: {
      'search-site': createHost({ role: 'search-site', theme: 'search' }, (app) => {
        app.get('/', (request, response) => sendPage(response, <StartPage locale={readLocale(request)} />));
        app.get('/search', async (request, response) => {
          const locale = readLocale(request);
          const query = clip(readField(request.query, 'q').trim());
          const pages = await crawl(options, options.origins['shop-site'], locale.language);
          const matches = matchTexts(query);
          sendPage(response, <ResultsPage locale={locale} query={query} pages={pages.filter(({ title }) => matches(title))} />);
        });
      }),
    },
    snapshot: () => ({}),
    restore: () => undefined,
    ask: (question) => {
      throw new Error(`Failed to ask the search engine: unknown question "${question}". It remembers nothing.`);
    },
  };
}

function nameEngine({ say }: Locale): string {
  return say('Owlight', '鸮光');
}

const SEARCH_HINT = { en: 'Search the web', zh: '搜索网页' };

function StartPage({ locale }: { locale: Locale }): VNode {
  return (
    <Document locale={locale} title={nameEngine(locale)} theme="search" web>
      <main class="engine-start">
        <h1 class="engine-name">{nameEngine(locale)}</h1>
        <SearchForm locale={locale} hint={SEARCH_HINT} />
      </main>
    </Document>
  );
}

/** What was found; a result is one link, named by the title of its page. It tells the site where its visitor comes from, as engines do. */
function ResultsPage({ locale, query, pages }: { locale: Locale; query: string; pages: readonly KnownPage[] }): VNode {
  const { say } = locale;
  return (
    <Document locale={locale} title={`${query} - ${nameEngine(locale)}`} theme="search" web>
      <div class="screen">
        <header class="header header-search">
          <SearchForm locale={locale} hint={SEARCH_HINT} query={query} />
        </header>
        <main class="content">
          <h1 class="feed-title">{pages.length > 0 ? say('Found', '搜索结果') : say('Nothing found', '没有找到')}</h1>
          <ul class="results">
            {pages.map(({ address, title, words }) => (
              <li key={address} class="result">
                <a class="result-title" href={address} referrerpolicy="origin">
                  <bdi>{clip(title)}</bdi>
                </a>
                <bdi class="result-address">{new URL(address).hostname}</bdi>
                <p class="quiet">
                  <bdi>{clip(words, 160)}</bdi>
                </p>
              </li>
            ))}
          </ul>
          {pages.length === 0 && <p class="quiet quiet-page">{say('Try other words.', '换几个词试试。')}</p>}
        </main>
      </div>
    </Document>
  );
}

export const search: Platform = { id: 'search', createApp };
