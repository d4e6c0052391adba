import { describe, expect, it } from 'vitest';
import { compareWithWitness, type LedgerEntry } from '../../../src/meter/witness.ts';

const tap: LedgerEntry = { presses: 1, typed: 0, closingKeys: 0, pasted: 0, point: { x: 10, y: 20 } };
const press = { type: 'press', at: { x: 10, y: 20 } } as const;

// Protects honesty rule 3: what the driver says it did and what was seen to happen agree, or the cell is broken.
describe('ledger and witness', () => {
  it('agree on a press, a closing key, typed and pasted text', () => {
    expect(compareWithWitness(tap, [press])).toBeUndefined();
    expect(compareWithWitness({ ...tap, presses: 0, closingKeys: 1 }, [{ type: 'key', key: 'Enter' }])).toBeUndefined();
    expect(compareWithWitness({ ...tap, presses: 0, typed: 2 }, [{ type: 'key', key: 'a' }, { type: 'insert', graphemes: 1 }])).toBeUndefined();
    expect(compareWithWitness({ ...tap, pasted: 5 }, [press, { type: 'insert', graphemes: 5 }])).toBeUndefined();
  });

  it.each([
    ['a press that nobody entered', tap, [press, press], 'the ledger has 1 press(es), the witness saw 2'],
    ['a press that never came', tap, [], 'the ledger has 1 press(es), the witness saw 0'],
    ['a press somewhere else', tap, [{ type: 'press', at: { x: 90, y: 20 } }], 'the ledger pressed at 10,20, the witness saw 90,20'],
    ['a key that nobody entered', tap, [press, { type: 'key', key: 'Enter' }], 'the ledger has 0 closing key(s), the witness saw 1'],
    ['text that nobody typed', tap, [press, { type: 'insert', graphemes: 3 }], 'the ledger has 0 grapheme(s) typed and 0 pasted, the witness saw 3'],
  ] as const)('disagree on %s', (_what, ledger, seen, words) => {
    expect(compareWithWitness(ledger, seen)).toBe(words);
  });
});
