/** Somebody whose apps are not up to date; she is in the scenarios alone that are about that. */
export const ERIN = { id: 'erin', name: { en: 'Erin Yi', zh: '易琳' }, session: 'session-erin', password: 'erin-6638', pin: '663820', card: '6222801540055508', version: 'older', wallets: { 'chat-wallet': 'ready', 'wallet-app': 'ready' } } as const;
