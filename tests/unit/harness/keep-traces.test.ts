import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findTrace, keepTraces } from '../../../src/harness/keep-traces.ts';

// A trace that was asked for lies where the report looks for it, and one that is lost fails no run.

test('a trace is copied under its cell; one that is not there is told', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'linktoll-traces-'));
  try {
    await writeFile(join(dir, 'trace.zip'), 'a trace');
    const faults = await keepTraces(dir, new Map([['a@open@phone', join(dir, 'trace.zip')], ['a@sealed@phone', join(dir, 'gone.zip')]]));
    expect(await readFile(join(dir, 'traces', 'a@open@phone.zip'), 'utf8')).toBe('a trace');
    expect(faults).toEqual([expect.stringMatching(/^Failed to keep the trace of a@sealed@phone: ENOENT/)]);
  } finally {
    await rm(dir, { recursive: true });
  }
});

test('only an attachment of that name with a file is a trace', () => {
  const attachment = { name: 'trace', contentType: 'application/zip', path: '/x/trace.zip' };
  expect(findTrace({ attachments: [{ name: 'linktoll-cell', contentType: 'application/json' }, attachment] })).toBe('/x/trace.zip');
  expect(findTrace({ attachments: [{ name: 'trace', contentType: 'application/zip' }] })).toBeUndefined();
});
