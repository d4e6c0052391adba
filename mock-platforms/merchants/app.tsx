import type { VNode } from 'preact';
import type { Merchant, Platform, PlatformOptions, RunningPlatform } from '../platform.ts';
import { clip } from '../ui/clip.ts';
import { readPerson } from '../ui/cookies.ts';
import { Document } from '../ui/document.tsx';
import { readField } from '../ui/fields.ts';
import { Header } from '../ui/header.tsx';
import { createHost, sendPage } from '../ui/host.tsx';
import { readLocale } from '../ui/locale.ts';
import type { Locale } from '../ui/locale.ts';

/** The merchants who have a mini-program: their pages in the chat's container, which tells them who comes. */
function createApp({ seed, origins }: PlatformOptions): RunningPlatform {
  return {
    hosts: {
      'mini-site': createHost({ role: 'mini-site', theme: 'partner' }, (app) => {
        app.get('/:id', (request, response, next) => {
          const merchant = seed.merchants?.find(({ id }) => id === readField(request.params, 'id'));
          if (!merchant) return next();
          const locale = readLocale(request);
          const person = readPerson(request, seed);
          sendPage(response, <MerchantPage locale={locale} merchant={merchant} visitor={person && locale.read(person.name)} back={`${origins['chat-app']}/mini-programs`} />);
        });
      }),
    },
    snapshot: () => ({}),
    restore: () => undefined,
    ask: (question) => {
      throw new Error(`Failed to ask the merchants: unknown question "${question}". They remember nothing.`);
    },
  };
}

/** What a merchant has to sell. */
function MerchantPage({ locale, merchant, visitor, back }: { locale: Locale; merchant: Merchant; visitor: string | undefined; back: string }): VNode {
  const { say, read } = locale;
  const name = read(merchant.name);
  return (
    <Document locale={locale} title={name} theme="partner">
      <div class="screen">
        <Header locale={locale} title={name} back={back} />
        <main class="content">
          {visitor !== undefined && (
            <p class="quiet quiet-page">
              {say('Good day, ', '你好，')}
              <bdi>{clip(visitor)}</bdi>
            </p>
          )}
          <ul class="rows">
            {merchant.wares.map((ware) => (
              <li key={ware.en} class="row">
                <bdi class="row-words">{clip(read(ware))}</bdi>
              </li>
            ))}
          </ul>
        </main>
      </div>
    </Document>
  );
}

export const merchants: Platform = { id: 'merchants', createApp };
