import type { VNode } from 'preact';
import type { AppManifest } from '../../platform.ts';
import { clip } from '../../ui/clip.ts';
import { Document } from '../../ui/document.tsx';
import type { Locale } from '../../ui/locale.ts';
import { COMMANDS, STORE } from '../routes.ts';
import { AppIcon } from './app-icon.tsx';
import { SystemBar, nameStore } from './frame.tsx';

/** Every world is in China; its clock is read there. */
const TIME_ZONE = 'Asia/Shanghai';

// Made once: to make one takes longer than to draw the page.
const TIME = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: TIME_ZONE });
const formatDay = (language: string): Intl.DateTimeFormat => new Intl.DateTimeFormat(language, { weekday: 'long', day: 'numeric', month: 'long', timeZone: TIME_ZONE });
const DAYS = { en: formatDay('en-GB'), zh: formatDay('zh-CN') };

const STORE_ICON = { glyph: '🛍️', color: '#2a78d6' };

/** The home screen: time of day, the apps of the device, and the store, which is the system's own. */
export function HomePage({ locale, apps, now }: { locale: Locale; apps: readonly AppManifest[]; now: number }): VNode {
  const { say } = locale;
  const time = TIME.format(now);
  const day = DAYS[locale.language].format(now);
  return (
    <Document locale={locale} title={say('Home screen', '主屏幕')} theme="shell">
      <main class="home">
        <h1 class="home-clock">
          <span class="home-time">{time}</span>
          <span class="home-day">{day}</span>
        </h1>
        <ul class="home-apps" aria-label={say('Apps', '应用')}>
          {apps.map((app) => (
            <HomeApp key={app.id} id={app.id} name={clip(locale.read(app.name))} icon={app.icon} />
          ))}
          <HomeApp id={STORE} name={nameStore(locale)} icon={STORE_ICON} />
        </ul>
      </main>
      <SystemBar locale={locale} />
    </Document>
  );
}

function HomeApp({ id, name, icon }: { id: string; name: string; icon: AppManifest['icon'] }): VNode {
  return (
    <li>
      <a class="home-app" href={COMMANDS.launch(id)} aria-label={name}>
        <AppIcon app={{ icon }} />
        <bdi class="home-name">{name}</bdi>
      </a>
    </li>
  );
}

/** What the browser shows while it has no page. It lies in the hole, so it draws no bars. */
export function BlankPage({ locale }: { locale: Locale }): VNode {
  const { say } = locale;
  return (
    <Document locale={locale} title={say('New tab', '新标签页')} theme="shell">
      <main class="message message-blank">
        <p class="message-text">{say('Type an address above.', '在上方输入网址。')}</p>
      </main>
    </Document>
  );
}
