import type { Report } from './protocol.ts';
import { watchQuiet } from './watch-quiet.ts';

/** What the agent offers on phones that pages from elsewhere run on. */
export interface Handset {
  setVisible(visible: boolean): void;
  /** Resolves when nothing has changed in the document for `ms`, no timer of the page's own is about to act, and no service worker that it asked for is on its way. */
  quiet(ms: number): Promise<void>;
  showsFrameAt(x: number, y: number): boolean;
}

/**
 * What a phone does around a page that knows nothing of linktoll: fingers are touches, there is one window, what a page
 * copies lands on this phone's clipboard, and a page that nobody sees is told so. Pages of our own need none of it.
 */
export function actAsHandset(report: (words: Report) => void): Handset {
  const quiet = watchQuiet();
  turnPressesIntoTouches();
  keepOneWindow();
  watchCopies(report);
  sayMobile();
  return { setVisible: watchVisibility(), quiet, showsFrameAt: (x, y) => document.elementFromPoint(x, y) instanceof HTMLIFrameElement };
}

/** Before the mouse's own events a finger makes touches; a page that takes those gets nothing more, as on glass. */
function turnPressesIntoTouches(): void {
  let finger: { readonly target: EventTarget; readonly touch: Touch } | undefined;
  let swallow: readonly string[] = [];
  const fire = (type: 'touchstart' | 'touchend', at: { readonly target: EventTarget; readonly touch: Touch }): boolean => {
    const down = type === 'touchstart' ? [at.touch] : [];
    return at.target.dispatchEvent(new TouchEvent(type, { bubbles: true, cancelable: true, composed: true, view: window, touches: down, targetTouches: down, changedTouches: [at.touch] }));
  };
  addEventListener('pointerdown', (event) => {
    if (!event.isTrusted) return;
    swallow = [];
    const target = event.composedPath()[0] ?? document;
    const { clientX, clientY, screenX, screenY, pageX, pageY } = event;
    finger = { target, touch: new Touch({ identifier: 1, target, clientX, clientY, screenX, screenY, pageX, pageY, radiusX: 1, radiusY: 1, force: 1 }) };
    if (!fire('touchstart', finger)) swallow = ['mousedown', 'mouseup', 'click'];
  }, true);
  addEventListener('pointerup', (event) => {
    if (!event.isTrusted || !finger) return;
    const ended = finger;
    finger = undefined;
    if (!fire('touchend', ended)) swallow = ['mousedown', 'mouseup', 'click'];
  }, true);
  for (const type of ['mousedown', 'mouseup', 'click']) {
    addEventListener(type, (event) => {
      if (!event.isTrusted || !swallow.includes(type)) return;
      if (type === 'click') swallow = [];
      event.preventDefault();
      event.stopImmediatePropagation();
    }, true);
  }
  const pointerType = Object.getOwnPropertyDescriptor(PointerEvent.prototype, 'pointerType')?.get;
  if (pointerType) Object.defineProperty(PointerEvent.prototype, 'pointerType', { configurable: true, enumerable: true, get(this: PointerEvent) { return this.isTrusted ? 'touch' : (pointerType.call(this) as string); } });
}

/** A web view has one window, and so has the one tab that a person looks at: whatever asks for another opens here. */
function keepOneWindow(): void {
  window.open = (address?: string | URL, target?: string) => {
    // Nobody pressed anything: every phone's browser blocks that.
    if (!navigator.userActivation.isActive) return null;
    const frame = target !== undefined && /^_(self|parent|top)$/.test(target) ? undefined : window.top;
    const words = String(address ?? '');
    if (words !== '' && words !== 'about:blank') (frame ?? window).location.href = new URL(words, document.baseURI).href;
    return window;
  };
  const opensElsewhere = (name: string): boolean => name !== '' && !/^_(self|parent|top)$/i.test(name) && !document.querySelector(`iframe[name="${CSS.escape(name)}"]`);
  const nameOf = (element: Element): string => element.getAttribute('target') ?? document.querySelector('base[target]')?.getAttribute('target') ?? '';
  addEventListener('click', (event) => {
    const link = event.composedPath().find((at): at is HTMLAnchorElement => at instanceof HTMLAnchorElement && at.hasAttribute('href'));
    if (link && opensElsewhere(nameOf(link))) link.target = '_top';
  }, true);
  addEventListener('submit', (event) => {
    const form = event.target;
    if (form instanceof HTMLFormElement && opensElsewhere(nameOf(form))) form.target = '_top';
  }, true);
}

/** What a page copies the old way (`execCommand`) is copied on this phone. */
function watchCopies(report: (words: Report) => void): void {
  addEventListener('copy', (event) => {
    if (!event.isTrusted) return;
    const field = document.activeElement;
    const chosen = field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement ? field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? undefined) : '';
    const text = event.defaultPrevented ? (event.clipboardData?.getData('text/plain') ?? '') : chosen || String(getSelection() ?? '');
    if (text !== '') report({ type: 'request', id: 0, request: { type: 'clipboard-write', text } });
  });
}

/** The words of the user agent are the context's; what stands beside them must not contradict. */
function sayMobile(): void {
  Object.defineProperty(Navigator.prototype, 'platform', { configurable: true, enumerable: true, get: () => 'Linux armv81' });
  const data = (navigator as unknown as { userAgentData?: object }).userAgentData;
  if (data) Object.defineProperty(Object.getPrototypeOf(data), 'mobile', { configurable: true, enumerable: true, get: () => true });
}

function watchVisibility(): (visible: boolean) => void {
  let visible = true;
  Object.defineProperty(Document.prototype, 'hidden', { configurable: true, enumerable: true, get: () => !visible });
  Object.defineProperty(Document.prototype, 'visibilityState', { configurable: true, enumerable: true, get: () => (visible ? 'visible' : 'hidden') });
  return (now) => {
    if (now === visible) return;
    visible = now;
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
    window.dispatchEvent(new Event(now ? 'focus' : 'blur'));
  };
}
