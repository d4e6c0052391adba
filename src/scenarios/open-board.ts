import { openShared } from '../journeys/open-shared.ts';
import { shareItem } from '../journeys/share-item.ts';
import { CAST } from './cast.ts';
import { OWN_BOARDS, stageBoard, type OwnSurface, type Way } from './own-boards.ts';
import type { Leg, Scenario, StagedLink, Stage, Text } from './scenario.ts';
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

/** Bob opens what stands on a board of somebody. `isForeign`: it is a page of the user's own. `open`: how, and where he goes on to from there. */
export function boardLeg(by: string, through: Way, { isForeign = false, open = openShared } = {}): Leg {
  return {
    person: 'bob',
    end: { kind: 'goal' },
    journey: (me, names) => {
      const from = names.people[by] ?? names.boards[by] ?? '';
      const steps = through(names);
      return open(me, { shopApp: names.apps.shop, chatApp: names.apps.chat, browserApp: names.apps.browser, password: names.passwords['bob'] ?? '', from, ...(isForeign && { isForeign }), ...(steps && { through: steps }) });
    },
  };
}

/** Alice puts an item on a board that she keeps, as she shares it anywhere; Bob opens it there. `beside`: boards that are there too. */
export function defineOpenBoard(surface: OwnSurface, title: Text, beside: NonNullable<Stage['boards']> = []): Scenario {
  const { id, through } = OWN_BOARDS[surface];
  const { boards = [], ...stage } = stageBoard(surface);
  return {
    id: `open-${surface}`,
    title,
    surface,
    gates: ['offer', 'exit', 'send', 'show', 'open', 'land'],
    texts: ['title as shown', 'address as shown', 'code as shown', 'own password'],
    legs: [
      {
        person: 'alice',
        end: { kind: 'sent', surface, place: id, from: 'alice' },
        journey: (me, names) => shareItem(me, { shopApp: names.apps.shop, chatApp: names.apps.chat, title: names.title, surface: SURFACE_WORDS[surface], recipient: names.boards[id] ?? '' }),
      },
      boardLeg('alice', through),
    ],
    goal: ITEM_GOAL,
    stage: { ...stage, boards: [...boards, ...beside] },
  };
}

/** Bob has the item before him. */
export const ITEM_GOAL: Scenario['goal'] = { person: 'bob', screen: { hosts: ['shop-site', 'shop-app'], path: `/item/${ITEM.id}`, item: ITEM.id } };
