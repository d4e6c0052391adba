/** What the shop lets nobody write in its chat: the big chat by its name, in either language. */
const NAMES = /鸽笼|dovecote/giu;
/** What a number or an address looks like by which somebody can be reached. */
const NUMBERS = /\d{5,}/gu;
const ADDRESSES = /[a-z]+:\/\/\S+/giu;

/** Whether a text gets through the filter of words: it names the chat nowhere, and links nowhere. Numbers it does not look at. */
export function passesFilter(text: string): boolean {
  return text.search(NAMES) === -1 && text.search(ADDRESSES) === -1;
}

/** A text with everything made unreadable by which somebody can be reached, letter for letter. */
export function maskText(text: string): string {
  return [ADDRESSES, NAMES, NUMBERS].reduce((masked, pattern) => masked.replace(pattern, (found) => '*'.repeat(found.length)), text);
}
