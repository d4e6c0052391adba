import { matchesHost } from '../config/host-names.ts';
import type { Target } from '../config/settings.ts';
import { find } from '../journeys/intents.ts';
import type { Sight } from '../phone/sight.ts';
import type { Measurement, PageRecord } from '../results/schema.ts';
import type { Guests } from '../world/guest-door.ts';
import type { World } from '../world/start-world.ts';
import { listThings } from './judge.ts';

/** Lets a page of the user's own into a world: its own origin, its app's, and the hosts that it may reach. */
export function inviteTarget({ address, allowHosts, app, owner }: Target): Guests {
  const own = [address, ...(app ? [app.page] : [])].map((each) => new URL(each));
  return {
    origins: own.map(({ origin }) => origin),
    owner,
    allows: (url) => own.some((each) => each.hostname === url.hostname && portOf(each) === (/:(\d+)$/.exec(url.host)?.[1] ?? '80')) || allowHosts.some((host) => matchesHost(host, url)),
    ...(app && {
      app: {
        id: 'shop',
        name: { en: app.name, zh: app.name },
        line: { en: 'Your own app', zh: '你自己的应用' },
        icon: { glyph: '★', color: '#6b5bd2' },
        start: app.page,
        deepLink: app.page,
        ...(app.scheme !== undefined && { scheme: app.scheme }),
        linkHosts: app.hosts,
        hosts: [new URL(app.page).hostname],
      },
    }),
  };
}

/** Whether a person may come to a page of this host by typing its address: their own page's, its app's, and those that are allowed. */
export function isGuestHost({ address, allowHosts, app }: Target, hostname: string): boolean {
  const own = [address, ...(app ? [app.page] : [])].map((each) => new URL(each).hostname);
  return own.includes(hostname) || allowHosts.some((host) => matchesHost(host.replace(/:\d+$/, ''), { hostname, host: hostname }));
}

function portOf({ port, protocol }: URL): string {
  return port || (protocol === 'https:' ? '443' : '80');
}

/** Whether a phone has an app installed when a page of the user's own is measured: the shop's only where they have declared one. */
export function hasApp({ app }: Target, id: string, isSender: boolean): boolean {
  return id !== 'shop' || (app !== undefined && (isSender || app.receiverHasIt));
}

/** Tells pages from elsewhere from those of this world. */
export function isForeignTo(world: World): (address: string) => boolean {
  const origins = Object.values(world.origins);
  return (address) => address !== '' && address !== 'about:blank' && !origins.some((origin) => address === origin || address.startsWith(`${origin}/`));
}

/** What the user's page did in a cell, from what the receiver saw of it. */
export function describePage(target: Target, world: World, { outcome }: Measurement, seen: readonly Sight[]): PageRecord {
  const isForeign = isForeignTo(world);
  const ofPage = seen.filter(({ front, address }) => front === 'app' && isForeign(address));
  const [last, inWebview] = [ofPage.at(-1), ofPage.findLast((sight) => sight.inWebview)];
  const judge = (sight: Sight): NonNullable<PageRecord['inWebview']> => (sight === last && outcome === 'completed' ? 'opened' : offersApp(sight) ? 'sent-to-download' : 'stuck');
  return {
    address: target.address,
    outcome: outcome === 'completed' ? 'opened' : last ? judge(last) : 'never-reached',
    ...(last?.app !== undefined && { seenIn: last.inWebview ? `${last.app}-webview` : last.app }),
    ...(inWebview && { inWebview: judge(inWebview) }),
    without: [...(world.guestLog?.refused.keys() ?? [])].sort(),
  };
}

/** A page that is about getting an app: it has a control for it, or says so in a heading. */
function offersApp(sight: Sight): boolean {
  return find(sight, 'get the app') !== undefined || listThings(sight).some(({ role, name }) => (role === 'heading' || role === 'link' || role === 'button') && /下载|安装|\b(download|install)\b/i.test(name));
}
