import { expect, it } from 'vitest';
import { loadCatalogue } from '../../../src/regimes/load.ts';
import { CAST } from '../../../src/scenarios/cast.ts';
import { Interner } from '../../../src/search/interner.ts';
import { PlatformMemory, PlatformStates, type Answer, type PlatformRequest, type Platforms } from '../../../src/search/platform-states.ts';
import { assembleWorld } from '../../../src/world/assemble-world.ts';

const atlas = { requests: new Interner<PlatformRequest>(), answers: new Interner<Answer>(), states: new Interner<string>() };
const createStates = (world: Platforms, memory: PlatformMemory, person = 'bob') => new PlatformStates({ world, memory, person, atlas, onAnswer: () => undefined });

/** A library whose one book can be lent, and a newspaper whose server reads whether it is there. */
function createTown(): Platforms {
  const state: Record<string, string> = { library: 'there', paper: 'printed' };
  let read: string[] = [];
  return {
    platforms: ['library', 'paper'],
    platformOf: (host) => host.split('.')[0],
    snapshotOf: (platform) => state[platform],
    restoreOf: (platform, saved) => void (state[platform] = String(saved)),
    surprises: [],
    answers: { forget: () => undefined, startLeg: () => undefined },
    takeRead: () => read.splice(0),
    send: async ({ address }) => {
      if (address.endsWith('/lend')) state['library'] = 'lent';
      if (address.includes('paper.')) read = ['library'];
      return { status: 200, cookies: [], contentType: 'text/plain', body: Buffer.from(String(state['library'])) };
    },
  };
}

const get = (address: string) => ({ method: 'GET', address, headers: {} }) as const;

// Protects "an answer depends on its platform's state alone": where a server reads another platform's pages that is not so. What was
// answered while the other one was in one state is no answer for another, and a search is told that the other one was looked at.
it('what a server reads of another platform counts with that one’s state', async () => {
  const states = createStates(createTown(), new PlatformMemory());
  const before = states.get('library');
  const ask = async (): Promise<string> => (await states.send(get('http://paper.localhost/'))).body.toString();
  expect(await ask()).toBe('there');
  expect(states.takeRead()).toEqual(['library']);
  await states.send(get('http://library.localhost/lend'));
  expect(await ask()).toBe('lent');
  states.set('library', before);
  states.takeRead();
  expect(await ask()).toBe('there');
  expect(states.takeRead()).toEqual(['library']);
});

// Protects cells whose rules ask who somebody is: what the regime answers one person is not taken for what it answers another
// one who asks in the same words, as a link in a web view does where nobody is logged in.
it('whose leg it is counts where the regime asks for that', async () => {
  const regime = (await loadCatalogue()).find(({ id }) => id === 'newest-version-only');
  const [alice, bob, carol] = CAST.people;
  const seed = { ...CAST, people: [alice, { ...bob, version: 'older' as const }, carol] };
  const world = assembleWorld(regime!, seed);
  const memory = new PlatformMemory();
  const sent = { surface: 'direct', to: bob.id, title: 'A tent', address: `${world.origins['shop-site']}/item/7301` };
  await world.send({
    method: 'POST',
    address: `${world.origins['chat-app']}/share`,
    headers: { cookie: `session=${alice.session}`, 'content-type': 'application/x-www-form-urlencoded' },
    body: Buffer.from(new URLSearchParams(sent).toString()),
  });
  const [message] = world.ask('chat', 'messages', {}) as { id: string }[];
  const open = async (person: string): Promise<number> => (await createStates(world, memory, person).send(get(`${world.origins['chat-link']}/check?message=${message?.id}`))).status;
  expect([await open(carol.id), await open(bob.id), await open(carol.id)]).toEqual([302, 200, 302]);
});
