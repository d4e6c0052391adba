import type { CDPSession } from '@playwright/test';
import { PAGE_SCHEMES } from '../in-page/protocol.ts';

export interface TakeOver {
  /** Hosts whose pages an app has claimed. */
  readonly hosts: readonly string[];
  readonly takesOver: (address: string) => boolean;
  /** Whether answers that lead on to an app are stopped too, before the browser follows them. */
  readonly stopsDeepLinks: boolean;
  /** Told of every address that was stopped. */
  readonly tell: (address: string) => void;
}

/** Stops pages that go to an app, before anything of them is fetched or followed, and tells which were asked for. */
export async function takeOverLinks(cdp: CDPSession, { hosts, takesOver, stopsDeepLinks, tell }: TakeOver): Promise<void> {
  const patterns = [
    ...hosts.map((host) => ({ urlPattern: `*://${host}/*`, resourceType: 'Document' as const })),
    ...(stopsDeepLinks ? [{ urlPattern: '*', resourceType: 'Document' as const, requestStage: 'Response' as const }] : []),
  ];
  if (patterns.length === 0) return;
  cdp.on('Fetch.requestPaused', ({ requestId, request, responseStatusCode, responseHeaders }) => {
    const location = responseHeaders?.find(({ name }) => name.toLowerCase() === 'location')?.value;
    const isOver = responseStatusCode === undefined ? takesOver(request.url) : location !== undefined && leadsToApp(location);
    const answered = isOver ? cdp.send('Fetch.failRequest', { requestId, errorReason: 'Aborted' }) : cdp.send('Fetch.continueRequest', { requestId });
    answered.catch(() => undefined);
    if (isOver) tell(location ?? request.url);
  });
  await cdp.send('Fetch.enable', { patterns });
}

/** Whether an address that an answer leads on to is a deep link; one without a scheme stays on its host. */
function leadsToApp(location: string): boolean {
  return URL.canParse(location) && !PAGE_SCHEMES.test(new URL(location).href);
}
