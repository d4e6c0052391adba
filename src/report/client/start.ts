import { inflate } from './inflate.ts';
import { show } from './waiting.ts';

// The page's code lies in it deflated, a third as large. Until it runs, and where it cannot, the first screen stands as
// the server drew it. The page's policy knows the code by its hash.
const packed = document.getElementById('code')?.textContent;
const run = (code: string) => document.body.append(Object.assign(document.createElement('script'), { textContent: code }));
if (packed) void Promise.resolve(packed).then(inflate).then(run).catch(show);
