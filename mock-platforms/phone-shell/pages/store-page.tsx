import type { VNode } from 'preact';
import type { AppManifest } from '../../platform.ts';
import { clip } from '../../ui/clip.ts';
import { Document } from '../../ui/document.tsx';
import type { Locale } from '../../ui/locale.ts';
import { COMMANDS } from '../routes.ts';
import { AppIcon } from './app-icon.tsx';
import { SystemBar, nameStore } from './frame.tsx';

/** The app store, or one app's page in it: each app with the one thing that can be done with it. */
export function StorePage({ locale, apps, installed }: { locale: Locale; apps: readonly AppManifest[]; installed: readonly string[] }): VNode {
  const title = nameStore(locale);
  return (
    <Document locale={locale} title={title} theme="shell">
      <main class="store">
        <h1 class="store-title">{title}</h1>
        <ul class="rows" aria-label={title}>
          {apps.map((app) => (
            <StoreRow key={app.id} locale={locale} app={app} isInstalled={installed.includes(app.id)} />
          ))}
        </ul>
      </main>
      <SystemBar locale={locale} />
    </Document>
  );
}

function StoreRow({ locale, app, isInstalled }: { locale: Locale; app: AppManifest; isInstalled: boolean }): VNode {
  const { say, read } = locale;
  const name = clip(read(app.name));
  return (
    <li class="row">
      <AppIcon app={app} />
      <span class="row-words">
        <bdi class="row-name">{name}</bdi>
        {app.line && <bdi class="quiet">{clip(read(app.line))}</bdi>}
      </span>
      {isInstalled ? (
        <a class="button button-small" href={COMMANDS.launch(app.id)} aria-label={say(`Open ${name}`, `打开${name}`)}>
          {say('Open', '打开')}
        </a>
      ) : (
        <a class="button button-small" href={COMMANDS.install(app.id)} aria-label={say(`Get ${name}`, `获取${name}`)}>
          {say('Get', '获取')}
        </a>
      )}
    </li>
  );
}
