import type { Sight } from '../phone/sight.ts';
import { findNamed, onPage, press } from './get-about.ts';
import type { Person } from './person.ts';

/** A wallet that its owner knows: what cashiers call it, and the app in which it is. */
export interface OwnWallet {
  readonly name: string;
  readonly app: string;
  /** Whether it is a part of the chat's app, behind its doors. */
  readonly inChat: boolean;
}

/** What a payer has in mind. Names are as their own screens show them. */
export interface PayErrand {
  /** The app in which the order stands. */
  readonly orderApp: string;
  readonly chatApp: string;
  /** Wallets that they have, the one they would rather use first. */
  readonly wallets: readonly OwnWallet[];
  /** A wallet that they would get if nothing else were left. */
  readonly wouldGet?: OwnWallet;
  readonly pin: string;
  readonly card: string;
  readonly password: string;
  /** The order is not all that they are after: they go on once it shows as paid. */
  readonly goesOn?: boolean;
  /** The wallet for which a code was left on the screen, where somebody comes back to it. */
  readonly began?: OwnWallet;
  /** Gets to the cashier again where its page had to be closed. */
  readonly reopen?: (me: Person) => Promise<void>;
}

/** What a payer has learnt and carries on the way. */
export interface Progress {
  wallet?: OwnWallet;
  /** A saved picture with the code of a bill. */
  carriesCode?: boolean;
  /** A long press on this kind of code was refused. */
  notByHold?: boolean;
  /** The album was refused: only a camera reads this code. */
  byCamera?: boolean;
  /** The phone in hand is the second one. */
  onOther?: boolean;
  /** Digits were typed that pay: what is left is to see the order paid. */
  paid?: boolean;
  /** A code was too old, and a fresh one was asked for. */
  renewed?: boolean;
  /** The other wallet is being got. */
  getting?: 'app' | 'card' | 'back';
}

/** Takes the first of these wallets that the page names. @returns whether there was one */
export async function choose(me: Person, sight: Sight, wallets: readonly OwnWallet[], progress: Progress): Promise<boolean> {
  for (const wallet of wallets) {
    const entry = findNamed(onPage(sight), wallet.name);
    if (!entry) continue;
    progress.wallet = wallet;
    await press(me, entry);
    return true;
  }
  return false;
}
