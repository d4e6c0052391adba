import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { makeBaseline } from '../../../src/compare/baseline.ts';
import { compareRuns } from '../../../src/compare/compare-runs.ts';
import { renderJunit } from '../../../src/report/junit.ts';
import type { JunitOptions } from '../../../src/report/junit.ts';
import type { Results } from '../../../src/results/schema.ts';
import { asRun, block, breakCell, confirmTwice, drop } from '../compare/two-runs.ts';
import { hostileResults, hostileRun } from './hostile-results.ts';
import { sampleResults, sampleRun } from './sample-results.ts';

// CI shows what JUnit XML says: a document that cannot be read, or that calls a failure of linktoll a pass, hides it.

const DIRECT = 'share-item-direct@confirm-direct@phone';

/** The document as a strict XML parser reads it. */
function read(results: Results, options?: JunitOptions): Document {
  const { window } = new JSDOM();
  const document = new window.DOMParser().parseFromString(renderJunit(results, options), 'text/xml');
  expect(document.querySelector('parsererror')?.textContent).toBeUndefined();
  return document;
}

function totals(document: Document): string {
  return ['tests', 'failures', 'errors', 'skipped'].map((name) => document.documentElement.getAttribute(name)).join(' ');
}

test('a suite a regime, a case a cell; a blocked cell is a finding about the world and no failure', () => {
  const document = read(sampleResults());
  expect(totals(document)).toBe('18 0 0 0');
  expect([...document.querySelectorAll('testsuite')].map((suite) => suite.getAttribute('name'))).toEqual(expect.arrayContaining(['open', 'confirm-direct', 'sealed']));
  expect(document.querySelectorAll('testcase[classname="linktoll.no-groups"]')).toHaveLength(3);
  expect(document.querySelector('testcase[classname="linktoll.confirm-direct"] property[name="toll"]')?.getAttribute('value')).toBe('1');
});

test('a broken cell, one that was not reached and a failed control are errors; one that is left out is skipped', () => {
  const results = drop(drop(breakCell(sampleResults(), DIRECT, 'the witness was lost'), 'share-item-group@sealed@phone'), 'share-item-moments@confirm-direct@phone');
  const omitted = { ...results, omitted: { 'share-item-moments@confirm-direct@phone': 'changes nothing' } };
  const document = read(omitted, { run: { ...sampleRun(), notRun: { 'share-item-group@sealed@phone': 'the run was cut off', 'share-item-group@open@phone-en': 'the run was cut off' } } });
  expect([...document.querySelectorAll('error')].map((error) => [error.getAttribute('type'), error.getAttribute('message')])).toEqual(expect.arrayContaining([
    ['control', 'The control share-item-group@sealed@phone was not measured.'],
    ['broken', 'the witness was lost'],
    ['not-run', 'the run was cut off'],
  ]));
  expect(totals(document)).toBe('20 0 4 1');
});

test('with a baseline, what grew dearer, is newly blocked or gone is a failure, with the added step', () => {
  const baseline = makeBaseline({ results: sampleResults(), measure: 'the-same', isAsked: () => true });
  const now = drop(block(confirmTwice(), 'share-item-group@open@phone'), 'share-item-moments@autumn-2021@phone');
  const comparison = compareRuns({ kind: 'baseline', name: 'b', file: 'b', baseline }, asRun('out', now));
  const document = read(now, { comparison });
  const failures = [...document.querySelectorAll('failure')].map((failure) => `${failure.getAttribute('type')} ${failure.parentElement?.getAttribute('classname')}`).sort();
  expect(failures).toEqual(['dearer linktoll.confirm-direct', 'gone linktoll.autumn-2021', 'newly-blocked linktoll.open']);
  expect(document.querySelector('failure[type="dearer"]')?.textContent).toBe("+ 11  Bob · chat's webview · tap button “仍要继续”  ← made under confirm-in-direct");
});

test('a baseline of which no cell could be held against the run is an error, never a pass', () => {
  const comparison = compareRuns({ kind: 'baseline', name: 'b', file: 'b', baseline: { schemaVersion: 2, cells: {} } }, asRun('out', sampleResults()));
  const [error] = read(sampleResults(), { comparison }).querySelectorAll('error');
  expect(error?.getAttribute('type')).toBe('nothing-compared');
});

test('nothing measured is an error, never an empty pass', () => {
  expect(totals(read({ ...sampleResults(), measurements: {} }))).toBe('1 0 1 0');
});

test('hostile strings, controls and halves of characters make no broken document', () => {
  const results = breakCell(hostileResults(), DIRECT, `]]>\u0000\u001b\ud800<![CDATA["'&\uffff`);
  const baseline = makeBaseline({ results: hostileResults(), measure: 'the-same', isAsked: () => true });
  const document = read(results, { run: hostileRun(), comparison: compareRuns({ kind: 'baseline', name: 'b', file: 'b', baseline }, asRun('x', results)) });
  expect(document.querySelectorAll('testcase').length).toBeGreaterThan(17);
  expect(document.querySelectorAll('script')).toHaveLength(0);
});
