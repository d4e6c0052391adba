import type { CDPSession, Page } from '@playwright/test';
import { HOLD_MS, type Spot } from '../in-page/protocol.ts';

/** How long a short press lasts by its time stamps, ms: a tenth of what makes a hold. */
const PRESS_MS = 50;
/** How much longer than the threshold a hold's time stamps say it lasted, ms. */
const HOLD_MARGIN_MS = 200;

/**
 * A short press. The mouse is exact where a touch would be pulled to a near link. It says itself how long it lasted: left to the
 * browser, a release that a busy machine comes to half a second later would make a hold of it.
 */
export async function pressAt(cdp: Pick<CDPSession, 'send'>, { x, y }: Spot): Promise<void> {
  const now = Date.now() / 1000;
  const event = { x, y, button: 'left', clickCount: 1 } as const;
  await Promise.all([
    cdp.send('Input.dispatchMouseEvent', { type: 'mouseMoved', x, y, timestamp: now }),
    cdp.send('Input.dispatchMouseEvent', { ...event, type: 'mousePressed', buttons: 1, timestamp: now }),
    cdp.send('Input.dispatchMouseEvent', { ...event, type: 'mouseReleased', buttons: 0, timestamp: now + PRESS_MS / 1000 }),
  ]);
}

/** A long press. The release is stamped later than it is sent: no time has to pass, and no press seems older than its page. */
export async function holdAt(cdp: Pick<CDPSession, 'send'>, { x, y }: Spot): Promise<void> {
  const now = Date.now() / 1000;
  const event = { x, y, button: 'left', clickCount: 1 } as const;
  await cdp.send('Input.dispatchMouseEvent', { ...event, type: 'mousePressed', buttons: 1, timestamp: now });
  await cdp.send('Input.dispatchMouseEvent', { ...event, type: 'mouseReleased', buttons: 0, timestamp: now + (HOLD_MS + HOLD_MARGIN_MS) / 1000 });
}

/** Types what keys write as keys, and inserts the rest (Chinese, emoji) as an input method does. */
export async function typeGraphemes(page: Page, graphemes: readonly string[]): Promise<void> {
  for (const grapheme of graphemes) {
    if (/^[\x20-\x7e]$/.test(grapheme)) await page.keyboard.press(grapheme === ' ' ? 'Space' : grapheme);
    else await page.keyboard.insertText(grapheme);
  }
}
