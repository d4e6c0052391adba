import type { ChildProcess } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { expect, it } from 'vitest';
import { SearchApart, type SearchAnswer } from '../../../src/harness/search-apart.ts';

const KEY = 'share-item-direct@open@phone';
const OTHER = 'share-item-direct@sealed@phone';
const NO_WAY: SearchAnswer = { key: KEY, searched: { proof: { status: 'no-way', states: 3 } }, ms: 12 };

/** Processes that search nothing, and what each was asked for. */
function createProcesses() {
  const started: { readonly child: EventEmitter; readonly asked: string[]; killed: boolean }[] = [];
  const search = new SearchApart(() => {
    const each = { child: new EventEmitter(), asked: [] as string[], killed: false };
    started.push(each);
    return Object.assign(each.child, { send: (key: string) => each.asked.push(key), kill: () => (each.killed = true) }) as unknown as ChildProcess;
  });
  return { search, started };
}

// Protects a search that runs ahead of the browser: what was asked for ahead is not searched twice, and each cell gets its own answer.
it('a cell that is asked for twice is searched once, and answered to both', async () => {
  const { search, started } = createProcesses();
  const [ahead, later] = [search.search(KEY), search.search(KEY)];
  void search.search(OTHER);
  expect(started.map(({ asked }) => asked)).toEqual([[KEY, OTHER]]);
  started[0]?.child.emit('message', NO_WAY);
  expect(await ahead).toEqual({ searched: { proof: { status: 'no-way', states: 3 } }, ms: 12 });
  expect(await later).toBe(await ahead);
});

it('what the search throws is thrown here', async () => {
  const { search, started } = createProcesses();
  const found = search.search(KEY);
  started[0]?.child.emit('message', { key: KEY, error: 'Failed to trust the mocks: a page complained.' });
  await expect(found).rejects.toThrow('Failed to trust the mocks: a page complained.');
});

// Protects what was answered before a search ran out of memory, and the cells after it.
it('a process that ends leaves what it answered, fails what it did not, and the next search starts another one', async () => {
  const { search, started } = createProcesses();
  const [answered, lost] = [search.search(KEY), search.search(OTHER)];
  started[0]?.child.emit('message', NO_WAY);
  started[0]?.child.emit('exit', null, 'SIGKILL');
  expect((await answered).ms).toBe(12);
  await expect(lost).rejects.toThrow(`Failed to search ${OTHER}: the process that searches has ended (SIGKILL).`);
  void search.search('share-item-group@open@phone');
  // What was lost may be asked for again.
  void search.search(OTHER);
  expect(started.map(({ asked }) => asked.length)).toEqual([2, 2]);
  search.close();
  expect(started.map(({ killed }) => killed)).toEqual([false, true]);
});
