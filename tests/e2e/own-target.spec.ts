import { expect, test, type Browser } from '@playwright/test';
import type { TargetConfig } from '../../src/config/config.ts';
import { measureSteadily } from '../../src/harness/measure-steadily.ts';
import type { Gate } from '../../src/regimes/vocabulary.ts';
import { TREATMENTS } from '../../src/regimes/vocabulary.ts';
import type { Regime } from '../../src/regimes/regime.ts';
import { PAGE_SCENARIOS } from '../../src/scenarios/index.ts';
import { getRegime } from './measure.ts';
import { bundleDetectors, startSite, type OwnSite, type Pages } from './own-site.ts';
import { shareOwn, tell, type Measure } from './share-own.ts';

// Protects people who point linktoll at a page of theirs. The pages below know nothing of linktoll and do what real pages
// do, decent or not. Each is shared and opened by the built-in people; what is asserted is what a person would say of it.

const GOAL = '<h1>Blue teapot</h1>';
const GOAL_CONFIG: TargetConfig['goal'] = { role: 'heading', name: 'Blue teapot' };
let visits = 0;

const PAGES: Pages = {
  '/': () => `${GOAL}<button onclick="navigator.share({title:'Tea',url:location.href})">Share this</button><img src="http://fonts.example/x.png">`,
  '/old-copy': () => `${GOAL}<button onclick="const i=document.createElement('input');i.value=location.href;document.body.append(i);i.select();document.execCommand('copy');i.remove()">Copy</button>`,
  '/dialogs': () => `${GOAL.replace('<h1>', '<h1 hidden>')}<script>alert('Hello');if(confirm('Go on?'))document.querySelector('h1').hidden=false</script>`,
  '/fingers': () => `<div role=dialog aria-label=Ask><button id=b>Continue</button></div><script>b.addEventListener('touchend',e=>{e.preventDefault();document.body.innerHTML='${GOAL}'});b.onclick=()=>document.body.innerHTML='Clicked'</script>`,
  '/label': () => `<div role=dialog aria-label=Ask><label for=c role=button>Accept</label><input id=c type=checkbox></div><script>c.onchange=()=>document.body.innerHTML='${GOAL}'</script>`,
  '/strict': ({ isInChat }) => ({ headers: { 'content-security-policy': "default-src 'none'; frame-ancestors 'none'", 'x-frame-options': 'DENY' }, body: isInChat ? GOAL : GOAL }),
  '/spa': () => `<div id=app>Loading</div><script>fetch('/tea').then(()=>{history.pushState({},'','/spa/item');app.innerHTML='${GOAL}'})</script>`,
  '/spa/item': () => GOAL,
  '/tea': () => 'tea',
  '/noisy': () => `${GOAL}<script>for(let i=0;i<50;i++)window.open('/nowhere');const a=document.createElement('a');a.href='/file';a.download='x';document.body.append(a);for(let i=0;i<20;i++)a.click()</script>`,
  '/file': () => ({ headers: { 'content-type': 'application/octet-stream', 'content-disposition': 'attachment' }, body: 'x' }),
  '/overlay': ({ isInChat }) => (isInChat ? '<p>Tap the menu above and open this page in your browser</p>' : GOAL),
  '/download-wall': ({ isInChat }) => (isInChat ? '<h1>Get our app</h1><a href="/file">Download</a>' : GOAL),
  '/scheme': ({ isInChat }) => (isInChat ? `<script>location.href='teapot://item/1';setTimeout(()=>{if(!document.hidden)location.href='/download-wall'},1000)</script>Opening` : GOAL),
  '/intent': ({ isInChat }) => (isInChat ? `<script>location.href='intent://item/1#Intent;scheme=teapot;S.browser_fallback_url='+encodeURIComponent(location.origin+'/spa/item')+';end'</script>Opening` : GOAL),
  '/app': () => `${GOAL}<p>In the app</p>`,
  '/circle': ({ isInChat }) => (isInChat ? '<script>location.href="/circle?"+Math.random()</script>' : GOAL),
  '/endless': ({ isInChat }) => `${GOAL}${isInChat ? '<script>setTimeout(()=>{for(;;);},20)</script>' : ''}`,
  '/asks-for-ever': ({ isInChat }) => (isInChat ? '<script>for(;;)alert("Again")</script>' : GOAL),
  '/moody': () => (visits++ % 3 === 2 ? `<div role=dialog aria-label=Ask><button onclick="this.parentNode.remove()">Continue</button></div>${GOAL}` : GOAL),
  '/detectors': () => '<p id=says></p><script src="/detectors.js"></script>',
};

let site: OwnSite;
test.beforeAll(async () => {
  const script = await bundleDetectors();
  site = await startSite({ ...PAGES, '/detectors.js': () => ({ headers: { 'content-type': 'text/javascript' }, body: script }) });
});
test.afterAll(() => site.close());

const share = (browser: Browser, path: string, more?: Partial<TargetConfig>, regime?: Regime, measure?: Measure) => shareOwn(browser, `${site.origin}${path}`, { goal: GOAL_CONFIG, ...more }, regime, measure);

test('a page is shared by the browser’s menu, by its own share button or by what it copies', async ({ browser }) => {
  const [byMenu, bySheet, byCopy] = await Promise.all([share(browser, '/', { goal: undefined }), share(browser, '/', { share: { press: 'Share this' } }), share(browser, '/old-copy', { share: { press: 'Copy' } })]);
  expect([byMenu, bySheet, byCopy].map(tell)).toEqual(['12 clicks, in chat-webview', '8 clicks, in chat-webview', '11 clicks, in chat-webview']);
  expect(byMenu.measurement.page).toEqual({ address: `${site.origin}/`, outcome: 'opened', seenIn: 'chat-webview', inWebview: 'opened', without: ['fonts.example'] });
});

test('each gate that the way passes ends it when closed alone', async ({ browser }) => {
  const close = (gate: Gate): Regime => ({ ...getRegime('open'), id: `no-${gate}`, rules: [{ id: 'closed', gate, when: {}, treatment: { kind: TREATMENTS[gate].at(-1)! }, evidence: [] }] });
  for (const scenario of PAGE_SCENARIOS.filter(({ surface }) => surface === 'direct' || surface === 'article')) {
    const ends = await Promise.all(scenario.gates.map((gate) => shareOwn(browser, `${site.origin}/`, { goal: GOAL_CONFIG }, close(gate as Gate), undefined, scenario)));
    expect(ends.map(({ measurement }) => measurement.blockedAt?.gate)).toEqual(scenario.gates);
  }
});

test('a page stands on every surface that a person has, and is found there', async ({ browser }) => {
  const on = (regime: Regime) => Promise.all(PAGE_SCENARIOS.map((scenario) => shareOwn(browser, `${site.origin}/`, { goal: GOAL_CONFIG }, regime, undefined, scenario)));
  expect(Object.fromEntries((await on(getRegime('open'))).map((cell, index) => [PAGE_SCENARIOS[index]!.surface, tell(cell)]))).toEqual({
    direct: '12 clicks, in chat-webview', group: '12 clicks, in chat-webview', moments: '15 clicks, in chat-webview',
    live: '15 clicks, in chat-webview', channel: '15 clicks, in chat-webview', article: '15 clicks, in chat-webview', bio: '14 clicks, in chat-webview',
  });
  // Each surface is asked for by its own name.
  const closed: Regime = { ...getRegime('open'), id: 'no-live', rules: [{ id: 'closed', gate: 'open', when: { surface: ['live'] }, treatment: { kind: 'stopped' }, evidence: [] }] };
  expect((await on(closed)).map(({ measurement }, index) => [PAGE_SCENARIOS[index]!.surface, measurement.outcome]).filter(([, outcome]) => outcome === 'blocked')).toEqual([['live', 'blocked']]);
});

test('a rule on rivals meets the page of a rival, and not that of a partner or of the family', async ({ browser }) => {
  const regime: Regime = { ...getRegime('open'), id: 'no-rivals', rules: [{ id: 'rivals', gate: 'open', when: { owner: ['rival'] }, treatment: { kind: 'stopped' }, evidence: [] }] };
  const ends = await Promise.all(([undefined, 'ally', 'self'] as const).map((owner) => share(browser, '/', { owner }, regime)));
  expect(ends.map(tell)).toEqual(['blocked at open', '12 clicks, in chat-webview', '12 clicks, in chat-webview']);

  // Out of the web view, a page by the menu and an app by its scheme: whose it is decides there too.
  const kept: Regime = { ...getRegime('open'), id: 'rivals-stay', rules: [{ id: 'rivals', gate: 'exit', when: { app: ['chat'], owner: ['rival'] }, treatment: { kind: 'refuse' }, evidence: [] }] };
  const app = { name: 'Teapots', page: `${site.origin}/app`, scheme: 'teapot' };
  const exits = await Promise.all((['rival', 'ally'] as const).flatMap((owner) => [share(browser, '/overlay', { owner }, kept), share(browser, '/scheme', { owner, app }, kept)]));
  expect(exits.map(tell)).toEqual(['blocked at exit', 'blocked at exit', '14 clicks, in browser', '12 clicks, in shop']);
});

test('what decent pages do works: dialogs, touch, labels, policies, routing in the page', async ({ browser }) => {
  const paths = ['/dialogs', '/fingers', '/label', '/strict', '/spa'];
  const cells = await Promise.all(paths.map((path) => share(browser, path)));
  expect(Object.fromEntries(paths.map((path, index) => [path, tell(cells[index]!)]))).toEqual({
    // Two answers each for Alice and for Bob.
    '/dialogs': '16 clicks, in chat-webview',
    '/fingers': '14 clicks, in chat-webview',
    '/label': '14 clicks, in chat-webview',
    '/strict': '12 clicks, in chat-webview',
    '/spa': '12 clicks, in chat-webview',
  });
});

test('pages that recognise the chat, and pages that open apps', async ({ browser }) => {
  const app = { name: 'Teapots', page: `${site.origin}/app`, scheme: 'teapot' };
  const [overlay, download, scheme, intent, fallback] = await Promise.all([
    share(browser, '/overlay'), share(browser, '/download-wall'), share(browser, '/scheme', { app }), share(browser, '/intent', { app }), share(browser, '/intent'),
  ]);
  expect([overlay, download, scheme, intent, fallback].map((cell) => tell(cell))).toEqual(['14 clicks, in browser', '14 clicks, in browser', '12 clicks, in shop', '12 clicks, in shop', '12 clicks, in chat-webview']);
  expect([overlay, download].map(({ measurement }) => measurement.page?.inWebview)).toEqual(['stuck', 'sent-to-download']);
});

test('a page that misbehaves costs its own cell, with a clear reason, and a noisy one nothing', async ({ browser }) => {
  const paths = ['/noisy', '/circle', '/endless', '/asks-for-ever'];
  const cells = await Promise.all(paths.map((path) => share(browser, path)));
  expect(Object.fromEntries(paths.map((path, index) => [path, tell(cells[index]!)]))).toEqual({
    '/noisy': '12 clicks, in chat-webview',
    '/circle': 'broken: Failed to load a page: it leads on from page to page without end.',
    '/endless': expect.stringMatching(/^broken: .*(runs without end|did not come to rest)/),
    '/asks-for-ever': expect.stringMatching(/^broken: bob was stuck where no rule acted: going round/),
  });
  expect(tell(await share(browser, '/'))).toBe('12 clicks, in chat-webview');
});

test('a page that gives two figures is called unsteady, with both', async ({ browser }) => {
  const { measurement } = await share(browser, '/moody', {}, getRegime('open'), measureSteadily);
  expect(measurement.page?.unsteady).toEqual([12, 13]);
});

test('published detection libraries see a phone, and the chat’s web view for what it is', async ({ browser }) => {
  const seen = (where: string): Partial<TargetConfig> => ({ goal: { text: /^Android, mobile, / as RegExp, selector: where } });
  const { measurement, last } = await share(browser, '/detectors', seen('#says'));
  expect(measurement.outcome).toBe('completed');
  expect(last?.texts.map(({ name }) => name)).toContain('Android, mobile, Chrome, in an app, finger, touch');
});
