import { afterEach, beforeEach, expect, test } from 'vitest';
import { controlsOf, linkOf, modalOf, platformOf, startTestWorld } from './test-world.ts';
import type { TestWorld } from './test-world.ts';

const ITEM = 'http://shop.localhost/item/7301';

let world: TestWorld;
beforeEach(async () => {
  world = await startTestWorld();
  await world.post('chat-app', '/conversation/bob/messages', { as: 'alice', form: { text: `${ITEM} or http://example.com/x` } });
  world.asked.length = 0;
});
afterEach(() => world.close());

test('protects the open way: a tap that no rule stops goes straight to the target, and the regime is asked once', async () => {
  const { status, headers } = await world.get('chat-link', '/check?message=m1');
  expect([status, headers.location]).toEqual([302, ITEM]);
  expect(world.asked).toEqual([{ gate: 'open', surface: 'direct', kind: 'link', age: 'fresh', owner: 'rival', paid: 'unpaid', target: 'goods', hop: 'first' }]);
});

test('protects rules on a company from hitting others: whose a target is is told by its address alone, and a link hidden behind another is asked about too', async () => {
  const text = [ITEM, 'http://partner.localhost/', 'http://pay.chat.localhost/', 'http://shop.localhost.example.com/'].join(' ');
  await world.post('chat-app', '/conversation/bob/messages', { as: 'alice', form: { text } });
  const owners = (gate: string): unknown[] => world.asked.flatMap((act) => ('gate' in act && act.gate === gate ? [act.owner] : []));
  // The last one is no item of the shop's, so it is asked about apart from the first.
  expect(owners('send')).toEqual(['rival', 'ally', 'self', 'rival']);
  for (const link of [0, 1, 2, 3]) await world.get('chat-link', `/check?message=m2&link=${link}`);
  expect(owners('open')).toEqual(['rival', 'ally', 'self', 'rival']);
});

test('protects the count of confirmations: as many notices as the regime demands, each with continue and complain', async () => {
  world.answer({ open: { kind: 'confirm', times: 2 } });
  let path = '/check?message=m1';
  for (const step of [1, 2]) {
    const { document } = await world.get('chat-link', path);
    expect(modalOf(document)).toMatchObject({ role: 'alertdialog', name: 'You are leaving Dovecote' });
    expect(document.body.textContent).toContain(ITEM);
    expect(document.body.textContent).toContain(`Confirmation ${step} of 2`);
    expect([...controlsOf(document).keys()]).toEqual(['Continue', 'Complain']);
    path = linkOf(document, 'Continue');
    expect(path).toBe(`/check?message=m1&confirmed=${step}`);
  }
  expect((await world.get('chat-link', path)).headers.location).toBe(ITEM);
});

test('protects the notice to copy: the target as text of its own, whole and to be held, and no control at all', async () => {
  world.answer({ open: 'copy-notice' });
  for (const [path, address] of [['/check?message=m1', ITEM], ['/check?message=m1&link=1&confirmed=9', 'http://example.com/x']] as const) {
    const { document, status } = await world.get('chat-link', path, { language: 'zh' });
    expect([status, modalOf(document)?.role, modalOf(document)?.name]).toEqual([200, 'alertdialog', '这个网页不在这里显示']);
    expect([...document.querySelectorAll('p')].map(({ textContent }) => textContent)).toContain(address);
    expect(document.querySelectorAll('a, button, input, form')).toHaveLength(0);
  }
  expect(world.asked.every((act) => 'gate' in act && act.gate === 'open' && act.kind === 'link')).toBe(true);
  const long = `http://shop.localhost/item/7301?${'x'.repeat(3_000)}`;
  await world.post('chat-app', '/share', { as: 'alice', form: { surface: 'direct', to: 'bob', title: 'x', address: long } });
  expect((await world.get('chat-link', '/check?message=m2')).text).toContain(`>${long}<`);
});

test('protects the dead end: a stopped page offers no control at all, and no address to take elsewhere', async () => {
  world.answer({ open: 'stopped' });
  const { document, status } = await world.get('chat-link', '/check?message=m1&confirmed=9', { language: 'zh' });
  expect([status, modalOf(document)?.role, modalOf(document)?.name]).toEqual([200, 'alertdialog', '这个网页的访问已被中止']);
  expect(controlsOf(document).size).toBe(0);
  expect(document.body.textContent).not.toMatch(/https?:|localhost/);
});

test.each([
  ['another host', 'http://example.com/x'],
  ['a host that only begins like ours', 'http://shop.localhost.example.com/'],
  ['credentials before our host', 'http://user:pw@shop.localhost/item/7301'],
  ['another port of our host', 'http://shop.localhost:81/item/7301'],
])('protects everyone outside: %s is never redirected to', async (_what, address) => {
  await world.post('chat-app', '/conversation/bob/messages', { as: 'alice', form: { text: address } });
  const { document, status } = await world.get('chat-link', '/check?message=m2');
  expect([status, modalOf(document)?.name, controlsOf(document).size]).toEqual([200, 'This page is outside of this world', 0]);
});

test('protects the complaint: reasons to choose from, thanks, the way back, and a record of it', async () => {
  const { document } = await world.get('chat-link', '/complaint?message=m1');
  expect(document.querySelectorAll('input[type=radio]')).toHaveLength(3);
  const sent = await world.post('chat-link', '/complaint?message=m1', { form: { reason: 'fraud' } });
  expect([sent.status, sent.headers.location]).toEqual([303, '/complaint/thanks?message=m1']);
  const thanks = await world.get('chat-link', sent.headers.location ?? '');
  expect(linkOf(thanks.document, 'Back to the notice')).toBe('/check?message=m1');
  expect(platformOf(world, 'chat').snapshot()).toMatchObject({ complaints: [{ message: 'm1', reason: 'fraud' }] });
});

test('protects against guessed ids: a message, or a link of it, that is not there is an unknown path', async () => {
  for (const path of ['/check', '/check?message=m9', '/check?message=m1&link=7', '/complaint?message=m9', '/complaint/thanks']) {
    expect((await world.get('chat-link', path)).status, path).toBe(404);
  }
});

test('protects the sticky notice: the one address on it is the notice itself, and the target stands nowhere', async () => {
  world.answer({ open: 'sticky-notice' });
  const { document } = await world.get('chat-link', '/check?message=m1');
  const addresses = [...document.querySelectorAll('p')].map(({ textContent }) => textContent).filter((text) => /^https?:/.test(text));
  expect(addresses).toHaveLength(1);
  expect(addresses[0]).toMatch(/\/check\?message=m1$/);
  expect(document.body.textContent).not.toContain(ITEM);
});

test('protects the white page: no words, no address and nothing to press', async () => {
  world.answer({ open: 'blank' });
  const { document } = await world.get('chat-link', '/check?message=m1');
  expect(document.body.textContent?.trim()).toBe('');
  expect(document.querySelectorAll('a, button, input, form')).toHaveLength(0);
});

test('protects the complaint notice from being the plain one: it gives complaints as its reason, and the target to copy', async () => {
  world.answer({ open: 'complaint-notice' });
  const { document } = await world.get('chat-link', '/check?message=m1');
  expect(document.body.textContent).toContain('complained');
  expect([...document.querySelectorAll('p')].map(({ textContent }) => textContent)).toContain(ITEM);
});

test('protects the sender from knowing: what is removed stands in their own chat and in nobody else\u2019s', async () => {
  world.answer({ send: 'remove' });
  await world.post('chat-app', '/conversation/bob/messages', { as: 'alice', form: { text: 'http://shop.localhost/item/7302' } });
  const [own, other] = await Promise.all([world.get('chat-app', '/conversation/bob', { as: 'alice' }), world.get('chat-app', '/conversation/alice', { as: 'bob' })]);
  expect(own.text).toContain('7302');
  expect(other.text).not.toContain('7302');
});

test('protects folded and plain links: a fold opens to the live link, a plain address is alone in its block and cannot be tapped', async () => {
  world.answer({ show: 'folded' });
  const folded = await world.get('chat-app', '/conversation/alice', { as: 'bob' });
  expect(folded.text).not.toContain(ITEM);
  const unfolded = await world.get('chat-app', '/conversation/alice?unfolded=m1', { as: 'bob' });
  expect(unfolded.document.querySelectorAll('a.live')).toHaveLength(2);
  world.answer({ show: 'plain-text' });
  const plain = await world.get('chat-app', '/conversation/alice', { as: 'bob' });
  expect(plain.document.querySelectorAll('a.live')).toHaveLength(0);
  expect([...plain.document.querySelectorAll('p.bubble')].map(({ textContent }) => textContent)).toContain(ITEM);
});
