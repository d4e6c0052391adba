/** One thing that is wrong in a file, and where. Lines and columns count from 1. */
export interface Problem {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** What is wrong in regime files or in the evidence book: all of it at once, one line each. */
export class RegimeError extends Error {
  override readonly name = 'RegimeError';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(formatProblem).join('\n'));
    this.problems = problems;
  }
}

function formatProblem({ file, line, column, message }: Problem): string {
  return `Failed to load regime: ${file}:${line}:${column}: ${message}`;
}

const LONGEST = 60;

/** A value of a file as an error names it: clipped at 60 graphemes, and with nothing that a terminal would obey. */
export function quoteValue(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  const graphemes = [...new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text.slice(0, 4000))];
  const clipped = graphemes.length > LONGEST ? `${graphemes.slice(0, LONGEST).map(({ segment }) => segment).join('')}…` : text;
  // Control characters and bidirectional marks come from a file that somebody else may have written.
  const harmless = (typeof value === 'string' ? JSON.stringify(clipped) : clipped).replace(
    /[\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g,
    (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return harmless;
}
