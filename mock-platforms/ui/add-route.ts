import type { Request, Response } from 'express';

/** Answers a request on a route of an app; `next`: nothing stands there. */
export type Answer<S> = (scene: S, request: Request, response: Response, next: () => void) => void | Promise<void>;

/** Adds a route to an app, with what is known where its page is drawn. */
export type AddRoute<S> = (path: string, answer: Answer<S>) => void;
