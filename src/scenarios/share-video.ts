import type { Leg, Scenario, Stage, Text } from './scenario.ts';
import { openingLeg, sharingLeg, type EverydaySurface } from './share-legs.ts';

/** The app does not recommend it to Bob. */
const VIDEO = { id: '8801', title: { en: 'A stove from two cans', zh: '两个罐头盒做炉子' }, by: 'reed_and_rush', seconds: 47, unlistedFor: ['bob'] } as const;
const OTHER = { id: '8802', title: { en: 'Knots for wet rope', zh: '湿绳子打的结' }, by: 'slow_ridge', seconds: 92 } as const;

/** Whose the short-video app is, in the eyes of the chat. */
type VideoOwner = NonNullable<Stage['owners']>[number]['owner'];

interface VideoSharing {
  readonly surface: EverydaySurface;
  readonly title: Text;
  /** A rival's where nothing is said. */
  readonly owner?: Exclude<VideoOwner, 'rival'>;
}

/** Alice shares a short video out of the app that has it; Bob opens what arrived, in the web view or in the same app. */
export function defineShareVideo({ surface, title, owner }: VideoSharing): Scenario {
  const alsoInstalled: Leg['alsoInstalled'] = ['video'];
  const hosts = ['video-site', 'video-app'] as const;
  return {
    id: `share-video-${owner === undefined ? surface : { self: 'own', ally: 'partner' }[owner]}`,
    title,
    surface,
    gates: ['offer', 'exit', 'send', 'show', 'open', 'land'],
    texts: ['title as shown', 'address as shown', 'code as shown'],
    subject: VIDEO.title,
    legs: [
      { ...sharingLeg(surface, 'video'), alsoInstalled },
      { ...openingLeg(surface, { isVideo: true }), alsoInstalled },
    ],
    goal: { person: 'bob', screen: { hosts, path: `/video/${VIDEO.id}`, heading: VIDEO.title } },
    stage: { videos: [VIDEO, OTHER], ...(owner !== undefined && { owners: hosts.map((host) => ({ host, owner })) }) },
  };
}
