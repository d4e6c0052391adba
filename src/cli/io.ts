import type { FoundBrowser } from '../browser/find-browser.ts';
import type { Text } from '../regimes/vocabulary.ts';

/** What the built-in suite holds, as far as the command line needs to know it. */
export interface SuiteLists {
  readonly scenarios: readonly ListedScenario[];
  /** Those that a page of the user's own is measured by. */
  readonly pageScenarios: readonly ListedScenario[];
  readonly devices: readonly { readonly id: string; readonly description: Text }[];
  /** What is measured where nothing is asked for. */
  readonly firstSuite: { readonly scenarios: readonly string[] };
}

export interface ListedScenario {
  readonly id: string;
  readonly title: Text;
  readonly gates: readonly string[];
}

/** A Playwright that runs as a child. */
export interface PlaywrightRun {
  /** Its exit code, or in words how it ended otherwise. */
  readonly ended: Promise<number | string>;
  stop(signal: NodeJS.Signals): void;
}

/** Everything outside that a command touches; tests hand in their own. */
export interface Io {
  stdout(text: string): void;
  stderr(text: string): void;
  readonly env: NodeJS.ProcessEnv;
  /** Where the person stands: configuration and relative paths begin there. */
  readonly cwd: string;
  readonly color: boolean;
  /** Columns of the terminal. */
  readonly width: number;
  /** Loaded late: it brings journeys along, which reading results does not need. */
  loadSuite(): Promise<SuiteLists>;
  /** @throws UsageError where there is no Playwright, one that is too old, or two of them. */
  checkPlaywright(): void;
  ensureBrowser(log: (line: string) => void): Promise<FoundBrowser>;
  /** `quiet` keeps its stdout to itself; stderr is always heard. */
  startPlaywright(args: readonly string[], env: NodeJS.ProcessEnv, options: { readonly quiet: boolean }): PlaywrightRun;
  /** Calls on SIGINT and SIGTERM until the returned function is called. */
  onInterrupt(listener: (signal: NodeJS.Signals) => void): () => void;
}
