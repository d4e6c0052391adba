import type { Surface } from '../../src/regimes/vocabulary.ts';
import type { DrawnMessage } from './pages/message.tsx';
import type { Scene } from './scene.ts';
import { messagesAt, placeKey } from './state.ts';
import type { Message } from './state.ts';

/** An author as the pages name them. */
function authorOf({ options, locale }: Scene, id: string): DrawnMessage['author'] {
  const person = options.seed.people.find((candidate) => candidate.id === id);
  return { id, name: person ? locale.read(person.name) : id };
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

function drawnMessage(scene: Scene, message: Message): DrawnMessage {
  return { key: message.id, author: authorOf(scene, message.from), own: message.from === scene.person.id, text: message.text, message };
}

/**
 * The gate `show`: says that the place is being drawn, asks about each message in which something of another
 * company's travelled, and leaves out what is not shown. Oldest first.
 */
export function drawPlace(scene: Scene, surface: Surface, place: string): DrawnMessage[] {
  const { rules } = scene.options;
  rules.placeDrawn(surface);
  const shown = messagesAt(scene.state, surface, place).filter(
    ({ shared, kind }) => !shared || rules.decide({ gate: 'show', surface, kind }).kind !== 'nothing',
  );
  return [...earlierMessages(scene, surface, place), ...shown.map((message) => drawnMessage(scene, message))];
}

/**
 * The newest words of a place, for the list of conversations, and when something last came (0: never). What was
 * shared is drawn only where it stands, where the regime is asked about it.
 */
export function previewPlace(scene: Scene, surface: Surface, place: string): { text: string; newest: number } {
  const sent = messagesAt(scene.state, surface, place);
  const last = sent.at(-1);
  const text = sent.findLast(({ shared }) => !shared)?.text ?? earlierMessages(scene, surface, place).at(-1)?.text ?? '';
  return { text, newest: last ? scene.state.messages.indexOf(last) + 1 : 0 };
}
