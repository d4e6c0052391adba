import type { Seed } from '../../mock-platforms/platform.ts';
import { CAST } from '../../src/scenarios/cast.ts';

/** Words that have broken pages before, for titles, messages and names of groups and people. */
export const HOSTILE: Readonly<Record<string, string>> = {
  markup: `<b>bold</b><img src=x onerror=alert(1)>"'&amp;<!--`,
  script: `</script><script>document.title='owned'</script>{{7*7}}\${7*7}`,
  bidi: 'abc\u202Edcba\u202C \u2067שלום\u2069 \u200Ftail',
  emoji: '👩‍👩‍👧‍👦🏳️‍🌈🇨🇳e\u0301👍🏽',
  long: '长a'.repeat(5_000),
};

/** The built-in cast with every string of one kind of hostile words in it; each name stays one of a kind. */
export function makeHostileCast(words: string): Seed {
  const taint = (name: { en: string; zh: string }): { en: string; zh: string } => ({ en: `${name.en} ${words}`, zh: `${name.zh} ${words}` });
  return {
    people: CAST.people.map((person) => ({ ...person, name: taint(person.name) })),
    groups: CAST.groups.map((group) => ({ ...group, name: taint(group.name) })),
    items: CAST.items.map((item) => ({ ...item, title: taint(item.title) })),
    messages: CAST.messages.map((message) => ({ ...message, text: taint(message.text) })),
  };
}
