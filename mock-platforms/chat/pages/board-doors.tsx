import type { VNode } from 'preact';
import type { BoardSurface, Text } from '../../../src/regimes/vocabulary.ts';
import { clip } from '../../ui/clip.ts';
import { Icon, type IconName } from '../../ui/icon.tsx';
import { findProfile, listBoards } from '../boards.ts';
import { boardAddress, boardsAddress } from '../routes.ts';
import type { Scene } from '../scene.ts';
import { DoorRow } from './rows.tsx';

/** What all boards of a surface are called together; a profile is reached from its person, an advertisement is met in the feed. */
export const BOARD_NAMES: Readonly<Partial<Record<BoardSurface, Text & { readonly icon: IconName }>>> = {
  live: { en: 'Live rooms', zh: '直播间', icon: 'live' },
  channel: { en: 'Channels', zh: '频道', icon: 'channel' },
  article: { en: 'Articles', zh: '文章', icon: 'article' },
};

/** The doors to boards; where there are none there is no door. */
export function BoardDoors({ scene: { locale, options } }: { scene: Scene }): VNode {
  return (
    <>
      {(Object.keys(BOARD_NAMES) as BoardSurface[]).map((surface) => {
        const name = BOARD_NAMES[surface];
        if (!name || listBoards(options.seed, surface).length === 0) return null;
        return <DoorRow key={surface} href={boardsAddress(surface)} icon={name.icon} words={locale.read(name)} />;
      })}
    </>
  );
}

/** The boards that a person keeps, on their own page. */
export function OwnBoards({ scene: { locale, options, person } }: { scene: Scene }): VNode {
  return (
    <>
      {(options.seed.boards ?? [])
        .filter(({ by }) => by === person.id)
        .map(({ id, name }) => (
          <li key={id}>
            <a class="row" href={boardAddress(id)}>
              <span class="row-words">
                <bdi>{clip(locale.read(name))}</bdi>
              </span>
            </a>
          </li>
        ))}
    </>
  );
}

/** The way to the profile of a person, where they have one. */
export function ProfileLink({ scene: { locale, options }, of }: { scene: Scene; of: string }): VNode | null {
  const profile = findProfile(options.seed, of);
  return profile ? (
    <a class="header-action" href={boardAddress(profile.id)} aria-label={locale.say('Profile', '个人主页')}>
      <Icon name="me" />
    </a>
  ) : null;
}
