import type { VNode } from 'preact';
import type { Merchant } from '../../platform.ts';
import { Document } from '../../ui/document.tsx';
import { Header } from '../../ui/header.tsx';
import type { Scene } from '../scene.ts';
import { PartyListPage } from './rows.tsx';

/** Every merchant who has a mini-program; whether it opens is not to be seen here. */
export function MiniProgramsPage({ scene: { locale, options } }: { scene: Scene }): VNode {
  const parties = (options.seed.merchants ?? []).map(({ id, name }) => ({ id, name: locale.read(name), href: `/mini-programs/${encodeURIComponent(id)}` }));
  return <PartyListPage locale={locale} title={locale.say('Mini-programs', '小程序')} parties={parties} />;
}

/** What stands where a mini-program would open. */
export function ClosedMiniPage({ scene: { locale }, merchant, isOver }: { scene: Scene; merchant: Merchant; isOver: boolean }): VNode {
  const { say } = locale;
  return (
    <Document locale={locale} title={locale.read(merchant.name)} theme="chat">
      <div class="screen">
        <Header locale={locale} title={say('Mini-programs', '小程序')} back="/mini-programs" />
        <main class="content">
          <p class="quiet quiet-page">{isOver ? say('This mini-program is no longer here.', '这个小程序已经下线。') : say('This mini-program is not open to visitors.', '这个小程序暂不开放。')}</p>
        </main>
      </div>
    </Document>
  );
}
