import type { Request } from 'express';
import type { VNode } from 'preact';
import { SURFACES } from '../../../src/regimes/vocabulary.ts';
import type { Act, Surface } from '../../../src/regimes/vocabulary.ts';
import { ownerOf } from '../../owner-of.ts';
import type { Person, PlatformOptions } from '../../platform.ts';
import { surfacesFor } from '../../surfaces-for.ts';
import { targetOf } from '../../target-of.ts';
import type { AddRoute } from '../add-route.ts';
import { clip, dropDirectionMarks } from '../clip.ts';
import { formatAddress, readChoice, readField } from '../fields.ts';
import { formatPrice } from '../format-price.ts';
import { sendPage } from '../host.tsx';
import type { Locale } from '../locale.ts';
import { drawAddressCode } from './draw-address-code.ts';
import { writeMartian } from './martian.ts';
import { makeCode } from './pass-code.ts';
import { CopiedSheet, PictureSheet, ShareSheet } from './share-sheet.tsx';
import type { ShareEntry } from './share-sheet.tsx';
import { handoverAddress, locateWare, type Outlet, type Ware } from './ware.ts';

/** Custom scheme of the chat, as every app knows it. */
export const CHAT_SCHEME = 'chatapp';

/** What is known where a sheet is drawn. */
interface SharingScene {
  readonly options: PlatformOptions;
  readonly person: Person;
  readonly locale: Locale;
}

export interface Sharing<S extends SharingScene> {
  readonly outlet: Outlet;
  readonly get: AddRoute<S>;
  /** Route of what is shared, such as `/item/:id`. */
  readonly route: string;
  find(scene: S, request: Request): Ware | undefined;
  /** Where its own screen is, if not where the thing stands. */
  readonly home?: string;
  /** Its screen in the app, with a sheet over it. */
  draw(scene: S, request: Request, sheet: VNode, scripts?: readonly string[]): VNode;
}

/** Ways of an app's own share sheet: the sheet, what was copied, the picture with a code. All of them ask the gate `offer`. */
export function addShareRoutes<S extends SharingScene>({ outlet, get, route, home, find, draw }: Sharing<S>): void {
  get(`${route}/share`, (scene, request, response, next) => {
    const ware = find(scene, request);
    if (!ware) return next();
    const entries = surfacesFor(scene.options.seed, scene.person).flatMap((surface) => offerEntry(scene, outlet, ware, surface) ?? []);
    const copy = entries.length > 0 ? copiedAddress(ware, 'link') : undefined;
    sendPage(response, draw(scene, request, <ShareSheet locale={scene.locale} entries={entries} copy={copy} back={home ?? ware.path} />));
  });
  get(`${route}/share/copied`, (scene, request, response, next) => {
    const ware = find(scene, request);
    const what = readChoice(readField(request.query, 'what'), ['code', 'link'] as const);
    if (!ware || !what) return next();
    const surface = readChoice(readField(request.query, 'surface'), SURFACES);
    // The sheet for a place sends people on to paste there; "copy link" only copies.
    const text = what === 'code' ? codeText(scene, outlet, ware, surface) : surface ? linkText(scene, outlet, ware, surface) : handoverAddress(scene.options, outlet.site, ware);
    if (!text) return response.redirect(303, `${ware.path}/share`);
    const sheet = <CopiedSheet locale={scene.locale} what={what} text={text} chat={what === 'code' || surface ? `${CHAT_SCHEME}://home` : undefined} back={home ?? ware.path} />;
    sendPage(response, draw(scene, request, sheet, ['/scripts/copy-on-load.js']));
  });
  get(`${route}/share/picture`, (scene, request, response, next) => {
    const ware = find(scene, request);
    const surface = readChoice(readField(request.query, 'surface'), SURFACES);
    if (!ware || !surface) return next();
    if (ask(scene, outlet, ware, surface) !== 'qr-picture') return response.redirect(303, `${ware.path}/share`);
    const sheet = <PictureSheet locale={scene.locale} picture={`${ware.path}/code.png`} name={scene.locale.read(outlet.codePicture)} chat={`${CHAT_SCHEME}://home`} back={home ?? ware.path} />;
    sendPage(response, draw(scene, request, sheet));
  });
  get(`${route}/code.png`, async (scene, request, response, next) => {
    const ware = find(scene, request);
    if (!ware) return next();
    response.type('image/png').send(await drawAddressCode(locateWare(scene.options, outlet.site, ware)));
  });
}

/** What the gate `offer` gives a thing on a surface. */
function ask({ options }: SharingScene, { app, site }: Outlet, ware: Ware, surface: Surface): ReturnType<PlatformOptions['rules']['decide']>['kind'] {
  const address = handoverAddress(options, site, ware);
  const act: Act = { gate: 'offer', app, surface, owner: ownerOf(options, address), target: targetOf(options, address) };
  return options.rules.decide(act).kind;
}

/** What the sheet offers for a surface; undefined where it is nothing. */
function offerEntry(scene: SharingScene, outlet: Outlet, ware: Ware, surface: Surface): ShareEntry | undefined {
  const kind = ask(scene, outlet, ware, surface);
  if (kind === 'nothing') return undefined;
  if (kind === 'card') return { surface, href: cardAddress(scene, outlet, ware, surface) };
  if (kind === 'qr-picture') return { surface, href: formatAddress(`${ware.path}/share/picture`, { surface }) };
  return { surface, href: copiedAddress(ware, kind === 'copy-link' ? 'link' : 'code', surface) };
}

/** The text with the pass-code; undefined where the surface gets none. */
function codeText(scene: SharingScene, outlet: Outlet, ware: Ware, surface: Surface | undefined): string | undefined {
  const { options, person, locale } = scene;
  if (!surface || ask(scene, outlet, ware, surface) !== 'pass-code') return undefined;
  return writeMartian(locale, dropDirectionMarks(clip(locale.read(ware.title))), makeCode(ware.key, surface, person.id, options.clock()), outlet.misspelt);
}

/** The text with the link that is to be pasted; undefined where the surface gets none. */
function linkText(scene: SharingScene, outlet: Outlet, ware: Ware, surface: Surface): string | undefined {
  const { options, locale } = scene;
  if (ask(scene, outlet, ware, surface) !== 'copy-link') return undefined;
  return `【${dropDirectionMarks(clip(locale.read(ware.title)))}】${handoverAddress(options, outlet.site, ware)} ${locale.say('Tap the link to open it', '点击链接直接打开')}`;
}

/** The jump into the chat with a native card. */
function cardAddress({ options, locale }: SharingScene, { site }: Outlet, ware: Ware, surface: Surface): string {
  return formatAddress(`${CHAT_SCHEME}://share`, {
    surface,
    title: clip(locale.read(ware.title)),
    address: handoverAddress(options, site, ware),
    price: ware.price === undefined ? '' : formatPrice(ware.price),
    picture: `${options.origins[site]}${ware.picture}`,
  });
}

function copiedAddress(ware: Ware, what: 'code' | 'link', surface?: Surface): string {
  return formatAddress(`${ware.path}/share/copied`, { what, surface });
}
