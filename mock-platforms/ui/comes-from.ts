import type { Request } from 'express';

/** What the chat's web view adds to its user agent, as every site knows it. */
const CHAT_TOKEN = 'Dovecote/';

/** The app that a visitor of a site comes from, as the user agent tells it. */
export function comesFrom(request: Request): 'chat' | 'browser' {
  return (request.headers['user-agent'] ?? '').includes(CHAT_TOKEN) ? 'chat' : 'browser';
}
