import type { VNode } from 'preact';
import type { Clerk } from '../../platform.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { clip } from '../../ui/clip.ts';
import { Document } from '../../ui/document.tsx';
import { Header } from '../../ui/header.tsx';
import { Icon } from '../../ui/icon.tsx';
import { contactAddress, ROUTES } from '../routes.ts';
import type { Scene } from '../scene.ts';
import { hasContact } from '../state.ts';
import { PartyRow } from './tab-pages.tsx';

/** Where somebody is found by their number. `number`: what was looked for, if anything was. */
export function NewContactPage({ scene: { locale }, number, found }: { scene: Scene; number: string; found: Clerk | undefined }): VNode {
  const { say, read } = locale;
  const title = say('New contact', '新的联系人');
  return (
    <Document locale={locale} title={title} theme="chat">
      <div class="screen">
        <Header locale={locale} title={title} back={ROUTES.contacts} />
        <form class="search search-apart" role="search" method="get" action={ROUTES.newContact}>
          <Icon name="search" />
          <input class="search-text" type="search" name="number" value={number} aria-label={say('Dovecote number', '鸽笼号')} placeholder={say('Dovecote number', '鸽笼号')} enterkeyhint="search" autocomplete="off" />
          <button class="button button-small" type="submit">
            {say('Search', '搜索')}
          </button>
        </form>
        <main class="content">
          {found ? (
            <ul class="rows" aria-label={say('Found', '搜索结果')}>
              <PartyRow id={found.id} name={read(found.name)} href={contactAddress(found.id)} />
            </ul>
          ) : (
            number && <p class="quiet quiet-page">{say('Nobody has this number.', '没有人用这个号码。')}</p>
          )}
        </main>
      </div>
    </Document>
  );
}

/** Somebody who was found: who they are, and whether they are among one's contacts. */
export function ContactPage({ scene: { locale, state, person }, clerk: { id, name: names, number } }: { scene: Scene; clerk: Clerk }): VNode {
  const { say, read } = locale;
  const name = clip(read(names));
  const isAdded = hasContact(state, person.id, id);
  return (
    <Document locale={locale} title={name} theme="chat">
      <div class="screen">
        <Header locale={locale} title={say('Profile', '详细资料')} back={ROUTES.contacts} />
        <main class="content">
          <div class="person">
            <Avatar id={id} name={name} />
            <div>
              <h2>
                <bdi>{name}</bdi>
              </h2>
              <p class="quiet">
                {say('Dovecote number', '鸽笼号')}: <bdi>{number}</bdi>
              </p>
            </div>
          </div>
          {isAdded ? (
            <p class="quiet quiet-page" role="status">
              {say('Among your contacts', '已在你的通讯录里')}
            </p>
          ) : (
            <form class="person-add" method="post" action={contactAddress(id)}>
              <button class="button" type="submit">
                {say('Add', '添加')}
              </button>
            </form>
          )}
        </main>
      </div>
    </Document>
  );
}
