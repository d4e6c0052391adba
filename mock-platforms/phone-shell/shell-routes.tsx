import type { Express, Request } from 'express';
import { APPS } from '../../src/regimes/vocabulary.ts';
import type { AppManifest, PlatformOptions } from '../platform.ts';
import { ownerOf } from '../owner-of.ts';
import { readFee } from '../read-fee.ts';
import { targetOf } from '../target-of.ts';
import { clip } from '../ui/clip.ts';
import { readChoice, readField } from '../ui/fields.ts';
import { sendPage } from '../ui/host.tsx';
import { readLocale } from '../ui/locale.ts';
import { FramePage, nameApp, readFrame } from './pages/frame.tsx';
import type { Scene } from './pages/frame.tsx';
import { BlankPage, HomePage } from './pages/home-page.tsx';
import { MenuSheet, Prompt, ShareSheet } from './pages/overlays.tsx';
import type { Entry } from './pages/overlays.tsx';
import { StorePage } from './pages/store-page.tsx';
import { COMMANDS, ROUTES } from './routes.ts';

/** Ways of the shell. Nothing is remembered here: the phone says in the address what is to be drawn. */
export function addShellRoutes(app: Express, options: PlatformOptions): void {
  const sceneOf = (request: Request): Scene => ({ locale: readLocale(request), apps: options.apps });

  app.get(ROUTES.home, (request, response) => {
    sendPage(response, <HomePage locale={readLocale(request)} apps={listInstalled(options, readField(request.query, 'apps'))} now={options.clock()} />);
  });
  app.get(ROUTES.blank, (request, response) => sendPage(response, <BlankPage locale={readLocale(request)} />));
  app.get(ROUTES.frame, (request, response) => sendPage(response, <FramePage scene={sceneOf(request)} frame={readFrame(request.query)} />));

  app.get(ROUTES.store, (request, response, next) => {
    // What has neither a start nor a scheme is part of the system: nobody gets it from a store.
    const offered = options.apps.filter(({ id, start, scheme }) => id !== 'browser' && (start !== undefined || scheme !== undefined));
    const wanted = readField(request.query, 'app');
    const apps = wanted === '' ? offered : offered.filter(({ id }) => id === wanted);
    if (apps.length === 0) return next();
    sendPage(response, <StorePage locale={readLocale(request)} apps={apps} installed={readField(request.query, 'installed').split(',')} />);
  });

  app.get(ROUTES.menu, (request, response, next) => {
    const scene = sceneOf(request);
    const host = readChoice(readField(request.query, 'host'), APPS);
    if (!host) return next();
    const frame = readFrame(request.query);
    const shown = frame.bar === 'none' ? ({ ...frame, bar: 'webview' } as const) : frame;
    // A page of the host app's own is not the foreign page, so nothing of that can leave by this menu.
    const foreign = readField(request.query, 'own') !== '1';
    const address = readField(request.query, 'address');
    const owner = ownerOf(options, address);
    const leaves = foreign && ['go', 'ask'].includes(options.rules.decide({ gate: 'exit', app: host, way: 'menu', owner, paid: readFee(address) }).kind);
    // The app with the web view offers to pass its page on, as any app does with what is its own; the place is chosen later.
    const passesOn = foreign && host === 'chat' && options.rules.decide({ gate: 'offer', app: host, owner, target: targetOf(options, address) }).kind === 'card';
    const entries = menuEntries(scene, { leaves, passesOn, inBrowser: host === 'browser' });
    sendPage(response, <FramePage scene={scene} frame={shown} modal={<MenuSheet locale={scene.locale} label={scene.locale.say('Menu', '菜单')} entries={entries} />} />);
  });

  app.get(ROUTES.hold, (request, response) => {
    const scene = sceneOf(request);
    const entries = holdEntries(scene, readField(request.query, 'entries').split(','));
    sendPage(response, <FramePage scene={scene} frame={readFrame(request.query)} modal={<MenuSheet locale={scene.locale} label={scene.locale.say('Menu', '菜单')} entries={entries} />} />);
  });

  const addPrompt = (path: string, describe: (scene: Scene, read: (name: string) => string) => { text: string; answers: Entry[] }): void => {
    app.get(path, (request, response) => {
      const scene = sceneOf(request);
      const prompt = describe(scene, (name) => readField(request.query, name));
      sendPage(response, <FramePage scene={scene} frame={readFrame(request.query)} modal={<Prompt {...prompt} />} />);
    });
  };
  const ok = ({ locale }: Scene): Entry => ({ name: locale.say('Close', '关闭'), href: COMMANDS.closeOverlay });
  addPrompt(ROUTES.promptPaste, (scene, read) => {
    const [asking, owner] = [nameApp(scene, read('app')), nameApp(scene, read('from'))];
    const { say } = scene.locale;
    return {
      text: say(`${asking} would like to paste from ${owner}`, `“${asking}”想从“${owner}”粘贴`),
      answers: [{ name: say("Don't allow", '不允许'), href: COMMANDS.deny }, { name: say('Allow', '允许粘贴'), href: COMMANDS.allow }],
    };
  });
  addPrompt(ROUTES.promptLeave, (scene, read) => {
    const [leaving, wanted] = [nameApp(scene, read('app')), nameApp(scene, read('to'))];
    const { say } = scene.locale;
    return {
      text: say(`${leaving} wants to open ${wanted}`, `“${leaving}”想打开“${wanted}”`),
      answers: [{ name: say('Cancel', '取消'), href: COMMANDS.deny }, { name: say('Allow', '允许'), href: COMMANDS.allow }],
    };
  });
  addPrompt(ROUTES.promptRefused, (scene) => ({ text: scene.locale.say('This link cannot be opened from here', '从这里打不开这个链接'), answers: [ok(scene)] }));
  addPrompt(ROUTES.promptNoPicture, (scene) => ({ text: scene.locale.say('This picture cannot be saved', '这张图片保存不了'), answers: [ok(scene)] }));
  addPrompt(ROUTES.promptNoView, (scene) => ({ text: scene.locale.say('There is nothing before the camera', '相机前面没有可读的画面'), answers: [ok(scene)] }));
  addPrompt(ROUTES.promptNoPage, (scene) => ({ text: scene.locale.say('This address leads nowhere', '这个网址打不开'), answers: [ok(scene)] }));
  addPrompt(ROUTES.promptNoApp, (scene) => ({ text: scene.locale.say('No app can open this link', '没有应用能打开这个链接'), answers: [ok(scene)] }));

  // What a page says in a JavaScript dialog; the words are the page's, so they are hostile until escaped.
  addPrompt(ROUTES.promptPage, ({ locale: { say } }, read) => ({
    text: clip(read('text'), 200),
    answers: [...(read('kind') === 'alert' ? [] : [{ name: say('Cancel', '取消'), href: COMMANDS.deny }]), { name: say('OK', '确定'), href: COMMANDS.allow }],
  }));

  app.get(ROUTES.sheet, (request, response) => {
    const scene = sceneOf(request);
    const [title, address] = [clip(readField(request.query, 'title')), clip(readField(request.query, 'address'), 200)];
    const sheet = <ShareSheet locale={scene.locale} title={title} address={address} entries={sheetEntries(scene)} />;
    sendPage(response, <FramePage scene={scene} frame={readFrame(request.query)} modal={sheet} />);
  });
}

/** The apps named in a list, in its order; without a list all of them. */
function listInstalled({ apps }: PlatformOptions, ids: string): AppManifest[] {
  return ids === '' ? [...apps] : ids.split(',').flatMap((id) => apps.find((app) => app.id === id) ?? []);
}

function menuEntries({ locale }: Scene, { leaves, passesOn, inBrowser }: { leaves: boolean; passesOn: boolean; inBrowser: boolean }): Entry[] {
  const { say } = locale;
  return [
    ...(passesOn ? [{ name: say('Share with a friend', '转发给朋友'), href: COMMANDS.passOn }] : []),
    ...(leaves ? [{ name: say('Copy link', '复制链接'), href: COMMANDS.copyAddress }] : []),
    ...(leaves && !inBrowser ? [{ name: say('Open in browser', '在浏览器中打开'), href: COMMANDS.openInBrowser }] : []),
    { name: say('Refresh', '刷新'), href: COMMANDS.refresh },
  ];
}

/** The entries that the phone names for what was held, in its order; what it does not know it does not draw. */
function holdEntries({ locale }: Scene, ids: readonly string[]): Entry[] {
  const { say } = locale;
  const known: Record<string, string> = {
    paste: say('Paste', '粘贴'),
    copy: say('Copy', '复制'),
    'copy-address': say('Copy address', '复制网址'),
    'save-picture': say('Save picture', '保存图片'),
    'read-code': say('Read the code in it', '识别图中的码'),
  };
  return ids.flatMap((id) => (Object.hasOwn(known, id) ? [{ name: known[id] ?? id, href: COMMANDS.hold(id) }] : []));
}

/** Where a page can be shared to: the chat's surfaces where the chat is installed, and the clipboard. */
function sheetEntries(scene: Scene): Entry[] {
  const { say } = scene.locale;
  const chat = scene.apps.find(({ id, scheme }) => id === 'chat' && scheme !== undefined);
  const name = nameApp(scene, 'chat');
  return [
    ...(chat
      ? [
          { name: say(`Friend on ${name}`, `${name}好友`), href: COMMANDS.share('chat-direct') },
          { name: say(`Group on ${name}`, `${name}群聊`), href: COMMANDS.share('chat-group') },
          { name: say(`Moments on ${name}`, `${name}朋友圈`), href: COMMANDS.share('chat-moments') },
        ]
      : []),
    { name: say('Copy', '复制'), href: COMMANDS.share('copy') },
  ];
}
