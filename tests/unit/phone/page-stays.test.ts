import { expect, test } from 'vitest';
import { PageStore } from '../../../src/phone/jsdom/page-store.ts';

const HTML = '<form action="otherapp://pay"><input aria-label="PIN" name="pin" maxlength="6"></form><a href="otherapp://go">go</a><script src="/full.js"></script>';
/** As the field of a password does: full, it sends itself. */
const SCRIPT = "document.querySelector('input').addEventListener('input', ({ target }) => { if (target.value.length === 6) target.form.requestSubmit(); });";

async function openField(store: PageStore) {
  const page = await store.open('http://shop.localhost/', Buffer.from(HTML), async () => SCRIPT);
  const [field, link] = ['PIN', 'go'].map((wanted) => page.sight.controls.find(({ name }) => name === wanted)!);
  const { page: focused } = await store.apply(page, { kind: 'press', element: field!.id });
  return { page, focused, link: link! };
}

// Protects agreement with the browser on pages whose way out was refused: nothing came in their place, so what was typed is there still.
test('a page that asks for an app which never comes keeps what was typed', async () => {
  const store = new PageStore();
  const { focused } = await openField(store);
  const typing = { kind: 'write', text: '123456' } as const;
  expect((await store.apply(focused, typing)).outcome.leaving?.address).toContain('otherapp:');
  const stayed = await store.stay(focused, typing);
  expect(stayed.state.fields.map(({ value }) => value)).toEqual(['123456']);
  expect(await store.stay(focused, typing)).toBe(stayed);
});

// Protects the search from states that only the focus tells apart.
test('a press on a link that leads out of the pane leaves the page as it was', async () => {
  const store = new PageStore();
  const { page, link } = await openField(store);
  expect(await store.stay(page, { kind: 'press', element: link.id })).toBe(page);
});
