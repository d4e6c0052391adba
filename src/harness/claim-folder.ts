import pc from 'picocolors';
import { lockFolder } from '../results/write-lock.ts';

/** Wrong usage or configuration, as the command line has it. */
const EXIT_USAGE = 2;

/**
 * Takes a folder for a reporter. Ends the process where it cannot be had, before anything is done: Playwright asks no
 * reporter for leave. @returns what gives the folder free again
 */
export function claimFolder(dir: string): () => void {
  try {
    const release = lockFolder(dir);
    process.once('exit', release);
    return () => {
      process.off('exit', release);
      release();
    };
  } catch (error) {
    console.error(pc.red(error instanceof Error ? error.message : String(error)));
    process.exit(EXIT_USAGE);
  }
}
