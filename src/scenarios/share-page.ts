import { sharePage } from '../journeys/share-page.ts';
import { boardLeg } from './open-board.ts';
import { OWN_BOARDS, stageBoard, type OwnSurface } from './own-boards.ts';
import type { Leg, Names, Scenario, Text } from './scenario.ts';
import { endOfSharing, findRecipient, openingLeg, SURFACE_WORDS, type EverydaySurface } from './share-legs.ts';

/** Alice has a page of the user's own before her in the browser and puts it where it is to go. */
function pageLeg(surface: EverydaySurface | OwnSurface, end: Leg['end'], findPlace: (names: Names) => { readonly recipient?: string }): Leg {
  return {
    person: 'alice',
    end,
    journey: (me, names) => sharePage(me, { browserApp: names.apps.browser, chatApp: names.apps.chat, surface: SURFACE_WORDS[surface], ...(names.press !== undefined && { press: names.press }), ...findPlace(names) }),
  };
}

/** What every page scenario has. What the page offers is its own affair, so no `offer` and no `land` stands among the gates. */
function definePageScenario(surface: EverydaySurface | OwnSurface, title: Text, legs: readonly Leg[]): Scenario {
  return { id: `share-page-${surface}`, title, surface, gates: ['exit', 'send', 'show', 'open'], texts: ['address as shown'], legs, goal: { person: 'bob', page: true } };
}

/** Alice shares the page with people; Bob opens what arrived. */
function defineSharePage(surface: EverydaySurface, title: Text): Scenario {
  return definePageScenario(surface, title, [pageLeg(surface, endOfSharing(surface), (names) => findRecipient(surface, names)), openingLeg(surface, { isForeign: true })]);
}

/** Alice puts the page on a board that she keeps; Bob opens it from there. */
function definePageOnBoard(surface: OwnSurface, title: Text): Scenario {
  const { id, through } = OWN_BOARDS[surface];
  const putting = pageLeg(surface, { kind: 'sent', surface, place: id, from: 'alice' }, ({ boards }) => ({ recipient: boards[id] ?? '' }));
  return { ...definePageScenario(surface, title, [putting, boardLeg('alice', through, { isForeign: true })]), stage: stageBoard(surface) };
}

/** What a page of the user's own is measured by, in the order of the matrix. */
export const PAGE_SCENARIOS: readonly Scenario[] = [
  defineSharePage('direct', { en: 'Alice shares the page with Bob one-to-one, and Bob opens it', zh: '爱丽把网页单独发给周波，周波打开它' }),
  defineSharePage('group', { en: 'Alice shares the page with a group, and Bob opens it', zh: '爱丽把网页发到群里，周波打开它' }),
  defineSharePage('moments', { en: 'Alice shares the page on Moments, and Bob opens it', zh: '爱丽把网页发到朋友圈，周波打开它' }),
  definePageOnBoard('live', { en: 'Alice hangs the page in her live room, and Bob opens it from there', zh: '爱丽把网页挂到自己的直播间，周波从直播间打开它' }),
  definePageOnBoard('channel', { en: 'Alice puts the page under a video in her channel, and Bob opens it from there', zh: '爱丽把网页放在自己频道的视频下，周波从频道打开它' }),
  definePageOnBoard('article', { en: 'Alice links the page in her article, and Bob opens it from there', zh: '爱丽在自己的文章里链接网页，周波从文章打开它' }),
  definePageOnBoard('bio', { en: 'Alice puts the page on her profile, and Bob opens it from there', zh: '爱丽把网页放到自己的个人主页，周波从那里打开它' }),
];
