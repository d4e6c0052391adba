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
    // Frames of other hosts run with their page, where the witness can be put into them before their first script.
    '--disable-site-isolation-trials',
    '--force-color-profile=srgb',
    '--font-render-hinting=none',
  ];
}
