/** Gives equal things one small number, so that states can be compared and stored as numbers. 0 is what was first. */
export class Interner<T> {
  readonly #ids = new Map<string, number>();
  readonly #values: T[] = [];

  /** The number of a value; `key` says which values are equal. */
  intern(key: string, value: T): number {
    const known = this.#ids.get(key);
    if (known !== undefined) return known;
    const id = this.#values.push(value) - 1;
    this.#ids.set(key, id);
    return id;
  }

  /** @throws on a number that was never given. */
  get(id: number): T {
    if (id < 0 || id >= this.#values.length) throw new Error(`Failed to look up a state: there is no number ${id}.`);
    return this.#values[id] as T;
  }

  get size(): number {
    return this.#values.length;
  }
}
