import type { ComponentChildren, VNode } from 'preact';
import type { Clerk } from '../../platform.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { clip } from '../../ui/clip.ts';
import { Document } from '../../ui/document.tsx';
import type { Locale } from '../../ui/locale.ts';
import type { Answer } from '../answer-contact.ts';
import type { AppScene } from '../scene.ts';
import { Header } from './frame.tsx';

/** What stands ready to be asked. */
export const QUESTIONS = ['reach', 'sent'] as const;
type Question = (typeof QUESTIONS)[number];

function wordQuestion({ say }: Locale, question: Question): string {
  return question === 'reach' ? say('How can I reach you elsewhere?', '在别处怎么联系你？') : say('When will it be sent?', '什么时候发货？');
}

/** A talk with a clerk: what they say first, what was asked, and what they answer. */
export function SupportPage({ scene: { locale, person }, clerk, asked, answer }: { scene: AppScene; clerk: Clerk; asked?: Question; answer?: Answer }): VNode {
  const { say } = locale;
  const name = clip(locale.read(clerk.name));
  const address = `/support/${encodeURIComponent(clerk.id)}`;
  return (
    <Document locale={locale} title={name} theme="shop">
      <div class="screen">
        <Header locale={locale} title={name} back="/" />
        <main class="talk">
          <div class="talk-scroll" role="log" aria-label={say('Messages', '消息')}>
            <ol class="log">
              <Said id={clerk.id} name={name}>
                {say('Good day, what can I do for you?', '亲，在的，有什么可以帮你？')}
              </Said>
              {asked && (
                <Said id={person.id} name={clip(locale.read(person.name))} own>
                  {wordQuestion(locale, asked)}
                </Said>
              )}
              {answer && (
                <Said id={clerk.id} name={name} link={answer.link}>
                  {answer.words}
                </Said>
              )}
            </ol>
          </div>
          <nav class="questions" aria-label={say('Questions', '常见问题')}>
            {QUESTIONS.filter((question) => question !== asked).map((question) => (
              <a key={question} class="button button-small" href={`${address}?asked=${question}`}>
                {wordQuestion(locale, question)}
              </a>
            ))}
          </nav>
        </main>
      </div>
    </Document>
  );
}

/** What one of the two said; the list item bears their name. */
function Said({ id, name, own = false, link, children }: { id: string; name: string; own?: boolean; link?: Answer['link']; children: ComponentChildren }): VNode {
  return (
    <li class={own ? 'said said-own' : 'said'} aria-label={name}>
      <Avatar id={id} name={name} />
      <div class="said-body">
        <p class="bubble">
          <bdi>{children}</bdi>
        </p>
        {link && (
          <p class="bubble">
            <a class="live" href={link.address}>
              {link.words}
            </a>
          </p>
        )}
      </div>
    </li>
  );
}
