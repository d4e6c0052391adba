import type { Io, PlaywrightRun } from '../../../src/cli/io.ts';

/** A suite of paper, so that the command line's tests do not hang on the scenarios that there happen to be. */
export const SUITE = {
  scenarios: [
    { id: 'lend-item', title: { en: 'Alice lends Bob an item', zh: '爱丽把东西借给周波' }, gates: ['offer', 'open', 'land'] },
    { id: 'return-item', title: { en: 'Bob gives it back', zh: '周波还回来' }, gates: ['send'] },
  ],
  pageScenarios: [{ id: 'share-page-direct', title: { en: 'Alice shares the page', zh: '爱丽分享网页' }, gates: ['exit', 'send', 'show', 'open'] }],
  devices: [
    { id: 'phone', description: { en: 'A phone', zh: '手机' } },
    { id: 'phone-en', description: { en: 'The same in English', zh: '同一部，英文' } },
  ],
  firstSuite: { scenarios: ['lend-item', 'return-item'] },
};

export interface MemoryIo extends Io {
  readonly out: string[];
  readonly err: string[];
  /** Both, in the order in which they were written. */
  readonly both: string[];
  /** Sends a signal, as the terminal would. */
  interrupt(signal: NodeJS.Signals): void;
}

/** An Io that keeps what was written, with a browser of paper and a Playwright that the test supplies. */
export function makeMemoryIo(env: NodeJS.ProcessEnv = {}, startPlaywright: Io['startPlaywright'] = refuse): MemoryIo {
  const out: string[] = [];
  const err: string[] = [];
  const both: string[] = [];
  let listener: ((signal: NodeJS.Signals) => void) | undefined;
  return {
    out,
    err,
    both,
    env,
    cwd: process.cwd(),
    color: false,
    width: 100,
    stdout: (text) => void (out.push(text), both.push(text)),
    stderr: (text) => void (err.push(text), both.push(text)),
    loadSuite: () => Promise.resolve(SUITE),
    checkPlaywright: () => undefined,
    ensureBrowser: () => Promise.resolve({ path: '/opt/browser', name: 'Paper', version: '1.0' }),
    startPlaywright,
    onInterrupt: (added) => {
      listener = added;
      return () => (listener = undefined);
    },
    interrupt: (signal) => listener?.(signal),
  };
}

function refuse(): PlaywrightRun {
  throw new Error('This test starts no Playwright.');
}
