/** Keeps the cost of something where that is less than any before. @returns whether it is. */
export function lowerCost<T>(least: Map<T, number>, what: T, cost: number): boolean {
  if (cost >= (least.get(what) ?? Number.POSITIVE_INFINITY)) return false;
  least.set(what, cost);
  return true;
}
