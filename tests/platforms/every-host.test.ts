import { readdirSync, readFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { HOSTS } from '../../mock-platforms/platform.ts';
import type { HostRole } from '../../mock-platforms/platform.ts';
import { drawPng } from './test-pictures.ts';
import { encodeMultipart, modalOf, nameOf, startTestWorld } from './test-world.ts';
import type { TestWorld } from './test-world.ts';

const ROLES = Object.keys(HOSTS) as HostRole[];
const FOLDER = fileURLToPath(new URL('../../mock-platforms/', import.meta.url));

let world: TestWorld;
beforeEach(async () => {
  world = await startTestWorld();
});
afterEach(() => world.close());

describe('policy', () => {
  test.each(ROLES)('protects against anything that runs or is styled inline on %s: the policy forbids it, and pages need none', async (role) => {
    const { headers, document } = await world.get(role, '/nowhere');
    const policy = String(headers['content-security-policy']);
    expect(policy).not.toContain('unsafe');
    for (const part of ["default-src 'none'", "script-src 'self'", "style-src 'self'", "base-uri 'none'", "frame-ancestors 'none'"]) expect(policy).toContain(part);
    expect(policy.includes('form-action \'self\' phone:')).toBe(role === 'phone-shell');
    expect(document.querySelectorAll('[style], style, script:not([src])')).toHaveLength(0);
  });

  test.each(ROLES)('protects the loudness of mocks: an unknown path on %s is a 404 that names path and host', async (role) => {
    const { status, document } = await world.get(role, '/a/b<i>', { as: 'alice' });
    expect(status).toBe(404);
    expect(document.body.textContent).toContain(`Unknown path /a/b<i> on ${HOSTS[role]}`);
  });

  test.each(ROLES)('protects the machine: %s refuses a body that is too large and an address that cannot be read', async (role) => {
    expect((await world.post(role, '/share', { as: 'alice', form: { text: 'x'.repeat(70_000) } })).status).toBe(413);
    const named: Partial<Record<HostRole, string>> = { 'chat-app': '/conversation/', 'shop-app': '/item/', 'shop-site': '/item/', 'chat-wallet': '/receipt/', 'wallet-app': '/receipt/', 'partner-site': '/order/' };
    const path = named[role];
    if (path !== undefined) expect((await world.get(role, `${path}%E0%A4%A`, { as: 'alice' })).status).toBe(400);
  });

  test('protects the stylesheet: every host serves the same one', async () => {
    const sheets = await Promise.all(ROLES.map((role) => world.get(role, '/ui/stylesheet.css')));
    expect(new Set(sheets.map(({ text }) => text)).size).toBe(1);
    expect(sheets[0]?.headers['content-type']).toContain('text/css');
  });
});

test('protects the rule that companies meet only in the browser: no platform imports another, none but the index names them', () => {
  const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file));
  const companies = ['chat', 'shop', 'video', 'wallet', 'partner', 'bank', 'search', 'community', 'shortener', 'phone-shell'];
  const crossing: string[] = [];
  let imports = 0;
  for (const file of files) {
    const home = file.split('/')[0] ?? '';
    for (const [, target = ''] of readFileSync(resolve(FOLDER, file), 'utf8').matchAll(/from '(\.[^']+)'/g)) {
      imports += 1;
      const there = relative(FOLDER, resolve(FOLDER, file, '..', target)).split('/')[0] ?? '';
      if (file !== 'index.ts' && companies.includes(there) && there !== home) crossing.push(`${file} imports ${target}`);
      if (!target.endsWith('vocabulary.ts') && there === '..') crossing.push(`${file} imports ${target}`);
    }
  }
  expect(crossing).toEqual([]);
  expect([files.length > 30, imports > 100]).toEqual([true, true]);
});

/** What a crawler may press without leaving the host: links, and forms that ask with GET. */
function waysOf(document: Document, base: string): string[] {
  const links = [...document.querySelectorAll('a[href], img[src], script[src], link[rel=stylesheet]')].map((element) => element.getAttribute('href') ?? element.getAttribute('src') ?? '');
  const forms = [...document.querySelectorAll<HTMLFormElement>('form[method=get]')].map((form) => {
    const fields = [...form.querySelectorAll<HTMLInputElement>('input[name]')].map(({ name, value }): [string, string] => [name, value || 'mug']);
    return `${form.getAttribute('action')}?${new URLSearchParams(fields).toString()}`;
  });
  return [...links, ...forms].filter((way) => !way.startsWith('data:')).map((way) => new URL(way, base).href);
}

/** What no page may have: a control without a name, or one that can be pressed past a modal (the system bar may). */
function faultsOf(document: Document): string[] {
  const controls = [...document.querySelectorAll('a[href], button, textarea, input:not([type=hidden])')].filter((control) => !control.closest('[inert], [hidden]'));
  const modal = modalOf(document)?.element;
  const past = modal ? controls.filter((control) => !modal.contains(control) && !control.closest('.system-bar')) : [];
  const nameless = controls.filter((control) => nameOf(control) === '' && !control.closest('label'));
  return [...nameless.map((control) => `nameless ${control.outerHTML}`), ...past.map((control) => `"${nameOf(control)}" past a modal`)];
}

const STARTS: readonly string[] = [
  'http://chat.localhost/', 'http://chat.localhost/conversation/bob/refused?kind=link', 'http://chat.localhost/moments/refused?kind=card', 'http://chat.localhost/moments/new/failed', 'http://app.shop.localhost/', 'http://app.shop.localhost/item/7301/share/picture?surface=moments', ...['foreign', 'unreadable', 'none', 'no-picture', 'too-large'].map((reason) => `http://app.shop.localhost/scan/failed?reason=${reason}`), 'http://shop.localhost/', 'http://shop.localhost/download',
  'http://app.shop.localhost/order/1', 'http://shop.localhost/order/1', 'http://shop.localhost/login?item=7302', 'http://partner.localhost/', ...['chat-wallet', 'wallet-app'].flatMap((means) => [`http://app.shop.localhost/order/1/code?means=${means}`, `http://shop.localhost/order/1/elsewhere?means=${means}`]),
  ...['pay.chat', 'wallet'].flatMap((host) => ['', 'cards/new', 'cards/new?refused=1', 'cards/bound', 'cards/waiting', 'help', 'help/answered', 'help/passed-on', 'scan', 'scan?fault=from-album', 'scan?fault=held', 'register'].map((path) => `http://${host}.localhost/${path}`)), 'http://pay.chat.localhost/scan/held', 'http://bank.localhost/hotline', 'http://phone.localhost/prompt/no-view',
  'http://phone.localhost/home', 'http://phone.localhost/blank', 'http://phone.localhost/frame?app=chat&webview=1', 'http://phone.localhost/frame?app=browser', 'http://phone.localhost/menu?host=chat',
  'http://phone.localhost/hold?entries=paste,copy,copy-address,save-picture,read-code', 'http://phone.localhost/prompt/paste', 'http://phone.localhost/prompt/leave', 'http://phone.localhost/prompt/refused', 'http://phone.localhost/prompt/no-app', 'http://phone.localhost/sheet', 'http://phone.localhost/picker?person=alice', 'http://phone.localhost/store?installed=chat',
];

const REGIMES: readonly [string, Parameters<typeof startTestWorld>[0]][] = [
  ['open', {}],
  ['every detour', { answers: { pay: 'under-more', return: 'by-hand', 'offer group': 'pass-code', 'offer moments': 'nothing', 'send group': 'refuse', 'send moments': 'garble', open: { kind: 'confirm', times: 2 }, exit: 'ask' } }],
  ['every way round', { answers: { pay: 'qr-album', 'offer moments': 'qr-picture', 'send moments': 'refuse', open: 'copy-notice', land: 'download-page' } }],
  ['every guide', { answers: { pay: 'open-in-browser' } }],
  ['every wall', { answers: { pay: 'nothing', return: 'not-found', bind: 'refused', offer: 'nothing', send: 'refuse', show: 'nothing', open: 'stopped', land: 'refused', exit: 'refuse' } }],
];

test.each(REGIMES.flatMap(([name, options]) => ['en', 'zh'].map((language) => [name, language, options] as const)))(
  'protects people from dead links: a crawler under %s in %s meets only pages, redirects and known schemes',
  { timeout: 60_000 },
  async (_name, language, options) => {
    const crawled = await startTestWorld(options);
    await crawled.post('chat-app', '/conversation/bob/messages', { as: 'alice', form: { text: 'http://shop.localhost/item/7301' } });
    await crawled.post('chat-app', '/moments', { as: 'alice', body: encodeMultipart({ text: 'Look' }, { bytes: drawPng(20, 20) }) });
    await crawled.post('phone-shell', '/photos/alice', { body: { type: 'image/png', bytes: drawPng(20, 20) } });
    await crawled.post('chat-app', '/moments', { as: 'alice', form: { title: 'x', address: 'http://shop.localhost/item/7301' } });
    await crawled.post('shop-app', '/buy', { as: 'alice', form: { item: '7302' } });
    await crawled.post('partner-site', '/buy', { form: { item: '9101' } });
    const queue = [...STARTS];
    const seen = new Set(queue);
    const bad: string[] = [];
    const schemes = new Set<string>();
    for (let next = queue.shift(); next; next = queue.shift()) {
      const url = new URL(next);
      const role = ROLES.find((candidate) => HOSTS[candidate] === url.host);
      if (!role) {
        schemes.add(url.protocol);
        const inner = ['webview:'].includes(url.protocol) ? url.searchParams.get('address') : undefined;
        const deep = { 'chatapp:': 'http://chat.localhost', 'shopapp:': 'http://app.shop.localhost', 'walletapp:': 'http://wallet.localhost' }[url.protocol];
        const follow = inner ?? (deep && `${deep}/deep-link?address=${encodeURIComponent(next)}`);
        if (!['chatapp:', 'shopapp:', 'walletapp:', 'webview:', 'phone:', 'store:'].includes(url.protocol)) bad.push(`unknown scheme ${next}`);
        else if (follow && !seen.has(follow)) queue.push(follow);
        if (follow) seen.add(follow);
        continue;
      }
      const answered = await crawled.get(role, `${url.pathname}${url.search}`, { as: 'alice', language });
      const { status, headers } = answered;
      if (![200, 302, 303].includes(status)) bad.push(`${status} ${next}`);
      const isPage = status === 200 && String(headers['content-type']).includes('html');
      if (isPage) bad.push(...faultsOf(answered.document).map((fault) => `${fault} on ${next}`));
      const ways = headers.location ? [new URL(headers.location, next).href] : isPage ? waysOf(answered.document, next) : [];
      queue.push(...new Set(ways.filter((way) => !seen.has(way))));
      for (const way of ways) seen.add(way);
    }
    for (const path of ['/login', '/login?wrong=1']) {
      const login = await crawled.get('shop-app', path, { language });
      bad.push(...faultsOf(login.document).map((fault) => `${fault} on ${path}`), ...(login.status === 200 ? [] : [`${login.status} ${path}`]));
    }
    await crawled.close();
    expect(bad).toEqual([]);
    expect(seen.size).toBeGreaterThan(60);
    expect(schemes.has('phone:')).toBe(true);
  },
);
