import { request } from 'node:http';
import type { IncomingHttpHeaders } from 'node:http';
import { JSDOM } from 'jsdom';
import type { Serving } from '../../../src/serve/start-serving.ts';

export interface Answered {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  readonly document: Document;
}

export interface Asking {
  readonly form?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Asks what is served, by the Host header as a browser would: not every machine resolves names under .localhost. */
export function ask(serving: Serving, address: string, { form, headers = {} }: Asking = {}): Promise<Answered> {
  const { port } = new URL(serving.address);
  const { host, pathname, search } = new URL(address.replace(/^http:\/\/([^/:]+)(?=\/|$)/, `http://$1:${port}`));
  return new Promise((resolve, reject) => {
    const body = form && new URLSearchParams(form).toString();
    const sent = request(
      {
        host: '127.0.0.1',
        port,
        method: body === undefined ? 'GET' : 'POST',
        path: `${pathname}${search}`,
        agent: false,
        headers: { host, 'user-agent': 'Ordinary/1.0', ...(body !== undefined && { 'content-type': 'application/x-www-form-urlencoded', 'content-length': Buffer.byteLength(body) }), ...headers },
      },
      (answer) => {
        let text = '';
        answer.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text, get document() { return new JSDOM(text).window.document; } }));
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}

/** Where the link with these words leads. */
export function linkOf(document: Document, words: string): string {
  const link = [...document.querySelectorAll('a[href]')].find((each) => (each.getAttribute('aria-label') ?? each.textContent ?? '').includes(words));
  if (!link) throw new Error(`No link says "${words}".`);
  return link.getAttribute('href') ?? '';
}
