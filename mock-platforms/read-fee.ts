import type { Fee } from '../src/regimes/vocabulary.ts';
import { parseAddress } from './ui/fields.ts';

/** Whether an address is one that an advertisement led to: advertisers mark theirs, so that they know whom it brought. */
export function readFee(address: string): Fee {
  return parseAddress(address)?.searchParams.get('ad') === '1' ? 'paid' : 'unpaid';
}
