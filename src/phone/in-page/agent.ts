import { actAsHandset } from './act-as-handset.ts';
import { locate } from './locate.ts';
import { find, getFound, look } from './look.ts';
import { AGENT, REPORT, type Agent, type Probe, type Report } from './protocol.ts';
import { answerRequest, countPending, supplyPhone } from './supply.ts';
import { watchHolds } from './watch-holds.ts';
import { watchInput } from './watch-input.ts';

/**
 * Runs in every frame before any script of the page: the witness, the recogniser of holds, and what the phone
 * supplies. It never moves the page.
 */
function start(): void {
  if (AGENT in window) return;
  const tell = (window as unknown as Record<string, ((words: string) => void) | undefined>)[REPORT];
  if (!tell) return;
  const report = (words: Report): void => tell(JSON.stringify(words));
  let armedFor = 0;
  let leaving = false;
  let choosing: Probe['choosing'];

  watchInput((event) => report({ type: 'witness', event }));
  watchHolds((held) => report({ type: 'held', held }));
  supplyPhone(report);
  // A phone that has fingers, and not our exact mouse alone, is one that pages from elsewhere run on.
  const handset = navigator.maxTouchPoints > 0 ? actAsHandset(report) : undefined;

  // A link or form that the page does not handle itself takes the person to another page.
  addEventListener('click', (event) => {
    const link = event.composedPath().find((at): at is HTMLAnchorElement => at instanceof HTMLAnchorElement && at.hasAttribute('href'));
    if (link && !event.defaultPrevented && !isWithinPage(link)) leaving = true;
    if (event.target instanceof HTMLInputElement && event.target.type === 'file' && !event.defaultPrevented) choosing = event.target.hasAttribute('capture') ? 'camera' : 'photos';
  });
  addEventListener('submit', (event) => {
    if (!event.defaultPrevented) leaving = true;
  });

  const agent: Agent = {
    look,
    locate,
    find,
    addressOf: (id) => (getFound(id) as HTMLImageElement | undefined)?.src,
    measure(id) {
      const box = getFound(id)?.getBoundingClientRect();
      return box && { x: box.x, y: box.y, width: box.width, height: box.height };
    },
    arm(gesture) {
      armedFor = gesture;
      leaving = false;
      choosing = undefined;
    },
    probe: () => ({ gesture: armedFor, leaving, choosing }),
    answer: answerRequest,
    async idle() {
      do await nextTask();
      while (countPending() > 0);
      await nextTask();
    },
    ...handset,
  };
  Object.defineProperty(window, AGENT, { value: agent });

  if (window !== window.top) return;
  const tellReady = (): void => report({ type: 'ready', address: location.href, title: document.title });
  if (handset) addEventListener('DOMContentLoaded', () => report({ type: 'parsed', address: location.href, title: document.title }), { once: true });
  if (document.readyState === 'complete') tellReady();
  else addEventListener('load', tellReady, { once: true });
}

function isWithinPage(link: HTMLAnchorElement): boolean {
  return link.hash !== '' && link.href.split('#')[0] === location.href.split('#')[0];
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      channel.port1.close();
      resolve();
    };
    channel.port2.postMessage(null);
  });
}

start();
