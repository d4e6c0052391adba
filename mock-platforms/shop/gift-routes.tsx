import type { Request, Response } from 'express';
import type { AppId } from '../../src/regimes/vocabulary.ts';
import type { Item, Person } from '../platform.ts';
import { readField } from '../ui/fields.ts';
import { sendPage } from '../ui/host.tsx';
import { askToEnter, claimGift } from './claim-gift.ts';
import { ClaimedPage, ClosedGiftPage, GiftPage } from './pages/gift-pages.tsx';
import { itemAddress, ROUTES } from './routes.ts';
import type { Scene, SceneRouter } from './scene.ts';
import { findItem } from './state.ts';

/** Ways of gifts in the app: giving one away, which is when its time begins, and claiming one. */
export function addGiftRoutes({ get, post }: SceneRouter): void {
  post(ROUTES.give, ({ options, state, person }, request, response, next) => {
    const item = findItem(options.seed, readField(request.params, 'id'));
    if (item?.givenBy !== person.id) return next();
    state.gifts[item.id] ??= { at: options.clock() };
    response.redirect(303, `${itemAddress(item.id)}/share`);
  });
  post(ROUTES.claim, ({ options, state, person }, request, response, next) => {
    const item = findItem(options.seed, readField(request.body, 'item'));
    if (item?.givenBy === undefined) return next();
    response.redirect(303, claimGift(options, state, item, person.id, 'shop'));
  });
  get(ROUTES.claimed, (scene, request, response, next) => sendClaimed(scene, scene.person, request, response, next));
}

/** Shows a gift to whoever has claimed it, and to nobody else. */
export function sendClaimed({ options, state, locale }: Scene, person: Person | undefined, request: Request, response: Response, next: () => void): void {
  const item = findItem(options.seed, readField(request.params, 'id'));
  if (!item || !person || state.gifts[item.id]?.by !== person.id) return next();
  sendPage(response, <ClaimedPage locale={locale} item={item} />);
}

/** Answers whoever followed a gift's link; before it is given away it is nobody's but the giver's. */
export function sendGift(scene: Scene, item: Item, app: AppId, response: Response, next: () => void): void {
  const { options, state, locale } = scene;
  const gift = Object.hasOwn(state.gifts, item.id) ? state.gifts[item.id] : undefined;
  if (!gift) return next();
  const kind = gift.by === undefined ? askToEnter(options, gift.at, app) : 'taken';
  if (kind === 'admitted') return sendPage(response, <GiftPage scene={scene} item={item} />);
  sendPage(response, <ClosedGiftPage locale={locale} item={item} why={kind === 'expired' || kind === 'taken' ? kind : 'refused'} />);
}
