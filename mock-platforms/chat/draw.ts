import type { Surface, Treatment } from '../../src/regimes/vocabulary.ts';
import { TREATMENTS } from '../../src/regimes/vocabulary.ts';
import { ownerOf } from '../owner-of.ts';
import { targetOf } from '../target-of.ts';
import { findAddresses, splitAddresses } from './classify.ts';
import type { DrawnMessage } from './pages/message.tsx';
import type { Scene } from './scene.ts';
import { findKeeper, messagesOf } from './boards.ts';
import { isOn as isSwitchedOn, placeKey } from './state.ts';
import type { SwitchId } from './state.ts';
import type { Message } from './state.ts';

/** An author as the pages name them. */
function authorOf({ options, locale }: Scene, id: string): DrawnMessage['author'] {
  const keeper = findKeeper(options.seed, id);
  return { id, name: keeper ? locale.read(keeper.name) : id };
}

function isOn({ state, person }: Scene, id: SwitchId): boolean {
  return isSwitchedOn(state, person.id, id);
}

const AS_SENT: Treatment = { kind: 'as-sent' };

/** The messages of a place that are there for this person; what was removed is there for its sender alone. */
function visibleAt({ state, person, options, locale }: Scene, surface: Surface, place: string): Message[] {
  return messagesOf(state, options, surface, place, locale.read).filter(({ removed, from }) => !removed || from === person.id);
}

/** What was there before anyone pressed anything, at one place. */
function earlierMessages(scene: Scene, surface: Surface, place: string): DrawnMessage[] {
  return scene.options.seed.messages
    .filter((earlier) => earlier.surface === surface && placeOfEarlier(earlier) === place)
    .map((earlier, index) => ({ key: `earlier-${index}`, author: authorOf(scene, earlier.from), own: earlier.from === scene.person.id, text: scene.locale.read(earlier.text) }));
}

/** The seed names a direct place by one side; `from` and `to` are the two. */
function placeOfEarlier(earlier: Scene['options']['seed']['messages'][number]): string {
  return placeKey(earlier.surface, earlier.from, earlier.surface === 'direct' ? (earlier.to ?? earlier.place) : earlier.place);
}

/** A message as a regime shows it: its words, and what in it is alive. */
function drawnMessage(scene: Scene, message: Message, shown: Treatment['kind'], unfolded: string): DrawnMessage {
  const { id, from, text, title, address } = message;
  const whose = { key: id, author: authorOf(scene, from), own: from === scene.person.id };
  if (shown === 'opt-in' && !isOn(scene, 'outside')) return { ...whose, text: '', waits: true };
  if (shown === 'plain-text' || shown === 'no-copy') {
    const words = splitAddresses([title, text, address].filter(Boolean).join('\n')).map((part) => ('words' in part ? part.words : part.address).trim());
    return { ...whose, text: '', plain: words.filter((part) => part !== ''), ...(shown === 'no-copy' && { fixed: true }) };
  }
  if (shown === 'folded' && id !== unfolded) return { ...whose, text: '', folded: { id, isList: message.surface === 'bio' } };
  return { ...whose, text, message, ...(isOn(scene, 'browser') && { outside: true }) };
}

/** Asks about whatever targets a message has, and gives the answer that lets the least through. */
function askToShow({ options }: Scene, { surface, kind, text, address, held, paid }: Message): Treatment {
  const links = new Map([...(address ? [address] : []), ...(held ? [held] : []), ...findAddresses(text)].map((each) => {
    const link = { owner: ownerOf(options, each), target: targetOf(options, each) };
    return [JSON.stringify(link), link];
  }));
  const act = { gate: 'show', surface, kind, paid: paid ? 'paid' : 'unpaid' } as const;
  const answers = links.size === 0 ? [options.rules.decide(act)] : [...links.values()].map((link) => options.rules.decide({ ...act, ...link }));
  const strictness = ({ kind: answer }: Treatment): number => (TREATMENTS.show as readonly string[]).indexOf(answer);
  return answers.reduce((strictest, answer) => (strictness(answer) > strictness(strictest) ? answer : strictest));
}

/**
 * The gate `show`: says that the place is being drawn, asks about each message in which something of another
 * company's travelled, and leaves out what is not shown. Oldest first. `unfolded`: id of the message that was opened.
 */
export function drawPlace(scene: Scene, surface: Surface, place: string, unfolded = ''): DrawnMessage[] {
  const { rules } = scene.options;
  rules.placeDrawn(surface);
  const shown = visibleAt(scene, surface, place).flatMap((message) => {
    const { kind } = message.shared ? askToShow(scene, message) : AS_SENT;
    return kind === 'nothing' ? [] : [drawnMessage(scene, message, kind, unfolded)];
  });
  return [...earlierMessages(scene, surface, place), ...shown];
}

/**
 * The newest words of a place, for the list of conversations, and when something last came (0: never). What was
 * shared is drawn only where it stands, where the regime is asked about it.
 */
export function previewPlace(scene: Scene, surface: Surface, place: string): { text: string; newest: number } {
  const sent = visibleAt(scene, surface, place);
  const last = sent.at(-1);
  const text = sent.findLast(({ shared }) => !shared)?.text ?? earlierMessages(scene, surface, place).at(-1)?.text ?? '';
  return { text, newest: last ? scene.state.messages.indexOf(last) + 1 : 0 };
}
