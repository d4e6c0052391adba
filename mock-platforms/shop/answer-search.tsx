import type { Response } from 'express';
import { sendPage } from '../ui/host.tsx';
import { SearchClosedPage, SearchPage } from './pages/list-pages.tsx';
import type { Scene } from './scene.ts';
import { searchItems } from './state.ts';

/** The shop's own search, in its app and on its site alike. Asks the gate `find`, which shapes its page. */
export function answerSearch(scene: Scene, query: string, inApp: boolean, response: Response): void {
  const { kind } = scene.options.rules.decide({ gate: 'find', finder: 'own-search' });
  if (kind === 'search-closed') return sendPage(response, <SearchClosedPage scene={scene} inApp={inApp} />);
  sendPage(response, <SearchPage scene={scene} query={query} items={kind === 'left-out' ? [] : searchItems(scene.options.seed, query)} inApp={inApp} />);
}
