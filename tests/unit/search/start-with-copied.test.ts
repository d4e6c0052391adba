import { describe, expect, it } from 'vitest';
import { describeLegs } from '../../../src/harness/describe-legs.ts';
import { PageStore } from '../../../src/phone/jsdom/page-store.ts';
import { CAST } from '../../../src/scenarios/cast.ts';
import { Atlas } from '../../../src/search/atlas.ts';
import { CLICK } from '../../../src/search/cost.ts';
import { SURVEY_BOUNDS } from '../../../src/search/survey-bounds.ts';
import { surveyLegs } from '../../../src/search/survey-legs.ts';
import type { State } from '../../../src/search/transition-cache.ts';
import { NOTHING_COUNTS } from '../../../src/search/visits.ts';
import type { Walker } from '../../../src/search/walker.ts';
import { findCell } from '../explore/find-cell.ts';

/** What each app shows that is started: by its icon, the page in front and what stands over it. */
async function startEach(walker: Walker, home: State): Promise<ReadonlyMap<string, State>> {
  const started = new Map<string, State>();
  for (const move of await walker.list(home)) {
    const { state } = await walker.make(home, move);
    if (walker.frontPart(state) !== undefined) started.set(move.name, state);
  }
  return started;
}

/** The home screen with each thing copied that the survey has met. */
function listHeld(walker: Walker, home: State, part: number): State[] {
  const held: State[] = [];
  for (let value = 1; ; value += 1) {
    const state = home.map((each, at) => (at === part ? value : each));
    try {
      walker.copiedIn(state);
    } catch {
      return held;
    }
    held.push(state);
  }
}

// Protects the rule that nobody goes home from a visit for nothing: whoever makes such a visit later may have something copied by then, and
// an app that reads the clipboard as it is started may show something else first. It has to take no more than the two presses that are saved.
describe('an app that is started with anything copied is one press at most from what it shows with nothing copied', () => {
  it.each(['share-item-group@pass-code-groups@phone', 'share-item-group@pass-code-groups@phone-asks-paste', 'share-video-group@video-pass-code@phone'])('%s', { timeout: 300_000 }, async (key) => {
    const cell = findCell(key);
    const { legs } = describeLegs({ ...cell, seed: CAST, atlas: new Atlas(new PageStore()) }, () => undefined);
    const survey = await surveyLegs({ legs: legs.slice(0, 1), below: 8 * CLICK, bounds: SURVEY_BOUNDS, counting: NOTHING_COUNTS });
    let [started, noticed] = [0, 0];
    for (const { walker } of survey.legs) {
      const home = await walker.startIn(walker.platforms);
      const part = walker.parts.indexOf('copied');
      const plain = await startEach(walker, home);
      for (const held of listHeld(walker, home, part)) {
        for (const [icon, state] of await startEach(walker, held)) {
          started += 1;
          const wanted = plain.get(icon) as State;
          if (await isSeen(walker, state, wanted)) continue;
          noticed += 1;
          const next: State[] = [];
          for (const move of await walker.list(state)) next.push((await walker.make(state, move)).state);
          const reached = await Promise.all(next.map((each) => isSeen(walker, each, wanted)));
          expect(reached, `${icon} with ${walker.copiedIn(held).text}`).toContain(true);
        }
      }
    }
    expect(started).toBeGreaterThan(20);
    expect(noticed).toBeGreaterThan(0);
  });
});

/** Whether a person can press and read the same, whatever is copied. */
async function isSeen(walker: Walker, state: State, wanted: State): Promise<boolean> {
  return (await tell(walker, state)) === (await tell(walker, wanted));
}

async function tell(walker: Walker, state: State): Promise<string> {
  const { controls, texts, headings, pictures, modals } = await walker.see(state);
  return JSON.stringify([[...controls, ...texts, ...pictures].map(({ pane, role, name }) => [pane, role, name]), headings, modals]);
}
