import type { Text } from '../../../src/regimes/vocabulary.ts';
import type { HostRole, PlatformOptions } from '../../platform.ts';
import { parseAddress } from '../fields.ts';

/** Something that an app shares. It stands at one path in the app and on the site that links lead to. */
export interface Ware {
  /** What its pass-codes are made from; no other thing of the same app has it. */
  readonly key: string;
  readonly title: Text;
  readonly path: string;
  /** Path of its picture on the site. */
  readonly picture: string;
  /** Price in fen. */
  readonly price?: number;
}

/** How an app calls itself and its things where it hands them over. */
export interface Outlet {
  readonly app: 'shop' | 'video';
  readonly site: HostRole;
  /** Its name as no filter for names knows it. */
  readonly misspelt: Text;
  /** What the picture with a code is, to whoever does not see it. */
  readonly codePicture: Text;
}

/** The path that a text names on a company's site; undefined where it is no address of that site. */
export function readSitePath({ origins }: Pick<PlatformOptions, 'origins'>, site: HostRole, text: string): string | undefined {
  const url = parseAddress(text);
  return url && url.origin === parseAddress(origins[site])?.origin && !url.username && !url.password ? url.pathname : undefined;
}

/** Where a thing stands on the site. */
export function locateWare({ origins }: Pick<PlatformOptions, 'origins'>, site: HostRole, { path }: Pick<Ware, 'path'>): string {
  return `${origins[site]}${path}`;
}

/** The address under which a thing is handed over: a short one where its company has one for it, else where it stands on the site. */
export function handoverAddress({ origins, seed }: Pick<PlatformOptions, 'origins' | 'seed'>, site: HostRole, ware: Pick<Ware, 'path'>): string {
  const short = seed.shortLinks?.find(({ target }) => target.host === site && target.path === ware.path);
  return short ? `${origins['short-site']}/${encodeURIComponent(short.id)}` : locateWare({ origins }, site, ware);
}
