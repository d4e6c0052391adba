/**
 * Told which parts of a phone's state are looked at, and which are replaced without a look at what was there. Parts go
 * by name: `copied`, `photos`, and for each pane `open NAME`, `page NAME`, `cookies NAME`. Whoever knows these knows all
 * that a gesture's outcome can depend on, but for the system's own state and the answers of others.
 */
export interface Observer {
  read(part: string): void;
  write(part: string): void;
}

/** Most phones are watched by nobody. */
export const NO_OBSERVER: Observer = { read: () => undefined, write: () => undefined };
