import { bank } from './bank/app.tsx';
import { chat } from './chat/app.ts';
import { community } from './community/app.tsx';
import { merchants } from './merchants/app.tsx';
import { partner } from './partner/app.tsx';
import { phoneShell } from './phone-shell/app.ts';
import type { AppManifest, Platform, PlatformOptions, Seed } from './platform.ts';
import { search } from './search/app.tsx';
import { shop } from './shop/app.ts';
import { shortener } from './shortener/app.tsx';
import { video } from './video/app.tsx';
import { chatWallet, walletApp } from './wallet/app.ts';

/** Every mock company. No other file names them all, and none of them names another. */
export const PLATFORMS: readonly Platform[] = [chat, shop, video, chatWallet, walletApp, partner, merchants, bank, search, community, shortener, phoneShell];

/** The apps that can be installed on a phone, in the order of its home screen: chat, shop, video, wallet, browser. */
export function listApps(origins: PlatformOptions['origins'], seed: Seed): AppManifest[] {
  return PLATFORMS.flatMap((platform) => platform.app?.(origins, seed) ?? []);
}
