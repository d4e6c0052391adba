import { decide } from '../regimes/decide.ts';
import type { Text } from '../regimes/vocabulary.ts';
import type { World } from '../world/start-world.ts';
import type { View, Views } from './views.ts';

/** What becomes of an address that an ordinary browser cannot open by itself. */
export type Jump =
  | { readonly kind: 'go'; readonly to: string }
  /** `leaving` and `wanted` are the apps' names. */
  | { readonly kind: 'ask'; readonly leaving: Text; readonly wanted: Text; readonly to: string }
  | { readonly kind: 'refused'; readonly leaving: Text; readonly wanted: Text; readonly rule: string | undefined }
  | { readonly kind: 'no-app' }
  | { readonly kind: 'outside'; readonly address: string }
  /** A command of the phone for which the person's own browser has a control. */
  | { readonly kind: 'by-hand' };

/** The app store is part of the phone's system, not an app with a manifest. */
const STORE = { id: 'store', name: { en: 'App store', zh: '应用商店' } } as const;

/**
 * Opens an address of a custom scheme as the phone does in a measurement: `webview:` in the webview of the app that
 * holds the page, an app's own scheme or `store:` in that app after the host app's rule was asked (an app's link to
 * itself leaves nothing, so none is asked), `phone:` by the system, which draws its pages itself.
 */
export function resolveJump(world: World, views: Views, view: View, address: string): Jump {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (!url) return { kind: 'no-app' };
  const { app: leaving, person } = view;
  if (!leaving) return url.protocol === 'phone:' ? obey(views, view, url) : { kind: 'no-app' };
  if (url.protocol === 'webview:') {
    return leaving.scheme === undefined ? { kind: 'no-app' } : lead(views, views.of(person.id, leaving.id, true), url.searchParams.get('address') ?? '');
  }
  if (url.protocol === 'browser:' && !view.webview) return lead(views, views.of(person.id, 'browser'), url.searchParams.get('address') ?? '');
  const wanted = findWanted(views, person.id, url, address);
  if (!wanted) return { kind: 'no-app' };
  const { jump } = wanted;
  if (jump.kind !== 'go' || (wanted.id === leaving.id && !view.webview)) return jump;
  const owner = world.ownerOfApp(wanted.id);
  const act = { gate: 'exit', app: leaving.id, way: view.webview ? 'jump' : 'handover', paid: world.feeOf(address), ...(owner && { owner }) } as const;
  const answer = world.answers.decide(act).kind;
  const names = { leaving: leaving.name, wanted: wanted.name };
  if (answer === 'refuse' || answer === 'hidden') return { kind: 'refused', ...names, rule: decide(world.regime, act).rule };
  return answer === 'ask' ? { kind: 'ask', ...names, to: jump.to } : jump;
}

/** The app that an address is for, and where it opens there. */
function findWanted(views: Views, person: string, { protocol }: URL, address: string): { readonly id: string; readonly name: Text; readonly jump: Jump } | undefined {
  if (protocol === `${STORE.id}:`) return { ...STORE, jump: openStore(views, person) };
  const app = views.apps.find(({ scheme }) => scheme !== undefined && `${scheme}:` === protocol);
  return app?.deepLink === undefined ? undefined : { id: app.id, name: app.name, jump: lead(views, views.of(person, app.id), `${app.deepLink}?address=${encodeURIComponent(address)}`) };
}

/** The store as the phone's system draws it; on phones that are served every app is installed. */
function openStore(views: Views, person: string): Jump {
  return lead(views, views.of(person), `${views.origins['phone-shell']}/store?installed=${views.apps.map(({ id }) => id).join(',')}`);
}

/** Commands of the phone shell's own controls. */
function obey(views: Views, view: View, command: URL): Jump {
  const { person } = view;
  const shell = views.origins['phone-shell'];
  const name = safelyDecode(command.pathname.slice(1));
  if (command.host === 'home') return lead(views, view, `${shell}/home`);
  if (command.host === 'launch') {
    if (name === STORE.id) return openStore(views, person.id);
    const app = views.apps.find(({ id }) => id === name);
    if (!app) return { kind: 'no-app' };
    // The browser starts without a page: its bar with the field for an address is the shell's.
    return app.start === undefined ? lead(views, view, `${shell}/frame?app=${app.id}`) : lead(views, views.of(person.id, app.id), app.start);
  }
  if (command.host === 'browser' && name === 'go') return lead(views, views.of(person.id, 'browser'), completeAddress(command.searchParams.get('address') ?? ''));
  return { kind: 'by-hand' };
}

function lead(views: Views, view: View, address: string): Jump {
  const to = views.see(view, address);
  return to === undefined ? { kind: 'outside', address } : { kind: 'go', to };
}

/** What a person puts into an address field, made whole. */
export function completeAddress(typed: string): string {
  const words = typed.trim();
  return /^[a-z][a-z0-9+.-]*:\/\//i.test(words) ? words : `http://${words}`;
}

function safelyDecode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
