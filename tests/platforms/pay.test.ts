import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readTicket, writeTicket, TICKET_LIFE } from '../../mock-platforms/ui/checkout/ticket.ts';
import { readHeldCode } from '../../src/harness/read-held-code.ts';
import { CAST } from '../../src/scenarios/cast.ts';
import { linkOf, modalOf, nameOf, NOW, platformOf, startTestWorld, encodeMultipart } from './test-world.ts';
import type { Answered, TestWorld } from './test-world.ts';

let world: TestWorld;
beforeEach(async () => {
  world = await startTestWorld();
});
afterEach(() => world.close());

const BOB = CAST.people[1];

/** Buys the mug as Bob and opens its bill in the chat's wallet. */
async function openBill(): Promise<Record<string, string>> {
  const bought = await world.post('shop-app', '/buy', { as: 'bob', form: { item: '7302' } });
  expect([bought.status, bought.headers.location]).toEqual([303, '/order/1/pay']);
  const cashier = await world.get('shop-app', '/order/1/pay', { as: 'bob' });
  const way = linkOf(cashier.document, 'Dovecote Pay');
  expect(way).toBe('/order/1/jump?means=chat-wallet');
  const jump = new URL((await world.get('shop-app', way, { as: 'bob' })).headers.location ?? '');
  expect(jump.protocol).toBe('chatapp:');
  return Object.fromEntries(jump.searchParams);
}

function pay(bill: Readonly<Record<string, string>>, as = 'bob', pin: string = BOB.pin): Promise<Answered> {
  return world.post('chat-wallet', '/pay', { as, form: { ...bill, pin } });
}

/** Follows what the phone would follow, up to the first page or custom scheme. */
async function follow(answer: Answered, as = 'bob'): Promise<string> {
  const { location = '' } = answer.headers;
  if (!location.startsWith('http')) return location;
  const url = new URL(location);
  const role = url.host === 'pay.chat.localhost' ? 'chat-wallet' : url.host === 'app.shop.localhost' ? 'shop-app' : undefined;
  if (!role) throw new Error(`no host ${url.host}`);
  return follow(await world.get(role, `${url.pathname}${url.search}`, { as }), as);
}

const ask = (question: string, args: Readonly<Record<string, string>>): unknown => platformOf(world, 'shop').ask(question, args);
const askWallet = (question: string, args: Readonly<Record<string, string>>): unknown => platformOf(world, 'chat-wallet').ask(question, args);

describe('a bill', () => {
  test('protects the record: paid once, at its amount, by whoever typed their digits, and the payer is brought back', async () => {
    const bill = await openBill();
    expect(ask('order-paid', { order: '1', by: 'bob' })).toBe(false);
    expect(await follow(await pay(bill))).toBe('shopapp://order/1');
    expect([ask('order-paid', { order: '1', by: 'bob' }), ask('order-paid', { order: '1', by: 'alice' }), ask('guaranteed', { order: '1' }), ask('means', { order: '1' })]).toEqual([true, false, true, 'chat-wallet']);
    expect((await world.get('shop-app', '/order/1', { as: 'bob' })).document.querySelector('h1')?.textContent).toBe('Order paid');
  });

  test('protects purses: a double press, a reload and the same bill again never pay twice', async () => {
    const bill = await openBill();
    const answers = await Promise.all([pay(bill), pay(bill), pay(bill)]);
    for (const answer of answers) expect(await follow(answer)).toBe('shopapp://order/1');
    expect((await world.get('chat-wallet', '/receipt/1', { as: 'bob' })).headers.location).toBe('shopapp://order/1');
    expect(await follow(await world.get('chat-wallet', `/pay?${new URLSearchParams(bill)}`, { as: 'bob' }))).toBe('shopapp://order/1');
    expect([askWallet('paid', { person: 'bob', merchant: 'shop', order: '1' }), ask('order-paid', { order: '1', by: 'bob' })]).toEqual([1, true]);
    // Buying again opens another order only now that the first is paid.
    expect((await world.post('shop-app', '/buy', { as: 'bob', form: { item: '7302' } })).headers.location).toBe('/order/2/pay');
    expect((await world.post('shop-app', '/buy', { as: 'bob', form: { item: '7302' } })).headers.location).toBe('/order/2/pay');
  });

  test('protects from paying twice over two wallets or two people: whoever comes second is told so and the record stands', async () => {
    const bill = await openBill();
    await follow(await pay(bill));
    const second = await pay(bill, 'alice', CAST.people[0].pin);
    expect([second.status, second.document.querySelector('h1')?.textContent]).toEqual([200, 'Cannot be paid']);
    expect([askWallet('paid', { person: 'alice', merchant: 'shop', order: '1' }), ask('order-paid', { order: '1', by: 'bob' })]).toEqual([0, true]);
  });

  test('protects the amount and the digits: a changed bill, a forged word to the shop and wrong digits pay nothing', async () => {
    const bill = await openBill();
    expect((await pay({ ...bill, a: '1' })).document.querySelector('h1')?.textContent).toBe('Cannot be paid');
    expect((await pay(bill, 'bob', '000000')).headers.location).toContain('wrong=1');
    expect((await pay(bill, 'bob', '')).headers.location).toContain('wrong=1');
    const forged = await world.get('shop-app', '/order/1/notice?order=1&amount=3900&payer=bob&means=chat-wallet&guaranteed=1&seal=x&next=http%3A%2F%2Fpay.chat.localhost%2F');
    expect([forged.status, ask('order-paid', { order: '1' }), askWallet('paid', { person: 'bob', merchant: 'shop', order: '1' })]).toEqual([404, false, 0]);
  });

  test('protects from old codes: a ticket is good for two hours, and nobody can make it younger', () => {
    const ticket = { merchant: 'shop', order: '1', amount: 3900, goods: 'others', app: 'shop', issued: NOW - TICKET_LIFE - 1, guaranteed: true } as const;
    const words = Object.fromEntries(new URLSearchParams(writeTicket('/pay', ticket).split('?')[1]));
    expect(readTicket(words)).toEqual(ticket);
    expect(readTicket({ ...words, t: String(NOW) })).toBeUndefined();
    expect(readTicket({})).toBeUndefined();
    return Promise.all([
      world.get('chat-wallet', writeTicket('/pay', ticket), { as: 'bob' }).then(({ document }) => expect(document.body.textContent).toContain('not any more')),
      world.get('chat-wallet', writeTicket('/pay', { ...ticket, issued: NOW - TICKET_LIFE }), { as: 'bob' }).then(({ document }) => expect(document.querySelector('input[name=pin]')).not.toBeNull()),
    ]);
  });

  test('protects the age of a code: its picture is as old as the page that shows it, a bill that is jumped to is made out when it is pressed', async () => {
    await openBill();
    world.answer({ pay: 'qr-album' });
    const drawn = (await world.get('shop-app', '/order/1/code?means=chat-wallet', { as: 'bob' })).document.querySelector('img')?.getAttribute('src') ?? '';
    const scan = async (): Promise<string> => {
      const { bytes } = await world.get('shop-app', drawn, { as: 'bob' });
      const { headers } = await world.post('chat-wallet', '/scan/album', { as: 'bob', body: encodeMultipart({}, { bytes, type: 'image/png', name: 'photo.png' }) });
      return (await world.get('chat-wallet', headers.location ?? '', { as: 'bob' })).document.querySelector('h1')?.textContent ?? '';
    };
    expect(await scan()).toBe('Dovecote Pay');
    world.advance('3h');
    expect(await scan()).toBe('Cannot be paid');
    // Nobody makes a code older than its order, or younger than now.
    for (const wrong of ['0', String(NOW * 2), 'x']) {
      const { bytes } = await world.get('shop-app', drawn.replace(/drawn=\d+/, `drawn=${wrong}`), { as: 'bob' });
      const { headers } = await world.post('chat-wallet', '/scan/album', { as: 'bob', body: encodeMultipart({}, { bytes, type: 'image/png', name: 'photo.png' }) });
      expect(new URLSearchParams(headers.location).get('t')).toBe(String(NOW + 3 * 60 * 60 * 1000));
    }
    world.answer({});
    const bill = (await world.get('shop-app', '/order/1/jump?means=chat-wallet', { as: 'bob' })).headers.location ?? '';
    expect(new URL(bill).searchParams.get('t')).toBe(String(NOW + 3 * 60 * 60 * 1000));
  });

  test('protects the account that read a code first: another one is refused, the same one may read it again', async () => {
    await openBill();
    world.answer({ pay: 'qr-album' });
    const { bytes } = await world.get('shop-app', '/order/1/code.png?means=chat-wallet', { as: 'bob' });
    const scan = async (as: string): Promise<string | undefined> => (await world.post('chat-wallet', '/scan/camera', { as, body: encodeMultipart({}, { bytes, type: 'image/png', name: 'photo.png' }) })).headers.location;
    expect(await scan('alice')).toMatch(/^\/pay\?/);
    expect(await scan('bob')).toBe('/scan?fault=taken');
    expect(await scan('alice')).toMatch(/^\/pay\?/);
  });

  test('protects the truth of B6: an unpaid order is nowhere to be found in the wallet', async () => {
    const bill = await openBill();
    await world.get('chat-wallet', `/pay?${new URLSearchParams(bill)}`, { as: 'bob' });
    const { document } = await world.get('chat-wallet', '/', { as: 'bob' });
    expect([document.body.textContent?.includes('39.00'), [...document.querySelectorAll('a')].map((link) => link.getAttribute('href'))]).toEqual([false, ['http://chat.localhost/me', '/scan', '/cards/bound']]);
  });

  test('protects other people’s orders in the app: nobody else sees them; the site shows a bill to whoever has its address', async () => {
    await openBill();
    expect((await world.get('shop-app', '/order/1', { as: 'alice' })).headers.location).toBe('/login');
    expect((await world.get('shop-site', '/order/1/pay')).status).toBe(200);
  });
});

describe('gates of paying', () => {
  test('protects the treatments at the cashier: each wallet is asked for once, and each answer has its own screen', async () => {
    await openBill();
    const draw = async (answers: Parameters<TestWorld['answer']>[0]): Promise<string[]> => {
      world.answer(answers);
      const { document } = await world.get('shop-app', '/order/1/pay', { as: 'bob' });
      return [...document.querySelectorAll('li a')].map((link) => `${nameOf(link)} ${(link.getAttribute('href') ?? '').split('?')[0]}`);
    };
    expect(await draw({})).toEqual(['Dovecote Pay /order/1/jump', 'Pouch /order/1/jump', 'Ask a friend to pay chatapp://share', 'More payment methods /order/1/pay/more']);
    expect(await draw({ pay: 'under-more' })).toEqual(['More payment methods /order/1/pay/more']);
    expect(await draw({ pay: 'nothing' })).toEqual(['More payment methods /order/1/pay/more']);
    expect((await draw({ pay: 'qr-album' })).slice(0, 2)).toEqual(['Dovecote Pay /order/1/code', 'Pouch /order/1/code']);
    expect((await draw({ pay: 'open-in-browser' })).slice(0, 2)).toEqual(['Dovecote Pay /order/1/elsewhere', 'Pouch /order/1/elsewhere']);
  });

  test('protects the code: its pixels hold the bill, the album is taken or refused as the regime says, the camera always', async () => {
    await openBill();
    world.answer({ pay: 'qr-album' });
    const { bytes } = await world.get('shop-app', '/order/1/code.png?means=chat-wallet', { as: 'bob' });
    const scan = (source: string): Promise<Answered> => world.post('chat-wallet', `/scan/${source}`, { as: 'bob', body: encodeMultipart({}, { bytes, type: 'image/png', name: 'photo.png' }) });
    expect((await scan('album')).headers.location).toMatch(/^\/pay\?m=shop&o=1&a=3900/);
    world.answer({ pay: 'qr-camera' });
    expect((await scan('album')).headers.location).toBe('/scan?fault=from-album');
    expect((await scan('camera')).headers.location).toMatch(/^\/pay\?/);
    // The scanner asks of the bill what the cashier asked of it, so that no rule holds at the one and not at the other.
    const [cashier, scanner] = [world.asked.find((act) => 'gate' in act && act.gate === 'pay' && act.means === 'chat-wallet'), world.asked.at(-1)];
    expect([cashier, scanner]).toEqual(Array(2).fill({ gate: 'pay', app: 'shop', means: 'chat-wallet', merchant: 'shop', goods: 'others' }));
    expect(modalOf((await world.get('chat-wallet', '/scan?fault=from-album', { as: 'bob' })).document)?.role).toBe('alertdialog');
    // The other wallet knows its own codes only.
    expect((await world.post('wallet-app', '/scan/album', { as: 'bob', body: encodeMultipart({}, { bytes }) })).headers.location).toBe('/scan?fault=foreign');
  });

  test('protects the long press: what the chat read in a held picture is the bill, unless the camera alone may read it; nothing else gets in so', async () => {
    await openBill();
    world.answer({ pay: 'qr-album' });
    const held = async (code: string, as = 'bob'): Promise<string | undefined> => (await world.get('chat-wallet', `/scan/held?code=${encodeURIComponent(code)}`, { as })).headers.location;
    const { bytes } = await world.get('shop-app', '/order/1/code.png?means=chat-wallet', { as: 'bob' });
    const code = await readHeldCode({ bytes, type: 'image/png' });
    expect(await held(code ?? '')).toMatch(/^\/pay\?m=shop&o=1&a=3900/);
    expect(await held(code ?? '', 'alice')).toBe('/scan?fault=taken');
    for (const other of ['', 'x', `${code}0`, 'http://shop.localhost/item/7301', 'http://pay.chat.localhost/pay']) expect(await held(other)).toBe('/scan?fault=foreign');
    world.answer({ pay: 'qr-camera' });
    expect(await held(code ?? '')).toBe('/scan?fault=held');
    expect(modalOf((await world.get('chat-wallet', '/scan?fault=held', { as: 'bob' })).document)?.role).toBe('alertdialog');
    // The wallet that is an app of its own has no chat around it that would read codes for it.
    expect((await world.get('wallet-app', '/scan/held?code=x', { as: 'bob' })).status).toBe(404);
  });

  test('protects the ways back: brought back, a receipt that leads nowhere, or a shop that never hears of it', async () => {
    const bill = await openBill();
    world.answer({ return: 'not-found' });
    const lost = await pay(bill);
    expect([lost.headers.location, ask('order-paid', { order: '1' }), askWallet('paid', { person: 'bob', merchant: 'shop', order: '1' })]).toEqual(['http://pay.chat.localhost/receipt/1', false, 1]);
    world.answer({ return: 'by-hand' });
    const receipt = await world.get('chat-wallet', '/receipt/1', { as: 'bob' });
    expect([receipt.document.querySelector('h1')?.textContent, [...receipt.document.querySelectorAll('main a')].length]).toEqual(['Payment done', 0]);
  });

  test('protects cards: accepted, refused or left without an answer, and only one’s own', async () => {
    const bind = async (card: string): Promise<string> => {
      const sent = await world.post('chat-wallet', '/cards', { as: 'dan', form: { card } });
      const url = new URL(sent.headers.location ?? '');
      const checked = await world.get('bank-site', `${url.pathname}${url.search}`);
      const back = new URL(checked.headers.location ?? '');
      return (await world.get('chat-wallet', `${back.pathname}${back.search}`, { as: 'dan' })).headers.location ?? '';
    };
    const own = CAST.people[3].card;
    world.answer({ bind: 'refused' });
    expect([await bind(own), askWallet('card-bound', { person: 'dan' })]).toEqual(['/cards/new?refused=1&then=%2F', false]);
    world.answer({ bind: 'never-answered' });
    expect([await bind(own), askWallet('card-bound', { person: 'dan' })]).toEqual(['/cards/waiting', false]);
    world.answer({});
    expect([await bind('6222000000000000'), askWallet('card-bound', { person: 'dan' })]).toEqual(['/cards/new?refused=1&then=%2F', false]);
    expect([await bind(own), askWallet('card-bound', { person: 'dan' })]).toEqual(['/cards/bound', true]);
  });
});

test('protects what support does: what it can say itself it says at once; else it passes the question on, and its one mail cannot be answered', async () => {
  const ask = async (): Promise<string | undefined> => (await world.post('chat-wallet', '/help', { as: 'dan' })).headers.location;
  expect(await ask()).toBe('/help/answered');
  expect((await world.get('chat-wallet', '/help/mail', { as: 'dan' })).status).toBe(404);
  world.answer({ bind: 'refused' });
  const sent = new URL((await world.post('chat-wallet', '/cards', { as: 'dan', form: { card: CAST.people[3].card } })).headers.location ?? '');
  const answer = new URL((await world.get('bank-site', `${sent.pathname}${sent.search}`)).headers.location ?? '');
  await world.get('chat-wallet', `${answer.pathname}${answer.search}`, { as: 'dan' });
  expect(await ask()).toBe('/help/passed-on');
  const mail = (await world.get('chat-wallet', '/help/mail', { as: 'dan' })).document;
  expect(mail.querySelectorAll('form, input, button, main a')).toHaveLength(0);
  world.advance('7d');
  expect(linkOf((await world.get('chat-wallet', '/help', { as: 'dan' })).document, 'Mail from support')).toBe('/help/mail');
});

test('protects search over states: what wallets and shops remember is plain data, and comes back', async () => {
  const bill = await openBill();
  const before = [...world.platforms].map(([id, platform]) => [id, platform.snapshot()] as const);
  await follow(await pay(bill));
  for (const [id, state] of JSON.parse(JSON.stringify(before)) as typeof before) world.platforms.get(id)?.restore(state);
  expect([ask('order-paid', { order: '1' }), askWallet('paid', { person: 'bob', merchant: 'shop', order: '1' })]).toEqual([false, 0]);
  expect(await follow(await pay(bill))).toBe('shopapp://order/1');
});
