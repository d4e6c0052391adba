import type { Held } from './in-page/protocol.ts';

/** Entries of the menu of a hold, in its order. */
export const HOLD_CHOICES = ['paste', 'copy', 'copy-address', 'save-picture', 'read-code'] as const;
export type HoldChoice = (typeof HOLD_CHOICES)[number];

/** What can be done with a thing that is held; nothing where the page does not let its words be selected. `hasCode`: the app in front reads a code in it. */
export function listHoldChoices(held: Held, hasCopied: boolean, hasCode = false): HoldChoice[] {
  if (held.kind === 'field') return hasCopied ? ['paste'] : [];
  if (held.kind === 'picture') return hasCode ? ['save-picture', 'read-code'] : ['save-picture'];
  if (!held.copyable) return [];
  // What opens an app and not a page has no address that could be used elsewhere.
  return held.kind === 'link' && /^https?:/.test(held.address ?? '') ? ['copy', 'copy-address'] : ['copy'];
}
