import type { Sight } from './sight.ts';

/** Whether a gesture led to a new screen, as the measure counts them: another address, or a dialog that was not there before. */
export function isNewScreen(before: Sight, after: Sight): boolean {
  return before.address !== after.address || (after.modals.length > 0 && after.modals.join() !== before.modals.join());
}
