import type { VNode } from 'preact';
import type { BoardSurface } from '../../../src/regimes/vocabulary.ts';
import type { Board } from '../../platform.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { clip } from '../../ui/clip.ts';
import { Document } from '../../ui/document.tsx';
import { Header } from '../../ui/header.tsx';
import { Screen } from '../../ui/modal.tsx';
import { findKeeper, listBoards } from '../boards.ts';
import { drawPlace } from '../draw.ts';
import { boardAddress, boardsAddress } from '../routes.ts';
import type { Scene } from '../scene.ts';
import { BOARD_NAMES, ProfileLink } from './board-doors.tsx';
import { MessageList } from './message.tsx';
import { PartyListPage } from './rows.tsx';

/** All boards of a surface. */
export function BoardsPage({ scene: { locale, options }, surface }: { scene: Scene; surface: BoardSurface }): VNode {
  const parties = listBoards(options.seed, surface).map(({ id, name }) => ({ id, name: locale.read(name), href: boardAddress(id) }));
  return <PartyListPage locale={locale} title={locale.read(BOARD_NAMES[surface] ?? { en: '', zh: '' })} parties={parties} />;
}

/** One board, or what stands under a notice about it; its keeper can put something on it. Asks the gate `show` as it is drawn. */
export function BoardPage({ scene, board, modal, unfolded }: { scene: Scene; board: Board; modal?: () => VNode | undefined; unfolded?: string }): VNode {
  const { locale, options, person } = scene;
  const { say } = locale;
  const title = locale.read(board.name);
  const messages = drawPlace(scene, board.surface, board.id, unfolded);
  const isOwn = board.by === person.id;
  const back = isOwn ? '/me' : board.surface === 'bio' ? `/conversation/${encodeURIComponent(board.by)}` : boardsAddress(board.surface);
  return (
    <Document locale={locale} title={title} theme="chat">
      <Screen modal={modal?.()}>
        <Header locale={locale} title={title} back={back}>{board.surface !== 'bio' && <ProfileLink scene={scene} of={board.by} />}</Header>
        <main class={`talk board board-${board.surface}`}>
          <Cover scene={scene} board={board} />
          <div class="talk-scroll">
            <MessageList options={options} locale={locale} messages={messages} feed label={title} />
          </div>
          {isOwn && (
            <form class="composer" method="post" action={`${boardAddress(board.id)}/messages`}>
              <textarea class="composer-text" name="text" rows={1} aria-label={say('Message', '消息')} required />
              <button class="button button-small" type="submit">
                {say('Publish', '发布')}
              </button>
            </form>
          )}
        </main>
      </Screen>
    </Document>
  );
}

/** What the eye meets first: a picture that moves, a headline, or who it is about. */
function Cover({ scene, board }: { scene: Scene; board: Board }): VNode {
  const { locale, options } = scene;
  const name = clip(locale.read(findKeeper(options.seed, board.by)?.name ?? board.name));
  const title = clip(locale.read(board.name));
  if (board.surface === 'article') {
    return (
      <div class="article-head">
        <h2>
          <bdi>{title}</bdi>
        </h2>
        <p class="quiet">
          <bdi>{name}</bdi>
        </p>
      </div>
    );
  }
  return (
    <div class="board-cover">
      <Avatar id={board.by} name={name} />
      <p>
        <bdi>{name}</bdi>
      </p>
      {board.surface === 'live' && <p class="live-mark">{locale.say('On air', '正在播出')}</p>}
    </div>
  );
}
