import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { LANGS } from '../../compare/show-text.ts';
import type { Lang } from '../../compare/show-text.ts';
import type { ReportData } from '../report-data.ts';
import { STRINGS } from '../strings.ts';
import { App } from './app.tsx';
import { THEMES } from './context.ts';
import type { Theme } from './context.ts';
import { parseRoute } from './route.ts';

const root = document.getElementById('app');
const source = document.getElementById('data')?.textContent;
if (root && source) {
  root.textContent = '';
  render(<Root data={JSON.parse(source) as ReportData} />, root);
}

function Root({ data }: { readonly data: ReportData }) {
  const [route, setRoute] = useState(() => parseRoute(location.hash));
  useEffect(() => {
    const follow = () => setRoute(parseRoute(location.hash));
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return <App data={data} route={route} lang={firstLang()} theme={firstTheme()} onLang={applyLang} onTheme={applyTheme} />;
}

function firstLang(): Lang {
  return LANGS.find((lang) => lang === recall('lang')) ?? (navigator.language.startsWith('zh') ? 'zh' : 'en');
}

function firstTheme(): Theme {
  return THEMES.find((theme) => theme === recall('theme')) ?? 'system';
}

function applyLang(lang: Lang): void {
  document.documentElement.lang = lang === 'zh' ? 'zh-Hans' : 'en';
  document.title = STRINGS[lang].title;
  remember('lang', lang);
}

function applyTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  remember('theme', theme);
}

/** A browser may refuse storage to a file; then a choice lasts as long as the page. */
function recall(key: string): string | null {
  try {
    return localStorage.getItem(`linktoll-${key}`);
  } catch {
    return null;
  }
}

function remember(key: string, value: string): void {
  try {
    localStorage.setItem(`linktoll-${key}`, value);
  } catch {
    // The choice is not remembered; nothing else depends on it.
  }
}
