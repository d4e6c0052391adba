import type { Page, Request } from '@playwright/test';
import { PAGE_SCHEMES } from '../in-page/protocol.ts';
import type { TabUser } from './tab.ts';

/** Listens to a page: deep links and its end are signs to whoever uses it, errors are complained of in words. */
export function watchTroubles(page: Page, findUser: () => TabUser | undefined): void {
  // What a page that is not ours does wrong is its own affair; its end is everybody's.
  const isOurs = (user: TabUser, ...addresses: string[]): boolean => [page.url(), ...addresses].every((address) => user.answersFor(address));
  page.on('request', (request) => {
    if (!PAGE_SCHEMES.test(request.url())) findUser()?.tell('scheme', request.url());
  });
  page.on('requestfailed', (request) => {
    const user = findUser();
    if (!user || !PAGE_SCHEMES.test(request.url())) return;
    const reason = request.failure()?.errorText ?? 'unknown error';
    // A navigation that a newer one replaces is aborted by the browser; that is no failure of the page.
    if (reason === 'net::ERR_ABORTED' || !isOurs(user, request.url())) return;
    user.complain(`request for ${request.url()} failed (${reason})`);
    if (isPageItself(request)) user.tell('failure', `${request.url()} (${reason})`);
  });
  page.on('console', (message) => {
    const user = findUser();
    if (message.type() === 'error' && user && isOurs(user)) user.complain(`console error: ${message.text()}`);
  });
  page.on('pageerror', (error) => {
    const user = findUser();
    if (user && isOurs(user)) user.complain(`page error: ${error.message}`);
  });
  page.on('crash', () => {
    const user = findUser();
    user?.complain('the page crashed');
    user?.tell('failure', 'the page crashed');
  });
}

function isPageItself(request: Request): boolean {
  try {
    return request.isNavigationRequest() && request.frame().parentFrame() === null;
  } catch {
    return true;
  }
}
