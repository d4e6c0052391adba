/** A pane, by its page's part, and the page that it is on. */
export type OnPage = readonly [pane: number, page: number];

/** An address that a pane has shown. */
export type Been = readonly [pane: number, address: string];

/** A gesture as far as a survey knows it. */
export interface Edge {
  readonly from: number;
  readonly to: number;
  readonly weight: number;
  /** It cannot be made before, in cost. */
  readonly ready: number;
  /** Which texts have to be read for that, a bit for each. */
  readonly reads: number;
  /** What has to be copied for that; anything where nothing is said. */
  readonly needs?: number;
  /** What is copied afterwards; what was before where nothing is said. */
  readonly copies?: number;
  /** Pages on which panes that are not in front have to be. */
  readonly found: readonly OnPage[];
  /** Of Back: what the pane has to have shown. */
  readonly been?: Been;
  /** Pages on which panes are left: any one where it is FORGOTTEN. */
  readonly left: readonly OnPage[];
}

/** What a view is of. */
export interface ShownView {
  /** It is of a visit that is for nothing so far. */
  readonly forNothing: boolean;
  /** Which texts of the closed list stand there, a bit for each. */
  readonly reads: number;
  /** The pane in front, by its page, and the address that it shows. */
  readonly pane?: number;
  readonly address?: string;
}

/** The gestures of a survey; of equal ones the one that can be made first. */
export class Edges {
  readonly #edges = new Map<string, Edge>();

  add(edge: Edge): void {
    const { from, to, weight, reads, needs, copies, found, been, left } = edge;
    const name = `${from} ${to} ${weight} ${needs} ${copies} ${reads} ${found.join()} ${left.join()} ${been?.join()}`;
    const known = this.#edges.get(name);
    if (!known || known.ready > edge.ready) this.#edges.set(name, edge);
  }

  get all(): readonly Edge[] {
    return [...this.#edges.values()];
  }
}
