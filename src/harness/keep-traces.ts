import { copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { TestResult } from '@playwright/test/reporter';

/** Playwright's own attachment of a trace, where one was asked for (`linktoll run -- --trace on`). */
export function findTrace({ attachments }: Pick<TestResult, 'attachments'>): string | undefined {
  return attachments.find(({ name, path }) => name === 'trace' && path !== undefined)?.path;
}

/**
 * Copies the traces of cells to DIR/traces/CELL.zip, where the report finds them: Playwright clears its own folder.
 * @returns a sentence for each that could not be copied; the run does not fail for it
 */
export async function keepTraces(dir: string, traces: ReadonlyMap<string, string>): Promise<string[]> {
  const faults = [...traces].map(async ([cell, path]) => {
    try {
      await mkdir(join(dir, 'traces'), { recursive: true });
      await copyFile(path, join(dir, 'traces', `${cell}.zip`));
      return [];
    } catch (error) {
      return [`Failed to keep the trace of ${cell}: ${error instanceof Error ? error.message : String(error)}. Do look for it in Playwright's test-results/.`];
    }
  });
  return (await Promise.all(faults)).flat();
}
