import type { Treatment } from '../../src/regimes/vocabulary.ts';
import type { Clerk } from '../platform.ts';
import { formatAddress } from '../ui/fields.ts';
import type { Locale } from '../ui/locale.ts';
import { maskText, passesFilter } from './filter-words.ts';
import { CHAT_SCHEME } from '../ui/sharing/share-routes.tsx';

/** What a clerk writes, and where it leads if it is alive. */
export interface Answer {
  readonly words: string;
  readonly link?: { readonly words: string; readonly address: string };
}

/** How the clerk would say it, plainest first; the last names the chat in characters that only sound like it. */
function draftAnswers({ say }: Locale, { number }: Clerk): readonly [Answer, ...Answer[]] {
  const link = { words: say('Add me on Dovecote', '加我的鸽笼'), address: formatAddress(`${CHAT_SCHEME}://add`, { number }) };
  return [
    { words: say(`Of course: I am on Dovecote too, my number there is ${number}.`, `可以的，我也在鸽笼，鸽笼号是 ${number}。`), link },
    { words: say(`I may not say it here, dear. Look in the duv coat, ${number}, and at me there.`, `亲，这里不让直说，可以伽割泷 ${number}，到那里找我。`) },
  ];
}

/** The clerk's answer to how they can be reached elsewhere, as the gate `contact` lets it stand. */
export function answerContact(locale: Locale, clerk: Clerk, { kind }: Treatment): Answer {
  const drafts = draftAnswers(locale, clerk);
  const [plain] = drafts;
  if (kind === 'masked') return { words: maskText(plain.words) };
  if (kind === 'keyword-filter') return drafts.find(({ words, link }) => passesFilter(`${words} ${link?.address ?? ''}`)) ?? { words: '' };
  return plain;
}
