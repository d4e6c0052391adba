import { expect, test } from 'vitest';
import { pressAt, holdAt } from '../../../src/phone/chromium/touch.ts';
import { HOLD_MS } from '../../../src/phone/in-page/protocol.ts';

interface Sent {
  readonly type: string;
  readonly timestamp?: number;
}

/** A browser that writes down what it is sent, and says how long a press lasted by its time stamps, ms. */
function listen(): { readonly cdp: Parameters<typeof pressAt>[0]; readonly lasted: () => number } {
  const sent: Sent[] = [];
  const send = ((_method: string, event: Sent) => Promise.resolve(void sent.push(event))) as unknown as Parameters<typeof pressAt>[0]['send'];
  const at = (type: string): number => sent.find((event) => event.type === type)?.timestamp ?? Number.NaN;
  return { cdp: { send }, lasted: () => (at('mouseReleased') - at('mousePressed')) * 1000 };
}

// Protects cells from the load of a machine: a browser that gets to a press's release half a second late once made a hold
// of it, and one cell in fifty was stuck. How long a press lasts is said with it and hangs on nobody's clock.
test('a short press says that it was short, and a hold that it was long', async () => {
  const short = listen();
  await pressAt(short.cdp, { x: 1, y: 1, swipes: 0 });
  expect(short.lasted()).toBeGreaterThanOrEqual(0);
  expect(short.lasted()).toBeLessThan(HOLD_MS / 2);
  const long = listen();
  await holdAt(long.cdp, { x: 1, y: 1, swipes: 0 });
  expect(long.lasted()).toBeGreaterThan(HOLD_MS);
});
