import type { VNode } from 'preact';
import { clip } from '../ui/clip.ts';
import { Document } from '../ui/document.tsx';
import { Header } from '../ui/header.tsx';
import type { Locale } from '../ui/locale.ts';
import { Screen } from '../ui/modal.tsx';
import { SearchBar } from '../ui/search-bar.tsx';
import { ShareAction } from '../ui/sharing/share-action.tsx';
import { PasteDialog, PASTE_SCREEN, PASTE_SCRIPT, UnknownCodeNotice } from '../ui/sharing/paste-dialog.tsx';
import { NAME } from './company.ts';
import { Face } from './face.tsx';
import type { Invitation } from './invitations.ts';
import type { Shared } from './shared.ts';
import type { SharedVideo } from './videos.ts';

/** Whoever cannot copy a code types it there too. */
export const SEARCH_HINT = { en: 'Search videos', zh: '搜视频' };

/** `pasted`: the person said that the code on the clipboard is not wanted now. `unknown`: a code led here. */
export type HomeMood = 'plain' | 'pasted' | 'unknown';

interface HomePageProps {
  readonly locale: Locale;
  readonly videos: readonly SharedVideo[];
  /** The person's own, where they have one. */
  readonly invitation: Invitation | undefined;
  readonly mood: HomeMood;
}

/** The start page: what there is to watch, and, unless it was declined, the dialog about a copied code. */
export function HomePage({ locale, videos, invitation, mood }: HomePageProps): VNode {
  const asks = mood === 'plain';
  const notice = mood === 'unknown' ? <UnknownCodeNotice locale={locale} text={{ en: 'No video belongs to it.', zh: '没有找到它对应的视频。' }} /> : undefined;
  return (
    <Document locale={locale} title={locale.read(NAME)} theme="video" scripts={asks ? [PASTE_SCRIPT] : []}>
      <Screen id={PASTE_SCREEN} modal={notice}>
        <SearchBar locale={locale} hint={SEARCH_HINT} scan="/scan" />
        <main class="content">
          <h1 class="feed-title">{locale.say('For you', '推荐')}</h1>
          <VideoGrid locale={locale} videos={videos} />
          {invitation && <InvitationRow locale={locale} invitation={invitation} />}
        </main>
      </Screen>
      {asks && <PasteDialog locale={locale} question={{ en: 'A code was copied. Open its video?', zh: '发现复制了口令，打开看看是什么？' }} />}
    </Document>
  );
}

/** What a search found. */
export function ResultsPage({ locale, query, videos }: { locale: Locale; query: string; videos: readonly SharedVideo[] }): VNode {
  const title = videos.length > 0 ? locale.say('Found', '搜索结果') : locale.say('Nothing found', '没有找到');
  return (
    <Document locale={locale} title={title} theme="video">
      <div class="screen">
        <SearchBar locale={locale} hint={SEARCH_HINT} query={query} />
        <main class="content">
          <h1 class="feed-title">{title}</h1>
          <VideoGrid locale={locale} videos={videos} />
        </main>
      </div>
    </Document>
  );
}

/** A video or an invitation in the app, or what stands under a sheet about it. `share`: where it is shared, for whoever is known here. */
export function SharedPage({ locale, ware, share, sheet, scripts = [] }: { locale: Locale; ware: Shared; share?: string | undefined; sheet?: VNode; scripts?: readonly string[] }): VNode {
  return (
    <Document locale={locale} title={locale.read(ware.title)} theme="video" scripts={scripts}>
      <Screen modal={sheet}>
        <Header locale={locale} title={'video' in ware ? locale.say('Video', '视频') : locale.say('Invitation', '邀请')} back="/" />
        <main class="content">
          <Face locale={locale} ware={ware} />
        </main>
        {share !== undefined && (
          <footer class="actions">
            <ShareAction locale={locale} href={share} />
          </footer>
        )}
      </Screen>
    </Document>
  );
}

/** Videos as tiles. */
export function VideoGrid({ locale, videos }: { locale: Locale; videos: readonly SharedVideo[] }): VNode {
  return (
    <ul class="grid">
      {videos.map(({ title, path, picture, video }) => (
        <li key={video.id}>
          <a class="tile" href={path}>
            <img class="tile-picture" src={picture} alt="" width="180" height="180" />
            <bdi class="tile-title">{clip(locale.read(title))}</bdi> <bdi class="quiet tile-maker">{clip(video.by)}</bdi>
          </a>
        </li>
      ))}
    </ul>
  );
}

/** The way from the start page to one's own invitation. */
function InvitationRow({ locale, invitation: { path, title } }: { locale: Locale; invitation: Invitation }): VNode {
  return (
    <ul class="rows">
      <li>
        <a class="row" href={path}>
          <span class="row-words">
            <bdi class="row-name">{clip(locale.read(title))}</bdi>
          </span>
        </a>
      </li>
    </ul>
  );
}
