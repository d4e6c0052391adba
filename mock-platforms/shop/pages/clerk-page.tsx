import type { VNode } from 'preact';
import type { TreatmentKind } from '../../../src/regimes/vocabulary.ts';
import type { Clerk } from '../../platform.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { clip } from '../../ui/clip.ts';
import { Document } from '../../ui/document.tsx';
import type { Locale } from '../../ui/locale.ts';
import { CHAT_SCHEME, ROUTES } from '../routes.ts';
import type { AppScene } from '../scene.ts';
import { Header } from './frame.tsx';

/** The shop's own chat with its clerk. `answer`: how the rule lets the clerk answer; nothing was asked where it is absent. */
export function ClerkPage({ scene: { locale, person }, clerk, answer }: { scene: AppScene; clerk: Clerk; answer: TreatmentKind<'contact'> | undefined }): VNode {
  const { say, read } = locale;
  const [name, buyer] = [clip(read(clerk.name)), clip(read(person.name))];
  const question = say('How can I reach you in Dovecote?', '怎么在鸽笼上找到你？');
  return (
    <Document locale={locale} title={name} theme="shop">
      <div class="screen">
        <Header locale={locale} title={name} back={ROUTES.home} />
        <main class="talk">
          <div class="talk-scroll" role="log" aria-label={say('Messages', '消息')}>
            <ol class="log">
              <li class="said" aria-label={name}>
                <Avatar id={clerk.id} name={name} />
                <div class="said-body">
                  <p class="bubble">{say('Hello, what can I do for you?', '亲，有什么可以帮您？')}</p>
                </div>
              </li>
              {answer && (
                <li class="said said-own" aria-label={buyer}>
                  <Avatar id={person.id} name={buyer} />
                  <div class="said-body">
                    <p class="bubble">{question}</p>
                  </div>
                </li>
              )}
              {answer && (
                <li class="said" aria-label={name}>
                  <Avatar id={clerk.id} name={name} />
                  <div class="said-body">
                    <Answer locale={locale} clerk={clerk} answer={answer} />
                  </div>
                </li>
              )}
            </ol>
          </div>
          {!answer && (
            <form class="composer" method="post" action={ROUTES.clerkQuestions}>
              <button class="button" type="submit">
                {question}
              </button>
            </form>
          )}
        </main>
      </div>
    </Document>
  );
}

/** What of the clerk's answer arrives. The number is a message of its own, as people send what is to be copied. */
function Answer({ locale: { say }, clerk: { id, number }, answer }: { locale: Locale; clerk: Clerk; answer: TreatmentKind<'contact'> }): VNode {
  if (answer === 'masked') {
    return (
      <>
        <p class="bubble">{say('My Dovecote number:', '我的鸽笼号：')}</p>
        <p class="bubble">{'*'.repeat(number.length)}</p>
      </>
    );
  }
  return (
    <>
      {answer === 'free' ? (
        <p class="bubble">
          <a class="live" href={`${CHAT_SCHEME}://contact/${encodeURIComponent(id)}`}>
            {say('Find me in Dovecote', '在鸽笼里找我')}
          </a>
        </p>
      ) : (
        // Signs that look or sound like the chat's name, which no list of words holds.
        <p class="bubble">{say('d0ve c0t, this 1:', '亲，伽戈茏哦：')}</p>
      )}
      <p class="bubble">{number}</p>
    </>
  );
}
