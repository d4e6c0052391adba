import { findAround } from './kinds.ts';
import { getFound } from './look.ts';
import type { Spot } from './protocol.ts';

/** Brings a thing into view and finds a point of it that a finger would hit. */
export function locate(id: number): Spot {
  const element = getFound(id);
  if (!element?.isConnected) return { x: 0, y: 0, swipes: 0, trouble: 'it is no longer there' };
  const swipes = countSwipes(element);
  if (swipes > 0 || !isInViewport(element)) element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  for (const box of element.getClientRects()) {
    for (const [fx, fy] of [[0.5, 0.5], [0.5, 0.25], [0.25, 0.5], [0.75, 0.5], [0.5, 0.75], [0.1, 0.5]] as const) {
      const x = Math.round(box.left + box.width * fx);
      const y = Math.round(box.top + box.height * fy);
      const hit = hitAt(document, x, y);
      if (hit && findAround(hit, (at) => at === element)) return { x, y, swipes };
    }
  }
  return { x: 0, y: 0, swipes, trouble: 'something else covers it' };
}

/** What a finger hits, in shadow roots too. */
function hitAt(root: DocumentOrShadowRoot, x: number, y: number): Element | null {
  const hit = root.elementFromPoint(x, y);
  return (hit?.shadowRoot && hit.shadowRoot !== root && hitAt(hit.shadowRoot, x, y)) || hit;
}

function isInViewport(element: Element): boolean {
  const box = element.getBoundingClientRect();
  return box.top >= 0 && box.left >= 0 && box.bottom <= innerHeight && box.right <= innerWidth;
}

/** Swipes towards the target: hidden distance ÷ height of what scrolls, rounded up. */
function countSwipes(element: Element): number {
  const scroller = findScroller(element);
  const isRoot = scroller === document.scrollingElement;
  const frame = isRoot ? { top: 0, bottom: innerHeight } : scroller.getBoundingClientRect();
  const height = frame.bottom - frame.top;
  const box = element.getBoundingClientRect();
  const middle = (box.top + box.bottom) / 2;
  const hidden = middle < frame.top ? frame.top - box.top : middle > frame.bottom ? box.bottom - frame.bottom : 0;
  return height > 0 ? Math.ceil(hidden / height) : 0;
}

function findScroller(element: Element): Element {
  for (let at = element.parentElement; at; at = at.parentElement) {
    const { overflowY } = getComputedStyle(at);
    if ((overflowY === 'auto' || overflowY === 'scroll') && at.scrollHeight > at.clientHeight) return at;
  }
  return document.scrollingElement ?? document.documentElement;
}
