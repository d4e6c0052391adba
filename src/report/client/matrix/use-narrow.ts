import { useEffect, useState } from 'preact/hooks';

/** The width under which tables become cards, as the stylesheet has it. */
const NARROW = '(max-width: 46rem)';

/** Whether the screen is as narrow as a phone's. On the server: no. */
export function useNarrow(): boolean {
  const [narrow, setNarrow] = useState(() => typeof matchMedia !== 'undefined' && matchMedia(NARROW).matches);
  useEffect(() => {
    const query = matchMedia(NARROW);
    const follow = () => setNarrow(query.matches);
    query.addEventListener('change', follow);
    return () => query.removeEventListener('change', follow);
  }, []);
  return narrow;
}
