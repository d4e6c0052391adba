import type { VNode } from 'preact';
import type { Surface, Text } from '../../../src/regimes/vocabulary.ts';
import { clip } from '../../ui/clip.ts';
import { Document } from '../../ui/document.tsx';
import { formatAddress } from '../../ui/fields.ts';
import { Modal, Screen } from '../../ui/modal.tsx';
import type { Scene } from '../scene.ts';
import { listAddressees } from '../state.ts';
import type { Card, Conversation } from '../state.ts';
import { Header } from '../../ui/header.tsx';
import { CardFace } from './message.tsx';
import { CardFields } from './moments-pages.tsx';
import { PartyRow } from './rows.tsx';

export interface ShareProps {
  readonly scene: Scene;
  readonly surface: Exclude<Surface, 'moments'>;
  readonly card: Card;
  /** Whom the card is about to be sent to. */
  readonly to?: Conversation;
}

const TITLES: Record<ShareProps['surface'], Text> = {
  direct: { en: 'Choose a friend', zh: '选择好友' },
  group: { en: 'Choose a group', zh: '选择群聊' },
  live: { en: 'Choose a live room', zh: '选择直播间' },
  channel: { en: 'Choose a channel', zh: '选择频道' },
  article: { en: 'Choose an article', zh: '选择文章' },
  bio: { en: 'Choose a profile', zh: '选择个人主页' },
  ad: { en: 'Choose an advertisement', zh: '选择广告' },
};

/** Whom to send a card to; once someone is chosen, the question whether to send it. */
export function SharePage({ scene, surface, card, to }: ShareProps): VNode {
  const { locale, options, person } = scene;
  const title = locale.read(TITLES[surface]);
  const parameters = { surface, ...card };
  const choices = listAddressees(options.seed, person, surface);
  return (
    <Document locale={locale} title={title} theme="chat">
      <Screen modal={to && <ConfirmShare scene={scene} card={card} to={to} back={formatAddress('/share/new', parameters)} />}>
        <Header locale={locale} title={title} back="/" />
        <main class="content">
          <ul class="rows" aria-label={title}>
            {choices.map(({ id, party }) => (
              <PartyRow key={id} id={id} name={locale.read(party.name)} href={formatAddress('/share/confirm', { ...parameters, to: id })} />
            ))}
          </ul>
        </main>
      </Screen>
    </Document>
  );
}

function ConfirmShare({ scene, card, to, back }: { scene: Scene; card: Card; to: Conversation; back: string }): VNode {
  const { locale, options } = scene;
  const name = clip(locale.read(to.party.name));
  return (
    <Modal role="dialog" label={locale.say(`Send to ${name}`, `发送给${name}`)} shape="box">
      <h2>
        {locale.say('Send to ', '发送给')}<bdi>{name}</bdi>
      </h2>
      <div class="card">
        <CardFace options={options} card={card} />
      </div>
      <form class="answers" method="post" action="/share">
        <input type="hidden" name="surface" value={to.surface} />
        <input type="hidden" name="to" value={to.id} />
        <CardFields card={card} />
        <a class="answer" href={back}>
          {locale.say('Cancel', '取消')}
        </a>
        <button class="answer answer-main" type="submit">
          {locale.say('Send', '发送')}
        </button>
      </form>
    </Modal>
  );
}
