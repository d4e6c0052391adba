/** Hosts that a full Chrome or Chromium asks of its own accord, whatever page is open: where it learns what fields are for. */
const HOSTS: ReadonlySet<string> = new Set(['content-autofill.googleapis.com']);

/**
 * Whether a host is asked for by the browser itself. It is refused like any other, but it says nothing of the pages: one that
 * asked for it by itself is still told by the error in its console.
 *
 * @param authority host and port, as a CONNECT names them
 */
export function isBrowserErrand(authority: string): boolean {
  return HOSTS.has(authority.replace(/:\d+$/, ''));
}
