import type { PlatformOptions } from '../platform.ts';
import { parseAddress } from '../ui/fields.ts';

/** How the chat's server names itself to the pages that it reads. */
export const READER = 'DovecotePreview/1.0 (reads pages that people send each other)';

/** The address of another domain to which this one redirects, inside this world; undefined where it stays where it is. */
export async function findFurther({ fetchInWorld }: PlatformOptions, address: string): Promise<string | undefined> {
  const page = await fetchInWorld(address, READER);
  const end = page?.address;
  return end === undefined || domainOf(end) === domainOf(address) ? undefined : end;
}

/** The name that a company registers, which hosts below it share. */
function domainOf(address: string): string | undefined {
  return parseAddress(address)?.hostname.split('.').slice(-2).join('.');
}
