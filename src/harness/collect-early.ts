import { setFlagsFromString } from 'node:v8';

/** By how many per cent more than what was left after the last collection a worker's heap may grow until the next. */
const GROWTH = 25;

/**
 * Has this process collect its garbage early. A worker needs some 75 MB for what it has loaded, and a cell leaves some 8 MB behind; left to
 * itself V8 collects them at three to four times as much, since the machine has memory enough (docs/performance.md).
 */
export function collectEarly(): void {
  setFlagsFromString(`--heap-growing-percent=${GROWTH}`);
}
