import type { Person, PlatformOptions, Video } from '../platform.ts';
import { isListedFor } from '../ui/is-listed-for.ts';
import type { Outlet, Ware } from '../ui/sharing/ware.ts';
import { matchTitles } from '../ui/match-titles.ts';

/** How the app calls itself where it hands a video over. */
export const OUTLET: Outlet = {
  app: 'video',
  site: 'video-site',
  misspelt: { en: '🎬 Fi♂refly♀', zh: '🎬流♂萤♀' },
  codePicture: { en: "Picture with the video's code", zh: '带视频码的图片' },
};

/** Custom scheme of the app. */
export const SCHEME = 'videoapp';

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
  return listVideos(options).filter(({ video }) => isListedFor(video, person));
}

/** Videos whose title has every word of the query, in either language, recommended or not. */
export function searchVideos(options: Pick<PlatformOptions, 'seed'>, query: string): SharedVideo[] {
  const matches = matchTitles(query);
  return listVideos(options).filter(({ title }) => matches(title));
}
