import { createHash } from 'node:crypto';
import type { JsdomEngine } from '../phone/jsdom/jsdom-engine.ts';
import type { PaneState } from '../phone/jsdom/jsdom-pane.ts';
import type { Page } from '../phone/jsdom/page-store.ts';
import type { Phone } from '../phone/phone.ts';
import type { PocketState } from '../phone/pocket.ts';
import type { SystemState } from '../phone/system.ts';
import { Interner } from './interner.ts';
import type { PlatformStates } from './platform-states.ts';

/** One part of all that can differ between two states of a world and a phone: read, written and compared by itself. */
export interface Part {
  readonly name: string;
  /** Number of the part as it is now. */
  save(): number;
  /** Brings the part back as it was. */
  load(id: number): void;
}

/** What a person's phone and the platforms consist of, in a fixed order. */
export function listParts(phone: Phone, engine: JsdomEngine, paneNames: readonly string[], platforms: PlatformStates): Part[] {
  const pages = new Interner<Page>();
  const pageIds = new Map<Page, number>();
  const numberPage = (page: Page): number => {
    const known = pageIds.get(page);
    if (known !== undefined) return known;
    const id = pages.intern(page.key, page);
    pageIds.set(page, id);
    return id;
  };
  return [
    systemPart(phone),
    pocketPart(phone),
    ...paneNames.map((name) => panePart(name, phone, engine, numberPage)),
    ...platforms.names.map((platform) => ({ name: `platform ${platform}`, save: () => platforms.get(platform), load: (id: number) => platforms.set(platform, id) })),
  ];
}

function systemPart(phone: Phone): Part {
  const states = new Interner<SystemState>();
  return {
    name: 'system',
    save() {
      const { system } = phone.save();
      // Which app was in front before the home screen tells a switch, which no path is ordered by.
      const { lastApp, ...rest } = system;
      return states.intern(JSON.stringify(system.shell.front === 'home' ? rest : { ...rest, lastApp }), system);
    },
    load: (id) => phone.load({ system: states.get(id) }),
  };
}

function pocketPart(phone: Phone): Part {
  const states = new Interner<PocketState>();
  return {
    name: 'pocket',
    save() {
      const { pocket } = phone.save();
      const photos = Object.entries(pocket.photos).map(([id, { bytes }]) => [id, digest(Buffer.from(bytes))]);
      return states.intern(JSON.stringify([pocket.copied, photos]), pocket);
    },
    load: (id) => phone.load({ pocket: states.get(id) }),
  };
}

/** A pane that was never opened is as good as one that is fresh. */
function panePart(name: string, phone: Phone, engine: JsdomEngine, numberPage: (page: Page) => number): Part {
  const states = new Interner<{ readonly open: boolean; readonly state?: PaneState }>();
  states.intern('', { open: false });
  return {
    name: `pane ${name}`,
    save() {
      const pane = engine.panes.get(name);
      // The shell's own page is always there; the shelf knows apps alone.
      const open = name === 'system' || phone.isOpen(name);
      if (!pane || (pane.state === pane.fresh && !open)) return 0;
      const { cookies } = pane.state;
      // A closed webview forgets its page, its cookies stay.
      const { page, choosing } = open ? pane.state : {};
      return states.intern(JSON.stringify([open, cookies, page && numberPage(page), choosing]), { open, state: open ? pane.state : { cookies } });
    },
    load(id) {
      const pane = engine.panes.get(name);
      const { open, state } = states.get(id);
      if (name !== 'system') phone.setOpen(name, open);
      if (pane) pane.state = state ?? pane.fresh;
      else if (id !== 0) throw new Error(`Failed to bring back a state: ${name} was never opened.`);
    },
  };
}

function digest(content: Buffer): string {
  return createHash('sha256').update(content).digest('base64');
}
