import type { Request } from 'express';
import { CHAT_TOKEN } from './routes.ts';

/** The app that a visitor of the site comes from, as the user agent tells it. */
export function comesFrom(request: Request): 'chat' | 'browser' {
  return (request.headers['user-agent'] ?? '').includes(CHAT_TOKEN) ? 'chat' : 'browser';
}
