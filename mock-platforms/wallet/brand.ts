import type { Text, WalletId } from '../../src/regimes/vocabulary.ts';
import type { HostRole } from '../platform.ts';

/** What tells one wallet from the other: the same machine serves both. */
export interface Brand {
  readonly id: WalletId;
  readonly role: HostRole & WalletId;
  readonly name: Text;
  /** Where its own home leads back to, where it is part of another app. */
  readonly host?: { readonly role: HostRole; readonly path: string };
}

export const CHAT_WALLET: Brand = { id: 'chat-wallet', role: 'chat-wallet', name: { en: 'Dovecote Pay', zh: '鸽笼支付' }, host: { role: 'chat-app', path: '/me' } };
export const WALLET_APP: Brand = { id: 'wallet-app', role: 'wallet-app', name: { en: 'Pouch', zh: '荷包' } };
