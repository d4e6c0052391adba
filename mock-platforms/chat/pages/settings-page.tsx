import type { VNode } from 'preact';
import type { Text } from '../../../src/regimes/vocabulary.ts';
import { Document } from '../../ui/document.tsx';
import { Header } from '../../ui/header.tsx';
import type { Scene } from '../scene.ts';
import { isOn, SWITCHES } from '../state.ts';
import type { SwitchId } from '../state.ts';

const NAMES: Record<SwitchId, Text> = {
  browser: { en: 'Open links in the phone’s browser', zh: '用手机浏览器打开链接' },
  outside: { en: 'Messages from other services', zh: '来自其他服务的消息' },
};

/** What a person can switch on and off. */
export function SettingsPage({ scene: { locale, state, person } }: { scene: Scene }): VNode {
  const title = locale.say('Settings', '设置');
  return (
    <Document locale={locale} title={title} theme="chat">
      <div class="screen">
        <Header locale={locale} title={title} back="/me" />
        <main class="content">
          <ul class="rows rows-apart">
            {SWITCHES.map((id) => (
              <li key={id}>
                <form method="post" action="/settings">
                  <input type="hidden" name="switch" value={id} />
                  <button class="row row-switch" type="submit" role="switch" aria-checked={isOn(state, person.id, id) ? 'true' : 'false'}>
                    <span class="row-words">{locale.read(NAMES[id])}</span>
                    <span class="switch" aria-hidden="true" />
                  </button>
                </form>
              </li>
            ))}
          </ul>
        </main>
      </div>
    </Document>
  );
}
