/** What the reader chose before. A browser may refuse storage to a file; then a choice lasts as long as the page. */
export function recall(key: string): string | null {
  try {
    return localStorage.getItem(`linktoll-${key}`);
  } catch {
    return null;
  }
}

/** Keeps a choice of the reader's for the next time. */
export function remember(key: string, value: string): void {
  try {
    localStorage.setItem(`linktoll-${key}`, value);
  } catch {
    // The choice is not remembered; nothing else depends on it.
  }
}
