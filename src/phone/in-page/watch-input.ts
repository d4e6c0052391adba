import type { WitnessEvent } from '../../meter/witness.ts';

/**
 * The witness: capture listeners on `window`, so that they come before every listener of the page. A `click` is a
 * detail (one press on a label makes two, a page that handles touch makes none, Enter makes one or none), hence
 * presses and keys.
 */
export function watchInput(tell: (event: WitnessEvent) => void): void {
  const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  const inTop = window === window.top;
  // A key that writes is followed by its own `input`, which must not be told a second time.
  let keyWrites = false;
  addEventListener(
    'pointerdown',
    (event) => {
      if (!event.isTrusted) return;
      // In a frame the coordinates are the frame's own, which the ledger does not know.
      tell({ type: 'press', ...(inTop && { at: { x: event.clientX, y: event.clientY } }) });
    },
    true,
  );
  addEventListener(
    'keydown',
    (event) => {
      if (!event.isTrusted || event.isComposing) return;
      keyWrites = event.key.length === 1;
      tell({ type: 'key', key: event.key });
    },
    true,
  );
  addEventListener('keyup', () => void (keyWrites = false), true);
  addEventListener(
    'input',
    (event) => {
      if (!event.isTrusted || !(event instanceof InputEvent)) return;
      if (keyWrites) {
        keyWrites = false;
        return;
      }
      if (event.data) tell({ type: 'insert', graphemes: [...segmenter.segment(event.data)].length });
    },
    true,
  );
}
