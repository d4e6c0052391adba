import { connect } from 'node:net';
import { dialHost } from '../config/host-names.ts';
import type { Target } from '../config/settings.ts';
import { UsageError } from './errors.ts';

/** How long (ms) a machine may take to say whether anybody listens at one of its ports. */
const PATIENCE = 2000;

/**
 * A server that is to be started for the page must not find its port taken: what answers there would be measured in its
 * place, or Playwright would end in words of its own.
 * @throws UsageError where something listens already and may not be used
 */
export async function checkWebServer(target: Target | undefined): Promise<void> {
  const { url, reuseExistingServer } = target?.webServer ?? {};
  if (url === undefined || reuseExistingServer) return;
  const address = new URL(url);
  const isTaken = await listens(dialHost(address), Number(address.port || (address.protocol === 'https:' ? 443 : 80)));
  if (isTaken) throw new UsageError(`Failed to start the page's server: something answers at ${url} already. Stop it, choose another port in linktoll.config.ts, or set target.webServer.reuseExistingServer there to measure what answers.`);
}

/** Whether anybody listens there. */
function listens(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: PATIENCE });
    const tell = (answer: boolean) => () => {
      socket.destroy();
      resolve(answer);
    };
    socket.on('connect', tell(true)).on('error', tell(false)).on('timeout', tell(false));
  });
}
