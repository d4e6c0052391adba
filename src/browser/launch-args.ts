/**
 * Flags that every Chromium of ours is started with: nothing is fetched in the background, and pictures do not hang on
 * the screen's colour profile or on hinting. As root Chromium has no sandbox to start in.
 */
export function launchArgs(): string[] {
  return [
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-default-apps',
    '--disable-sync',
    '--no-first-run',
    '--force-color-profile=srgb',
    '--font-render-hinting=none',
  ];
}

/**
 * Has frames of other hosts run with their page, where the witness can be put into them before their first script. Chrome
 * and Chromium run them apart; a headless shell (Playwright's own, where no path is named) does not in the first place.
 */
export function joinFrames(executablePath: string | undefined): string[] {
  return executablePath && !/headless/.test(executablePath) ? ['--disable-site-isolation-trials'] : [];
}
