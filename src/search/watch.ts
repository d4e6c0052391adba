import type { Observer } from '../phone/observer.ts';

/** Whether anything was copied: less than what, so that a move may ask for it alone. */
export const WHETHER_COPIED = 'whether copied';

/** Keeps what one move looks at, in order, and what it replaces. */
export class Watch implements Observer {
  #seen: { question: string; answer: number }[] | undefined;
  #written = new Set<string>();
  /** Value of a part before the move. */
  valueOf: (name: string) => number = () => 0;

  /** Watches while something is done. */
  async during(work: () => Promise<void>): Promise<{ readonly seen: readonly { readonly question: string; readonly answer: number }[]; readonly written: ReadonlySet<string> }> {
    const seen: { question: string; answer: number }[] = (this.#seen = []);
    const written = (this.#written = new Set());
    try {
      await work();
    } finally {
      this.#seen = undefined;
    }
    return { seen, written };
  }

  /** What a move has replaced, or looked at already, tells it nothing new. */
  read(name: string): void {
    if (!this.#seen || this.#written.has(baseOf(name)) || this.#seen.some(({ question }) => question === name || question === baseOf(name))) return;
    this.#seen.push({ question: name, answer: this.valueOf(name) });
  }

  write(name: string): void {
    if (this.#seen) this.#written.add(name);
  }

  /** An answer from outside the phone; each one counts, as the other side may have changed. */
  see(question: string, answer: number): void {
    this.#seen?.push({ question, answer });
  }
}

/** The part that a question is about. */
export function baseOf(name: string): string {
  return name === WHETHER_COPIED ? 'copied' : name;
}
