import type { VNode } from 'preact';
import type { AppManifest } from '../../platform.ts';
import { clip } from '../../ui/clip.ts';
import { Document } from '../../ui/document.tsx';
import { readChoice, readField } from '../../ui/fields.ts';
import { Icon } from '../../ui/icon.tsx';
import type { Locale } from '../../ui/locale.ts';
import { COMMANDS, STORE } from '../routes.ts';

/** What every page of the shell knows: the device's language and the apps that are installed on it. */
export interface Scene {
  readonly locale: Locale;
  readonly apps: readonly AppManifest[];
}

/** What stands in the bar above the hole: nothing, a webview's title or the browser's address. */
export interface FrameState {
  readonly bar: 'none' | 'webview' | 'browser';
  readonly title: string;
  readonly address: string;
}

/** The frame that a request describes: `app` (or `host`), `webview`, `title`, `address`. */
export function readFrame(query: unknown): FrameState {
  const app = readField(query, 'app') || readField(query, 'host');
  const webview = readField(query, 'webview') === '1';
  const bar = app === 'browser' ? 'browser' : webview ? 'webview' : 'none';
  return { bar: readChoice(bar, ['none', 'webview', 'browser'] as const) ?? 'none', title: readField(query, 'title'), address: readField(query, 'address') };
}

/** What the app store is called. */
export function nameStore({ say }: Locale): string {
  return say('App store', '应用商店');
}

/** The name of an app on this device, or of the store; one that is not installed goes by its id. */
export function nameApp({ locale, apps }: Scene, id: string): string {
  if (id === STORE) return nameStore(locale);
  const app = apps.find((candidate) => candidate.id === id);
  return clip(app ? locale.read(app.name) : id);
}

/** Bars around a hole in which the app's own page lies; under a modal the bar above is inert, the one below is not. */
export function FramePage({ scene, frame, modal }: { scene: Scene; frame: FrameState; modal?: VNode }): VNode {
  const { locale } = scene;
  return (
    <Document locale={locale} title={locale.say('Phone', '手机')} theme="shell">
      <div class="frame" inert={modal !== undefined}>
        <TopBar locale={locale} frame={frame} />
      </div>
      {modal}
      <SystemBar locale={locale} />
    </Document>
  );
}

/** The system's own bar, there under everything. */
export function SystemBar({ locale }: { locale: Locale }): VNode {
  const { say } = locale;
  return (
    <nav class="system-bar" aria-label={say('System', '系统')}>
      <a class="system-key" href={COMMANDS.back} aria-label={say('Back', '返回')}>
        <Icon name="back" />
      </a>
      <a class="system-key" href={COMMANDS.home} aria-label={say('Home', '主屏幕')}>
        <Icon name="circle" />
      </a>
    </nav>
  );
}

function TopBar({ locale, frame }: { locale: Locale; frame: FrameState }): VNode | null {
  if (frame.bar === 'none') return null;
  const { say } = locale;
  if (frame.bar === 'browser') {
    return (
      <header class="top-bar top-bar-browser">
        <form class="address-bar" action={COMMANDS.browserGo} method="get">
          <input class="address-text" name="address" type="text" inputmode="url" enterkeyhint="go" autocomplete="off" autocapitalize="none" spellcheck={false} value={frame.address} aria-label={say('Address', '网址')} />
          <button class="address-go" type="submit" aria-label={say('Go', '前往')}>
            <Icon name="go" />
          </button>
        </form>
        <a class="bar-key" href={COMMANDS.browserMenu} aria-label={say('More', '更多')}>
          <Icon name="more" />
        </a>
      </header>
    );
  }
  return (
    <header class="top-bar">
      <a class="bar-key" href={COMMANDS.closeWebview} aria-label={say('Close', '关闭')}>
        <Icon name="close" />
      </a>
      <p class="bar-title">
        <bdi>{clip(frame.title)}</bdi>
      </p>
      <a class="bar-key" href={COMMANDS.webviewMenu} aria-label={say('More', '更多')}>
        <Icon name="more" />
      </a>
    </header>
  );
}
