import { expect, it } from 'vitest';
import { PageStore } from '../../../src/phone/jsdom/page-store.ts';

const HOST = 'http://shop.localhost';
const open = (script: string) => new PageStore().open(`${HOST}/here`, Buffer.from('<!doctype html><title>t</title><form action="/there"><button type="button">Go</button></form><script src="/s.js"></script>'), () => Promise.resolve(script));
const onPress = (does: string): string => `document.querySelector('button').addEventListener('click', () => { ${does} })`;

// Protects every proof: the search follows links and forms, and would be blind to a way that a script takes. A page whose
// script navigates complains of it, and whoever meets a complaint of a page proves nothing.
it.each([
  ['location.href', "location.href = '/there'"],
  ['location.assign', "location.assign('/there')"],
  ['a form that is submitted by script', "document.forms[0].submit()"],
])('a screen that navigates by script is refused: %s', async (_name, does) => {
  const refused = [expect.stringMatching(/^A script of the page tried to navigate, which no built-in page does: /)];
  expect((await open(does)).troubles).toEqual(refused);
  const store = new PageStore();
  const page = await store.open(`${HOST}/here`, Buffer.from('<!doctype html><title>t</title><form action="/there"><button type="button">Go</button></form><script src="/s.js"></script>'), () => Promise.resolve(onPress(does)));
  expect(page.troubles).toEqual([]);
  const { page: pressed, outcome } = await store.apply(page, { kind: 'press', element: page.sight.controls[0]?.id ?? -1 });
  expect(pressed.troubles).toEqual(refused);
  expect(outcome.leaving).toBeUndefined();
});

// Protects from refusing what is no navigation by script: a script that only changes its own page is let be.
it('a script that stays on its page is not refused', async () => {
  expect((await open("document.title = 'u'; location.hash = 'x'")).troubles).toEqual([]);
});
