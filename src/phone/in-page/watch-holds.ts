import { readLink, readSource } from './read-link.ts';
import { HOLD_MS, type Held } from './protocol.ts';
import { findAround, isField } from './kinds.ts';
import { findBlock, readWords } from './visibility.ts';

/** Recognises a hold from the time stamps of pointer events, and swallows the click that follows its release. */
export function watchHolds(tell: (held: Held) => void): void {
  let down: { at: number; target: Element } | undefined;
  let swallow = false;
  addEventListener(
    'pointerdown',
    (event) => {
      swallow = false;
      const [target] = event.composedPath();
      down = event.isTrusted && target instanceof Element ? { at: event.timeStamp, target } : undefined;
    },
    true,
  );
  addEventListener(
    'pointerup',
    (event) => {
      if (!down || event.timeStamp - down.at < HOLD_MS) return;
      swallow = true;
      tell(describeHeld(down.target));
    },
    true,
  );
  addEventListener(
    'click',
    (event) => {
      if (!swallow || !event.isTrusted) return;
      swallow = false;
      event.preventDefault();
      event.stopImmediatePropagation();
    },
    true,
  );
}

/** What is under a finger: field, picture, link or words, the nearest first. */
export function describeHeld(target: Element): Held {
  if (findAround(target, isField)) return { kind: 'field', text: '', copyable: false };
  const picture = findAround(target, ({ localName }) => localName === 'img') as HTMLImageElement | undefined;
  if (picture) return { kind: 'picture', text: picture.alt, address: readSource(picture), copyable: false };
  const link = findAround(target, (at) => at.localName === 'a' && at.hasAttribute('href')) as HTMLAnchorElement | undefined;
  if (link) return { kind: 'link', text: readWords(link), address: readLink(link), copyable: isSelectable(link) };
  const block = findBlock(target);
  return { kind: 'text', text: readWords(block), copyable: isSelectable(block) };
}

function isSelectable(element: Element): boolean {
  return getComputedStyle(element).userSelect !== 'none';
}
