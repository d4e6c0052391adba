import { PAGE_SCHEMES, REPORT, type Report } from './protocol.ts';

/** What is needed of the Navigation API, which TypeScript does not know yet. */
interface NavigateEvent extends Event {
  readonly destination: { readonly url: string };
}

/**
 * Stops every navigation to an app before the browser hears of it, and tells the phone instead. Runs in every frame before
 * any script of the page, in browsers that would ask the person in a window of their own.
 */
function start(): void {
  const tell = (window as unknown as Record<string, ((words: string) => void) | undefined>)[REPORT];
  if (!tell) return;
  const { navigation } = window as unknown as { readonly navigation?: EventTarget };
  navigation?.addEventListener('navigate', (event) => {
    const address = (event as NavigateEvent).destination.url;
    if (!event.cancelable || PAGE_SCHEMES.test(address)) return;
    event.preventDefault();
    const report: Report = { type: 'deep-link', address };
    tell(JSON.stringify(report));
  });
}

start();
