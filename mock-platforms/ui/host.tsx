import type { RequestListener } from 'node:http';
import { fileURLToPath } from 'node:url';
import express from 'express';
import type { Express, NextFunction, Request, Response } from 'express';
import type { VNode } from 'preact';
import { HOSTS } from '../platform.ts';
import type { HostRole, PlatformOptions } from '../platform.ts';
import { clip } from './clip.ts';
import { Document, renderDocument } from './document.tsx';
import type { DocumentProps } from './document.tsx';
import { readLocale } from './locale.ts';
import { PREVIEW_SCRIPT } from './picture-field.tsx';

const STYLESHEET = fileURLToPath(new URL('./stylesheet.css', import.meta.url));
const PREVIEW_FILE = fileURLToPath(new URL('./scripts/picture-preview.js', import.meta.url));

export interface HostOptions {
  readonly role: HostRole;
  readonly theme: DocumentProps['theme'];
  /** Custom schemes (with colon) and origins that the answers to this host's forms may lead to. */
  readonly formSchemes?: readonly string[];
  /** Origins whose pictures the host's pages show, beside its own. */
  readonly pictureOrigins?: readonly string[];
  /** Whether the host's forms take pictures, which its pages then show before they are sent. */
  readonly takesPictures?: boolean;
  /** Folder whose files are served under /scripts. */
  readonly scripts?: URL;
}

/** The Content-Security-Policy of a host: no inline script, no inline style, nothing from elsewhere. */
function formatPolicy({ formSchemes = [], pictureOrigins = [], takesPictures = false }: HostOptions): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    ["img-src 'self' data:", ...(takesPictures ? ['blob:'] : []), ...pictureOrigins].join(' '),
    ["form-action 'self'", ...formSchemes].join(' '),
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/**
 * One host of a platform: policy, stylesheet and bodies before the routes, and a page of its own for what is
 * unknown or failed after them. It is put together when it is first asked: most worlds never ask most of their hosts.
 */
export function createHost(options: HostOptions, addRoutes: (app: Express) => void): RequestListener {
  let app: RequestListener | undefined;
  return (request, response) => (app ??= assembleHost(options, addRoutes) as unknown as RequestListener)(request, response);
}

function assembleHost(options: HostOptions, addRoutes: (app: Express) => void): Express {
  const app = express();
  const policy = formatPolicy(options);
  app.disable('x-powered-by');
  // A page is made anew whenever it is looked at: what shapes it is asked then, not remembered by a cache.
  app.disable('etag');
  app.use((_request, response, next) => {
    response.set({ 'Content-Security-Policy': policy, 'X-Content-Type-Options': 'nosniff', 'Referrer-Policy': 'no-referrer', 'Cache-Control': 'no-store' });
    next();
  });
  const files = { cacheControl: false, headers: { 'Cache-Control': 'max-age=3600' } };
  app.get('/ui/stylesheet.css', (_request, response) => response.sendFile(STYLESHEET, files));
  if (options.takesPictures) app.get(PREVIEW_SCRIPT, (_request, response) => response.sendFile(PREVIEW_FILE, files));
  if (options.scripts) {
    const setHeaders = (response: Response): unknown => response.set('Cache-Control', 'max-age=3600');
    app.use('/scripts', express.static(fileURLToPath(options.scripts), { index: false, redirect: false, setHeaders }));
  }
  app.use(express.urlencoded({ extended: false, limit: '64kb' }));
  addRoutes(app);
  app.use((request, response) => {
    sendPage(response.status(404), <Trouble options={options} request={request} what={`Unknown path ${clip(request.path, 200)} on ${HOSTS[options.role]}`} />);
  });
  app.use((error: unknown, request: Request, response: Response, _next: NextFunction) => {
    const status = readStatus(error);
    const what = status < 500 ? `Failed to read the request on ${HOSTS[options.role]}: ${status}.` : `Failed to draw ${clip(request.path, 200)} on ${HOSTS[options.role]}.`;
    if (status >= 500) console.error(error);
    sendPage(response.status(status), <Trouble options={options} request={request} what={what} />);
  });
  return app;
}

/** Where the answer to a form about paying may lead: from company to company, and back into whatever app it came from. */
export function listFormTargets({ apps, origins }: PlatformOptions): string[] {
  return [...apps.flatMap(({ scheme }) => (scheme === undefined ? [] : [`${scheme}:`])), 'webview:', ...Object.values(origins)];
}

/** Answers with a page. */
export function sendPage(response: Response, page: VNode): void {
  response.type('html').send(renderDocument(page));
}

function readStatus(error: unknown): number {
  const status = typeof error === 'object' && error !== null && 'status' in error ? Number(error.status) : 500;
  return Number.isInteger(status) && status >= 400 && status < 600 ? status : 500;
}

/** The page of a host that was asked for what it does not have. Its sentence is the same in every language. */
function Trouble({ options, request, what }: { options: HostOptions; request: Request; what: string }): VNode {
  const locale = readLocale(request);
  return (
    <Document locale={locale} title={what} theme={options.theme}>
      <main class="message">
        <h1>{locale.say('Not here', '这里什么也没有')}</h1>
        <p class="message-text">
          <bdi>{what}</bdi>
        </p>
      </main>
    </Document>
  );
}
