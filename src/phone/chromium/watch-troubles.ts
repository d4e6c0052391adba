import type { Page, Request } from '@playwright/test';
import type { Landmark } from './landmark.ts';

/** Schemes of ordinary page traffic; everything else that a page asks for is a deep link. */
const PAGE_SCHEMES = /^(?:https?|data|blob|about|chrome-error):/;

/** Listens to a page: deep links go to the landmark, errors into the returned list. */
export function watchTroubles(page: Page, landmark: Landmark, isForeign: (address: string) => boolean = () => false): string[] {
  const troubles: string[] = [];
  // What a page that is not ours does wrong is its own affair; its end is everybody's.
  const isOurs = (...addresses: string[]): boolean => ![page.url(), ...addresses].some(isForeign);
  page.on('request', (request) => {
    if (!PAGE_SCHEMES.test(request.url())) landmark.tell('scheme', request.url());
  });
  page.on('requestfailed', (request) => {
    if (!PAGE_SCHEMES.test(request.url())) return;
    const reason = request.failure()?.errorText ?? 'unknown error';
    // A navigation that a newer one replaces is aborted by the browser; that is no failure of the page.
    if (reason === 'net::ERR_ABORTED' || !isOurs(request.url())) return;
    troubles.push(`request for ${request.url()} failed (${reason})`);
    if (isPageItself(request)) landmark.tell('failure', `${request.url()} (${reason})`);
  });
  page.on('console', (message) => {
    if (message.type() === 'error' && isOurs()) troubles.push(`console error: ${message.text()}`);
  });
  page.on('pageerror', (error) => isOurs() && troubles.push(`page error: ${error.message}`));
  page.on('crash', () => {
    troubles.push('the page crashed');
    landmark.tell('failure', 'the page crashed');
  });
  return troubles;
}

function isPageItself(request: Request): boolean {
  try {
    return request.isNavigationRequest() && request.frame().parentFrame() === null;
  } catch {
    return true;
  }
}
