import { findAround } from './kinds.ts';

/** Tells what a person can see and reach; works with and without layout (`checkVisibility` is missing in jsdom). */

export function isInert(element: Element): boolean {
  if (findAround(element, (at) => at.hasAttribute('inert'))) return true;
  const top = [...document.getElementsByTagName('dialog')].filter((dialog) => dialog.matches(':modal')).at(-1);
  return top !== undefined && !findAround(element, (at) => at === top);
}

export function isVisible(element: Element): boolean {
  if (typeof element.checkVisibility === 'function') {
    if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
    const box = element.getBoundingClientRect();
    return box.width > 0 && box.height > 0;
  }
  for (let at: Element | null = element; at; at = at.parentElement) {
    if (at.hasAttribute('hidden')) return false;
    const style = getComputedStyle(at);
    if (style.display === 'none' || style.visibility === 'hidden') return false;
  }
  return true;
}

/** Visible and not inert: what a finger could mean. */
export function isThere(element: Element): boolean {
  return isVisible(element) && !isInert(element);
}

/** The nearest ancestor that forms a block of its own. */
export function findBlock(element: Element): Element {
  let at: Element = element;
  while (at.parentElement && getComputedStyle(at).display.startsWith('inline')) at = at.parentElement;
  return at;
}

/** Words of an element as they are shown. */
export function readWords(element: Element): string {
  const shown = (element as HTMLElement).innerText ?? element.textContent ?? '';
  return shown.replace(/[\t ]+/g, ' ').trim();
}
