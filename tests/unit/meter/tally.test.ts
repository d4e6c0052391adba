import { describe, expect, it } from 'vitest';
import { GESTURES } from '../../../src/meter/gestures.ts';
import { estimateSeconds, MEASURE } from '../../../src/meter/measure.ts';
import { addGesture, checkCharges, createTally, sumTallies } from '../../../src/meter/tally.ts';

const nothing = { newScreen: false, decision: false, swipes: 0, charge: 'base' } as const;

// Protects the measure's table: what one gesture counts for, once and in one place.
describe('the tally', () => {
  it('has a row for every gesture of the closed list', () => {
    expect(MEASURE.map(({ id }) => id)).toEqual([...GESTURES]);
  });

  it('counts pasting as two clicks and no keystroke', () => {
    const tally = createTally();
    addGesture(tally, { ...nothing, kind: 'hold' });
    addGesture(tally, { ...nothing, kind: 'choose' });
    expect(tally).toMatchObject({ clicks: 2, longPresses: 1, keystrokes: { prose: 0, codes: 0 } });
  });

  it('counts a switch by hand as two clicks, one of them a system press', () => {
    const tally = createTally();
    addGesture(tally, { ...nothing, kind: 'home' });
    addGesture(tally, { ...nothing, kind: 'tap', switched: { byHand: true } });
    expect(tally).toMatchObject({ clicks: 2, systemPresses: 1, appSwitches: { byHand: 1, automatic: 0 } });
  });

  it('counts typing as keystrokes, codes apart from prose, and the closing key as a click', () => {
    const tally = createTally();
    addGesture(tally, { ...nothing, kind: 'type', typed: { graphemes: 11, sort: 'code' } });
    addGesture(tally, { ...nothing, kind: 'type', typed: { graphemes: 4, sort: 'prose' } });
    addGesture(tally, { ...nothing, kind: 'closing-key' });
    expect(tally).toMatchObject({ clicks: 1, keystrokes: { prose: 4, codes: 11 } });
  });

  it('sums people and leaves a dead end without seconds', () => {
    const [alice, bob] = [createTally(), createTally()];
    addGesture(alice, { ...nothing, kind: 'tap', newScreen: true });
    addGesture(bob, { ...nothing, kind: 'tap', decision: true, charge: 'a-rule' });
    expect(sumTallies([alice, bob], true)).toMatchObject({ clicks: 2, screens: 1, decisions: 1, charges: { base: 1, 'a-rule': 1 }, estimatedSeconds: 2.5 });
    expect(sumTallies([alice, bob], false)).not.toHaveProperty('estimatedSeconds');
  });

  it('tells where charges do not add up', () => {
    const tally = createTally();
    addGesture(tally, { ...nothing, kind: 'tap' });
    expect(checkCharges(tally)).toBeUndefined();
    expect(checkCharges({ ...tally, clicks: 2 })).toBe('charges add up to 1 clicks, but 2 were made');
  });

  it('estimates seconds from published operator times', () => {
    expect(estimateSeconds({ clicks: 10, decisions: 2, keystrokes: { prose: 10, codes: 10 }, waitSeconds: 5 })).toBe(21.2);
  });
});
