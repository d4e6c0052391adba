import type { TargetClass } from '../src/regimes/vocabulary.ts';
import { HOST_TARGETS, type HostRole, type PlatformOptions } from './platform.ts';
import { parseAddress } from './ui/fields.ts';

/** What the chat takes a link to lead to, as far as its address tells: by the host, and by a path that asks to add somebody or is a cart's. */
export function targetOf({ origins }: Pick<PlatformOptions, 'origins'>, address: string): TargetClass {
  const url = parseAddress(address);
  if (!url) return 'page';
  const role = (Object.keys(origins) as HostRole[]).find((each) => parseAddress(origins[each])?.origin === url.origin);
  if (role === undefined) return 'page';
  if (url.pathname.startsWith('/add/')) return 'invitation';
  const usual = HOST_TARGETS[role] ?? 'page';
  return usual === 'goods' && url.pathname.startsWith('/carts/') ? 'cart' : usual;
}
