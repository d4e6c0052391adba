/** A number that the letters of an id alone decide: what is drawn for it looks the same in every world. */
export function sumLetters(id: string): number {
  return [...id].reduce((total, letter) => total + (letter.codePointAt(0) ?? 0), 0);
}
