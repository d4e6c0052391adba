import { recall, remember } from './remember.ts';

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** The theme that the reader chose last, or the system's. */
export function firstTheme(): Theme {
  return THEMES.find((theme) => theme === recall('theme')) ?? 'system';
}

/** Shows the page in a theme. */
export function showTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
}

/** Shows the page in a theme that the reader chose, and remembers it. Nothing else is remembered: another page may have been told something newer. */
export function chooseTheme(theme: Theme): void {
  showTheme(theme);
  remember('theme', theme);
}
