import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Lang } from '../../compare/show-text.ts';
import { buildReportData } from '../report-data.ts';
import type { ReportData } from '../report-data.ts';
import { STRINGS } from '../strings.ts';
import { App } from './app.tsx';
import { firstLang } from './first-lang.ts';
import { replaceKeepingFocus } from './replace-keeping-focus.ts';
import { formatRoute, parseRoute } from './route.ts';
import type { Route } from './route.ts';
import { remember } from './remember.ts';
import { chooseTheme, firstTheme } from './theme.ts';
import { unpackSource } from './unpack-source.ts';
import { show } from './waiting.ts';

const root = document.getElementById('app');
const packed = document.getElementById('data')?.textContent;
// Until this has run, and where it cannot, the first screen stands as the server drew it.
if (root && packed) {
  void unpackSource(packed).then((source) => {
    const data = buildReportData(source);
    // Drawn aside and put in its place at once: the first screen stays until the page is alive.
    const drawn = document.createElement('div');
    drawn.id = root.id;
    render(<Root data={data} />, drawn);
    showLang(firstLang());
    replaceKeepingFocus(root, drawn);
    performance.mark('linktoll-drawn');
  }).finally(show);
}

function Root({ data }: { readonly data: ReportData }) {
  const [route, setRoute] = useState(() => parseRoute(location.hash));
  useEffect(() => {
    const follow = () => setRoute(parseRoute(location.hash));
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  const change = (to: Route) => {
    const hash = formatRoute(to);
    history.replaceState(null, '', hash);
    setRoute(parseRoute(hash));
  };
  return <App data={data} route={route} lang={firstLang()} theme={firstTheme()} onLang={chooseLang} onTheme={chooseTheme} onRoute={change} />;
}

function showLang(lang: Lang): void {
  document.documentElement.lang = lang === 'zh' ? 'zh-Hans' : 'en';
  document.title = STRINGS[lang].title;
}

function chooseLang(lang: Lang): void {
  showLang(lang);
  remember('lang', lang);
}
