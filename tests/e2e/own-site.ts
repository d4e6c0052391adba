import { createServer, type RequestListener } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { build } from 'esbuild';
import { generate } from 'selfsigned';

/** What a page may answer by: who asks, in the words of their user agent. */
export interface Visitor {
  readonly isInChat: boolean;
}

/** Pages that know nothing of linktoll: mark-up by path, or an answer of their own. */
export type Pages = Readonly<Record<string, (visitor: Visitor) => string | { readonly status?: number; readonly headers?: Readonly<Record<string, string>>; readonly body?: string | Buffer }>>;

/** A little site on a port of its own. */
export interface OwnSite {
  readonly origin: string;
  close(): Promise<void>;
}

/** Starts a site of these pages; every page has a title and a viewport, as pages on phones do. `secure`: over TLS, with a certificate that it has signed itself. */
export async function startSite(pages: Pages, { secure = false } = {}): Promise<OwnSite> {
  const answerAll: RequestListener = (asked, answer) => {
    const { pathname } = new URL(asked.url ?? '/', 'http://site.test');
    const found = pages[pathname]?.({ isInChat: /Dovecote/.test(asked.headers['user-agent'] ?? '') });
    const { status = found === undefined ? 404 : 200, headers = {}, body = '' } = typeof found === 'object' ? found : { body: found ?? '<h1>Not here</h1>' };
    answer.writeHead(status, { 'content-type': 'text/html; charset=utf-8', ...headers });
    answer.end(headers['content-type'] === undefined ? `<!doctype html><html lang=en><meta name=viewport content="width=device-width"><title>Tea shop</title><body>${body}` : body);
  };
  const server = secure ? createSecureServer(await signItself(), answerAll) : createServer(answerAll);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `${secure ? 'https' : 'http'}://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => new Promise((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    }),
  };
}

async function signItself(): Promise<{ key: string; cert: string }> {
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'tea.test' }]);
  return { key, cert };
}

/** The published detection libraries as one script that writes what they see into the page. */
export async function bundleDetectors(): Promise<string> {
  const { outputFiles } = await build({
    stdin: {
      contents: `import Bowser from 'bowser'; import InAppSpy from 'inapp-spy';
        const { browser, os, platform } = Bowser.parse(navigator.userAgent);
        const says = [os.name, platform.type, browser.name, InAppSpy().isInApp ? 'in an app' : 'in a browser', matchMedia('(pointer: coarse)').matches ? 'finger' : 'mouse', 'ontouchstart' in window ? 'touch' : 'no touch'];
        document.getElementById('says').textContent = says.join(', ');`,
      resolveDir: process.cwd(),
    },
    bundle: true, write: false, format: 'iife', target: 'es2020',
  });
  return outputFiles[0]?.text ?? '';
}
