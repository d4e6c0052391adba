import type { CDPSession } from '@playwright/test';
import { AGENT, REPORT, type Report } from '../in-page/protocol.ts';
import { bundleAgent } from './bundle-agent.ts';

/** The phone's end of the agent that runs in a page. */
export interface PageAgent {
  /** Calls a method of the agent in the page that is there now, or in one frame of it. @throws where the page goes away meanwhile. */
  call<T>(expression: string, context?: number): Promise<T>;
}

/**
 * Puts the agent before every script of every document, straight through the DevTools protocol: Playwright's own
 * bindings and evaluations bring a script of theirs into each document, which costs more than all that the agent does.
 */
export async function placeAgent(cdp: CDPSession, receive: (report: Report, context: number) => void, { stopsDeepLinks }: { readonly stopsDeepLinks: boolean }): Promise<PageAgent> {
  cdp.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
    if (name === REPORT) receive(JSON.parse(payload) as Report, executionContextId);
  });
  await Promise.all([
    cdp.send('Page.enable'),
    cdp.send('Runtime.enable'),
    cdp.send('Runtime.addBinding', { name: REPORT }),
    cdp.send('Page.addScriptToEvaluateOnNewDocument', { source: await bundleAgent() }),
    ...(stopsDeepLinks ? [cdp.send('Page.addScriptToEvaluateOnNewDocument', { source: await bundleAgent('stop-deep-links') })] : []),
  ]);
  return {
    async call<T>(expression: string, context?: number): Promise<T> {
      const { result, exceptionDetails } = await cdp.send('Runtime.evaluate', {
        expression: `window.${AGENT}.${expression}`,
        ...(context !== undefined && { contextId: context }),
        awaitPromise: true,
        returnByValue: true,
      });
      if (exceptionDetails) throw new Error(`Failed to ask the page: ${exceptionDetails.exception?.description ?? exceptionDetails.text}.`);
      return result.value as T;
    },
  };
}
