/** A part of the phone that is not in front, and what it is: a pane's page, what is copied, the photos. */
export type Aside = readonly [part: number, value: number];

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
  /** What lies aside has to be this for that; anything where nothing is said. */
  readonly found: readonly Aside[];
  /** Of Back: what the pane has to have shown. */
  readonly been?: Been;
  /** What lies aside afterwards; what was there before where nothing is said, and any page where it is FORGOTTEN. */
  readonly left: readonly Aside[];
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
  readonly #edges: Edge[] = [];
  /** By the view that it leads from, then by all else but when it can be made: its place among the edges. */
  readonly #places: Map<string, number>[] = [];

  add(edge: Edge): void {
    const places = (this.#places[edge.from] ??= new Map<string, number>());
    const name = nameEdge(edge);
    const place = places.get(name);
    if (place === undefined) places.set(name, this.#edges.push(edge) - 1);
    else if ((this.#edges[place] as Edge).ready > edge.ready) this.#edges[place] = edge;
  }

  get size(): number {
    return this.#edges.length;
  }

  get all(): readonly Edge[] {
    return this.#edges;
  }
}

/** Done for every gesture that comes to anything. */
function nameEdge({ to, weight, reads, found, been, left }: Edge): string {
  let name = `${to} ${weight} ${reads}`;
  for (const [part, value] of found) name += `,${part} ${value}`;
  name += ';';
  for (const [part, value] of left) name += `,${part} ${value}`;
  return been ? `${name};${been[0]} ${been[1]}` : name;
}
