import type { VNode } from 'preact';
import { Avatar } from '../../ui/avatar.tsx';
import { clip } from '../../ui/clip.ts';
import { Document } from '../../ui/document.tsx';
import { Icon } from '../../ui/icon.tsx';
import { previewPlace } from '../draw.ts';
import { listAdded } from '../contacts.ts';
import { contactAddress, conversationAddress } from '../routes.ts';
import type { Scene } from '../scene.ts';
import { listConversations } from '../state.ts';
import { Header } from '../../ui/header.tsx';
import { BoardDoors, OwnBoards } from './board-doors.tsx';
import { TabBar } from './frame.tsx';
import { DoorRow, PartyRow } from './rows.tsx';

/** The start page: everyone that one can write to, the newest talk first. */
export function ConversationsPage({ scene }: { scene: Scene }): VNode {
  const { locale, options, person } = scene;
  const rows = listConversations(options.seed, person)
    .map((conversation) => ({ conversation, preview: previewPlace(scene, conversation.surface, conversation.place) }))
    .sort((a, b) => b.preview.newest - a.preview.newest);
  return (
    <Document locale={locale} title={locale.say('Dovecote', '鸽笼')} theme="chat">
      <div class="screen">
        <Header locale={locale} title={locale.say('Dovecote', '鸽笼')} />
        <main class="content">
          <ul class="rows" aria-label={locale.say('Chats', '聊天')}>
            {rows.map(({ conversation: { id, party }, preview }) => (
              <PartyRow key={id} id={id} name={locale.read(party.name)} href={conversationAddress(id)} preview={preview.text} />
            ))}
          </ul>
        </main>
        <TabBar locale={locale} current="/" />
      </div>
    </Document>
  );
}

/** Everyone else, in the order of the seed. */
export function ContactsPage({ scene }: { scene: Scene }): VNode {
  const { locale, options, person } = scene;
  const title = locale.say('Contacts', '通讯录');
  return (
    <Document locale={locale} title={title} theme="chat">
      <div class="screen">
        <Header locale={locale} title={title}>
          {(options.seed.clerks ?? []).length > 0 && (
            <a class="header-action" href="/contacts/find" aria-label={locale.say('Find a contact', '添加朋友')}>
              <Icon name="add" />
            </a>
          )}
        </Header>
        <main class="content">
          <ul class="rows" aria-label={title}>
            {options.seed.people
              .filter(({ id }) => id !== person.id)
              .map(({ id, name }) => (
                <PartyRow key={id} id={id} name={locale.read(name)} href={conversationAddress(id)} />
              ))}
            {listAdded(scene.state, options.seed, person.id).map(({ id, name, number }) => (
              <PartyRow key={id} id={id} name={locale.read(name)} href={contactAddress(number)} />
            ))}
          </ul>
        </main>
        <TabBar locale={locale} current="/contacts" />
      </div>
    </Document>
  );
}

/** The doors to what everyone sees: the feed, the scanner, and a partner's shop inside the chat. */
export function DiscoverPage({ scene }: { scene: Scene }): VNode {
  const { locale, options } = scene;
  const title = locale.say('Discover', '发现');
  return (
    <Document locale={locale} title={title} theme="chat">
      <div class="screen">
        <Header locale={locale} title={title} />
        <main class="content">
          <ul class="rows rows-apart">
            <DoorRow href="/moments" icon="moments" words={locale.say('Moments', '朋友圈')} />
            <DoorRow href={`${options.origins['chat-wallet']}/scan`} icon="scan" words={locale.say('Scan', '扫一扫')} />
            <DoorRow href={`webview://open?address=${encodeURIComponent(`${options.origins['partner-site']}/`)}`} icon="cart" words={locale.say('Gantry tickets', '戏台票务')} />
            {(options.seed.merchants ?? []).length > 0 && <DoorRow href="/mini-programs" icon="tiles" words={locale.say('Mini-programs', '小程序')} />}
            <BoardDoors scene={scene} />
          </ul>
        </main>
        <TabBar locale={locale} current="/discover" />
      </div>
    </Document>
  );
}

/** Whose phone this is, and their wallet. */
export function MePage({ scene }: { scene: Scene }): VNode {
  const { locale, person, options } = scene;
  const name = clip(locale.read(person.name));
  return (
    <Document locale={locale} title={locale.say('Me', '我')} theme="chat">
      <div class="screen">
        <Header locale={locale} title={locale.say('Me', '我')} />
        <main class="content">
          <div class="person">
            <Avatar id={person.id} name={name} />
            <div>
              <h2>
                <bdi>{name}</bdi>
              </h2>
              <p class="quiet">
                {locale.say('Dovecote number: ', '鸽笼号：')}<bdi>{person.id}</bdi>
              </p>
            </div>
          </div>
          <ul class="rows rows-apart">
            <li>
              <a class="row" href={`${options.origins['chat-wallet']}/`}>
                <span class="row-words">{locale.say('Wallet', '钱包')}</span>
              </a>
            </li>
            <OwnBoards scene={scene} />
            {(options.rules.knows('exit', 'hidden') || options.rules.knows('show', 'opt-in')) && (
              <li>
                <a class="row" href="/settings">
                  <span class="row-words">{locale.say('Settings', '设置')}</span>
                </a>
              </li>
            )}
          </ul>
        </main>
        <TabBar locale={locale} current="/me" />
      </div>
    </Document>
  );
}
