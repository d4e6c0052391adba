import type { VNode } from 'preact';
import { Avatar } from '../../ui/avatar.tsx';
import { clip } from '../../ui/clip.ts';
import { Document } from '../../ui/document.tsx';
import { Header } from '../../ui/header.tsx';
import { Icon, type IconName } from '../../ui/icon.tsx';
import type { Locale } from '../../ui/locale.ts';

/** A row that leads to a person or a group; its name is theirs alone. */
export function PartyRow({ id, name, href, preview }: { id: string; name: string; href: string; preview?: string }): VNode {
  const shown = clip(name);
  return (
    <li>
      <a class="row" href={href} aria-label={shown}>
        <Avatar id={id} name={shown} />
        <span class="row-words">
          <bdi class="row-name">{shown}</bdi>
          {preview && (
            <bdi class="row-preview" aria-hidden="true">
              {clip(preview)}
            </bdi>
          )}
        </span>
      </a>
    </li>
  );
}

/** A row that leads to something the chat itself has to show. */
export function DoorRow({ href, icon, words }: { href: string; icon: IconName; words: string }): VNode {
  return (
    <li>
      <a class="row" href={href}>
        <span class="row-icon">
          <Icon name={icon} />
        </span>
        <span class="row-words">{words}</span>
      </a>
    </li>
  );
}

/** A page behind one of those doors: everyone or everything of a kind, by name. */
export function PartyListPage({ locale, title, parties }: { locale: Locale; title: string; parties: readonly { readonly id: string; readonly name: string; readonly href: string }[] }): VNode {
  return (
    <Document locale={locale} title={title} theme="chat">
      <div class="screen">
        <Header locale={locale} title={title} back="/discover" />
        <main class="content">
          <ul class="rows" aria-label={title}>
            {parties.map((party) => (
              <PartyRow key={party.id} {...party} />
            ))}
          </ul>
        </main>
      </div>
    </Document>
  );
}
