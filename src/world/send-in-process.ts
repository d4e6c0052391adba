import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { inject } from 'light-my-request';

/** A request to a world, without a socket. Header names in lower case. */
export interface WorldRequest {
  readonly method: 'GET' | 'POST';
  /** Absolute. */
  readonly address: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Uint8Array;
}

export interface WorldAnswer {
  readonly status: number;
  /** Where a redirect leads, as it was written. */
  readonly location?: string;
  readonly cookies: readonly string[];
  readonly contentType: string;
  readonly body: Buffer;
}

export type Send = (request: WorldRequest) => Promise<WorldAnswer>;

/** Hands requests to a listener in process: same answers as over a socket, in a fraction of a millisecond. */
export function createSender(listener: RequestListener): Send {
  const dispatch: Parameters<typeof inject>[0] = (request, response) => {
    for (const each of [request, response]) ownMethods(each);
    listener(request as unknown as IncomingMessage, response as unknown as ServerResponse);
  };
  return async ({ method, address, headers, body }) => {
    const { host } = new URL(address);
    const answer = await inject(dispatch, {
      method,
      url: address,
      headers: { ...headers, host },
      ...(body && { payload: Buffer.from(body) }),
    });
    const { location, 'set-cookie': cookies = [], 'content-type': contentType = '' } = answer.headers;
    return {
      status: answer.statusCode,
      ...(typeof location === 'string' && { location }),
      cookies: [cookies].flat(),
      contentType: String(contentType),
      body: answer.rawPayload,
    };
  };
}

/** What the library's own prototypes have. */
const methods = new Map<object, PropertyDescriptorMap>();

/** Express gives requests and responses prototypes of its own: what the library put on theirs has to be on the thing itself. */
function ownMethods(thing: object): void {
  const prototype = Object.getPrototypeOf(thing) as object;
  let own = methods.get(prototype);
  if (!own) {
    const { constructor: _constructor, ...rest } = Object.getOwnPropertyDescriptors(prototype) as PropertyDescriptorMap;
    methods.set(prototype, (own = rest));
  }
  Object.defineProperties(thing, own);
}
