import type { Response } from 'express';
import { formatAddress } from '../fields.ts';
import { sendPage } from '../host.tsx';
import type { Locale } from '../locale.ts';
import type { Landing } from './ask-to-land.ts';
import type { Company } from './company.ts';
import { ChatOnlyPage, RefusedPage } from './landing-pages.tsx';
import { DOWNLOAD, LOGIN } from './routes.ts';

/** The door of a site, as one visitor stands before it. */
export interface Door {
  readonly company: Company;
  readonly locale: Locale;
  /** Path of what they want to see. */
  readonly path: string;
  readonly isKnown: boolean;
}

/** Answers a visitor who does not come further than the door. @returns whether that was so; whoever comes in sees the page, covered or not. */
export function stopAtDoor(kind: Landing['kind'], { company, locale, path, isKnown }: Door, response: Response): boolean {
  if (kind === 'login' && !isKnown) response.redirect(302, formatAddress(LOGIN, { see: path }));
  else if (kind === 'download-page') response.redirect(302, DOWNLOAD);
  else if (kind === 'chat-only') sendPage(response, <ChatOnlyPage locale={locale} company={company} />);
  else if (kind === 'refused') sendPage(response, <RefusedPage locale={locale} company={company} />);
  else return false;
  return true;
}
