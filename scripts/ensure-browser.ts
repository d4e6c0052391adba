import { ensureBrowser } from '../src/browser/install-browser.ts';

// The tests need a browser; where none starts it is fetched first, and every command is printed.
try {
  const { name, version } = await ensureBrowser({ env: process.env, log: console.log });
  console.log(`Browser: ${name} ${version}`);
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 2;
}
