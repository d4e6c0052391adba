import type { VNode } from 'preact';
import type { Platform, PlatformOptions, RunningPlatform } from '../platform.ts';
import { Document } from '../ui/document.tsx';
import { readField } from '../ui/fields.ts';
import { createHost, sendPage } from '../ui/host.tsx';
import { readLocale } from '../ui/locale.ts';
import type { Locale } from '../ui/locale.ts';

/** A service for short links: each leads on to an address of another company, and nothing is shown on the way. */
function createApp({ seed: { shortLinks = [] }, origins }: PlatformOptions): RunningPlatform {
  return {
    hosts: {
      'short-site': createHost({ role: 'short-site', theme: 'shortener' }, (app) => {
        app.get('/', (request, response) => sendPage(response, <HomePage locale={readLocale(request)} />));
        app.get('/:id', (request, response, next) => {
          const target = shortLinks.find(({ id }) => id === readField(request.params, 'id'))?.target;
          if (!target) return next();
          response.redirect(302, `${origins[target.host]}${target.path}`);
        });
      }),
    },
    snapshot: () => ({}),
    restore: () => undefined,
    ask: (question) => {
      throw new Error(`Failed to ask the service for short links: unknown question "${question}". It remembers nothing.`);
    },
  };
}

/** What whoever comes without a link sees. */
function HomePage({ locale: { say }, locale }: { locale: Locale }): VNode {
  const name = say('Stub', '短桩');
  return (
    <Document locale={locale} title={name} theme="shortener" web>
      <main class="content">
        <h1 class="store-title">{name}</h1>
        <p class="quiet quiet-page">{say('Short addresses that lead to long ones.', '短网址，通向长网址。')}</p>
      </main>
    </Document>
  );
}

export const shortener: Platform = { id: 'shortener', createApp };
