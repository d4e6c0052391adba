import type { AppShelf } from './app-shelf.ts';
import type { Course, Stage } from './course.ts';
import type { Pane, Supply } from './pane.ts';
import type { Pocket } from './pocket.ts';
import type { Place } from './shell-address.ts';

/** A page's request that waits for the person: where it stands, and what either answer gives back. */
export interface WaitingRequest {
  readonly place: Place;
  readonly id: number;
  readonly yes: unknown;
  readonly no: unknown;
}

/** What a page handed to the share sheet. */
export interface Shared {
  readonly title: string;
  readonly text: string;
  readonly address: string;
}

export interface PageRequestsOptions {
  readonly pocket: Pocket;
  readonly stage: Stage;
  /** The system asks before an app may read what another app copied. */
  readonly asksBeforePaste: boolean;
  /** Has the person asked; what they answer settles the page's request. */
  readonly ask: (request: WaitingRequest) => void;
}

/** What pages ask of the phone: clipboard and share sheet. A question that only the person can answer covers the screen. */
export class PageRequests {
  readonly #options: PageRequestsOptions;
  /** What the page in front handed to the share sheet, until it is used. */
  shared: Shared | undefined;

  constructor(options: PageRequestsOptions) {
    this.#options = options;
  }

  /** Answers the pages of one place; `getPane` tells which pane it runs in by then. */
  supplyTo(place: Place, getPane: () => Pane | undefined): Supply {
    const { pocket, asksBeforePaste } = this.#options;
    return (request, id) => {
      switch (request.type) {
        case 'clipboard-write':
          pocket.copy(request.text, place.app);
          return { now: true };
        case 'clipboard-read': {
          const { copied } = pocket;
          if (!copied) return { now: '' };
          if (!asksBeforePaste || copied.from === place.app) return { now: copied.text };
          return this.#askPerson(getPane(), '/prompt/paste', { app: place.app, from: copied.from }, { place, id, yes: copied.text, no: false });
        }
        case 'share':
          this.shared = { title: request.title, text: request.text, address: request.address };
          return this.#askPerson(getPane(), '/sheet', { title: request.title, address: request.address }, { place, id, yes: true, no: false });
      }
    };
  }

  /** The share sheet's choice, once the page that shared has learned of it: copied, or handed to the chosen app. */
  async shareTo(target: string, shelf: AppShelf, from: string): Promise<Course> {
    const { pocket, stage } = this.#options;
    const { shared } = this;
    this.shared = undefined;
    if (!shared) return undefined;
    if (target === 'copy') {
      pocket.copy(shared.address || shared.text, from);
      return undefined;
    }
    const [id = '', surface = ''] = target.split('-');
    const app = shelf.find(id);
    const words = new URLSearchParams({ surface, title: shared.title || shared.text || shared.address, address: shared.address });
    return stage.showApp(app.id, `${app.deepLink}?address=${encodeURIComponent(`${app.scheme}://share?${words}`)}`);
  }

  #askPerson(pane: Pane | undefined, path: string, params: Readonly<Record<string, string>>, request: WaitingRequest): 'later' {
    this.#options.ask(request);
    this.#options.stage.cover(path, params);
    pane?.interrupt();
    return 'later';
  }
}
