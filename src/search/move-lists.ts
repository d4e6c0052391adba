import { listHoldChoices } from '../phone/hold-choices.ts';
import type { PageStore } from '../phone/jsdom/page-store.ts';
import type { Shown } from '../phone/jsdom/jsdom-pane.ts';
import type { Sight } from '../phone/sight.ts';
import { listMoves, type Move } from './list-moves.ts';
import type { TextsRead } from './texts-read.ts';
import type { State } from './transition-cache.ts';

export interface MoveListsOptions {
  readonly texts: TextsRead;
  /** Whether a text is one that anybody copies. */
  readonly mayCopy: (text: string) => boolean;
  readonly store: PageStore;
  /** Whether something stands in the browser's address field that was not opened yet. */
  readonly isWriting: (state: State) => boolean;
  /** The page that is shown in a state, by the system or in front. */
  readonly pageOf: (state: State, pane: string) => Shown['page'];
  /** Ids of Home and Back in the system's bar. */
  readonly findSystemKeys: (state: State) => Promise<readonly number[]>;
}

/** Every move that states allow, told once for each screen and what was read by then. */
export class MoveLists {
  readonly #options: MoveListsOptions;
  readonly #known = new Map<Sight, Map<number, readonly Move[]>>();

  constructor(options: MoveListsOptions) {
    this.#options = options;
  }

  /** Every move that a state allows. `sight`: what is seen in it. */
  async list(state: State, sight: Sight): Promise<readonly Move[]> {
    const { texts, findSystemKeys, isWriting } = this.#options;
    const read = texts.countKnown(state.at(-1) ?? 0);
    const known = this.#known.get(sight)?.get(read);
    if (known) return known;
    const every = listMoves(sight, texts.typedBy(read), await findSystemKeys(state));
    const reachable = isWriting(state) ? every.filter(({ gesture }) => !('thing' in gesture) || gesture.thing.pane === 'shell') : every;
    const moves: Move[] = [];
    for (const move of reachable) if (await this.#isOfUse(move, state)) moves.push(move);
    const all = this.#known.get(sight) ?? new Map<number, readonly Move[]>();
    this.#known.set(sight, all.set(read, moves));
    return moves;
  }

  /** Nobody holds what has no menu, or a menu of nothing but to copy what nobody copies. */
  async #isOfUse({ gesture }: Move, state: State): Promise<boolean> {
    if (gesture.kind !== 'hold') return true;
    const { store, pageOf, mayCopy } = this.#options;
    const page = pageOf(state, gesture.thing.pane);
    if (!page) return true;
    const held = await store.describeHeld(page, gesture.thing.id);
    const texts = { copy: held.text, 'copy-address': held.address ?? '' };
    return listHoldChoices(held, true).some((choice) => !Object.hasOwn(texts, choice) || mayCopy(texts[choice as keyof typeof texts]));
  }
}
