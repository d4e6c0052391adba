import { HOLD_CHOICES, type HoldChoice } from './hold-choices.ts';

/** What the phone shell's controls ask for, by addresses of the scheme `phone:`. */
export type SystemCommand =
  | { readonly kind: 'home' | 'back' | 'close-overlay' | 'close-webview' | 'menu' | 'copy-address' | 'open-in-browser' | 'refresh' | 'pass-on' }
  | { readonly kind: 'launch' | 'install'; readonly app: string }
  | { readonly kind: 'pick'; readonly photo: string }
  | { readonly kind: 'go'; readonly address: string }
  | { readonly kind: 'hold'; readonly choice: HoldChoice }
  | { readonly kind: 'prompt'; readonly allowed: boolean }
  | { readonly kind: 'share'; readonly target: string };

/** Reads a system command. @returns undefined where the address is of another scheme. @throws on an unknown command. */
export function readSystemCommand(address: string): SystemCommand | undefined {
  if (!address.startsWith('phone://')) return undefined;
  const url = new URL(address);
  const [group, name = ''] = [url.host, decodeURIComponent(url.pathname.slice(1))];
  switch (`${group}/${name}`) {
    case 'home/':
      return { kind: 'home' };
    case 'back/':
      return { kind: 'back' };
    case 'overlay/close':
      return { kind: 'close-overlay' };
    case 'webview/close':
      return { kind: 'close-webview' };
    case 'webview/menu':
    case 'browser/menu':
      return { kind: 'menu' };
    case 'menu/copy-address':
      return { kind: 'copy-address' };
    case 'menu/open-in-browser':
      return { kind: 'open-in-browser' };
    case 'menu/refresh':
      return { kind: 'refresh' };
    case 'menu/pass-on':
      return { kind: 'pass-on' };
    case 'browser/go':
      return { kind: 'go', address: url.searchParams.get('address') ?? '' };
    case 'prompt/allow':
    case 'prompt/deny':
      return { kind: 'prompt', allowed: name === 'allow' };
  }
  if (group === 'launch') return { kind: 'launch', app: name };
  if (group === 'install') return { kind: 'install', app: name };
  if (group === 'pick') return { kind: 'pick', photo: name };
  if (group === 'share') return { kind: 'share', target: name };
  const choice = group === 'hold' ? HOLD_CHOICES.find((each) => each === name) : undefined;
  if (choice) return { kind: 'hold', choice };
  throw new Error(`Failed to obey the phone shell: "${address}" is no command.`);
}
