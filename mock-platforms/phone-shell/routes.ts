/** The address contract of the phone shell: one page for everything that the phone's own system draws. */
export const ROUTES = {
  home: '/home',
  frame: '/frame',
  menu: '/menu',
  hold: '/hold',
  promptPaste: '/prompt/paste',
  promptLeave: '/prompt/leave',
  promptRefused: '/prompt/refused',
  promptNoApp: '/prompt/no-app',
  promptNoPage: '/prompt/no-page',
  promptNoPicture: '/prompt/no-picture',
  promptPage: '/prompt/page',
  promptNoView: '/prompt/no-view',
  sheet: '/sheet',
  picker: '/picker',
  store: '/store',
  /** What a person saved; the phone puts it there. */
  photos: '/photos/:person',
  photo: '/photos/:person/:id',
  /** What the browser shows in its hole while it has no page. */
  blank: '/blank',
} as const;

/** The app store is part of the system; the phone launches it under this id. */
export const STORE = 'store';

/** What a control of the shell asks the phone to do; the phone carries it out, the shell only draws. */
export const COMMANDS = {
  home: 'phone://home',
  back: 'phone://back',
  launch: (app: string) => `phone://launch/${encodeURIComponent(app)}`,
  closeWebview: 'phone://webview/close',
  webviewMenu: 'phone://webview/menu',
  browserGo: 'phone://browser/go',
  browserMenu: 'phone://browser/menu',
  copyAddress: 'phone://menu/copy-address',
  openInBrowser: 'phone://menu/open-in-browser',
  refresh: 'phone://menu/refresh',
  passOn: 'phone://menu/pass-on',
  hold: (entry: string) => `phone://hold/${entry}`,
  allow: 'phone://prompt/allow',
  deny: 'phone://prompt/deny',
  closeOverlay: 'phone://overlay/close',
  pick: (photo: string) => `phone://pick/${encodeURIComponent(photo)}`,
  install: (app: string) => `phone://install/${encodeURIComponent(app)}`,
  share: (target: string) => `phone://share/${target}`,
} as const;
