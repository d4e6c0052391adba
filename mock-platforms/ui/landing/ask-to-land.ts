import type { Request } from 'express';
import type { AppId, Fee, Referrer, TreatmentKind } from '../../../src/regimes/vocabulary.ts';
import { ownerOf } from '../../owner-of.ts';
import type { HostRole, PlatformOptions } from '../../platform.ts';
import { readFee } from '../../read-fee.ts';
import { targetOf } from '../../target-of.ts';
import { comesFrom } from '../comes-from.ts';
import { parseAddress } from '../fields.ts';

/** How servers that read pages name themselves: a crawler's or a preview's name before the version. */
const MACHINE = /(bot|preview)\/\d/i;

/** Who comes to a site, and what they get there. */
export interface Landing {
  readonly kind: TreatmentKind<'land'>;
  readonly from: AppId;
  readonly paid: Fee;
}

/**
 * The gate `land`: what whoever asks for this page of a site gets. @returns undefined for servers that read the page: they are no
 * visitors, and what they may read robots.txt tells them.
 */
export function askToLand(options: PlatformOptions, site: HostRole, request: Request): Landing | undefined {
  if (MACHINE.test(request.headers['user-agent'] ?? '')) return undefined;
  const address = `${options.origins[site]}${request.originalUrl}`;
  const [from, paid] = [comesFrom(request), readFee(address)];
  const { kind } = options.rules.decide({ gate: 'land', app: from, owner: ownerOf(options, address), target: targetOf(options, address), referrer: readReferrer(options, request.headers.referer), paid });
  return { kind: kind as Landing['kind'], from, paid };
}

/** The site whose link the visitor followed, by what their browser says of it. */
function readReferrer({ origins }: PlatformOptions, referer = ''): Referrer {
  const origin = parseAddress(referer)?.origin;
  if (origin !== undefined && origin === parseAddress(origins['community-site'])?.origin) return 'community';
  return origin !== undefined && origin === parseAddress(origins['search-site'])?.origin ? 'search' : 'elsewhere';
}
