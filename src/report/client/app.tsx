import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { LANGS } from '../../compare/show-text.ts';
import type { Lang } from '../../compare/show-text.ts';
import type { ReportData } from '../report-data.ts';
import { STRINGS } from '../strings.ts';
import { CellView } from './cell-view.tsx';
import { ChartsView } from './charts/charts-view.tsx';
import { PageContext, usePage } from './context.ts';
import { THEMES } from './theme.ts';
import type { Theme } from './theme.ts';
import { CountView } from './count-view.tsx';
import { Mark } from './icons.tsx';
import { Overview } from './overview.tsx';
import { RegimesView } from './regimes-view.tsx';
import { changeView, formatRoute } from './route.ts';
import type { Route, View } from './route.ts';
import { RunView } from './run-view.tsx';
import { SidesView } from './sides/sides-view.tsx';
import { TimelineView } from './timeline/timeline-view.tsx';
import { WhatIfView } from './what-if/what-if-view.tsx';

export interface AppProps {
  readonly data: ReportData;
  readonly lang: Lang;
  readonly theme?: Theme;
  readonly route: Route;
  /** Told of each choice of the reader's, so that the page itself can follow and remember. */
  readonly onLang?: (lang: Lang) => void;
  readonly onTheme?: (theme: Theme) => void;
  readonly onRoute?: (route: Route) => void;
}

/** The whole page. Drawn on the server for the first screen, and in the browser for all views. */
export function App({ data, lang: firstLang, theme: firstTheme = 'system', route, onLang, onTheme, onRoute }: AppProps) {
  const [lang, setLang] = useState(firstLang);
  const [theme, setTheme] = useState(firstTheme);
  const chooseLang = (to: Lang) => {
    setLang(to);
    onLang?.(to);
  };
  const chooseTheme = (to: Theme) => {
    setTheme(to);
    onTheme?.(to);
  };
  const main = useRef<HTMLElement>(null);
  useFocusOnChange(main, `${route.view} ${route.cell ?? ''}`);
  const strings = STRINGS[lang];
  // From a cell the way back leads to the matrix as it was looked at; a cell's own address says nothing of it.
  const matrix = useRef(changeView(route, 'overview'));
  if (route.view !== 'cell' && route.view !== 'regimes' && route.view !== 'sides') matrix.current = changeView(route, 'overview');
  const skip = (event: Event) => {
    event.preventDefault();
    main.current?.focus();
  };
  const page = useMemo(() => ({ data, lang, strings, route, theme, setLang: chooseLang, setTheme: chooseTheme, change: (to: Route) => onRoute?.(to), matrix: matrix.current }), [data, lang, route, theme]);
  return (
    <PageContext.Provider value={page}>
      <a class="skip" href="#main" onClick={skip}>{strings.skip}</a>
      <Header />
      <main id="main" ref={main} tabIndex={-1} class={`view view-${route.view}`}><CurrentView view={route.view} /></main>
      <footer>
        <ul>{strings.how.limits.slice(0, 3).map((limit) => <li key={limit}>{limit}</li>)}</ul>
      </footer>
    </PageContext.Provider>
  );
}

function CurrentView({ view }: { readonly view: View }) {
  switch (view) {
    case 'overview': return <Overview />;
    case 'cell': return <CellView />;
    case 'timeline': return <TimelineView />;
    case 'charts': return <ChartsView />;
    case 'sides': return <SidesView />;
    case 'what-if': return <WhatIfView />;
    case 'regimes': return <RegimesView />;
    case 'count': return <CountView />;
    case 'run': return <RunView />;
  }
}

function Header() {
  const { strings, route, matrix, lang, setLang, theme, setTheme } = usePage();
  const views = ['overview', 'timeline', 'charts', 'sides', 'what-if', 'regimes', 'count', 'run'] as const;
  return (
    <header class="top">
      <a class="brand" href={formatRoute(matrix)}><Mark />linktoll</a>
      <nav aria-label={strings.nav.label} class="views">
        {views.map((view) => {
          const here = view === route.view || (view === 'overview' && route.view === 'cell');
          return <a key={view} href={formatRoute(changeView(matrix, view))} aria-current={here ? 'page' : undefined}>{strings.nav[view === 'what-if' ? 'whatIf' : view]}</a>;
        })}
      </nav>
      <div class="settings">
        <div role="group" aria-label={strings.switches.language} class="segments">
          {LANGS.map((other) => (
            <button key={other} type="button" lang={other === 'zh' ? 'zh-Hans' : 'en'} aria-pressed={other === lang} onClick={() => setLang(other)}>{other === 'en' ? 'EN' : '中文'}</button>
          ))}
        </div>
        <div role="group" aria-label={strings.switches.theme} class="segments">
          {THEMES.map((other) => (
            <button key={other} type="button" aria-pressed={other === theme} onClick={() => setTheme(other)}>{strings.switches[other]}</button>
          ))}
        </div>
      </div>
    </header>
  );
}

/** When another view is shown, the keyboard and the reader begin at its heading, not where the old link was. */
function useFocusOnChange(main: { readonly current: HTMLElement | null }, shown: string): void {
  const last = useRef(shown);
  useEffect(() => {
    if (last.current === shown) return;
    last.current = shown;
    window.scrollTo(0, 0);
    main.current?.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
  }, [shown]);
}
