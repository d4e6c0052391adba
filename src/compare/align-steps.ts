import { diffArrays } from 'diff';

/** What two ways are aligned by; a stored step has it, and so has a step of a proved minimum. */
export interface AlignableStep {
  readonly person: string;
  readonly app: string;
  readonly gesture: string;
  readonly target: { readonly role: string; readonly name: string };
}

/** A step with its position (from 0) in the list that it came from. */
export interface PlacedStep<T> {
  readonly index: number;
  readonly step: T;
}

/** A line of two ways laid side by side: a step of both, of the first alone or of the second alone. */
export type AlignedStep<A, B> =
  | { readonly kind: 'both'; readonly a: PlacedStep<A>; readonly b: PlacedStep<B> }
  | { readonly kind: 'only-a'; readonly a: PlacedStep<A> }
  | { readonly kind: 'only-b'; readonly b: PlacedStep<B> };

/**
 * Lays two ways side by side by their longest common subsequence (Myers, of the library `diff`), so that every step of
 * either stands in exactly one line and in its order. Steps are the same when the same person makes the same gesture on
 * the same thing in the same app; addresses may differ, for they hold numbers that a platform gives out.
 */
export function alignSteps<A extends AlignableStep, B extends AlignableStep>(a: readonly A[], b: readonly B[]): AlignedStep<A, B>[] {
  let inA = 0;
  let inB = 0;
  const nextA = (): PlacedStep<A> => ({ index: inA, step: a[inA++]! });
  const nextB = (): PlacedStep<B> => ({ index: inB, step: b[inB++]! });
  return diffArrays(a.map(identify), b.map(identify)).flatMap(({ count, added, removed }) =>
    Array.from({ length: count }, (): AlignedStep<A, B> => {
      if (removed) return { kind: 'only-a', a: nextA() };
      if (added) return { kind: 'only-b', b: nextB() };
      return { kind: 'both', a: nextA(), b: nextB() };
    }),
  );
}

/** What makes two steps the same, as one string. */
function identify({ person, app, gesture, target }: AlignableStep): string {
  return JSON.stringify([person, app, gesture, target.role, target.name]);
}
