import { expect, it } from 'vitest';
import { readIntent } from '../../../src/phone/intent-link.ts';

// Protects Android's own way into apps: what an `intent:` asks for is read as browsers read it, and nothing else is.
it('reads an intent: the app it means and the page to fall back to', () => {
  expect(readIntent('intent://item/1?a=b#Intent;scheme=teapot;package=x.y;S.browser_fallback_url=http%3A%2F%2Flocalhost%2Fget;end')).toEqual({ address: 'teapot://item/1?a=b', fallback: 'http://localhost/get' });
  expect(readIntent('intent://item#Intent;scheme=teapot;end')).toEqual({ address: 'teapot://item' });
});
it('takes no fallback that is no page, and no scheme that is none', () => {
  expect(readIntent('intent://x#Intent;scheme=bad scheme;S.browser_fallback_url=javascript%3Aalert(1);end')).toEqual({});
  expect(readIntent('intent://x#Intent;S.browser_fallback_url=%E0%A4%A;end')).toEqual({});
  expect(readIntent('intent:nonsense')).toEqual({});
  expect(readIntent('teapot://item')).toBeUndefined();
});
