/** Heights of the system's bars, CSS pixels; the phone shell draws them, the app's page fills what is between. */
export const BARS = { top: 44, bottom: 56 } as const;

/** An app in front, or its webview. */
export interface Place {
  readonly app: string;
  readonly webview?: boolean;
}

/** A screen of the system that covers the app: path and parameters of the phone shell's page. */
export interface Overlay {
  readonly path: string;
  readonly params: Readonly<Record<string, string>>;
}

/** All that the shell's page depends on; equal states have equal addresses. */
export interface ShellState {
  readonly front: 'home' | Place;
  readonly overlay?: Overlay;
  /** What stands in the browser's address field and is not sent yet. */
  readonly typed?: string;
}

/** The store is a screen of the system, not an app with pages. */
export const STORE = 'store';

/** Whether the system draws a bar above the page: over a webview and in the browser. */
export function hasTopBar(front: ShellState['front']): boolean {
  return front !== 'home' && (front.webview === true || front.app === 'browser');
}

/** The address at which the phone shell draws this state. */
export function addressShell(shell: string, { front, overlay, typed }: ShellState, page: { address: string; title: string } | undefined, installed: readonly string[]): string {
  if (overlay) return buildAddress(shell, overlay.path, overlay.params);
  if (front === 'home') return buildAddress(shell, '/home', { apps: installed.join(',') });
  if (front.app === STORE) return buildAddress(shell, '/store', { installed: installed.join(',') });
  if (front.webview) return buildAddress(shell, '/frame', { app: front.app, webview: '1', title: page?.title ?? '' });
  if (front.app !== 'browser') return buildAddress(shell, '/frame', {});
  return buildAddress(shell, '/frame', { app: front.app, address: typed ?? (page && !page.address.startsWith(shell) ? page.address : '') });
}

function buildAddress(shell: string, path: string, params: Readonly<Record<string, string>>): string {
  const query = new URLSearchParams(params).toString();
  return `${shell}${path}${query ? `?${query}` : ''}`;
}
