import type { TextSort } from '../meter/gestures.ts';
import type { Gesture } from '../phone/phone.ts';
import type { Control, Sight } from '../phone/sight.ts';

/** A text that a person may type, from the scenario's closed list. */
export interface Text {
  readonly text: string;
  readonly sort: TextSort;
  /** They know it by heart; any other one they have to have read on their screens. */
  readonly byHeart: boolean;
  /** The one sort of field that it is typed into, by its role or `address field`, the system's own; any field where nothing is said. */
  readonly into?: string;
}

/** A gesture that the screen allows. `sort`: of typing. */
export interface Move {
  readonly gesture: Gesture;
  readonly sort?: TextSort;
  /** What is done, in words that are equal for equal gestures on equal screens. */
  readonly name: string;
}

const FIELDS: readonly string[] = ['textbox', 'searchbox', 'password field'];

/**
 * Every gesture of the closed list that this screen allows, in an order of its own. `systemKeys`: ids of Home and Back in
 * the system's bar, which are gestures of their own and no taps.
 */
export function listMoves(sight: Sight, texts: readonly Text[], systemKeys: readonly number[]): Move[] {
  const moves: Move[] = [];
  for (const control of sight.controls) {
    if (!control.enabled || (control.pane === 'shell' && systemKeys.includes(control.id))) continue;
    const kind = control.role === 'menuitem' ? 'choose' : 'tap';
    moves.push({ gesture: { kind, thing: control }, name: `${kind} ${nameThing(control)}` });
    // A field holds one text of the closed list and no heap of them; the system's own field is written anew by each.
    if (control.pane === 'shell' || !FIELDS.includes(control.role) || (control.value ?? '') === '') {
      moves.push({ gesture: { kind: 'hold', thing: control }, name: `hold ${nameThing(control)}` });
    }
    if (takesText(control)) {
      moves.push({ gesture: { kind: 'closing-key', thing: control }, name: `closing key in ${nameThing(control)}` });
      if ((control.value ?? '') === '') moves.push(...texts.filter(({ into }) => into === undefined || into === nameField(control)).map(({ text, sort }): Move => ({ gesture: { kind: 'type', thing: control, text }, sort, name: `type ${text} into ${nameThing(control)}` })));
    }
  }
  for (const thing of [...sight.texts, ...sight.pictures]) moves.push({ gesture: { kind: 'hold', thing }, name: `hold ${nameThing(thing)}` });
  moves.push({ gesture: { kind: 'home' }, name: 'home' }, { gesture: { kind: 'back' }, name: 'back' });
  return moves;
}

/** Whether the caret is in a field. */
export function takesText({ focused, role }: Control): boolean {
  return focused && FIELDS.includes(role);
}

/** The system's own field takes addresses. */
function nameField({ pane, role }: Control): string {
  return pane === 'shell' && role === 'textbox' ? 'address field' : role;
}

function nameThing({ pane, id, role, name }: Pick<Control, 'pane' | 'id' | 'role' | 'name'>): string {
  return `${pane} ${role} "${name}" (${id})`;
}
