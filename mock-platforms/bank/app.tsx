import type { Platform, PlatformOptions, RunningPlatform } from '../platform.ts';
import { HOSTS } from '../platform.ts';
import { MEANS } from '../../src/regimes/vocabulary.ts';
import type { TreatmentKind, WalletId } from '../../src/regimes/vocabulary.ts';
import { seal } from '../ui/checkout/ticket.ts';
import { Document } from '../ui/document.tsx';
import { formatAddress, readChoice, readField } from '../ui/fields.ts';
import { createHost, sendPage } from '../ui/host.tsx';
import { readLocale } from '../ui/locale.ts';

/** The bank of a world. It remembers nothing: whose card it is stands in the seed, whether it is accepted in the regime. */
function createApp(options: PlatformOptions): RunningPlatform {
  return {
    hosts: {
      'bank-site': createHost({ role: 'bank-site', theme: 'bank' }, (app) => {
        app.get('/check', (request, response, next) => {
          const read = (name: string): string => readField(request.query, name);
          const [person, card, then] = [read('person'), read('card'), read('then')];
          const wallet = readChoice(read('wallet'), MEANS.filter((means): means is WalletId => means !== 'friend'));
          if (!wallet || read('seal') !== seal('check', [wallet, person, card, then])) return next();
          const known = options.seed.people.some(({ id, card: own }) => id === person && own === card);
          const answer: TreatmentKind<'bind'> = known ? (options.rules.decide({ gate: 'bind', means: wallet }).kind as TreatmentKind<'bind'>) : 'refused';
          response.redirect(303, formatAddress(`${options.origins[wallet]}/cards/answer`, { answer, then, seal: seal('answer', [wallet, person, answer, then]) }));
        });
        app.get('/hotline', (request, response) => {
          const locale = readLocale(request);
          const title = locale.say('Ask the bank', '致电银行');
          sendPage(
            response,
            <Document locale={locale} title={title} theme="bank">
              <main class="message">
                <h1>{title}</h1>
                <p class="message-text">{locale.say('We have compared what you entered with what we have: it is right.', '我们核对了您填写的信息：与我行留存的一致，没有错误。')}</p>
              </main>
            </Document>,
          );
        });
      }),
    },
    snapshot: () => null,
    restore: () => undefined,
    ask: (question) => {
      throw new Error(`Failed to ask the bank: unknown question "${question}" on ${HOSTS['bank-site']}. It answers none.`);
    },
  };
}

export const bank: Platform = { id: 'bank', createApp };
