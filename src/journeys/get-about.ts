import type { Control, Sight } from '../phone/sight.ts';
import { find, type Intent } from './intents.ts';
import { Stuck, type Person } from './person.ts';

/** The control of exactly this name, as shown (long names are clipped on screens). */
export function findNamed(sight: Sight, name: string): Control | undefined {
  return sight.controls.find((control) => control.enabled && isShownAs(control.name, name));
}

/** Whether a label shows a name: whole, followed by more, or clipped with an ellipsis. */
export function isShownAs(label: string, name: string): boolean {
  const [shown, meant] = [readAloud(label), readAloud(name)];
  if (meant === '') return false;
  if (shown.startsWith(meant)) return true;
  const [head = ''] = shown.split('…');
  return shown.includes('…') && head.trim() !== '' && meant.startsWith(head.trim());
}

/** What an eye makes of letters: spaces run together, marks that only steer the direction of writing are not seen. */
function readAloud(text: string): string {
  return text.replace(/[\p{Cf}\p{Cc}]/gu, (mark) => (/\s/.test(mark) ? ' ' : '')).replace(/\s+/g, ' ').trim();
}

/** What the system draws above a page. */
export function onShell(sight: Sight): Sight {
  return { ...sight, controls: sight.controls.filter(({ pane }) => pane === 'shell') };
}

/** What the page itself shows. */
export function onPage(sight: Sight): Sight {
  return { ...sight, controls: sight.controls.filter(({ pane }) => pane === 'page') };
}

/** What came from somebody and answers to a tap. */
export function linksFrom({ controls }: Sight, from: string): Control[] {
  return controls.filter(({ item, enabled, role }) => item !== undefined && isShownAs(item, from) && enabled && role === 'link');
}

/** Opens an app from the home screen, going there first if need be. */
export async function openApp(me: Person, app: string): Promise<Sight> {
  let sight = await me.see();
  if (sight.front !== 'home') sight = await me.pressHome();
  return tapNamed(me, sight, app);
}

/** Taps the control of a name. @throws Stuck where there is none. */
export async function tapNamed(me: Person, sight: Sight, name: string): Promise<Sight> {
  const control = findNamed(sight, name);
  if (!control) throw new Stuck(`"${name}" is nowhere on the screen`);
  return me.tap(control);
}

/** Taps what serves an intent. @throws Stuck where nothing does. */
export async function tapFor(me: Person, sight: Sight, intent: Intent): Promise<Sight> {
  const control = find(sight, intent);
  if (!control) throw new Stuck(`nothing on the screen says "${intent}"`);
  return press(me, control);
}

/** An entry of a menu is chosen, anything else is tapped; both are one press. */
export function press(me: Person, control: Control): Promise<Sight> {
  return control.role === 'menuitem' ? me.choose(control) : me.tap(control);
}

/** Allows the way out of an app, where the system asks about it. */
export async function allowWayOut(me: Person, sight: Sight): Promise<Sight> {
  const allow = sight.front === 'overlay' ? find(sight, 'go on') : undefined;
  return allow ? press(me, allow) : sight;
}

/** What is pressed on the way to a place: something by what it is for, or by its name. */
export type Step = { readonly intent: Intent } | { readonly name: string };

/** Where a message may stand: in a conversation, at the end of a way of its own, or in Moments where neither is named. */
export interface MessagePlace {
  readonly chatApp: string;
  readonly conversation?: string;
  readonly through?: readonly Step[];
}

/** To where the doors of the chat are, from wherever one is. */
export async function goToDoors(me: Person, chatApp: string): Promise<Sight> {
  let sight = await me.see();
  if (sight.front !== 'app' || sight.app !== 'chat' || sight.inWebview) sight = await openApp(me, chatApp);
  for (;;) {
    const back = find(onPage(sight), 'back');
    if (!back) return sight;
    sight = await me.tap(back);
  }
}

/** Goes to the place where a message stands, from wherever one is. */
export async function goToPlace(me: Person, { chatApp, conversation, through }: MessagePlace): Promise<Sight> {
  const doors = await goToDoors(me, chatApp);
  if (through) return goThrough(me, doors, through);
  if (conversation !== undefined) return tapNamed(me, findNamed(doors, conversation) ? doors : await tapFor(me, doors, 'chats'), conversation);
  const discover = await tapFor(me, doors, 'discover');
  const moments = find(discover, 'moments');
  if (!moments) throw new Stuck('Moments are not on the screen');
  return press(me, moments);
}

async function goThrough(me: Person, start: Sight, steps: readonly Step[]): Promise<Sight> {
  const [first] = steps;
  // Who is not named where one is may be among the conversations.
  let sight = first && 'name' in first && !findNamed(start, first.name) ? await tapFor(me, start, 'chats') : start;
  for (const step of steps) sight = 'name' in step ? await tapNamed(me, sight, step.name) : await tapFor(me, sight, step.intent);
  return sight;
}
