import fc from 'fast-check';
import type { Sight } from '../../../src/phone/sight.ts';
import type { Move, Text } from '../../../src/search/list-moves.ts';
import { LEAST_VISIT, type PricedVisit } from '../../../src/search/price-visits.ts';
import type { SearchOptions } from '../../../src/search/relaxed-search.ts';
import type { Surveyor } from '../../../src/search/survey.ts';
import { TextsRead } from '../../../src/search/texts-read.ts';
import type { State } from '../../../src/search/transition-cache.ts';
import { ANY_COPIED } from '../../../src/search/questions.ts';
import { Visits } from '../../../src/search/visits.ts';
import type { Made } from '../../../src/search/walker.ts';

/** What a press does on a page: leads to a page of an app, copies something, writes the address of a page (which is opened next or given up), or leads on where a text was read (which only then can be typed), where something is copied or on record, or where anything is copied and the other app is on a page (on none that is generated: a visit that leads there is for something). */
export type Press =
  | { readonly kind: 'go'; readonly to: Page }
  | { readonly kind: 'copy'; readonly what: number }
  | { readonly kind: 'record'; readonly what: number }
  | { readonly kind: 'write'; readonly what: number }
  | { readonly kind: 'type'; readonly to: Page }
  | { readonly kind: 'if-copied'; readonly what: number; readonly to: Page }
  | { readonly kind: 'if-any-copied'; readonly to: Page }
  | { readonly kind: 'if-beside'; readonly what: number; readonly to: Page }
  | { readonly kind: 'if-recorded'; readonly what: number; readonly to: Page };
type Page = readonly [app: number, page: number];

/** Two apps of three pages, one clipboard, one platform with a record. By app, then page: its presses. */
export interface SmallPhone {
  readonly presses: readonly (readonly (readonly Press[])[])[];
  /** By app, then page: what comes in its place when Back leads there once anything is on record; the page itself where it is the same. */
  readonly detours?: readonly (readonly number[])[];
  /** By app, then page: whether it shows the text. */
  readonly shows?: readonly (readonly boolean[])[];
  readonly goal: Page;
}

export type SmallWalker = Surveyor & SearchOptions['walker'];

const PAGES = 3;
const page: fc.Arbitrary<Page> = fc.tuple(fc.integer({ min: 0, max: 1 }), fc.integer({ min: 0, max: PAGES - 1 }));
const what = fc.integer({ min: 1, max: 2 });
const press: fc.Arbitrary<Press> = fc.oneof(
  fc.record({ kind: fc.constant('go' as const), to: page }),
  fc.record({ kind: fc.constant('copy' as const), what }),
  fc.record({ kind: fc.constant('record' as const), what }),
  fc.record({ kind: fc.constant('write' as const), what }),
  fc.record({ kind: fc.constant('type' as const), to: page }),
  fc.record({ kind: fc.constant('if-copied' as const), what, to: page }),
  fc.record({ kind: fc.constant('if-any-copied' as const), to: page }),
  fc.record({ kind: fc.constant('if-recorded' as const), what, to: page }),
);
export const smallPhone: fc.Arbitrary<SmallPhone> = fc.record({
  presses: fc.array(fc.array(fc.array(press, { maxLength: 3 }), { minLength: PAGES, maxLength: PAGES }), { minLength: 2, maxLength: 2 }),
  shows: fc.array(fc.array(fc.boolean(), { minLength: PAGES, maxLength: PAGES }), { minLength: 2, maxLength: 2 }),
  goal: page,
});
const detours = fc.array(fc.array(fc.integer({ min: 0, max: PAGES - 1 }), { minLength: PAGES, maxLength: PAGES }), { minLength: 2, maxLength: 2 });
/** One on which Back may come to another page than was left. */
export const detouringPhone: fc.Arbitrary<SmallPhone> = fc.tuple(smallPhone, detours).map(([phone, led]) => ({ ...phone, detours: led }));

/** The page, counted from 1, that is shown where Back leads to one. */
const backTo = ({ detours }: SmallPhone, app: number, page: number, state: State): number => ((state[RECORD] ?? 0) > 0 ? (detours?.[app]?.[page - 1] ?? page - 1) + 1 : page);

/** What the record is asked by number: whether something is on it, and what Back comes to. */
const MAX_WHAT = 2;
const askBack = (app: number, page: number): number => MAX_WHAT + 1 + app * (PAGES + 1) + page;
function answer(phone: SmallPhone, request: number, record: number): number {
  if (request <= MAX_WHAT) return Number(record === request);
  const asked = request - MAX_WHAT - 1;
  return backTo(phone, Math.floor(asked / (PAGES + 1)), asked % (PAGES + 1), START.map((value, part) => (part === RECORD ? record : value)));
}

/** A state: front + 1 (and three more for each address that can be written), the bars, what is copied, page + 1 of each app, what is on record, the app visited for nothing, what was read. */
export const START: State = [0, 0, 0, 0, 0, 0, 0, 0];
/** The same for a survey, to which nothing is unread. */
export const ALL_READ: State = [0, 0, 0, 0, 0, 0, 0, TextsRead.ALL];
const PARTS = ['system', 'page system', 'copied', 'page one', 'page two', 'platform record', 'visit', 'read'];
const [COPIED, PANES, RECORD, VISIT, READ] = [2, 3, 5, 6, 7];
const TEXT: Text = { text: 'code', sort: 'code', byHeart: false };
const TYPES = ' types';
const TYPING = { gesture: { kind: 'type', text: TEXT.text }, name: 'type' } as Move;
const FRONTS = 3;
const frontOf = (state: State): number => ((state[0] ?? 0) % FRONTS) - 1;
const writtenIn = (state: State): number => Math.floor((state[0] ?? 0) / FRONTS);

export const isGoal = ({ goal }: SmallPhone, state: State): boolean => state[0] === goal[0] + 1 && state[PANES + goal[0]] === goal[1] + 1;

const pressesOn = ({ presses }: SmallPhone, state: State): readonly Press[] => {
  const app = frontOf(state);
  return app < 0 ? [] : (presses[app]?.[(state[PANES + app] ?? 1) - 1] ?? []);
};

function describeSight(phone: SmallPhone, state: State): Sight {
  const app = frontOf(state);
  const page = (state[PANES + app] ?? 1) - 1;
  const isShown = app >= 0 && writtenIn(state) === 0 && phone.shows?.[app]?.[page];
  const field = { role: 'textbox', name: 'field', focused: true };
  return { front: app < 0 ? 'home' : 'app', address: app < 0 ? 'home' : `${app + 1}/${page + 1}`, controls: pressesOn(phone, state).some(({ kind }) => kind === 'type') ? [field] : [], texts: isShown ? [{ name: TEXT.text }] : [], headings: [] } as unknown as Sight;
}

/** The phone as a survey and a search walk it. `counting`: apps of which every visit counts. */
export function createSmallWalker(phone: SmallPhone, counting: Iterable<string> = []): SmallWalker {
  const visits = new Visits({ parts: PARTS, appOf: (state) => ['one', 'two'][frontOf(state)], keptBy: () => '' }, { apps: new Set(counting), asked: new Set() });
  const tap = (name: string): Move => ({ gesture: { kind: 'home' }, name });
  const texts = new TextsRead({ listed: [], find: (words) => (words === TEXT.text ? [TEXT] : []) });
  const sights = new Map<string, Sight>();
  const see = (state: State): Sight => {
    const key = `${state[0]} ${state[PANES + frontOf(state)]}`;
    const known = sights.get(key) ?? describeSight(phone, state);
    sights.set(key, known);
    return known;
  };
  return {
    parts: PARTS,
    visits,
    readOn: (state) => texts.shownOn(see(state)),
    readsFor: ({ name }) => (name.endsWith(TYPES) ? texts.neededFor(TYPING) : 0),
    see,
    read: async (state) => [...state.slice(0, READ), (state[READ] ?? 0) | texts.shownOn(see(state))],
    get textsKnown() {
      return texts.size;
    },
    addressOf: (part, page) => `${part - PANES + 1}/${page}`,
    isWriting: (state) => writtenIn(state) > 0,
    frontPart: (state) => (frontOf(state) < 0 ? undefined : PANES + frontOf(state)),
    answersAlike: (requests, _part, value, other) => requests.every((request) => answer(phone, request, value) === answer(phone, request, other)),
    list: async (state) => (state[0] === 0 ? [tap('icon 0'), tap('icon 1')] : writtenIn(state) > 0 ? [tap('open'), tap('home')] : [...pressesOn(phone, state).flatMap(({ kind }, at) => (kind !== 'type' ? tap(`press ${at}`) : texts.typedBy(texts.countKnown(state[READ] ?? 0)).map(() => tap(`press ${at}${TYPES}`)))), tap('home')]),
    make: (state, move, below) => {
      const front = frontOf(state);
      const made = (changes: Readonly<Record<number, number>>, touched: number[], requests: readonly number[] = []): Made => {
        const after = state.map((value, part) => changes[part] ?? value);
        after[VISIT] = visits.follow({ before: state, after, touched });
        return { state: after, facts: { newScreen: false }, touched, requests, read: [], written: Object.keys(changes).map(Number), lost: false };
      };
      const lead = ([app, at]: Page, touched: number[], requests: readonly number[] = []): Made => made({ 0: app + 1, [PANES + app]: at + 1 }, touched, requests);
      if (move.name === 'home') return made({ 0: 0 }, []);
      if (move.name === 'back') return below === undefined ? made({ 0: 0 }, []) : made({ 0: front + 1, [PANES + front]: backTo(phone, front, Number(below.split('/')[1]), state) }, [RECORD], [askBack(front, Number(below.split('/')[1]))]);
      if (move.name === 'open') return lead([front, writtenIn(state)], []);
      const number = Number(move.name.split(' ')[1]);
      if (move.name.startsWith('icon')) return (state[PANES + number] ?? 0) > 0 ? made({ 0: number + 1 }, [PANES + number]) : made({ 0: number + 1, [PANES + number]: 1 }, [PANES + number]);
      const pressed = pressesOn(phone, state)[number] as Press;
      if (pressed.kind === 'go' || pressed.kind === 'type') return lead(pressed.to, []);
      if (pressed.kind === 'copy') return made({ [COPIED]: pressed.what }, []);
      if (pressed.kind === 'write') return made({ 0: front + 1 + FRONTS * pressed.what }, []);
      if (pressed.kind === 'record') return made({ [RECORD]: pressed.what }, []);
      if (pressed.kind === 'if-any-copied') return (state[COPIED] ?? 0) > 0 ? lead(pressed.to, [ANY_COPIED]) : made({}, [ANY_COPIED]);
      if (pressed.kind === 'if-beside') {
        if ((state[COPIED] ?? 0) === 0) return made({}, [ANY_COPIED]);
        const beside = PANES + 1 - front;
        return state[beside] === pressed.what + 1 ? lead(pressed.to, [ANY_COPIED, beside]) : made({}, [ANY_COPIED, beside]);
      }
      const part = pressed.kind === 'if-copied' ? COPIED : RECORD;
      const requests = part === RECORD ? [pressed.what] : [];
      return state[part] === pressed.what ? lead(pressed.to, [part], requests) : made({}, [part], requests);
    },
  };
}

/** Every visit for nothing that there could be, at the least price. `counting`: apps of which every visit counts. */
export function listVisits(counting: Iterable<string>): readonly PricedVisit[] {
  const counted = [...counting];
  return ['one', 'two'].flatMap((name, app) => (counted.includes(name) ? [] : Array.from({ length: PAGES }, (_page, at) => ({ pane: PANES + app, address: `${app + 1}/${at + 1}`, price: LEAST_VISIT }))));
}

/** A state with the pages that each app came through, as a real phone has them. */
interface Exact {
  readonly state: State;
  readonly histories: readonly (readonly number[])[];
  /** Apps that were visited for nothing, and that no other app has had open anything since. */
  readonly owed: readonly number[];
}

/** Which visits for nothing are made: all, none, or those of apps that another app has open something later, which Back leads from to what the visit has left. */
export type Visiting = 'all' | 'none' | 'before-jumps';

/** An exact state, the least presses that it takes to come to it, and from there to the goal; undefined where that is beyond `depth`. */
export interface Tried {
  readonly state: State;
  readonly since: number;
  rest?: number;
}

/** Everything that can be done in `depth` presses, histories and all. */
export async function tryEverything(phone: SmallPhone, depth: number, visiting: Visiting = 'all'): Promise<readonly Tried[]> {
  const walker = createSmallWalker(phone);
  const keyOf = (exact: Exact): string => JSON.stringify(exact);
  const start: Exact = { state: START, histories: [[], []], owed: [] };
  const isEnd = ({ state, owed }: Exact): boolean => isGoal(phone, state) && owed.length === 0;
  const ends = new Set<string>();
  const tried = new Map<string, Tried>([[keyOf(start), { state: START, since: 0 }]]);
  const steps: [from: string, to: string][] = [];
  let ring = [start];
  for (let since = 1; since <= depth; since += 1) {
    const next: Exact[] = [];
    for (const exact of ring) {
      if (isEnd(exact)) ends.add(keyOf(exact));
      if (isEnd(exact)) continue;
      for (const each of await follow(phone, walker, exact)) {
        const isLeft = each.state[0] === 0 && (each.state[VISIT] ?? 0) > 0;
        if (visiting === 'none' && isLeft) continue;
        const after = visiting === 'before-jumps' ? { ...each, owed: oweAfter(exact, each, isLeft) } : each;
        steps.push([keyOf(exact), keyOf(after)]);
        if (tried.has(keyOf(after))) continue;
        tried.set(keyOf(after), { state: after.state, since });
        next.push(after);
      }
    }
    ring = next;
  }
  for (const exact of ring) if (isEnd(exact)) ends.add(keyOf(exact));
  for (const [key, each] of tried) if (ends.has(key)) each.rest = 0;
  for (let round = 0; round < depth; round += 1) {
    for (const [from, to] of steps) {
      const [before, after] = [tried.get(from), tried.get(to)];
      if (before && after?.rest !== undefined && (before.rest ?? Number.POSITIVE_INFINITY) > after.rest + 1) before.rest = after.rest + 1;
    }
  }
  return [...tried.values()];
}

function oweAfter(before: Exact, after: Exact, isLeft: boolean): readonly number[] {
  const [from, to] = [frontOf(before.state), frontOf(after.state)];
  if (isLeft && from >= 0) return [...new Set([...before.owed, from])].sort();
  return from >= 0 && to >= 0 && from !== to ? before.owed.filter((app) => app !== to) : before.owed;
}

async function follow(phone: SmallPhone, walker: SmallWalker, { state, histories, owed }: Exact): Promise<Exact[]> {
  const front = frontOf(state);
  const after: Exact[] = [];
  for (const move of await walker.list(state)) {
    const made = await make(walker, state, move);
    after.push({ state: made, histories: histories.map((history, app) => remember(history, made[PANES + app] ?? 0)), owed });
  }
  if (front < 0) return after;
  const shorter = (histories[front] ?? []).slice(0, -1);
  if (shorter.length === 0) return [...after, { state: [0, ...state.slice(1)], histories, owed }];
  const shown = backTo(phone, front, shorter.at(-1) ?? 1, state);
  const history = remember(shorter.slice(0, -1), shown);
  const back = await make(walker, state, { gesture: { kind: 'back' }, name: 'back' }, `${front + 1}/${shorter.at(-1) ?? 1}`);
  return [...after, { state: back, histories: histories.map((each, app) => (app === front ? history : each)), owed }];
}

/** What a move comes to, with what is read there: whoever reads takes that along, and has not been there for nothing. */
async function make(walker: SmallWalker, state: State, move: Move, below?: string): Promise<State> {
  const made = await walker.read((await walker.make(state, move, below)).state);
  return made[READ] === state[READ] ? made : made.map((value, part) => (part === VISIT ? 0 : value));
}

function remember(history: readonly number[], shown: number): readonly number[] {
  return shown === 0 || history.at(-1) === shown ? history : [...history, shown];
}
