import type { CDPSession } from '@playwright/test';

/** Stops pages of hosts that an app has claimed, before anything of them is fetched, and tells which was asked for. */
export async function takeOverLinks(cdp: CDPSession, hosts: readonly string[], takesOver: (address: string) => boolean, tell: (address: string) => void): Promise<void> {
  cdp.on('Fetch.requestPaused', ({ requestId, request }) => {
    const taken = takesOver(request.url);
    const answered = taken ? cdp.send('Fetch.failRequest', { requestId, errorReason: 'Aborted' }) : cdp.send('Fetch.continueRequest', { requestId });
    answered.catch(() => undefined);
    if (taken) tell(request.url);
  });
  await cdp.send('Fetch.enable', { patterns: hosts.map((host) => ({ urlPattern: `*://${host}/*`, resourceType: 'Document' as const })) });
}
