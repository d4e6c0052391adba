import type { OpenErrand } from '../journeys/open-errand.ts';
import { openShared, seekShared } from '../journeys/open-shared.ts';
import { shareItem } from '../journeys/share-item.ts';
import type { Person } from '../journeys/person.ts';
import { CAST } from './cast.ts';
import type { BoardSurface, Leg, LegEnd, Names, Surface } from './scenario.ts';

const GROUP = CAST.groups[0];

/** Surfaces that the chat has in every world. */
export type EverydaySurface = Exclude<Surface, BoardSurface>;

/** What people call the surfaces of the chat. */
export const SURFACE_WORDS = { direct: 'friend', group: 'group', moments: 'moments', live: 'live room', channel: 'channel', article: 'article', bio: 'profile' } as const;

/** When Alice has shared on a surface: with Bob or another friend, with the group, or on Moments. */
export function endOfSharing(surface: EverydaySurface, friend = 'bob'): LegEnd {
  return { kind: 'sent', surface, place: { direct: friend, group: GROUP.id, moments: 'moments' }[surface], from: 'alice' };
}

/** Whom Alice chooses on a surface; nobody on Moments. */
export function findRecipient(surface: EverydaySurface, { people, groups }: Names, friend = 'bob'): { readonly recipient?: string } {
  const recipient = { direct: people[friend], group: groups[GROUP.id], moments: undefined }[surface];
  return recipient === undefined ? {} : { recipient };
}

/** Alice takes the thing that the scenario is about from the start page of the app that has it, and shares it on a surface. `friend`: with whom one-to-one. `byLink`: by copying its link and pasting it. */
export function sharingLeg(surface: EverydaySurface, app: 'shop' | 'video' = 'shop', { friend = 'bob', byLink = false } = {}): Leg {
  return {
    person: 'alice',
    end: endOfSharing(surface, friend),
    journey: (me, names) => shareItem(me, { shopApp: names.apps[app], chatApp: names.apps.chat, title: names.title, surface: SURFACE_WORDS[surface], ...findRecipient(surface, names, friend), ...(byLink && { byLink }) }),
  };
}

/** Bob opens what Alice shared on a surface, or another person what somebody else did. `isForeign`: it is a page of the user's own. `isVideo`: it is a video. `isUnlisted`: no search of an app knows it. `open`: how, and where they go on to from there. */
export function openingLeg(surface: EverydaySurface, { isForeign = false, isVideo = false, isUnlisted = false, person = 'bob', sender = 'alice', open = openShared } = {}): Leg {
  const describeErrand = ({ apps, people, groups, passwords }: Names): OpenErrand => {
    const from = people[sender] ?? '';
    const conversation = { direct: from, group: groups[GROUP.id], moments: undefined }[surface];
    return {
      shopApp: isVideo ? apps.video : apps.shop,
      ...(isVideo && { ownApp: 'video' as const }),
      chatApp: apps.chat,
      browserApp: apps.browser,
      password: passwords[person] ?? '',
      from,
      ...(isForeign && { isForeign }),
      ...(isUnlisted && { isUnlisted }),
      ...(conversation !== undefined && { conversation }),
    };
  };
  return {
    person,
    end: { kind: 'goal' },
    journey: (me, names) => open(me, describeErrand(names)),
    ...(open === openShared && !isForeign && !isUnlisted && { knowing: (me: Person, names: Names) => seekShared(me, describeErrand(names)) }),
  };
}
