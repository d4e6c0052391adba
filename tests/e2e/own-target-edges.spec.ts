import { chromium, expect, test, type Browser } from '@playwright/test';
import type { TargetConfig } from '../../src/config/config.ts';
import { launchArgs } from '../../src/browser/launch-args.ts';
import { startPlaywright } from './run-process.ts';
import { startSite, type OwnSite, type Pages } from './own-site.ts';
import { shareOwn, tell } from './share-own.ts';

// Protects people whose page is made of frames, signs its own certificate, is kept by a service worker or falls over, and
// those whose browser runs elsewhere: it is measured all the same, or they are told why not, and no other cell pays for it.

const GOAL = '<h1>Blue teapot</h1>';
const ASKS = '<div role=dialog aria-label=Cookies><button onclick="parent.postMessage(1,\'*\');this.parentNode.remove()">Accept</button></div>';

const BIG = Buffer.alloc(100 * 1024 * 1024, 'x');
let visits = 0;
let answers = 0;
let tellFell: () => void = () => undefined;
const fell = new Promise<void>((resolve) => (tellFell = resolve));

/** `elsewhere`: the same site under another host, as pages see it. */
const listPages = (elsewhere: () => string): Pages => ({
  '/frame-asks': () => `<iframe src="${elsewhere()}/asks" style="margin-top:900px"></iframe><script>onmessage=()=>document.body.innerHTML='${GOAL}'</script>`,
  '/asks': () => `<div style="height:400px"></div>${ASKS}`,
  '/framed': () => `<h1>Outside</h1><iframe src="/inside" style="width:300px;height:200px"></iframe>`,
  '/inside': () => `<iframe src="${elsewhere()}/goal"></iframe>`,
  '/goal': () => GOAL,
  '/shadow': () => `<tea-box></tea-box><script>customElements.define('tea-box',class extends HTMLElement{connectedCallback(){const root=this.attachShadow({mode:'open'});
    root.innerHTML='<div role=dialog aria-label=Ask><tea-key></tea-key></div>';root.addEventListener('go',()=>root.innerHTML='${GOAL}')}});
    customElements.define('tea-key',class extends HTMLElement{connectedCallback(){const root=this.attachShadow({mode:'open'});root.innerHTML='<button>Continue</button>';
    root.firstChild.onclick=()=>this.dispatchEvent(new Event('go',{bubbles:true,composed:true}))}})</script>`,
  '/worker': () => `<div id=at></div><script>navigator.serviceWorker.register('/worker.js').then(()=>navigator.serviceWorker.ready).then(async({active})=>{
    if(active.state!=='activated')await new Promise(done=>active.onstatechange=done);if(!navigator.serviceWorker.controller)return location.reload();at.innerHTML=await(await fetch('/kept')).text()})</script>`,
  // Installing takes longer than a page has to be still to count as at rest.
  '/worker.js': () => ({ headers: { 'content-type': 'text/javascript' }, body: `oninstall=e=>e.waitUntil(new Promise(done=>setTimeout(done,600)));onfetch=e=>{if(e.request.url.endsWith('/kept'))e.respondWith(new Response('${GOAL}'))}` }),
  '/slow': () => `<div id=at>Loading</div><script>setTimeout(()=>at.innerHTML='${GOAL}',1500)</script>`,
  '/redirect': ({ isInChat }) => (isInChat ? { status: 302, headers: { location: '/redirect' } } : GOAL),
  '/moved': () => ({ status: 302, headers: { location: '/goal' } }),
  '/big': () => (answers++ > 0 ? { headers: { 'content-type': 'text/html', 'content-length': String(BIG.length) }, body: BIG } : GOAL),
  '/redirect-later': () => (visits++ > 0 ? { status: 302, headers: { location: '/redirect-later' } } : GOAL),
  // In the chat it never comes to rest, and its tab falls over while it is waited for.
  '/falls-over': ({ isInChat }) => (isInChat ? '<p>Wait</p><script>fetch("/fell");setInterval(()=>document.body.append("."),50)</script>' : GOAL),
  '/fell': () => (tellFell(), 'x'),
});

let site: OwnSite;
const elsewhere = (): string => site.origin.replace('127.0.0.1', 'localhost');
test.beforeAll(async () => void (site = await startSite(listPages(elsewhere))));
test.afterAll(() => site.close());

const share = (browser: Browser, path: string, more: Partial<TargetConfig> = {}) =>
  shareOwn(browser, `${site.origin}${path}`, { goal: { role: 'heading', name: 'Blue teapot' }, allowHosts: [new URL(elsewhere()).host], ...more });

/** Has the tab of the chat's web view crash, once it is on the page. */
async function crashInChat(browser: Browser, path: string): Promise<void> {
  await fell;
  for (const page of browser.contexts().flatMap((context) => context.pages()).filter((each) => each.url().endsWith(path))) {
    if (!/Dovecote/.test(await page.evaluate(() => navigator.userAgent))) continue;
    // The tab that is asked to crash does not answer any more.
    void page.context().newCDPSession(page).then((cdp) => cdp.send('Page.crash')).catch(() => undefined);
  }
}

test('what stands in frames and shadow roots is seen, pressed and witnessed, whoever the frame is from; one that is out of reach is named', async ({ browser }) => {
  const [asks, framed, shadow] = await Promise.all([share(browser, '/frame-asks'), share(browser, '/framed'), share(browser, '/shadow')]);
  expect([asks, framed, shadow].map(tell)).toEqual(['14 clicks, in chat-webview', '12 clicks, in chat-webview', '14 clicks, in chat-webview']);

  const apart = await chromium.launch({ executablePath: process.env['LINKTOLL_BROWSER_PATH'] || undefined, args: [...launchArgs(), '--site-per-process'] });
  try {
    expect(tell(await share(apart, '/framed'))).toContain(`the frame ${elsewhere()}/goal runs apart in this browser and was not looked into`);
  } finally {
    await apart.close();
  }
});

test('a service worker, a redirect and an answer that takes its time are waited for', async ({ browser }) => {
  const paths = ['/worker', '/moved', '/slow'];
  const cells = await Promise.all(paths.map((path) => share(browser, path)));
  expect(cells.map(tell)).toEqual(paths.map(() => '12 clicks, in chat-webview'));
});

test('a certificate that the page signed itself is accepted', async ({ browser }) => {
  const secure = await startSite({ '/': () => GOAL }, { secure: true });
  try {
    expect(tell(await shareOwn(browser, `${secure.origin}/`))).toBe('12 clicks, in chat-webview');
  } finally {
    await secure.close();
  }
});

test('an endless redirect, a huge answer and a crashed tab cost their own cell, with the reason', async ({ browser }) => {
  const [inChat, everywhere, big, crashed] = await Promise.all([share(browser, '/redirect'), share(browser, '/redirect-later'), share(browser, '/big'), share(browser, '/falls-over'), crashInChat(browser, '/falls-over')]);
  // In the chat the page comes to nothing, so Bob takes it to the browser.
  expect([tell(inChat), inChat.measurement.page?.inWebview]).toEqual(['14 clicks, in browser', 'stuck']);
  expect(tell(everywhere)).toMatch(/^broken: .*bob was stuck where no rule acted/);
  expect(tell(big)).toMatch(/^broken: .*answered with more than 50 MB and was cut off/);
  // A busy browser may tell of the crash later than the phone has patience: then the page is silent.
  expect(tell(crashed)).toMatch(/^broken: .*(crashed|has not answered)/);
  expect(tell(await share(browser, '/goal'))).toBe('12 clicks, in chat-webview');
});

test('a browser that runs elsewhere measures the same', async ({ browser }) => {
  // As docs/ci.md says it; `--unsafe` alone lets a client name a browser where Playwright's own is not there.
  const server = startPlaywright(['run-server', '--port', '0', '--unsafe'], '');
  try {
    const address = await server.says(/Listening on (ws:\S+)/);
    const executablePath = process.env['LINKTOLL_BROWSER_PATH'] || undefined;
    const remote = await chromium.connect(address, { exposeNetwork: '<loopback>', headers: { 'x-playwright-launch-options': JSON.stringify({ args: launchArgs(), ...(executablePath && { executablePath }) }) } });
    const [here, there] = await Promise.all([share(browser, '/goal'), share(remote, '/goal')]);
    expect([remote.version(), tell(there)]).toEqual([browser.version(), '12 clicks, in chat-webview']);
    expect(there.measurement).toEqual(here.measurement);
  } finally {
    // Asked to end, Playwright's server waits for ever once a browser was with it; its browsers end with their pipe.
    server.kill('SIGKILL');
    await server.ended;
  }
});
