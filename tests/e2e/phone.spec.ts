import { expect, test } from '@playwright/test';
import { startTestPhone } from './test-phone.ts';

// Protects what the phone supplies to any page, not only to our own: these pages know nothing of linktoll.
test('a page that calls navigator.share gets the phone\'s own sheet, and learns what came of it', async ({ browser }) => {
  const share = `<button onclick="navigator.share({title:'Chair',url:'/item/1'}).then(()=>document.title='shared',(e)=>document.title=e.name)">Share</button>`;
  const phone = await startTestPhone(browser, { pages: { 'two.test/start': share, 'one.test/deep-link': '<h1>Send to whom?</h1>' } });
  await phone.press('Pedlar');
  const sheet = await phone.press('Share');
  expect(sheet.front).toBe('overlay');
  expect(sheet.modals).toEqual(['dialog Share']);
  const cancelled = await phone.press('Cancel');
  expect(cancelled.title).toBe('AbortError');
  await phone.press('Share');
  const chat = await phone.press('Friend on Dovecote');
  expect(chat.app).toBe('chat');
  expect(chat.headings).toEqual(['Send to whom?']);
  const handed = new URL(new URL(chat.address).searchParams.get('address') ?? '').searchParams;
  expect([handed.get('surface'), handed.get('title'), handed.get('address')]).toEqual(['direct', 'Chair', 'http://two.test/item/1']);
  await phone.close();
});

test('an app that reads what another app copied asks first on a phone that asks, and gets nothing on no', async ({ browser }) => {
  const reader = `<p id=out>waiting</p><script>navigator.clipboard.readText().then((t)=>out.textContent='read '+t,(e)=>out.textContent=e.name)</script>`;
  const pages = { 'one.test/start': '<p>take me along</p>', 'two.test/start': reader };
  for (const [answer, words] of [["Don't allow", 'NotAllowedError'], ['Allow', 'read take me along']] as const) {
    const phone = await startTestPhone(browser, { pages, device: { asksBeforePaste: true } });
    await phone.press('Dovecote');
    await phone.hold('take me along');
    await phone.press('Copy');
    await phone.make({ kind: 'home' });
    const prompt = await phone.press('Pedlar');
    expect(prompt.front).toBe('overlay');
    expect(prompt.modals[0]).toContain('alertdialog');
    const after = await phone.press(answer);
    expect(after.texts.map(({ name }) => name)).toContain(words);
    await phone.close();
  }
});

test('words that may not be selected cannot be copied, and a held link opens no page', async ({ browser }) => {
  const pages = { 'one.test/start': '<p style="user-select:none">locked</p><a href="/elsewhere">a link</a>', 'one.test/elsewhere': 'elsewhere' };
  const phone = await startTestPhone(browser, { pages });
  await phone.press('Dovecote');
  const locked = await phone.hold('locked');
  expect(locked.front).toBe('app');
  const menu = await phone.hold('a link');
  expect(menu.modals).toEqual(['menu Menu']);
  expect(menu.address).toContain('kind=link');
  const after = await phone.press('Cancel');
  expect(after.address).toBe('http://one.test/start');
  await phone.close();
});

test('a link to another app goes, asks or is refused as the host app\'s rule says', async ({ browser }) => {
  const pages = { 'one.test/start': '<a href="twoapp://item/1">Open in shop</a><a href="nobody://x">Nobody</a>', 'two.test/deep-link': '<h1>Item</h1>' };
  for (const answer of ['go', 'ask', 'refuse'] as const) {
    const phone = await startTestPhone(browser, { pages, mayJump: () => answer });
    await phone.press('Dovecote');
    const after = await phone.press('Open in shop');
    if (answer === 'go') expect(after.headings).toEqual(['Item']);
    else expect(after.front).toBe('overlay');
    if (answer === 'ask') expect((await phone.press('Allow')).headings).toEqual(['Item']);
    if (answer === 'refuse') expect((await phone.press('Close')).address).toBe('http://one.test/start');
    await phone.close();
  }
  const phone = await startTestPhone(browser, { pages });
  await phone.press('Dovecote');
  expect((await phone.press('Nobody')).modals[0]).toContain('No app can open this link');
  await phone.close();
});

test('Back goes back, then home; an app comes back on the screen on which it was left', async ({ browser }) => {
  const pages = { 'one.test/start': '<a href="/next">next</a>', 'one.test/next': '<h1>Next</h1>', 'two.test/start': '<h1>Two</h1>' };
  const phone = await startTestPhone(browser, { pages });
  await phone.press('Dovecote');
  await phone.press('next');
  await phone.make({ kind: 'home' });
  await phone.press('Pedlar');
  await phone.make({ kind: 'home' });
  expect((await phone.press('Dovecote')).headings).toEqual(['Next']);
  expect((await phone.make({ kind: 'back' })).address).toBe('http://one.test/start');
  expect((await phone.make({ kind: 'back' })).front).toBe('home');
  await phone.close();
});

test('the webview\'s menu copies the page\'s address and opens it in the browser', async ({ browser }) => {
  const pages = { 'one.test/start': '<a href="webview://open?address=http%3A%2F%2Fthree.test%2Fpage">out</a>', 'three.test/page': '<h1>Page</h1>' };
  const phone = await startTestPhone(browser, { pages });
  await phone.press('Dovecote');
  const page = await phone.press('out');
  expect(page.inWebview).toBe(true);
  await phone.press('More');
  const opened = await phone.press('Open in browser');
  expect([opened.app, opened.inWebview, opened.address]).toEqual(['browser', false, 'http://three.test/page']);
  await phone.close();
});
