import type { OpenErrand } from '../journeys/open-errand.ts';
import { CAST } from './cast.ts';
import type { BoardSurface, Names, Stage, Text } from './scenario.ts';

/** Surfaces that Alice keeps for others to look at. */
export type OwnSurface = Exclude<BoardSurface, 'ad'>;

/** What Bob presses in the chat until a board is before him. */
export type Way = (names: Names) => OpenErrand['through'];

/** One of Alice's boards, and how Bob comes to it. */
export interface OwnBoard {
  readonly id: string;
  readonly name: Text;
  readonly through: Way;
  /** What there is beside the board. */
  readonly beside?: Stage;
}

/** The boards that Alice keeps, one of each sort. */
export const OWN_BOARDS: Readonly<Record<OwnSurface, OwnBoard>> = {
  live: { id: 'gear-night', name: { en: 'Gear by lamplight', zh: '灯下装备夜谈' }, through: ({ boards }) => [{ intent: 'discover' }, { intent: 'live room' }, { name: boards['gear-night'] ?? '' }] },
  channel: { id: 'slow-ridge', name: { en: 'The slow ridge', zh: '慢走山脊' }, through: ({ boards }) => [{ intent: 'discover' }, { intent: 'channel' }, { name: boards['slow-ridge'] ?? '' }] },
  article: {
    id: 'what-to-carry',
    name: { en: 'What to carry up the ridge', zh: '上山带些什么' },
    through: ({ boards }) => [{ intent: 'discover' }, { intent: 'article' }, { name: boards['what-to-carry'] ?? '' }],
    beside: { accounts: [{ id: 'ridge-notes', name: { en: 'Ridge notes', zh: '山脊笔记' } }], messages: [{ surface: 'article', place: 'what-to-carry', from: 'ridge-notes', text: { en: 'A chair is the one luxury that I carry up.', zh: '上山只带一样奢侈品：一把椅子。' } }] },
  },
  bio: { id: 'about-alice', name: CAST.people[0].name, through: ({ people }) => [{ name: people['alice'] ?? '' }, { intent: 'profile' }] },
};

/** A world in which Alice keeps a board. */
export function stageBoard(surface: OwnSurface): Stage {
  const { id, name, beside = {} } = OWN_BOARDS[surface];
  return { ...beside, boards: [{ id, surface, by: 'alice', name }] };
}
