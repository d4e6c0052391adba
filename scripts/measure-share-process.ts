import { measureShare } from './measure-share.ts';

/** One share of everything in a process of its own, handed to whoever started it. */
const [index = 0, of = 1] = process.argv.slice(2).map(Number);
const share = await measureShare(index, of);
// The channel is open until all of it has gone through.
process.send?.(share, () => process.disconnect());
