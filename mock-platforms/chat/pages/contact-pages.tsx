import type { ComponentChildren, VNode } from 'preact';
import type { Clerk } from '../../platform.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { clip } from '../../ui/clip.ts';
import { Document } from '../../ui/document.tsx';
import { Header } from '../../ui/header.tsx';
import { Icon } from '../../ui/icon.tsx';
import { hasAdded } from '../contacts.ts';
import { contactAddress } from '../routes.ts';
import type { Scene } from '../scene.ts';

/** Where a number is looked up. Nobody is found by a name: whoever is looked for has to have told the number. */
export function FindContactPage({ scene: { locale }, number }: { scene: Scene; number: string }): VNode {
  const { say } = locale;
  const title = say('Find a contact', '添加朋友');
  return (
    <Document locale={locale} title={title} theme="chat">
      <div class="screen">
        <Header locale={locale} title={title} back="/contacts" />
        <main class="content">
          <form class="search-bar search-alone" role="search" method="get" action="/contacts/find">
            <Icon name="search" />
            <input class="search-text" type="search" name="number" value={number} aria-label={say('Dovecote number', '鸽笼号')} placeholder={say('Dovecote number', '鸽笼号')} enterkeyhint="search" autocomplete="off" />
          </form>
          {number !== '' && <p class="quiet quiet-page">{say('Nobody has this number.', '没有人用这个号码。')}</p>}
        </main>
      </div>
    </Document>
  );
}

/** Who it is, by name and number. */
function Face({ scene: { locale }, clerk, title, children }: { scene: Scene; clerk: Clerk; title: string; children?: ComponentChildren }): VNode {
  const name = clip(locale.read(clerk.name));
  return (
    <Document locale={locale} title={title} theme="chat">
      <div class="screen">
        <Header locale={locale} title={title} back="/contacts" />
        <main class="content">
          <div class="person">
            <Avatar id={clerk.id} name={name} />
            <div>
              <h2>
                <bdi>{name}</bdi>
              </h2>
              <p class="quiet">
                {locale.say('Dovecote number: ', '鸽笼号：')}<bdi>{clip(clerk.number)}</bdi>
              </p>
            </div>
          </div>
          {children}
        </main>
      </div>
    </Document>
  );
}

/** Somebody who can be added, or has been. */
export function ContactPage({ scene, clerk }: { scene: Scene; clerk: Clerk }): VNode {
  const { locale, state, person } = scene;
  const isKnown = hasAdded(state, person.id, clerk.id);
  return (
    <Face scene={scene} clerk={clerk} title={locale.say('Details', '详细资料')}>
      {isKnown ? (
        <p class="quiet quiet-page">{locale.say('Among your contacts.', '已在通讯录中。')}</p>
      ) : (
        <form class="form-page" method="post" action={contactAddress(clerk.number)}>
          <button class="button" type="submit">
            {locale.say('Add to contacts', '添加到通讯录')}
          </button>
        </form>
      )}
    </Face>
  );
}

/** Both have each other now. */
export function AddedPage({ scene, clerk }: { scene: Scene; clerk: Clerk }): VNode {
  return <Face scene={scene} clerk={clerk} title={scene.locale.say('Contact added', '联系人已添加')} />;
}
