import type { RequestListener } from 'node:http';
import { fileURLToPath } from 'node:url';
import express from 'express';
import type { NextFunction, Request, Response } from 'express';
import type { VNode } from 'preact';
import { render } from 'preact-render-to-string';
import { LANGS } from '../compare/show-text.ts';
import type { Regime } from '../regimes/regime.ts';
import { completeAddress, resolveJump } from './jump.ts';
import type { Jump } from './jump.ts';
import { IndexPage } from './pages/index-page.tsx';
import { JumpPage } from './pages/jump-page.tsx';
import { OpenPage } from './pages/open-page.tsx';
import { TroublePage } from './pages/trouble-page.tsx';
import { createVoice } from './pages/voice.ts';
import type { Voice } from './pages/voice.ts';
import type { DeviceState } from './route-front.ts';
import type { View, Views } from './views.ts';
import type { WorldSlot } from './world-slot.ts';

const STYLESHEET = fileURLToPath(new URL('./pages/serve.css', import.meta.url));

export interface FrontOptions {
  readonly slot: WorldSlot;
  readonly views: Views;
  readonly device: DeviceState;
  readonly regimes: readonly Regime[];
}

/** The pages that serving itself draws on `localhost`: the index, and what leads on where a browser cannot. */
export function createFront({ slot, views, device, regimes }: FrontOptions): RequestListener {
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.use((_request, response, next) => {
    response.set({ 'Content-Security-Policy': formatPolicy(views), 'X-Content-Type-Options': 'nosniff', 'Referrer-Policy': 'same-origin', 'Cache-Control': 'no-store' });
    next();
  });
  app.get('/style.css', (_request, response) => response.sendFile(STYLESHEET, { cacheControl: false }));
  app.use(express.urlencoded({ extended: false, limit: '4kb' }));
  const voice = (): Voice => createVoice(device.language);

  app.get('/', (_request, response) => sendPage(response, <IndexPage voice={voice()} views={views} regimes={regimes} current={slot.world.regime} />));

  app.post('/world', async (request, response) => {
    const regime = regimes.find(({ id }) => id === readField(request.body, 'regime'));
    if (!regime) return sendPage(response.status(400), <TroublePage voice={voice()} what="no-regime" />);
    await slot.replace(regime);
    response.redirect(303, '/');
  });

  app.post('/language', (request, response) => {
    device.language = LANGS.find((language) => language === readField(request.body, 'language')) ?? device.language;
    response.redirect(303, '/');
  });

  app.get('/open', (request, response) => {
    const address = completeAddress(readField(request.query, 'address'));
    const view = views.find(readField(request.query, 'as'));
    const to = view && views.see(view, address);
    if (to) return response.redirect(302, to);
    sendPage(response, <OpenPage voice={voice()} views={views} address={address} />);
  });

  const jumps = (path: '/go' | '/allow', settle: (jump: Jump) => Jump): void => {
    app.get(`${path}/:view/:address`, (request, response, next) => {
      const view = views.find(request.params.view);
      if (!view) return next();
      slot.world.answers.startLeg(view.person.id);
      const address = withFields(request.params.address, request);
      const jump = settle(resolveJump(slot.world, views, view, address));
      if (jump.kind === 'go') return response.redirect(302, jump.to);
      sendPage(response, <JumpPage voice={voice()} jump={jump} allow={allowAddress(view, address)} />);
    });
  };
  jumps('/go', (jump) => jump);
  // The person has answered; where the rule says no by now, no answer helps.
  jumps('/allow', (jump) => (jump.kind === 'ask' ? { kind: 'go', to: jump.to } : jump));

  app.use((_request, response) => sendPage(response.status(404), <TroublePage voice={voice()} what="no-page" />));
  app.use((error: unknown, _request: Request, response: Response, _next: NextFunction) => {
    const status = readStatus(error);
    if (status >= 500) console.error(error);
    sendPage(response.status(status), <TroublePage voice={voice()} what={status < 500 ? 'unreadable' : 'failed'} />);
  });
  return app as unknown as RequestListener;
}

/** Nothing inline; forms may be led on to any platform, but to nobody else. */
function formatPolicy({ front }: Views): string {
  const { port } = new URL(front);
  return `default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self' http://*.localhost${port && `:${port}`}; base-uri 'none'; frame-ancestors 'none'`;
}

/** An address with the fields of the form that was sent to it: as browsers do, they take the place of its query. */
function withFields(address: string, request: Request): string {
  const query = request.url.indexOf('?');
  return query < 0 ? address : `${address.replace(/[?#].*$/s, '')}${request.url.slice(query)}`;
}

function allowAddress({ label }: View, address: string): string {
  return `/allow/${label}/${encodeURIComponent(address)}`;
}

/** One field of a form or query as a string; empty where it is absent or something else. */
function readField(source: unknown, name: string): string {
  const value: unknown = typeof source === 'object' && source !== null && Object.hasOwn(source, name) ? (source as Record<string, unknown>)[name] : '';
  return typeof value === 'string' ? value : '';
}

function readStatus(error: unknown): number {
  const status = typeof error === 'object' && error !== null && 'status' in error ? Number(error.status) : 500;
  return Number.isInteger(status) && status >= 400 && status < 600 ? status : 500;
}

function sendPage(response: Response, page: VNode): void {
  response.type('html').send(`<!doctype html>\n${render(page)}`);
}
