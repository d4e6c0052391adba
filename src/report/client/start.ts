import { inflate } from './inflate.ts';
import { applyTheme, firstTheme } from './theme.ts';

// Before anything is drawn, so that nobody sees the other theme first.
applyTheme(firstTheme());

// The page's code lies in it deflated, a third as large. Until it runs, and where it cannot, the first screen stands as
// the server drew it. The page's policy knows the code by its hash.
const packed = document.getElementById('code')?.textContent;
if (packed) void inflate(packed).then((code) => document.body.append(Object.assign(document.createElement('script'), { textContent: code })));
