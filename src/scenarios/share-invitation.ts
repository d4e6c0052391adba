import { CAST } from './cast.ts';
import type { Leg, Scenario } from './scenario.ts';
import { openingLeg, sharingLeg } from './share-legs.ts';

const [ALICE] = CAST.people;
const TITLE = { en: `Follow ${ALICE.name.en} on Firefly`, zh: `在流萤关注${ALICE.name.zh}` };
const OTHER = { id: '8802', title: { en: 'Knots for wet rope', zh: '湿绳子打的结' }, by: 'slow_ridge', seconds: 92 } as const;

const alsoInstalled: Leg['alsoInstalled'] = ['video'];

/** Alice asks Bob to follow her in another company's app, by the page that this app gives her for it. */
export const shareInvitation: Scenario = {
  id: 'share-invitation',
  title: { en: 'Alice invites Bob one-to-one to follow her in the short-video app, and Bob opens the invitation', zh: '爱丽单独邀请周波在短视频应用里关注她，周波打开邀请' },
  surface: 'direct',
  gates: ['offer', 'exit', 'send', 'show', 'open', 'land'],
  texts: ['address as shown', 'code as shown'],
  subject: TITLE,
  legs: [
    { ...sharingLeg('direct', 'video'), alsoInstalled },
    { ...openingLeg('direct', { isVideo: true, isUnlisted: true }), alsoInstalled },
  ],
  goal: { person: 'bob', screen: { hosts: ['video-site', 'video-app'], path: `/add/${ALICE.id}`, heading: TITLE } },
  stage: { videos: [OTHER], invitations: [{ by: ALICE.id }] },
};
