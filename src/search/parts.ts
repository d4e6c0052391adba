import { createHash } from 'node:crypto';
import type { JsdomEngine } from '../phone/jsdom/jsdom-engine.ts';
import { NOTHING_SHOWN, type Cookies, type Shown } from '../phone/jsdom/jsdom-pane.ts';
import type { Phone } from '../phone/phone.ts';
import type { Copied, Photos } from '../phone/pocket.ts';
import type { SystemState } from '../phone/system.ts';
import type { PhoneAtlas } from './atlas.ts';

/** One part of all that can differ between two states of a phone: read, written and compared by itself. */
export interface Part {
  readonly name: string;
  /** Number of the part as it is now. */
  save(): number;
  /** Brings the part back as it was. */
  load(id: number): void;
}

export const SYSTEM = 'system';
export const COPIED = 'copied';
export const PHOTOS = 'photos';

/** What a person's phone consists of, in a fixed order; the system's own state first. */
export function listParts(phone: Phone, engine: JsdomEngine, apps: readonly string[], atlas: PhoneAtlas): Part[] {
  const panes = apps.flatMap((app) => [app, `${app}-webview`]);
  return [
    systemPart(phone, atlas),
    copiedPart(phone, atlas),
    photosPart(phone, atlas),
    ...[SYSTEM, ...panes].map((name) => pagePart(name, engine, atlas)),
    ...panes.flatMap((name) => [openPart(name, phone), cookiesPart(name, engine, atlas)]),
  ];
}

function systemPart(phone: Phone, atlas: PhoneAtlas): Part {
  const states = atlas.valuesOf<SystemState>(SYSTEM);
  return {
    name: SYSTEM,
    save() {
      const { system } = phone.save();
      // Which app was in front before the home screen tells a switch, which no path is ordered by.
      const { lastApp, ...rest } = system;
      return states.intern(JSON.stringify(system.shell.front === 'home' ? rest : { ...rest, lastApp }), system);
    },
    load: (id) => phone.load({ system: states.get(id) }),
  };
}

function copiedPart(phone: Phone, atlas: PhoneAtlas): Part {
  const values = atlas.valuesOf<Copied | undefined>(COPIED);
  values.intern('', undefined);
  return {
    name: COPIED,
    save() {
      const { copied } = phone.save().pocket;
      return values.intern(copied ? JSON.stringify([copied.text, copied.from]) : '', copied);
    },
    load(id) {
      const copied = values.get(id);
      phone.load({ pocket: { photos: phone.save().pocket.photos, ...(copied && { copied }) } });
    },
  };
}

function photosPart(phone: Phone, atlas: PhoneAtlas): Part {
  const values = atlas.valuesOf<Photos>(PHOTOS);
  return {
    name: PHOTOS,
    save() {
      const { photos } = phone.save().pocket;
      return values.intern(JSON.stringify(Object.entries(photos).map(([id, { bytes }]) => [id, createHash('sha256').update(bytes).digest('base64')])), photos);
    },
    load(id) {
      const { copied } = phone.save().pocket;
      phone.load({ pocket: { photos: values.get(id), ...(copied && { copied }) } });
    },
  };
}

function openPart(name: string, phone: Phone): Part {
  return { name: `open ${name}`, save: () => (phone.isOpen(name) ? 1 : 0), load: (id) => phone.setOpen(name, id === 1) };
}

/** What a pane shows: 0 before its first page, and once its window is closed, as it forgets then. */
function pagePart(name: string, engine: JsdomEngine, atlas: PhoneAtlas): Part {
  const values = atlas.valuesOf<Shown>(`page ${name}`);
  values.intern('', NOTHING_SHOWN);
  return {
    name: `page ${name}`,
    save() {
      const shown = engine.panes.get(name)?.save().shown;
      return !shown?.page ? 0 : values.intern(`${shown.choosing ?? ''} ${atlas.numberPage(shown.page)}`, shown);
    },
    load: (id) => engine.panes.get(name)?.load({ shown: values.get(id) }),
  };
}

/** What a pane knows of its visitor: 0 as it was at first. */
function cookiesPart(name: string, engine: JsdomEngine, atlas: PhoneAtlas): Part {
  const values = atlas.valuesOf<Cookies | undefined>(`cookies ${name}`);
  values.intern('', undefined);
  return {
    name: `cookies ${name}`,
    save() {
      const pane = engine.panes.get(name);
      const cookies = pane?.save().cookies;
      return !pane || !cookies || cookies === pane.firstCookies ? 0 : values.intern(JSON.stringify(cookies), cookies);
    },
    load(id) {
      const pane = engine.panes.get(name);
      pane?.load({ cookies: values.get(id) ?? pane.firstCookies });
    },
  };
}
