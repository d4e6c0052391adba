import type { VNode } from 'preact';
import { Document } from '../../ui/document.tsx';
import { Screen } from '../../ui/modal.tsx';
import { drawPlace } from '../draw.ts';
import { conversationAddress } from '../routes.ts';
import type { Scene } from '../scene.ts';
import type { Conversation } from '../state.ts';
import { Header } from '../../ui/header.tsx';
import { ProfileLink } from './board-doors.tsx';
import { MessageList } from './message.tsx';

/** A conversation, or what stands under a notice about it. Asks the gate `show` as it is drawn. */
export function ConversationPage({ scene, conversation, modal, unfolded }: { scene: Scene; conversation: Conversation; modal?: () => VNode | undefined; unfolded?: string }): VNode {
  const { locale, options } = scene;
  const title = locale.read(conversation.party.name);
  const messages = drawPlace(scene, conversation.surface, conversation.place, unfolded);
  return (
    <Document locale={locale} title={title} theme="chat">
      <Screen modal={modal?.()}>
        <Header locale={locale} title={title} back="/">
          <ProfileLink scene={scene} of={conversation.id} />
        </Header>
        <main class="talk">
          <div class="talk-scroll" role="log" aria-label={locale.say('Messages', '消息')}>
            <MessageList options={options} locale={locale} messages={messages} />
          </div>
          <form class="composer" method="post" action={`${conversationAddress(conversation.id)}/messages`}>
            <textarea class="composer-text" name="text" rows={1} aria-label={locale.say('Message', '消息')} required />
            <button class="button button-small" type="submit">
              {locale.say('Send', '发送')}
            </button>
          </form>
        </main>
      </Screen>
    </Document>
  );
}
