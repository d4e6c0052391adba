import type { TargetClass } from '../src/regimes/vocabulary.ts';
import { HOST_TARGETS, type HostRole, type PlatformOptions } from './platform.ts';
import { parseAddress } from './ui/fields.ts';

/** What the chat takes a link to lead to, as far as its address tells: by the host, and by a path that asks to add somebody. */
export function targetOf({ origins }: Pick<PlatformOptions, 'origins'>, address: string): TargetClass {
  const url = parseAddress(address);
  if (!url) return 'page';
  const role = (Object.keys(origins) as HostRole[]).find((each) => parseAddress(origins[each])?.origin === url.origin);
  if (role === undefined) return 'page';
  return url.pathname.startsWith('/add/') ? 'invitation' : (HOST_TARGETS[role] ?? 'page');
}
