import type { Sight } from '../phone/sight.ts';
import { goToDoors, press, tapFor } from './get-about.ts';
import { find, type Intent } from './intents.ts';
import { Stuck, type Person } from './person.ts';

/** Looks in the settings of the chat for a switch and turns it on, by what the app's own doors say; ends on the settings. */
export async function switchOn(me: Person, chatApp: string, wanted: Intent): Promise<Sight> {
  const settings = await tapFor(me, await tapFor(me, await goToDoors(me, chatApp), 'own page'), 'settings');
  const button = find(settings, wanted);
  if (!button) throw new Stuck('the settings hold no such switch');
  return press(me, button);
}
