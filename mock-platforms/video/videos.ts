import type { Person, PlatformOptions, Video } from '../platform.ts';
import { parseAddress } from '../ui/fields.ts';
import type { Outlet, Ware } from '../ui/sharing/ware.ts';

/** How the app calls itself where it hands a video over. */
export const OUTLET: Outlet = {
  app: 'video',
  site: 'video-site',
  misspelt: { en: '🎬 Fi♂refly♀', zh: '🎬流♂萤♀' },
  codePicture: { en: "Picture with the video's code", zh: '带视频码的图片' },
};

/** A video as it is shared. */
export type SharedVideo = Ware & { readonly video: Video };

/** Where a video stands, in the app and on the site alike. */
export function videoAddress(id: string): string {
  return `/video/${encodeURIComponent(id)}`;
}

/** Where the first picture of a video stands. */
export function posterAddress(id: string): string {
  return `/posters/${encodeURIComponent(id)}.svg`;
}

/** All videos of this world, as they are shared. */
export function listVideos({ seed: { videos = [] } }: Pick<PlatformOptions, 'seed'>): SharedVideo[] {
  return videos.map((video) => ({ key: `video:${video.id}`, title: video.title, path: videoAddress(video.id), picture: posterAddress(video.id), video }));
}

/** What is recommended to a person; a visitor whom nobody knows sees what is recommended to everyone. */
export function recommend(options: Pick<PlatformOptions, 'seed'>, person?: Person): SharedVideo[] {
  return listVideos(options).filter(({ video: { unlistedFor = [] } }) => (person ? !unlistedFor.includes(person.id) : unlistedFor.length === 0));
}

/** A video by its id. */
export function findVideo(options: Pick<PlatformOptions, 'seed'>, id: string): SharedVideo | undefined {
  return listVideos(options).find(({ video }) => video.id === id);
}

/** The video that stands at an address of the site; undefined where it is none of this company's. */
export function findByAddress(options: PlatformOptions, text: string): SharedVideo | undefined {
  const url = parseAddress(text);
  if (!url || url.origin !== parseAddress(options.origins['video-site'])?.origin || url.username || url.password) return undefined;
  return listVideos(options).find(({ path }) => path === url.pathname);
}

/** Videos whose title has every word of the query, in either language, recommended or not; the end of one that was shown cut off is not searched for. */
export function searchVideos(options: Pick<PlatformOptions, 'seed'>, query: string): SharedVideo[] {
  const words = query.trim().replace(/…$/u, '').toLowerCase().split(/\s+/u).filter(Boolean);
  return words.length === 0 ? [] : listVideos(options).filter(({ title }) => [title.en, title.zh].some((text) => words.every((word) => text.toLowerCase().includes(word))));
}
