import { beforeAll, describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../../src/regimes/load.ts';
import type { Regime, When } from '../../../src/regimes/regime.ts';
import { GATES, TREATMENTS } from '../../../src/regimes/vocabulary.ts';
import { CAST } from '../../../src/scenarios/cast.ts';
import { setStages } from '../../../src/world/set-stages.ts';
import { assembleWorld, type AssembledWorld } from '../../../src/world/assemble-world.ts';

const ERIN = { id: 'erin', name: { en: 'Erin Yi', zh: '易琳' }, session: 'session-erin', password: 'erin-6650', version: 'older' } as const;
const SEED = setStages(CAST, [{ people: [ERIN] }]);

let open: Regime;
beforeAll(async () => {
  open = (await loadCatalogue()).find(({ id }) => id === 'open')!;
});

/** A world in which every gate ends the way for whoever a condition holds for. */
function closeFor(when: When): AssembledWorld {
  const rules = GATES.map((gate) => ({ id: `close-${gate}`, gate, when, treatment: { kind: TREATMENTS[gate].at(-1)! }, evidence: [] }));
  return assembleWorld({ ...open, id: 'closed-for-some', rules }, SEED);
}

/** What a person is answered at a gate about whose circumstances no platform says anything. */
function ask(world: AssembledWorld, person: string, gate: (typeof GATES)[number]): string {
  world.answers.startLeg(person);
  return world.answers.decide({ gate }).kind;
}

// Protects rules from standing where they can never act: what is known of a person, and that nobody pays, holds at every gate.
describe.each(GATES)('the gate %s', (gate) => {
  const [first, last] = [TREATMENTS[gate][0], TREATMENTS[gate].at(-1)];

  it('knows who is among those that something is tried out on', () => {
    const world = closeFor({ cohort: ['inside'] });
    expect([ask(world, 'bob', gate), ask(world, 'carol', gate), ask(world, 'nobody', gate)]).toEqual([last, first, first]);
  });

  it('knows whose app is not the newest', () => {
    const world = closeFor({ version: ['older'] });
    expect([ask(world, 'erin', gate), ask(world, 'bob', gate)]).toEqual([last, first]);
  });

  it('knows that nobody pays, unless a platform says so', () => {
    expect(ask(closeFor({ paid: ['unpaid'] }), 'bob', gate)).toBe(last);
    const world = closeFor({ paid: ['paid'] });
    expect(ask(world, 'bob', gate)).toBe(first);
    expect(world.answers.decide({ gate, paid: 'paid' }).kind).toBe(last);
  });

  it('knows what day it is', () => {
    const rule = { id: 'one-day', gate, when: {}, during: { from: '2021-10-20', to: '2021-10-20' }, treatment: { kind: last! }, evidence: [] };
    const world = assembleWorld({ ...open, rules: [rule] }, SEED);
    expect(ask(world, 'bob', gate)).toBe(last);
    world.advance('1d');
    expect(ask(world, 'bob', gate)).toBe(first);
  });
});

it('protects what a platform says itself: a payer’s cohort goes before that of whoever’s leg it is', () => {
  const world = closeFor({ cohort: ['inside'] });
  world.answers.startLeg('carol');
  expect(world.answers.decide({ gate: 'pay', cohort: 'inside' }).kind).toBe('nothing');
});

it('protects the way on from an advertisement: the shop’s site knows who comes from one', async () => {
  const world = closeFor({ paid: ['paid'] });
  const read = async (path: string): Promise<string> => (await world.send({ address: `${world.origins['shop-site']}${path}`, method: 'GET', headers: { 'accept-language': 'en' } })).body.toString();
  expect(await read('/item/7301')).toContain('Get the app');
  expect(await read('/item/7301?ad=1')).not.toContain('Get the app');
});
