/**
 * The choice that a mistyped word was most likely meant to be: at most two slips away (one in words of up to four
 * letters), a slip being a letter too many, too few, wrong, or two in the wrong order. None where nothing is near.
 */
export function findNearMiss(word: string, choices: readonly string[]): string | undefined {
  const allowed = word.length <= 4 ? 1 : 2;
  let best: { choice: string; slips: number } | undefined;
  for (const choice of choices) {
    if (Math.abs(choice.length - word.length) > allowed) continue;
    const slips = countSlips(word, choice);
    if (slips <= allowed && slips < (best?.slips ?? Infinity)) best = { choice, slips };
  }
  return best?.choice;
}

/** Optimal string alignment distance. */
function countSlips(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const wrong = a[i - 1] === b[j - 1] ? 0 : 1;
      let slips = Math.min(rows[i - 1]![j]! + 1, row[j - 1]! + 1, rows[i - 1]![j - 1]! + wrong);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) slips = Math.min(slips, rows[i - 2]![j - 2]! + 1);
      row.push(slips);
    }
    rows.push(row);
  }
  return rows[a.length]![b.length]!;
}
