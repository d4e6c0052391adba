import type { VNode } from 'preact';
import { BOARD_SURFACES } from '../../src/regimes/vocabulary.ts';
import { readChoice, readField } from '../ui/fields.ts';
import { sendPage } from '../ui/host.tsx';
import { findBoard, listBoards } from './boards.ts';
import { deliver } from './deliver.ts';
import { BoardPage, BoardsPage } from './pages/board-pages.tsx';
import { BOARD_NAMES } from './pages/board-doors.tsx';
import { readText } from './read-parcel.ts';
import { redirectSent, refusedNotice } from './refusal.tsx';
import { boardAddress, ROUTES } from './routes.ts';
import type { SceneRouter } from './scene.ts';

/** Ways of live rooms, channels, articles and profiles: where they are listed, where they stand, and what their keepers put there. */
export function addBoardRoutes({ get, post }: SceneRouter): void {
  get(ROUTES.boards, (scene, request, response, next) => {
    const surface = readChoice(readField(request.params, 'surface'), BOARD_SURFACES);
    if (!surface || !BOARD_NAMES[surface] || listBoards(scene.options.seed, surface).length === 0) return next();
    sendPage(response, <BoardsPage scene={scene} surface={surface} />);
  });
  get(ROUTES.board, (scene, request, response, next) => {
    const board = findBoard(scene.options.seed, readField(request.params, 'id'));
    // An advertisement has no page of its own: it stands in the feed.
    if (!board || board.surface === 'ad') return next();
    sendPage(response, <BoardPage scene={scene} board={board} unfolded={readField(request.query, 'unfolded')} />);
  });
  post(ROUTES.boardMessages, async (scene, request, response, next) => {
    const { state, options, person } = scene;
    const board = findBoard(options.seed, readField(request.params, 'id'));
    if (!board || board.by !== person.id) return next();
    const text = readText(request.body);
    const refused = text === '' ? undefined : await deliver(state, options, { surface: board.surface, place: board.id, from: person.id, text, language: scene.locale.language });
    redirectSent(response, boardAddress(board.id), refused);
  });
  get(ROUTES.boardRefused, (scene, request, response, next) => {
    const board = findBoard(scene.options.seed, readField(request.params, 'id'));
    if (!board || board.by !== scene.person.id) return next();
    const modal = (): VNode | undefined => refusedNotice(scene, board.surface, request, boardAddress(board.id));
    sendPage(response, <BoardPage scene={scene} board={board} modal={modal} />);
  });
}
