import { expect, it } from 'vitest';
import { listMoves, type Text } from '../../../src/search/list-moves.ts';
import type { Control, Sight } from '../../../src/phone/sight.ts';

const TEXTS: readonly Text[] = [
  { text: 'Chair', sort: 'prose', byHeart: false },
  { text: 'one.test/page', sort: 'code', byHeart: false, into: 'address field' },
  { text: 'secret', sort: 'code', byHeart: true, into: 'password field' },
];
const field = (role: string, value = '', pane = 'page'): Control => ({ pane, id: 1, role, name: 'field', enabled: true, focused: true, value }) as Control;
const typed = (control: Control): string[] => listMoves({ controls: [control], texts: [], pictures: [] } as unknown as Sight, TEXTS, []).flatMap(({ gesture }) => (gesture.kind === 'type' ? gesture.text : []));

// Protects what the search leaves out on purpose and no more: a password goes into password fields alone, an address into the browser's
// own field, the title into every field, and none into a field that has words in it.
it('texts are typed where they belong', () => {
  expect(typed(field('textbox'))).toEqual(['Chair']);
  expect(typed(field('textbox', '', 'shell'))).toEqual(['Chair', 'one.test/page']);
  expect(typed(field('password field'))).toEqual(['Chair', 'secret']);
  expect(typed(field('textbox', 'words'))).toEqual([]);
});
