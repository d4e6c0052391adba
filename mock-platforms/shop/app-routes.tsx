import type { Express } from 'express';
import { SURFACES } from '../../src/regimes/vocabulary.ts';
import type { Act, Surface } from '../../src/regimes/vocabulary.ts';
import { nameAge } from '../name-age.ts';
import { ownerOf } from '../owner-of.ts';
import { targetOf } from '../target-of.ts';
import type { Item, PlatformOptions } from '../platform.ts';
import { surfacesFor } from '../surfaces-for.ts';
import { openOrder } from '../ui/checkout/orders.ts';
import { clip, dropDirectionMarks } from '../ui/clip.ts';
import { formatAddress, parseAddress, readChoice, readField } from '../ui/fields.ts';
import { sendPage } from '../ui/host.tsx';
import { answerSearch } from './answer-search.tsx';
import { drawItemCode } from './item-code.ts';
import { writeMartian } from './martian.ts';
import { HomePage } from './pages/home-page.tsx';
import { ItemPage } from './pages/item-page.tsx';
import { CartPage } from './pages/list-pages.tsx';
import { CopiedSheet, PictureSheet, ShareSheet } from './pages/share-sheet.tsx';
import type { ShareEntry } from './pages/share-sheet.tsx';
import { formatPrice } from '../ui/format-price.ts';
import { CHAT_SCHEME, ROUTES, SCHEME, codeAddress, itemAddress, pictureAddress, siteAddress } from './routes.ts';
import { addScanRoutes } from './scan-routes.tsx';
import { createSceneRouter } from './scene.ts';
import { addSupportRoutes } from './support-routes.tsx';
import type { AppScene } from './scene.ts';
import { findByCode, findItem, makeCode } from './state.ts';
import type { ShopState } from './state.ts';

/** Ways of the app, for a logged-in person. */
export function addAppRoutes(app: Express, options: PlatformOptions, state: ShopState): void {
  const router = createSceneRouter(app, options, state);
  const { get, post } = router;
  addScanRoutes(router);
  addSupportRoutes(router);

  get(ROUTES.home, (scene, request, response) => {
    sendPage(response, <HomePage scene={scene} mood={readField(request.query, 'pasted') === 'no' ? 'pasted' : 'plain'} />);
  });
  get(ROUTES.code, (scene, request, response) => {
    const found = findByCode(options.seed, readField(request.query, 'code'), options.clock());
    // A code that has aged out is not told from one that never was.
    const lands = found && options.rules.decide({ gate: 'land', app: 'shop', kind: 'code', age: nameAge(found.age) }).kind !== 'refused';
    if (lands) return response.redirect(303, itemAddress(found.item.id));
    sendPage(response, <HomePage scene={scene} mood="unknown" />);
  });
  get(ROUTES.search, (scene, request, response) => {
    const query = readField(request.query, 'q');
    // Whoever cannot copy a code types it here.
    if (findByCode(options.seed, query, options.clock())) return response.redirect(303, formatAddress(ROUTES.code, { code: query.trim() }));
    answerSearch(scene, query, true, response);
  });

  get(ROUTES.item, (scene, request, response, next) => {
    const item = findItem(options.seed, readField(request.params, 'id'));
    if (!item) return next();
    sendPage(response, <ItemPage scene={scene} item={item} added={readField(request.query, 'added') === '1'} />);
  });
  get(ROUTES.cart, (scene, _request, response) => {
    const items = (state.carts[scene.person.id] ?? []).flatMap((id) => findItem(options.seed, id) ?? []);
    sendPage(response, <CartPage scene={scene} items={items} />);
  });
  post(ROUTES.cart, (scene, request, response, next) => {
    const item = findItem(options.seed, readField(request.body, 'item'));
    if (!item) return next();
    const cart = (state.carts[scene.person.id] ??= []);
    if (!cart.includes(item.id)) cart.push(item.id);
    response.redirect(303, `${itemAddress(item.id)}?added=1`);
  });

  post(ROUTES.buy, ({ person }, request, response, next) => {
    const item = findItem(options.seed, readField(request.body, 'item'));
    if (!item) return next();
    response.redirect(303, `/order/${openOrder(state.orders, item, person.id, options.clock()).id}/pay`);
  });

  get(ROUTES.share, (scene, request, response, next) => {
    const item = findItem(options.seed, readField(request.params, 'id'));
    if (!item) return next();
    const entries = surfacesFor(options.seed, scene.person).flatMap((surface) => offerEntry(scene, item, surface) ?? []);
    const copy = entries.length > 0 ? copiedAddress(item, 'link') : undefined;
    sendPage(response, <ItemPage scene={scene} item={item} modal={<ShareSheet locale={scene.locale} entries={entries} copy={copy} back={itemAddress(item.id)} />} />);
  });
  get(ROUTES.copied, (scene, request, response, next) => {
    const item = findItem(options.seed, readField(request.params, 'id'));
    const what = readChoice(readField(request.query, 'what'), ['code', 'link'] as const);
    if (!item || !what) return next();
    const surface = readChoice(readField(request.query, 'surface'), SURFACES);
    // The sheet for a place sends people on to paste there; "copy link" only copies.
    const text = what === 'code' ? codeText(scene, item, surface) : surface ? linkText(scene, item, surface) : siteAddress(options, item);
    if (!text) return response.redirect(303, `${itemAddress(item.id)}/share`);
    const sheet = <CopiedSheet locale={scene.locale} what={what} text={text} chat={what === 'code' || surface ? `${CHAT_SCHEME}://home` : undefined} back={itemAddress(item.id)} />;
    sendPage(response, <ItemPage scene={scene} item={item} modal={sheet} scripts={['/scripts/copy-on-load.js']} />);
  });

  get(ROUTES.sharePicture, (scene, request, response, next) => {
    const item = findItem(options.seed, readField(request.params, 'id'));
    const surface = readChoice(readField(request.query, 'surface'), SURFACES);
    if (!item || !surface) return next();
    // The gate `offer` shapes this screen too.
    if (options.rules.decide(offerAct(options, item, surface)).kind !== 'qr-picture') return response.redirect(303, `${itemAddress(item.id)}/share`);
    const sheet = <PictureSheet locale={scene.locale} picture={codeAddress(item.id)} chat={`${CHAT_SCHEME}://home`} back={itemAddress(item.id)} />;
    sendPage(response, <ItemPage scene={scene} item={item} modal={sheet} />);
  });
  get(ROUTES.itemCode, async (_scene, request, response, next) => {
    const item = findItem(options.seed, readField(request.params, 'id'));
    if (!item) return next();
    response.type('image/png').send(await drawItemCode(options, item));
  });

  get(ROUTES.deepLink, (_scene, request, response, next) => {
    const link = parseAddress(readField(request.query, 'address'));
    const id = /^shopapp:\/\/item\/([^/?#]+)$/u.exec(link?.href ?? '')?.[1];
    if (link?.protocol === `${SCHEME}:` && link.host === 'home') return response.redirect(303, '/');
    if (id) return response.redirect(303, `/item/${id}`);
    const order = /^shopapp:\/\/order\/([^/?#]+)$/u.exec(link?.href ?? '')?.[1];
    if (order) return response.redirect(303, `/order/${order}`);
    next();
  });
}

function offerAct(options: PlatformOptions, item: Item, surface: Surface): Act {
  const address = siteAddress(options, item);
  return { gate: 'offer', surface, owner: ownerOf(options, address), target: targetOf(options, address) };
}

/** What the sheet offers for a surface, asked of the gate `offer`; undefined where it is nothing. */
function offerEntry(scene: AppScene, item: Item, surface: Surface): ShareEntry | undefined {
  const { kind } = scene.options.rules.decide(offerAct(scene.options, item, surface));
  if (kind === 'nothing') return undefined;
  if (kind === 'card') return { surface, href: cardAddress(scene, item, surface) };
  if (kind === 'qr-picture') return { surface, href: formatAddress(`${itemAddress(item.id)}/share/picture`, { surface }) };
  return { surface, href: copiedAddress(item, kind === 'copy-link' ? 'link' : 'code', surface) };
}

/** The text with the pass-code; undefined where the surface gets none. Asks the gate `offer`, which shapes this screen. */
function codeText({ options, person, locale }: AppScene, item: Item, surface: Surface | undefined): string | undefined {
  if (!surface || options.rules.decide(offerAct(options, item, surface)).kind !== 'pass-code') return undefined;
  return writeMartian(locale, dropDirectionMarks(clip(locale.read(item.title))), makeCode(item.id, surface, person.id, options.clock()));
}

/** The text with the link that is to be pasted; undefined where the surface gets none. Asks the gate `offer`, which shapes this screen. */
function linkText({ options, locale }: AppScene, item: Item, surface: Surface): string | undefined {
  if (options.rules.decide(offerAct(options, item, surface)).kind !== 'copy-link') return undefined;
  return `【${dropDirectionMarks(clip(locale.read(item.title)))}】${siteAddress(options, item)} ${locale.say('Tap the link to open it', '点击链接直接打开')}`;
}

/** The jump into the chat with a native card. */
function cardAddress({ options, locale }: AppScene, item: Item, surface: Surface): string {
  return formatAddress(`${CHAT_SCHEME}://share`, {
    surface,
    title: clip(locale.read(item.title)),
    address: siteAddress(options, item),
    price: formatPrice(item.price),
    picture: `${options.origins['shop-site']}${pictureAddress(item.id)}`,
  });
}

function copiedAddress(item: Item, what: 'code' | 'link', surface?: Surface): string {
  return formatAddress(`${itemAddress(item.id)}/share/copied`, { what, surface });
}
