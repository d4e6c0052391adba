import { expect, test } from 'vitest';
import { proveCell } from '../../../src/harness/prove-cell.ts';
import { PageStore } from '../../../src/phone/jsdom/page-store.ts';
import type { Sight } from '../../../src/phone/sight.ts';
import { CAST } from '../../../src/scenarios/cast.ts';
import { Atlas } from '../../../src/search/atlas.ts';
import { Survey } from '../../../src/search/survey.ts';
import { SURVEY_BOUNDS, type SurveyBounds } from '../../../src/search/survey-bounds.ts';
import { TextsRead } from '../../../src/search/texts-read.ts';
import { findCell } from '../explore/find-cell.ts';
import { ALL_READ, createSmallWalker, isGoal, type SmallPhone, type SmallWalker } from './small-phone.ts';

const ENOUGH: SurveyBounds = { screens: 1000, edges: 1000, attempts: 1000 };
const phone: SmallPhone = { presses: [[[{ kind: 'go', to: [0, 1] }], [{ kind: 'go', to: [0, 2] }], []], [[], [], []]], goal: [0, 2] };
const survey = (walker: SmallWalker, bounds = SURVEY_BOUNDS) =>
  Survey.make({ walker, starts: [ALL_READ], isAllowed: () => true, isEnd: async (state) => isGoal(phone, state), below: Number.POSITIVE_INFINITY, bounds });

// Protects the answer "not proved": a survey that did not look at everything says which bound it hit, and nobody takes it for the whole.
test('a survey that hits a bound says which', async () => {
  expect(await survey(createSmallWalker(phone))).toMatchObject({ gaveUp: undefined });
  expect(await survey(createSmallWalker(phone), ENOUGH)).toMatchObject({ gaveUp: undefined });
  expect(await survey(createSmallWalker(phone), { ...ENOUGH, screens: 1 })).toMatchObject({ gaveUp: 'more than 1 screens' });
  expect(await survey(createSmallWalker(phone), { ...ENOUGH, edges: 0 })).toMatchObject({ gaveUp: 'more than 0 gestures between the screens of one leg' });
  expect(await survey(createSmallWalker(phone), { ...ENOUGH, attempts: 0 })).toMatchObject({ gaveUp: 'more than 0 gestures tried for one leg' });
});

test('more texts on screens than can be told apart are a bound, and any other failure stays a failure', async () => {
  const seeing = (see: SmallWalker['see']): SmallWalker => ({ ...createSmallWalker(phone), see });
  const shows = (codes: number) => seeing((state) => {
    const words = Array.from({ length: codes }, (_, at) => ({ name: `code ${at}` }));
    new TextsRead({ listed: [], find: (text) => [{ text, sort: 'code', byHeart: false }] }).shownOn({ controls: [], texts: words, headings: [] } as unknown as Sight);
    return createSmallWalker(phone).see(state);
  });
  expect((await survey(shows(30))).gaveUp).toBeUndefined();
  expect((await survey(shows(31))).gaveUp).toMatch(/^more than \d+ texts to type$/);
  await expect(survey(seeing(() => Promise.reject(new Error('a page without a title'))))).rejects.toThrow('a page without a title');
});

test('a cell whose survey hits a bound is not proved', async () => {
  const cell = { ...findCell('open-post@open@phone'), journey: { clicks: 3, codes: 0, prose: 0, screens: 3 }, seed: CAST, atlas: new Atlas(new PageStore()), canWalk: () => Promise.resolve(true) };
  expect(await proveCell({ ...cell, bounds: { ...ENOUGH, screens: 2 } })).toMatchObject({ status: 'not-proved', bound: 'more than 2 screens' });
  expect(await proveCell(cell)).toMatchObject({ status: 'proved' });
});
