import { readFileSync, realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { UsageError } from './errors.ts';

/** Oldest Playwright that the tests have run with; the same as in package.json's peerDependencies. */
export const PLAYWRIGHT_FLOOR = '1.65.0';

/** Where a Playwright is installed, and which one. */
export interface FoundPlaywright {
  readonly folder: string;
  readonly version: string;
}

/** The Playwright that a file would import, looked for as Node does. */
export function findPlaywright(from: string): FoundPlaywright | undefined {
  try {
    const manifest = createRequire(from).resolve('@playwright/test/package.json');
    const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string };
    return { folder: realpathSync(dirname(manifest)), version };
  } catch {
    return undefined;
  }
}

/**
 * Exactly one Playwright, and a young enough one: two copies do not know each other's tests.
 * @throws UsageError that says what to do
 */
export function checkPlaywright(cwd: string, ours: FoundPlaywright | null = findPlaywright(import.meta.url) ?? null, theirs: FoundPlaywright | undefined = findPlaywright(join(cwd, 'package.json'))): void {
  if (!ours) throw new UsageError(`Failed to start: @playwright/test is not installed. Run "npm i -D @playwright/test" (${PLAYWRIGHT_FLOOR} or newer).`);
  if (isOlder(ours.version, PLAYWRIGHT_FLOOR)) throw new UsageError(`Failed to start: @playwright/test ${ours.version} is too old. Run "npm i -D @playwright/test@latest" (${PLAYWRIGHT_FLOOR} or newer is needed).`);
  if (theirs && theirs.folder !== ours.folder) {
    throw new UsageError(`Failed to start: @playwright/test is installed twice, ${theirs.version} in ${theirs.folder} for your project and ${ours.version} in ${ours.folder} for linktoll. Run "npm dedupe", or install linktoll in the project that holds your Playwright.`);
  }
}

function isOlder(version: string, floor: string): boolean {
  const [mine, least] = [version, floor].map((each) => each.split(/[.-]/).slice(0, 3).map(Number)) as [number[], number[]];
  for (const [index, number] of least.entries()) if ((mine[index] ?? 0) !== number) return (mine[index] ?? 0) < number;
  return false;
}
