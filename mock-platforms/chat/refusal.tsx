import type { Request, Response } from 'express';
import type { VNode } from 'preact';
import { KINDS, OWNERS, TARGETS } from '../../src/regimes/vocabulary.ts';
import type { Surface } from '../../src/regimes/vocabulary.ts';
import { formatAddress, readChoice, readField } from '../ui/fields.ts';
import { cohortOf, type Freight } from './deliver.ts';
import { RefusedNotice } from './pages/notices.tsx';
import type { Scene } from './scene.ts';

/** After sending: back to the place, or to the screen that says it was refused. */
export function redirectSent(response: Response, place: string, refused: Freight | undefined): void {
  response.redirect(303, refused ? formatAddress(`${place}/refused`, { kind: refused.kind, owner: refused.owner, target: refused.target === 'goods' ? undefined : refused.target }) : place);
}

/**
 * The notice over the place it is about. It is shaped by the gate `send`, so that is asked again, last of all that
 * the screen asks; where nothing is refused there is no notice.
 */
export function refusedNotice(scene: Scene, surface: Surface, request: Request, back: string): VNode | undefined {
  const kind = readChoice(readField(request.query, 'kind'), KINDS) ?? 'link';
  const owner = readChoice(readField(request.query, 'owner'), OWNERS);
  const target = readChoice(readField(request.query, 'target'), TARGETS) ?? 'goods';
  const refused = scene.options.rules.decide({ gate: 'send', surface, kind, cohort: cohortOf(scene.options, scene.person.id), ...(owner && { owner, target }) }).kind === 'refuse';
  return refused ? <RefusedNotice locale={scene.locale} back={back} /> : undefined;
}
