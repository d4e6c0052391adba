import { setFlagsFromString } from 'node:v8';

/** By how many per cent more than what was left after the last collection a heap may grow until the next: of a worker that measures, and of one that searches. */
const GROWTH = { measuring: 25, searching: 100 };

/**
 * Has this process collect its garbage early. A worker needs some 75 MB for what it has loaded, and a cell leaves some 8 MB behind; left to
 * itself V8 collects them at three to four times as much, since the machine has memory enough (docs/performance.md). A search leaves more behind, and holds half of it
 * until its cell is done: it would be stopped too often.
 */
export function collectEarly(work: keyof typeof GROWTH = 'measuring'): void {
  setFlagsFromString(`--heap-growing-percent=${GROWTH[work]}`);
}
