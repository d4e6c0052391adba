/** How long after a press (ms) a page's own timer still belongs to what the press set going: pages probe for apps for up to this long. */
const PROBE_MS = 3_000;

/** The browser's own, before anything is put in their place. */
const [later, cancel] = [window.setTimeout.bind(window), window.clearTimeout.bind(window)];

/**
 * Watches what a page has set going. Put in before any script of the page.
 * @returns what resolves when nothing has changed in the document for so many ms, no timer of the page's own is about to act, and no service worker that it asked for is on its way
 */
export function watchQuiet(): (ms: number) => Promise<void> {
  const timers = watchTimers();
  const isWorkerComing = watchWorkers();
  return (ms) => waitForQuiet(ms, () => timers.size > 0 || isWorkerComing());
}

/** Timers that a page sets once and soon; one that is set from within another (a clock, an animation) never ends and does not count. */
function watchTimers(): ReadonlySet<number> {
  const pending = new Set<number>();
  let depth = 0;
  const replaced = (handler: TimerHandler, delay = 0, ...words: unknown[]): number => {
    if (depth > 0 || typeof handler !== 'function' || !(delay <= PROBE_MS)) return later(handler, delay, ...words);
    const id = later(() => {
      pending.delete(id);
      depth += 1;
      try {
        handler(...words);
      } finally {
        depth -= 1;
      }
    }, delay);
    pending.add(id);
    return id;
  };
  window.setTimeout = replaced as typeof window.setTimeout;
  window.clearTimeout = ((id?: number) => {
    if (id !== undefined) pending.delete(id);
    cancel(id);
  }) as typeof window.clearTimeout;
  return pending;
}

/** A page that registers a service worker mostly waits for it, and no request of its own says so. @returns whether one is still on its way */
function watchWorkers(): () => boolean {
  let asked = 0;
  const registered = new Set<ServiceWorkerRegistration>();
  const proto = (window as { ServiceWorkerContainer?: typeof ServiceWorkerContainer }).ServiceWorkerContainer?.prototype;
  if (proto) {
    const { register } = proto;
    proto.register = async function (...words) {
      asked += 1;
      try {
        const registration = await register.apply(this, words);
        registered.add(registration);
        return registration;
      } finally {
        asked -= 1;
      }
    };
  }
  // One that waits for an older worker to go may wait as long as the page is open.
  const isComing = ({ installing, waiting, active }: ServiceWorkerRegistration): boolean => installing !== null || (waiting !== null && active === null) || active?.state === 'activating';
  return () => asked > 0 || [...registered].some(isComing);
}

function waitForQuiet(ms: number, isBusy: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    let timer = 0;
    const restart = (): void => {
      cancel(timer);
      timer = later(() => {
        if (isBusy()) return restart();
        observer.disconnect();
        resolve();
      }, ms);
    };
    const observer = new MutationObserver(restart);
    observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: ['class', 'style', 'hidden', 'open', 'href', 'disabled', 'aria-hidden'] });
    restart();
  });
}
