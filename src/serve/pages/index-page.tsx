import type { VNode } from 'preact';
import type { HostRole } from '../../../mock-platforms/platform.ts';
import { showText } from '../../compare/show-text.ts';
import type { Regime } from '../../regimes/regime.ts';
import type { Text } from '../../regimes/vocabulary.ts';
import { SCENARIOS } from '../../scenarios/index.ts';
import type { Views } from '../views.ts';
import { Document, Words } from './document.tsx';
import { EyesList } from './eyes-list.tsx';
import { OpenForm } from './open-form.tsx';
import { Phones } from './phones.tsx';
import { RegimeFacts, RegimeName } from './regime-facts.tsx';
import type { Voice } from './voice.ts';

export interface IndexPageProps {
  readonly voice: Voice;
  readonly views: Views;
  readonly regimes: readonly Regime[];
  /** The one in force. */
  readonly current: Regime;
}

/** Pages that answer differently by who looks at them. */
const PAGES: readonly { readonly role: HostRole; readonly path: string; readonly name: Text }[] = [
  { role: 'shop-site', path: SCENARIOS[0]?.goal.screen?.path ?? '/', name: { en: 'the shared item on the shop’s site', zh: '店铺网站上被分享的商品' } },
  { role: 'shop-site', path: '/', name: { en: 'the shop’s site', zh: '店铺网站' } },
  { role: 'shop-app', path: '/', name: { en: 'the shop’s app', zh: '购物应用' } },
  { role: 'chat-app', path: '/', name: { en: 'the chat', zh: '聊天应用' } },
];

/** Where a person begins: what is in force, the phones, what is seen from where, and what else could be in force. */
export function IndexPage({ voice, views, regimes, current }: IndexPageProps): VNode {
  const { say } = voice;
  const [first] = PAGES;
  return (
    <Document voice={voice} title={say('Look around', '自己看看')}>
      <h1>{say('Look around in the walled garden', '到围墙里自己看看')}</h1>
      <p class="intro">
        {say(
          'The mock companies that linktoll measures, for you to press yourself. Nothing is counted here. Links open in new tabs; a tab is a phone, and the address bar says whose, and with what it looks.',
          '这里是 linktoll 所测量的那些虚拟公司，可以亲手点点看，这里什么都不计数。链接在新标签页里打开；一个标签页就是一部手机，地址栏写着是谁的、用什么在看。',
        )}
      </p>

      <section class="now" aria-labelledby="now">
        <h2 id="now"><span class="kicker">{say('In force now', '现行规则')}</span> <RegimeName voice={voice} regime={current} /></h2>
        <RegimeFacts voice={voice} regime={current} />
        <form method="post" action="/world">
          <button class="button" type="submit" name="regime" value={current.id}>{say('Start again', '重新开始')}</button>
          <span class="note">{say('Forgets every message, code and cart.', '清空所有消息、口令和购物车。')}</span>
        </form>
      </section>

      <section aria-labelledby="phones">
        <h2 id="phones">{say('Phones', '手机')}</h2>
        <Phones voice={voice} views={views} />
        <p class="note">{say('A way to try: in Alice’s shop, open an item and share it with a friend; then open the chat on Bob’s phone.', '可以这样试：在爱丽的购物应用里打开一件商品，分享给好友；再打开周波手机上的聊天。')}</p>
      </section>

      <section aria-labelledby="seen">
        <h2 id="seen">{say('As seen from', '从哪里看')}</h2>
        <p class="note">{say('Walls go by the user agent and by who is logged in: the same address, with other eyes.', '墙看的是用户代理和登录状态：同一个网址，换一双眼睛来看。')}</p>
        <ul class="pages">
          {PAGES.map(({ role, path, name }) => {
            const address = `${views.origins[role]}${path}`;
            return (
              <li key={address}>
                <h3>{capitalize(voice.read(name))}</h3>
                <p class="note"><code>{address}</code></p>
                <EyesList voice={voice} views={views} address={address} what={voice.read(name)} />
              </li>
            );
          })}
        </ul>
        <OpenForm voice={voice} views={views} address={first ? `${views.origins[first.role]}${first.path}` : ''} />
      </section>

      <section aria-labelledby="regimes">
        <h2 id="regimes">{say('Regimes', '规则')}</h2>
        <p class="note">{say('Choosing one starts the world afresh.', '选定一套，世界就重新开始。')}</p>
        <ul class="regimes">
          {regimes.map((regime) => (
            <li key={regime.id} class={regime.id === current.id ? 'regime regime-current' : 'regime'}>
              <h3><RegimeName voice={voice} regime={regime} /></h3>
              <p class="note"><code><Words text={regime.id} /></code></p>
              <RegimeFacts voice={voice} regime={regime} />
              {regime.id === current.id ? (
                <p class="in-force">{say('In force now', '现行规则')}</p>
              ) : (
                <form method="post" action="/world">
                  <button class="button button-plain" type="submit" name="regime" value={regime.id} aria-label={`${say('Put in force: ', '换用这套：')}${showText(voice.read(regime.name))}`}>
                    {say('Put in force', '换用这套')}
                  </button>
                </form>
              )}
            </li>
          ))}
        </ul>
      </section>
    </Document>
  );
}

function capitalize(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
