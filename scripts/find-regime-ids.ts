/** `open` is a gate, too, and an English word: naming it tells nothing. */
const ALSO_A_GATE = 'open';

/** Regimes named in the text of journeys or scenarios, a line each (honesty rule 1). Whole words only. */
export function findRegimeIds(files: readonly { readonly file: string; readonly text: string }[], regimes: readonly string[]): string[] {
  return files.flatMap(({ file, text }) =>
    text.split('\n').flatMap((line, index) => {
      const named = regimes.find((id) => id !== ALSO_A_GATE && new RegExp(`(?<![a-z0-9-])${id}(?![a-z0-9-])`).test(line));
      return named === undefined ? [] : [`${file}:${index + 1} names the regime "${named}". People go by what is on the screen: name an intent instead.`];
    }),
  );
}
