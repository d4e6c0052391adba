/** A value in which whatever occurs more than once is written once: each object and list by the number of its place in the table. */
export interface Folded {
  readonly root: unknown;
  readonly table: readonly unknown[];
}

/**
 * Folds what JSON could say of a value. Thousands of cells go the same way, with the same steps and pictures, and lie too far
 * from each other for deflate to see it. In the table and at the root a list of one number stands for the entry of that number.
 */
export function fold(value: unknown): Folded {
  const table: unknown[] = [];
  const known = new Map<string, number>();
  const visit = (one: unknown): unknown => {
    if (typeof one !== 'object' || one === null) return one;
    const folded = Array.isArray(one)
      ? one.map((each: unknown) => visit(each) ?? null)
      : Object.fromEntries(Object.entries(one).flatMap(([key, each]: [string, unknown]) => (each === undefined ? [] : [[key, visit(each)]])));
    const text = JSON.stringify(folded);
    const place = known.get(text) ?? table.push(folded) - 1;
    known.set(text, place);
    return [place];
  };
  const root = visit(value);
  return { root, table };
}

/** Undoes `fold`: the value as JSON would give it, every part of it an object of its own. */
export function unfold({ root, table }: Folded): unknown {
  const build = (one: unknown): unknown => {
    if (!Array.isArray(one)) return one;
    const entry = table[one[0] as number];
    if (Array.isArray(entry)) return entry.map(build);
    const made: Record<string, unknown> = {};
    for (const [key, each] of Object.entries(entry as object)) {
      // An assignment would set the prototype.
      if (key === '__proto__') Object.defineProperty(made, key, { value: build(each), enumerable: true, configurable: true, writable: true });
      else made[key] = build(each);
    }
    return made;
  };
  return build(root);
}
