import { expect, test, type Browser } from '@playwright/test';
import { makeSettings } from '../../src/config/settings.ts';
import { measureCell, type CellResult } from '../../src/harness/measure-cell.ts';
import { runInChromium } from '../../src/harness/run-in-chromium.ts';
import { openApp, tapNamed } from '../../src/journeys/get-about.ts';
import type { Person } from '../../src/journeys/person.ts';
import { DEVICES } from '../../src/phone/devices.ts';
import { CAST } from '../../src/scenarios/cast.ts';
import type { Names, Scenario } from '../../src/scenarios/scenario.ts';
import { getRegime } from './measure.ts';
import { startSite, type OwnSite, type Pages } from './own-site.ts';
import { tell } from './share-own.ts';

// Protects pages that keep their state in the history or act when nobody looks at them, as most shops and all routers do.
// Pages tell themselves what came to them, and one person walks about in them by hand: the system's Back must be the
// page's popstate, and leaving for another app must look to it as it does on a phone.

/** A page that writes down every event that comes to it, and keeps that from one document to the next. */
const diary = (body: string): string => `<h1>Tea</h1><p id=diary></p>${body}<script>
  const write=(words)=>{sessionStorage.diary=[...(sessionStorage.diary?[sessionStorage.diary]:[]),words].join(', ');diary.textContent=sessionStorage.diary};
  diary.textContent=sessionStorage.diary??'';
  onpopstate=({state})=>write('popstate '+(state?.at??'start')+' at '+location.pathname+location.hash);
  onpagehide=()=>write('pagehide');
  document.onvisibilitychange=()=>write(document.visibilityState+(document.hidden?' and hidden':''));</script>`;

const PAGES: Pages = {
  '/routes': () => diary(`<button onclick="history.pushState({at:'one'},'','/routes/one')">One</button>
    <button onclick="history.pushState({at:'two'},'','/routes/two');history.replaceState({at:'three'},'','/routes/three')">Two</button>
    <button onclick="history.back()">Up</button><a href="#more">Anchor</a>`),
  '/leaving': () => diary('<a href="/next">Next</a>'),
  '/next': () => diary(''),
};

let site: OwnSite;
test.beforeAll(async () => void (site = await startSite(PAGES)));
test.afterAll(() => site.close());

/** Has Alice walk about in a page that stands in her browser, until it says the words. */
function walk(browser: Browser, path: string, words: string, journey: (me: Person, names: Names) => Promise<unknown>): Promise<CellResult> {
  const { target } = makeSettings({ config: { target: { address: `${site.origin}${path}`, goal: { text: words } } }, folder: '.' }, { cwd: '.' });
  const scenario: Scenario = {
    id: 'walk', title: { en: 'Alice walks about', zh: '爱丽四处看看' }, surface: 'direct', gates: [], texts: [], goal: { person: 'alice', page: true },
    legs: [{ person: 'alice', end: { kind: 'goal' }, journey: async (me, names) => void (await journey(me, names)) }],
  };
  return measureCell({ scenario, regime: getRegime('open'), device: DEVICES[1], seed: CAST, pictures: false, target: target!, createEngine: runInChromium(browser) });
}

const tap = async (me: Person, name: string) => tapNamed(me, await me.see(), name);

test('the system’s Back walks back through what a page pushed, and the page learns of it', async ({ browser }) => {
  const cell = await walk(browser, '/routes', 'popstate one at /routes/one, popstate start at /routes, popstate start at /routes#more, popstate start at /routes', async (me, { apps }) => {
    await openApp(me, apps.browser);
    await tap(me, 'One');
    await tap(me, 'Two');
    expect((await me.see()).address).toBe(`${site.origin}/routes/three`);
    await me.pressBack();
    expect((await me.see()).address).toBe(`${site.origin}/routes/one`);
    // By a control of the page it is the same step.
    await tap(me, 'Up');
    await tap(me, 'Anchor');
    await me.pressBack();
  });
  expect(tell(cell)).toBe('7 clicks, in undefined');
  expect(cell.measurement).toMatchObject({ systemPresses: 2, keystrokes: { prose: 0, codes: 0 } });
  // Three routes and a return to each: no screen is missed because no document was loaded.
  expect(cell.measurement.screens).toBe(7);
});

test('a page that the person leaves for another app is hidden until they come back, and one that they leave for the next page goes', async ({ browser }) => {
  const cell = await walk(browser, '/leaving', 'hidden and hidden, visible, pagehide', async (me, { apps }) => {
    await openApp(me, apps.browser);
    await me.pressHome();
    const back = await openApp(me, apps.browser);
    expect(back.texts.map(({ name }) => name)).toContain('hidden and hidden, visible');
    await tap(me, 'Next');
  });
  expect(tell(cell)).toBe('4 clicks, in undefined');
  expect(cell.last?.address).toBe(`${site.origin}/next`);
});
