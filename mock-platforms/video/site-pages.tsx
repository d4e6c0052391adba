import type { VNode } from 'preact';
import { Document } from '../ui/document.tsx';
import { BrowserOverlay } from '../ui/landing/landing-pages.tsx';
import type { Locale } from '../ui/locale.ts';
import { Screen } from '../ui/modal.tsx';
import type { PageFacts } from '../ui/open-graph.tsx';
import { SearchBar } from '../ui/search-bar.tsx';
import { NAME } from './company.ts';
import { Face } from './face.tsx';
import { SEARCH_HINT, VideoGrid } from './pages.tsx';
import type { Shared } from './shared.ts';
import type { SharedVideo } from './videos.ts';

/** The site's home, for whoever comes. */
export function SiteHomePage({ locale, videos }: { locale: Locale; videos: readonly SharedVideo[] }): VNode {
  return (
    <Document locale={locale} title={locale.read(NAME)} theme="video" web>
      <div class="screen">
        <SearchBar locale={locale} hint={SEARCH_HINT} />
        <main class="content">
          <h1 class="feed-title">{locale.say('Firefly on the web', '流萤网页版')}</h1>
          <VideoGrid locale={locale} videos={videos} />
        </main>
      </div>
    </Document>
  );
}

/** The page that a shared link leads to. `app`: the address that opens it in the app. `covered`: the visitor is told to open it in a browser instead. */
export function SitePage({ locale, ware, facts, app, covered }: { locale: Locale; ware: Shared; facts: PageFacts; app: string; covered: boolean }): VNode {
  return (
    <Document locale={locale} title={locale.read(ware.title)} theme="video" web facts={facts}>
      <Screen modal={covered ? <BrowserOverlay locale={locale} /> : undefined}>
        <main class="content">
          <Face locale={locale} ware={ware} />
        </main>
        <footer class="actions">
          <a class="button" href={app}>
            {locale.say('Open in the app', '打开流萤App')}
          </a>
        </footer>
      </Screen>
    </Document>
  );
}
