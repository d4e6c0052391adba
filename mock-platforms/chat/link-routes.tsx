import type { Express, Request } from 'express';
import type { VNode } from 'preact';
import type { Treatment } from '../../src/regimes/vocabulary.ts';
import { nameAge } from '../name-age.ts';
import { ownerOf } from '../owner-of.ts';
import { targetOf } from '../target-of.ts';
import type { PlatformOptions } from '../platform.ts';
import { formatAddress, parseAddress, readField } from '../ui/fields.ts';
import { sendPage } from '../ui/host.tsx';
import { readLocale } from '../ui/locale.ts';
import { findMessage } from './boards.ts';
import type { Locale } from '../ui/locale.ts';
import { findAddresses } from './classify.ts';
import { BlankPage, ConfirmPage, CopyNoticePage, OutsidePage, ScareSheetPage, StoppedPage, WarningPage, stepAddress } from './pages/check-pages.tsx';
import type { Step } from './pages/check-pages.tsx';
import { ComplaintPage, ComplaintThanksPage, REASON_IDS } from './pages/complaint-pages.tsx';
import { findFurther } from './read-page.ts';
import { ROUTES } from './routes.ts';
import type { ChatState, Message } from './state.ts';

/** The ways through the app's webview to a foreign address; a message is known by its id, nobody is logged in. */
export function addLinkRoutes(app: Express, options: PlatformOptions, state: ChatState): void {
  app.get(ROUTES.check, async (request, response, next) => {
    const found = findTarget(state, options, request);
    if (!found) return next();
    const { message, link, address, index } = found;
    // A redirect to another domain is a stop of its own: the chat asks the first address where it leads.
    const further = await findFurther(options, address);
    const hop = readField(request.query, 'hop') === 'second' && further !== undefined ? 'second' : 'first';
    const step: Step = { message: message.id, link, address: hop === 'second' && further !== undefined ? further : address, hop, confirmed: readCount(readField(request.query, 'confirmed')) };
    const kind = message.address && index === 0 ? 'card' : 'link';
    const about = { owner: ownerOf(options, step.address), target: targetOf(options, step.address), paid: message.paid ? 'paid' : 'unpaid' } as const;
    const treatment = options.rules.decide({ gate: 'open', surface: message.surface, kind, age: nameAge(options.clock() - message.at), ...about, hop });
    const notice = drawNotice(options, readLocale(request), step, treatment);
    if (notice) return sendPage(response, notice);
    if (hop === 'first' && further !== undefined) return response.redirect(302, stepAddress({ ...step, hop: 'second', confirmed: 0 }));
    if (!isInWorld(options, address)) return sendPage(response, <OutsidePage locale={readLocale(request)} address={address} />);
    // After a scare sheet one comes to the site, not to its page.
    response.redirect(302, treatment.kind === 'scare-sheet' ? `${new URL(step.address).origin}/` : new URL(address).href);
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

/** What stands in the way of this step, if anything does. */
function drawNotice(options: PlatformOptions, locale: Locale, step: Step, { kind, times = 1 }: Treatment): VNode | undefined {
  switch (kind) {
    case 'stopped':
      return <StoppedPage locale={locale} />;
    case 'blank':
      return <BlankPage locale={locale} />;
    case 'copy-notice':
    case 'complaint-notice':
    case 'misleading-notice':
      return <CopyNoticePage locale={locale} address={step.address} reason={kind} />;
    case 'sticky-notice':
      return <CopyNoticePage locale={locale} address={`${options.origins['chat-link']}${stepAddress({ ...step, confirmed: 0 })}`} reason="copy-notice" />;
    case 'confirm':
      return step.confirmed < times ? <ConfirmPage locale={locale} step={step} times={times} /> : undefined;
    case 'warning':
      return step.confirmed < 1 ? <WarningPage locale={locale} step={step} /> : undefined;
    case 'scare-sheet':
      return step.confirmed < 1 ? <ScareSheetPage locale={locale} step={step} /> : undefined;
    default:
      return undefined;
  }
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
