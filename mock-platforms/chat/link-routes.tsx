import type { Express, Request } from 'express';
import { nameAge } from '../name-age.ts';
import { ownerOf } from '../owner-of.ts';
import type { PlatformOptions } from '../platform.ts';
import { formatAddress, parseAddress, readField } from '../ui/fields.ts';
import { sendPage } from '../ui/host.tsx';
import { readLocale } from '../ui/locale.ts';
import { findMessage } from './boards.ts';
import { findAddresses } from './classify.ts';
import { BlankPage, ComplaintPage, ComplaintThanksPage, ConfirmPage, CopyNoticePage, OutsidePage, REASON_IDS, StoppedPage } from './pages/check-pages.tsx';
import { ROUTES } from './routes.ts';
import type { ChatState, Message } from './state.ts';

/** The ways through the app's webview to a foreign address; a message is known by its id, nobody is logged in. */
export function addLinkRoutes(app: Express, options: PlatformOptions, state: ChatState): void {
  app.get(ROUTES.check, (request, response, next) => {
    const found = findTarget(state, options, request);
    if (!found) return next();
    const { message, link, address, index } = found;
    const locale = readLocale(request);
    const kind = message.address && index === 0 ? 'card' : 'link';
    const treatment = options.rules.decide({ gate: 'open', surface: message.surface, kind, age: nameAge(options.clock() - message.at), owner: ownerOf(options, address), paid: message.paid ? 'paid' : 'unpaid' });
    if (treatment.kind === 'stopped') return sendPage(response, <StoppedPage locale={locale} />);
    if (treatment.kind === 'blank') return sendPage(response, <BlankPage locale={locale} />);
    if (treatment.kind === 'copy-notice' || treatment.kind === 'complaint-notice') {
      return sendPage(response, <CopyNoticePage locale={locale} address={address} complained={treatment.kind === 'complaint-notice'} />);
    }
    if (treatment.kind === 'sticky-notice') {
      const own = `${options.origins['chat-link']}${formatAddress(ROUTES.check, { message: message.id, link })}`;
      return sendPage(response, <CopyNoticePage locale={locale} address={own} complained={false} />);
    }
    const times = treatment.kind === 'confirm' ? (treatment.times ?? 1) : 0;
    const confirmed = readCount(readField(request.query, 'confirmed'));
    if (confirmed < times) return sendPage(response, <ConfirmPage locale={locale} step={{ message: message.id, link, address, confirmed, times }} />);
    if (!isInWorld(options, address)) return sendPage(response, <OutsidePage locale={locale} address={address} />);
    response.redirect(302, new URL(address).href);
  });

  app.get(ROUTES.complaint, (request, response, next) => {
    const found = findTarget(state, options, request);
    if (!found) return next();
    sendPage(response, <ComplaintPage locale={readLocale(request)} message={found.message.id} link={found.link} />);
  });
  app.post(ROUTES.complaint, (request, response, next) => {
    const found = findTarget(state, options, request);
    const reason = readField(request.body, 'reason');
    if (!found || !REASON_IDS.includes(reason)) return next();
    state.complaints.push({ message: found.message.id, reason, at: options.clock() });
    response.redirect(303, formatAddress(ROUTES.complaintThanks, { message: found.message.id, link: found.link }));
  });
  app.get(ROUTES.complaintThanks, (request, response, next) => {
    const found = findTarget(state, options, request);
    if (!found) return next();
    sendPage(response, <ComplaintThanksPage locale={readLocale(request)} message={found.message.id} link={found.link} />);
  });
}

interface Target {
  readonly message: Message;
  readonly index: number;
  /** The number as it stands in addresses; absent for the first target. */
  readonly link: string | undefined;
  readonly address: string;
}

/** The target that a request names: `message`, and `link` where the message has more than one. */
function findTarget(state: ChatState, options: PlatformOptions, request: Request): Target | undefined {
  const message = findMessage(state, options, readField(request.query, 'message'));
  const index = readCount(readField(request.query, 'link'));
  const address = message && [...(message.address ? [message.address] : []), ...findAddresses(message.text)][index];
  return message && address ? { message, index, link: index > 0 ? String(index) : undefined, address } : undefined;
}

/** A count in an address; whatever is none counts as 0. */
function readCount(value: string): number {
  return /^\d{1,3}$/.test(value) ? Number(value) : 0;
}

/** Whether an address lies on a host of this world; only there may anyone be led. */
function isInWorld(options: PlatformOptions, address: string): boolean {
  const url = parseAddress(address);
  if (!url || url.username || url.password || !/^https?:$/.test(url.protocol)) return false;
  return [...Object.values(options.origins), ...(options.guests?.origins ?? [])].some((origin) => parseAddress(origin)?.origin === url.origin);
}
