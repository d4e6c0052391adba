/** What was seen to happen: trusted events, reported by a listener that stands before any script of the page. */
export type WitnessEvent =
  | {
      readonly type: 'press';
      /** CSS pixels of the pane; unknown for a press inside a frame. */
      readonly at?: { readonly x: number; readonly y: number };
    }
  | { readonly type: 'key'; readonly key: string }
  /** Text that the browser inserted without a key, in graphemes. */
  | { readonly type: 'insert'; readonly graphemes: number };

/** What the driver says it did: the ledger's entry of one gesture. */
export interface LedgerEntry {
  /** Presses of the finger on glass. */
  readonly presses: number;
  /** Graphemes typed by the person. */
  readonly typed: number;
  /** The closing key. */
  readonly closingKeys: number;
  /** Graphemes that the phone put in for the person (paste). */
  readonly pasted: number;
  /** Where the finger went, CSS pixels of the pane. */
  readonly point?: { readonly x: number; readonly y: number };
}

/** How far the witness's point may lie from the ledger's, CSS pixels: browsers round to whole ones. */
const POINT_TOLERANCE = 1;

const CLOSING_KEYS: readonly string[] = ['Enter'];

/** Compares ledger and witness of one gesture. @returns what disagrees, in words, or undefined where they agree. */
export function compareWithWitness(ledger: LedgerEntry, seen: readonly WitnessEvent[]): string | undefined {
  const presses = seen.filter((event) => event.type === 'press');
  if (presses.length !== ledger.presses) return `the ledger has ${ledger.presses} press(es), the witness saw ${presses.length}`;
  const [press] = presses;
  if (press?.at && ledger.point) {
    const { x, y } = press.at;
    const far = Math.max(Math.abs(x - ledger.point.x), Math.abs(y - ledger.point.y));
    if (far > POINT_TOLERANCE) return `the ledger pressed at ${ledger.point.x},${ledger.point.y}, the witness saw ${x},${y}`;
  }
  const keys = seen.filter((event) => event.type === 'key');
  const closing = keys.filter(({ key }) => CLOSING_KEYS.includes(key)).length;
  if (closing !== ledger.closingKeys) return `the ledger has ${ledger.closingKeys} closing key(s), the witness saw ${closing}`;
  const inserted = seen.reduce((sum, event) => sum + (event.type === 'insert' ? event.graphemes : 0), 0);
  const graphemes = keys.length - closing + inserted;
  if (graphemes !== ledger.typed + ledger.pasted) {
    return `the ledger has ${ledger.typed} grapheme(s) typed and ${ledger.pasted} pasted, the witness saw ${graphemes}`;
  }
  return undefined;
}

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Splits text into graphemes, what a person would call letters. */
export function splitGraphemes(text: string): string[] {
  return [...segmenter.segment(text)].map(({ segment }) => segment);
}
