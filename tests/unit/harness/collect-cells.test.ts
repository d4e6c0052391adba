import type { TestCase, TestResult } from '@playwright/test/reporter';
import { beforeEach, expect, test } from 'vitest';
import { CELL_ANNOTATION, CELL_ATTACHMENT, PICTURES_ATTACHMENT } from '../../../src/harness/attachment.ts';
import { CellCollector, readCell } from '../../../src/harness/collect-cells.ts';
import { sampleResults } from '../report/sample-results.ts';

// A measurement counts only from a passed test; every cell that was asked for is measured or listed with its reason.

const { measurements, regimes, scenarios } = sampleResults();
const CELLS = ['share-item-direct@confirm-direct@phone', 'share-item-direct@open@phone', 'share-item-direct@sealed@phone'];
const [CONFIRM, OPEN, SEALED] = CELLS as [string, string, string];

/** As much of a test as is looked at; `device` is its project. */
const makeTest = (cells: readonly string[], device = 'phone'): TestCase =>
  ({ annotations: cells.map((description) => ({ type: CELL_ANNOTATION, description })), parent: { project: () => ({ name: device }) } }) as unknown as TestCase;

function makeResult(cell: string | undefined, outcome: Partial<TestResult> = {}): TestResult {
  const measurement = measurements[cell ?? ''];
  const attachment = measurement && { measurement, regime: regimes[measurement.regime], scenario: scenarios[measurement.scenario], browser: { name: 'chromium', version: '1' } };
  const attach = (name: string, value: unknown) => ({ name, contentType: 'application/json', body: Buffer.from(JSON.stringify(value)) });
  return { status: 'passed', attachments: attachment ? [attach(CELL_ATTACHMENT, attachment), attach(PICTURES_ATTACHMENT, { pictures: [], blobs: {} })] : [], ...outcome } as TestResult;
}

let cells: CellCollector;
beforeEach(() => {
  cells = new CellCollector();
  cells.expect(CELLS.map((cell) => makeTest([cell])));
});

test('a passed test is measured, with its pictures', () => {
  expect(cells.add(OPEN, makeResult(OPEN))).toEqual({ measurement: JSON.parse(JSON.stringify(measurements[OPEN])), pictures: { pictures: [], blobs: {} } });
  expect(cells).toMatchObject({ expected: 3, measured: 1, browser: { name: 'chromium', version: '1' } });
  expect(Object.keys(cells.assemble().measurements)).toEqual([OPEN]);
});

test('a test that failed after it had measured is broken, with the reason, however good its figures look', () => {
  cells.add(SEALED, makeResult(SEALED, { status: 'failed', error: { message: '\u001b[31mTarget page, context or browser has been closed\u001b[39m\nand more' } }));
  const cell = cells.assemble().measurements[SEALED];
  expect(cell).toMatchObject({ outcome: 'broken', reason: 'Target page, context or browser has been closed' });
  expect(cell).not.toHaveProperty('blockedAt');
});

test('a test that was cut off is not run, even where it had attached something', () => {
  expect(cells.add(OPEN, makeResult(OPEN, { status: 'interrupted' }))).toEqual({ reason: 'interrupted while it was measured' });
  expect(cells.measured).toBe(0);
  expect(cells.listNotRun('rest')[OPEN]).toBe('interrupted while it was measured');
});

test('a killed worker’s cell is listed with its reason; one that was skipped as the run ended was never reached', () => {
  cells.add(CONFIRM, makeResult(undefined, { status: 'failed', error: { message: 'Error: worker process exited unexpectedly (code=null, signal=SIGKILL)' } }));
  cells.add(OPEN, makeResult(undefined, { status: 'skipped' }));
  expect(cells.listNotRun('not reached')).toEqual({ [CONFIRM]: 'Error: worker process exited unexpectedly (code=null, signal=SIGKILL)', [OPEN]: 'not reached', [SEALED]: 'not reached' });
});

test('a test belongs to the cell of its own device, and a test of linktoll to none', () => {
  const both = [OPEN, 'share-item-direct@open@phone-en'];
  expect(readCell(makeTest(both, 'phone'))).toBe(OPEN);
  expect(readCell(makeTest(both, 'phone-en'))).toBe('share-item-direct@open@phone-en');
  expect(readCell(makeTest([], 'e2e'))).toBeUndefined();
});
