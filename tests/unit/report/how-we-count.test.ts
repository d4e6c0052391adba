import { join } from 'node:path';
import { expect, test } from 'vitest';
import { estimateSeconds, MEASURE, OPERATOR_TIMES } from '../../../src/meter/measure.ts';
import { renderHowWeCount } from '../../../src/report/how-we-count-markdown.ts';

// What is printed of the measure is the measure: the document is drawn from the table that the meter counts by, and a
// change of either without the other is seen. Renew it with `npx vitest run tests/unit/report/how-we-count -u`.

test('docs/how-we-count.md says what the table says, in both languages', async () => {
  await expect(renderHowWeCount()).toMatchFileSnapshot(join(import.meta.dirname, '../../../docs/how-we-count.md'));
});

test('every act and every constant with its source is in it', () => {
  const page = renderHowWeCount().replace(/\\/g, '');
  for (const { act, note } of MEASURE) for (const text of [act.en, act.zh, note.en, note.zh]) expect(page).toContain(text);
  for (const { seconds, source } of OPERATOR_TIMES) {
    expect(page).toContain(String(seconds));
    expect(page).toContain(source.replace('&', '&amp;'));
  }
});

test('the constants that are printed are those that seconds are made of', () => {
  const at = (id: string) => OPERATOR_TIMES.find((operator) => operator.id === id)?.seconds ?? NaN;
  const counts = { clicks: 3, decisions: 2, keystrokes: { prose: 5, codes: 7 }, waitSeconds: 4 };
  expect(estimateSeconds(counts)).toBeCloseTo(3 * at('click') + 2 * at('decision') + 5 * at('prose-key') + 7 * at('code-key') + 4, 1);
});
