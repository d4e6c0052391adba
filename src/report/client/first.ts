import { firstLang } from './first-lang.ts';
import { showTheme, firstTheme } from './theme.ts';
import { wait } from './waiting.ts';

// Runs before anything is drawn, so that nobody sees another theme first, nor the first screen, which is the matrix in
// English, where an address leads elsewhere or the reader reads Chinese: they see nothing until their own view is there.
showTheme(firstTheme());
if (firstLang() !== 'en' || !['', '#', '#view=overview'].includes(location.hash)) wait();
