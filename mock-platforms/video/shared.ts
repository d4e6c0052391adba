import type { PlatformOptions } from '../platform.ts';
import { readSitePath } from '../ui/sharing/ware.ts';
import { listInvitations, type Invitation } from './invitations.ts';
import { listVideos, OUTLET, type SharedVideo } from './videos.ts';

/** What this company lets people share. */
export type Shared = SharedVideo | Invitation;

/** The routes at which it stands, in the app and on the site. */
export const SHARED_ROUTES = ['/video/:id', '/add/:id'] as const;

/** All that there is to share in this world. */
export function listShared(options: Pick<PlatformOptions, 'seed'>): Shared[] {
  return [...listVideos(options), ...listInvitations(options)];
}

/** What stands at a path, or at one below it; undefined where nothing does. */
export function findByPath(options: Pick<PlatformOptions, 'seed'>, path: string): Shared | undefined {
  return listShared(options).find((shared) => path === shared.path || path.startsWith(`${shared.path}/`));
}

/** What stands at an address of the site; undefined where it is none of this company's. */
export function findByAddress(options: PlatformOptions, text: string): Shared | undefined {
  const named = readSitePath(options, OUTLET.site, text);
  return listShared(options).find(({ path }) => path === named);
}

/** What has a picture of that name. */
export function findByPicture(options: Pick<PlatformOptions, 'seed'>, path: string): Shared | undefined {
  return listShared(options).find(({ picture }) => picture === path);
}
