import { useEffect, useState } from 'preact/hooks';

/**
 * How many of `all` rows to draw now: `step` at first, and as many more after each frame until all are there, so that
 * nobody waits for the rows that are out of sight. Begins anew whenever `restart` is another. On the server: the first
 * `step`, for the file would hold every row twice.
 */
export function useGradually(all: number, step: number, restart: unknown): number {
  const [state, setState] = useState({ restart, drawn: step });
  const drawn = state.restart === restart ? state.drawn : step;
  useEffect(() => {
    if (drawn >= all) return undefined;
    const timer = setTimeout(() => setState({ restart, drawn: drawn + step }));
    return () => clearTimeout(timer);
  }, [drawn, all, restart]);
  return Math.min(drawn, all);
}
