import { HOSTS } from '../platform.ts';
import type { Platform, PlatformOptions, RunningPlatform } from '../platform.ts';
import { createHost, listFormTargets } from '../ui/host.tsx';
import { addAccountRoutes } from './account-routes.tsx';
import { CHAT_WALLET, WALLET_APP } from './brand.ts';
import type { Brand } from './brand.ts';
import { addCardRoutes } from './card-routes.tsx';
import { addHelpRoutes } from './help-routes.tsx';
import { addPayRoutes } from './pay-routes.tsx';
import { addScanRoutes } from './scan-routes.tsx';
import { ask, createState } from './state.ts';
import type { WalletState } from './state.ts';

/** A wallet of a world: login, cards, scanner, payments. */
function createApp(brand: Brand, options: PlatformOptions): RunningPlatform {
  const state = createState(options.seed, brand);
  const host = { role: brand.role, theme: 'wallet', takesPictures: true, formSchemes: listFormTargets(options), scripts: new URL('./scripts/', import.meta.url) } as const;
  return {
    hosts: {
      [brand.role]: createHost(host, (app) => {
        const wallet = { brand, options, state };
        addAccountRoutes(app, wallet);
        addCardRoutes(app, wallet);
        addHelpRoutes(app, wallet);
        addPayRoutes(app, wallet);
        addScanRoutes(app, wallet);
      }),
    },
    snapshot: () => structuredClone(state),
    restore: (saved) => {
      const { accounts, payments, questions, readers } = structuredClone(saved) as WalletState;
      Object.assign(state, { accounts, payments, questions, readers });
    },
    ask: (question, args) => ask(state, question, args),
  };
}

/** The wallet in the chat: it comes with the chat's app and has none of its own. */
export const chatWallet: Platform = { id: CHAT_WALLET.id, createApp: (options) => createApp(CHAT_WALLET, options) };

/** The wallet that is an app of its own. */
export const walletApp: Platform = {
  id: WALLET_APP.id,
  app: (origins) => ({
    id: 'wallet',
    name: WALLET_APP.name,
    line: { en: 'Pay here and there', zh: '哪儿都能付' },
    icon: { glyph: '👛', color: '#1b5fc1' },
    start: `${origins['wallet-app']}/`,
    scheme: 'walletapp',
    deepLink: `${origins['wallet-app']}/deep-link`,
    hosts: [HOSTS['wallet-app']],
    userAgentToken: 'Pouch/3.2',
  }),
  createApp: (options) => createApp(WALLET_APP, options),
};
