/**
 * Whether a state holds the same thing twice: two entries of one list that are equal but for their ids. To do a thing
 * twice over (send the same words again, save the same picture again) brings nothing that doing it once did not, so
 * ways through such states are left out; else there would be no end of states.
 */
export function holdsRepeats(state: unknown): boolean {
  if (Array.isArray(state)) {
    const entries = state.map(nameEntry);
    return new Set(entries).size < entries.length || state.some(holdsRepeats);
  }
  return typeof state === 'object' && state !== null && Object.values(state).some(holdsRepeats);
}

function nameEntry(entry: unknown): string {
  if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) return JSON.stringify(entry);
  const { id: _id, ...rest } = entry as Record<string, unknown>;
  return JSON.stringify(rest);
}
