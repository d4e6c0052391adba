import type { Request } from 'express';
import type { Person, Seed } from '../platform.ts';

/** The person whose session the request's cookie `session` names, if any. */
export function readPerson(request: Request, seed: Seed): Person | undefined {
  const session = (request.headers.cookie ?? '')
    .split(';')
    .map((pair) => pair.trim())
    .find((pair) => pair.startsWith('session='))
    ?.slice('session='.length);
  return session ? seed.people.find((person) => person.session === session) : undefined;
}
