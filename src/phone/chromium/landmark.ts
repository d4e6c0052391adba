/** Longest wait for a landmark, ms. Never reached where all is well: it turns a hang into a broken cell with a reason. */
const PATIENCE_MS = 10_000;

/** `aside`: instead of a page there came a dialog or a file. */
export type Sign = 'ready' | 'witness' | 'scheme' | 'interrupt' | 'failure' | 'chooser' | 'aside';

interface Waiter {
  readonly holds: () => boolean;
  readonly resolve: () => void;
  readonly timer: NodeJS.Timeout;
}

/** Collects the signs that a page gives and lets a gesture wait for the one that ends it. */
export class Landmark {
  #words = new Map<Sign, string[]>();
  #waiters: Waiter[] = [];
  readonly #patience: number;

  constructor(patience = PATIENCE_MS) {
    this.#patience = patience;
  }

  /** Forgets all earlier signs and whoever still waits for one; call before every gesture. */
  arm(): void {
    this.#words.clear();
    for (const { timer } of this.#waiters.splice(0)) clearTimeout(timer);
  }

  tell(sign: Sign, words = ''): void {
    this.#words.set(sign, [...(this.#words.get(sign) ?? []), words]);
    const done = this.#waiters.filter(({ holds }) => holds());
    this.#waiters = this.#waiters.filter((waiter) => !done.includes(waiter));
    for (const { timer, resolve } of done) {
      clearTimeout(timer);
      resolve();
    }
  }

  get hasScheme(): boolean {
    return this.#count('scheme') > 0;
  }

  takeScheme(): string | undefined {
    return this.#words.get('scheme')?.shift();
  }

  /** @throws where the witness did not see `times` events: a page on which it was lost is broken, never blocked. */
  waitForWitness(times: number): Promise<void> {
    return this.#until(
      () => this.#count('witness') >= times,
      () => `the witness saw ${this.#count('witness')} of ${times} event(s); it was lost`,
    );
  }

  /** @returns the custom scheme that was asked for instead of a page, if any. @throws where neither came. */
  async waitForPage(): Promise<string | undefined> {
    await this.#until(
      () => this.#count('ready') + this.#count('scheme') + this.#count('failure') + this.#count('aside') > 0,
      () => 'no page was ready and no deep link came; where a script runs without end none ever is',
    );
    const [failure] = this.#words.get('failure') ?? [];
    if (failure !== undefined && this.#count('ready') + this.#count('scheme') === 0) throw new Error(`Failed to load a page: ${failure}.`);
    return this.takeScheme();
  }

  /** The browser's own word that a page asked for a file. */
  waitForChooser(): Promise<void> {
    return this.#until(() => this.#count('chooser') > 0, () => 'the page asked for a file, but the browser did not');
  }

  waitForInterrupt(): Promise<void> {
    return this.#until(() => this.#count('interrupt') > 0, () => 'the page did not come to rest');
  }

  #count(sign: Sign): number {
    return this.#words.get(sign)?.length ?? 0;
  }

  #until(holds: () => boolean, complain: () => string): Promise<void> {
    if (holds()) return Promise.resolve();
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`Failed to see what a gesture led to: ${complain()}.`)), this.#patience);
      timer.unref();
      this.#waiters.push({ holds, resolve, timer });
    });
  }
}
