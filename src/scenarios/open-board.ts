import { openShared } from '../journeys/open-shared.ts';
import type { OpenErrand } from '../journeys/get-on.ts';
import { shareItem } from '../journeys/share-item.ts';
import { CAST } from './cast.ts';
import type { BoardSurface, Leg, Names, Scenario, StagedLink, Stage, Text } from './scenario.ts';
import { SURFACE_WORDS } from './share-legs.ts';

/** The item that is linked; the shop does not list it to Bob. */
const ITEM = CAST.items[0];

/** The item as a link that stands somewhere from the start. */
export const ITEM_LINK: StagedLink = {
  title: ITEM.title,
  price: ITEM.price,
  target: { host: 'shop-site', path: `/item/${ITEM.id}` },
  picture: { host: 'shop-site', path: `/pictures/${ITEM.id}.svg` },
};

/** What Bob presses in the chat until the board is before him. */
export type Way = (names: Names) => OpenErrand['through'];

/** Bob opens what stands on a board of somebody. `open`: how, and where he goes on to from there. */
export function boardLeg(by: string, through: Way, open: typeof openShared = openShared): Leg {
  return {
    person: 'bob',
    end: { kind: 'goal' },
    journey: (me, names) => {
      const from = names.people[by] ?? names.boards[by] ?? '';
      const steps = through(names);
      return open(me, { shopApp: names.apps.shop, chatApp: names.apps.chat, browserApp: names.apps.browser, password: names.passwords['bob'] ?? '', from, ...(steps && { through: steps }) });
    },
  };
}

interface OwnBoard {
  readonly id: string;
  readonly surface: Exclude<BoardSurface, 'ad'>;
  readonly title: Text;
  readonly name: Text;
  readonly through: Way;
  /** What there is beside the board. */
  readonly beside?: Stage;
}

/** Alice puts an item on a board that she keeps, as she shares it anywhere; Bob opens it there. */
export function defineOpenBoard({ id, surface, title, name, through, beside = {} }: OwnBoard): Scenario {
  return {
    id: `open-${surface}`,
    title,
    surface,
    gates: ['offer', 'exit', 'send', 'show', 'open', 'land'],
    texts: ['title as shown', 'own password'],
    legs: [
      {
        person: 'alice',
        end: { kind: 'sent', surface, place: id, from: 'alice' },
        journey: (me, names) => shareItem(me, { shopApp: names.apps.shop, chatApp: names.apps.chat, title: names.title, surface: SURFACE_WORDS[surface], recipient: names.boards[id] ?? '' }),
      },
      boardLeg('alice', through),
    ],
    goal: ITEM_GOAL,
    stage: { ...beside, boards: [{ id, surface, by: 'alice', name }, ...(beside.boards ?? [])] },
  };
}

/** Bob has the item before him. */
export const ITEM_GOAL: Scenario['goal'] = { person: 'bob', screen: { hosts: ['shop-site', 'shop-app'], path: `/item/${ITEM.id}`, item: ITEM.id } };
