import { request as sendRequest } from 'node:http';
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import type { Lang } from '../compare/show-text.ts';
import type { World } from '../world/start-world.ts';
import { rewriteHtml, rewritePolicy } from './rewrite-answer.ts';
import type { View, Views } from './views.ts';

/** Longest header block of an answer, bytes: as long as a world accepts itself (see start-world.ts). */
export const MAX_HEADER_BYTES = 128 * 1024;

/** Headers of one connection alone (RFC 9110), and those that would tell a platform of the view's address. */
const DROPPED: readonly string[] = ['connection', 'keep-alive', 'proxy-connection', 'te', 'trailer', 'transfer-encoding', 'upgrade', 'host', 'origin', 'referer', 'cookie', 'accept-encoding'];

export interface Forwarding {
  readonly world: World;
  readonly views: Views;
  readonly view: View;
  /** The host of the world that is asked. */
  readonly host: string;
  readonly language: Lang;
}

/**
 * Hands a request on to the world as the view would send it (user agent, session of an installed app, language of the
 * device) and the answer back with its addresses translated into the view. The platforms know nothing of it.
 */
export function forward(request: IncomingMessage, response: ServerResponse, forwarding: Forwarding): void {
  const { world, view, views } = forwarding;
  // Each person's own answers are told apart in the world's log.
  world.answers.startLeg(view.person.id);
  const upstream = sendRequest(
    { host: '127.0.0.1', port: world.port, agent: false, method: request.method, path: request.url, maxHeaderSize: MAX_HEADER_BYTES, headers: headersOf(request, forwarding) },
    (answer) => void handBack(answer, response, views, view).catch(() => response.destroy()),
  );
  upstream.on('error', () => {
    if (response.headersSent) return response.destroy();
    response.writeHead(502, { 'content-type': 'text/plain; charset=utf-8' }).end('Failed to reach the world: it is being started again. Load this page once more.\n');
  });
  response.on('close', () => upstream.destroy());
  request.pipe(upstream);
}

function headersOf(request: IncomingMessage, { view, host, language }: Forwarding): Record<string, string | string[]> {
  const { app, webview, person } = view;
  const kept = Object.entries(request.headers).filter((entry): entry is [string, string | string[]] => !DROPPED.includes(entry[0]) && entry[1] !== undefined);
  const isOwn = app !== undefined && !webview && app.hosts.includes(host);
  const cookies = [request.headers.cookie, isOwn ? `session=${person.session}` : undefined].filter(Boolean).join('; ');
  return {
    ...Object.fromEntries(kept),
    host,
    'user-agent': [request.headers['user-agent'] ?? 'Mozilla/5.0', app?.userAgentToken].filter(Boolean).join(' '),
    'accept-language': language === 'zh' ? 'zh-CN' : 'en',
    'accept-encoding': 'identity',
    connection: 'close',
    ...(cookies && { cookie: cookies }),
  };
}

async function handBack(answer: IncomingMessage, response: ServerResponse, views: Views, view: View): Promise<void> {
  const translate = (address: string): string => views.translate(view, address);
  const headers = translateHeaders(answer.headers, views, translate);
  const isPage = (answer.headers['content-type'] ?? '').includes('text/html');
  if (isPage) delete headers['content-length'];
  response.writeHead(answer.statusCode ?? 502, headers);
  if (!isPage || response.req.method === 'HEAD') {
    answer.pipe(response);
    return;
  }
  const chunks: Buffer[] = [];
  for await (const chunk of answer) chunks.push(chunk as Buffer);
  response.end(rewriteHtml(Buffer.concat(chunks).toString('utf8'), translate));
}

function translateHeaders(headers: IncomingHttpHeaders, views: Views, translate: (address: string) => string): Record<string, string | string[]> {
  const kept = Object.entries(headers).filter((entry): entry is [string, string | string[]] => !DROPPED.includes(entry[0]) && entry[1] !== undefined);
  const { port } = new URL(views.front);
  // A redirect after a form is held against the policy as well, so every view has to be allowed.
  const anywhere = `${views.front} http://*.localhost${port && `:${port}`}`;
  return Object.fromEntries(
    kept.map(([name, value]) => {
      if (name === 'location') return [name, translate(String(value))];
      if (name === 'content-security-policy') return [name, rewritePolicy(String(value), translate, anywhere)];
      return [name, value];
    }),
  );
}
