import { readFileSync } from 'node:fs';
import type { TestCase, TestResult } from '@playwright/test/reporter';
import { formatCellKey, type Measurement, type Results } from '../results/schema.ts';
import { assembleResults } from './assemble-results.ts';
import { CELL_ANNOTATION, CELL_ATTACHMENT, OMITTED_ANNOTATION, PICTURES_ATTACHMENT, type CellAttachment, type PicturesAttachment } from './attachment.ts';

/** What a test that ended says of its cell: a measurement, or why there is none. */
export type EndedCell = { readonly measurement: Measurement; readonly pictures?: PicturesAttachment } | { readonly reason: string };

/** Gathers cells from tests, keyed by cell as they arrive in any order. Knows no disk and no terminal. */
export class CellCollector {
  readonly #cells = new Map<string, CellAttachment>();
  readonly #expected = new Set<string>();
  readonly #notRun = new Map<string, string>();
  readonly #omitted = new Map<string, string>();

  /** How many cells were asked for. */
  get expected(): number {
    return this.#expected.size;
  }

  /** How many of them have a measurement. */
  get measured(): number {
    return this.#cells.size;
  }

  /** The browser that measured, in its own words. */
  get browser(): CellAttachment['browser'] | undefined {
    const [any] = this.#cells.values();
    return any?.browser;
  }

  expect(tests: readonly TestCase[]): void {
    for (const cell of tests.map(readCell)) if (cell !== undefined) this.#expected.add(cell);
    for (const omission of tests.map(readOmission)) if (omission) this.#omitted.set(...omission);
  }

  /** Takes in a test that ended. A measurement counts only from a passed test; one that was cut off is no measurement. */
  add(cell: string, result: TestResult): EndedCell {
    const attachment = readJson<CellAttachment>(result, CELL_ATTACHMENT);
    const failure = tellFailure(result);
    // A cell that is asked for is skipped only where the run ends before it: `rest` of listNotRun says how.
    if (result.status === 'skipped') return { reason: failure };
    if (!attachment || result.status === 'interrupted') {
      this.#notRun.set(cell, failure);
      return { reason: failure };
    }
    const measurement = result.status === 'passed' ? attachment.measurement : breakCell(attachment.measurement, failure);
    this.#cells.set(cell, { ...attachment, measurement });
    const pictures = readJson<PicturesAttachment>(result, PICTURES_ATTACHMENT);
    return { measurement, ...(pictures && { pictures }) };
  }

  /**
   * Takes in what a test of somebody's own measured: as many cells as it likes, known only when they come. Such a test
   * may fail for what it expected of a measurement that is sound. @returns each cell with what there is of it
   */
  addFree(result: TestResult): (readonly [cell: string, ended: Exclude<EndedCell, { readonly reason: string }>])[] {
    if (result.status === 'interrupted') return [];
    return readAll<CellAttachment>(result, CELL_ATTACHMENT).map((attachment, index) => {
      const cell = formatCellKey(attachment.measurement);
      this.#cells.set(cell, attachment);
      const pictures = readAll<PicturesAttachment>(result, PICTURES_ATTACHMENT)[index];
      return [cell, { measurement: attachment.measurement, ...(pictures && { pictures }) }];
    });
  }

  assemble(): Results {
    return assembleResults([...this.#cells.values()], this.#omitted);
  }

  /** Cells without a measurement, each with its reason; `rest` is that of those that no test came to. */
  listNotRun(rest: string): Record<string, string> {
    const cells = [...this.#expected].filter((cell) => !this.#cells.has(cell)).sort();
    return Object.fromEntries(cells.map((cell) => [cell, this.#notRun.get(cell) ?? rest]));
  }
}

/** The cell that a test measures; undefined for a test of linktoll itself. */
export function readCell(test: TestCase): string | undefined {
  const device = test.parent.project()?.name ?? '';
  return test.annotations.find(({ type, description }) => type === CELL_ANNOTATION && description?.endsWith(`@${device}`))?.description;
}

/** The cell that a test would measure if that made sense on its device, with the reason why it does not. */
export function readOmission(test: TestCase): [cell: string, reason: string] | undefined {
  const device = test.parent.project()?.name ?? '';
  for (const { type, description = '' } of test.annotations) {
    const [cell = '', ...reason] = description.split(' ');
    if (type === OMITTED_ANNOTATION && cell.endsWith(`@${device}`)) return [cell, reason.join(' ')];
  }
  return undefined;
}

/** What a test attached under a name; undefined where it attached none. */
export function readJson<T>(result: TestResult, name: string): T | undefined {
  return readAll<T>(result, name)[0];
}

function readAll<T>(result: TestResult, name: string): T[] {
  return result.attachments.flatMap((attachment) => {
    const body = attachment.name !== name ? undefined : (attachment.body ?? (attachment.path === undefined ? undefined : readFileSync(attachment.path)));
    return body ? [JSON.parse(body.toString('utf8')) as T] : [];
  });
}

// eslint-disable-next-line no-control-regex
const ANSI = /\u001b\[[0-9;]*m/g;

/** Why a test that did not pass did not, in one line. */
export function tellFailure({ status, error }: TestResult): string {
  if (status === 'interrupted') return 'interrupted while it was measured';
  if (status === 'skipped') return 'skipped';
  return (error?.message ?? status).replace(ANSI, '').split('\n')[0] ?? '';
}

function breakCell(measurement: Measurement, failure: string): Measurement {
  if (measurement.outcome === 'broken') return measurement;
  const { blockedAt: _blockedAt, ...rest } = measurement;
  return { ...rest, outcome: 'broken', reason: failure };
}
