import { resolve } from 'node:path';
import { refuseWord } from '../regimes/describe-issue.ts';
import { DEVICES, type Device } from '../phone/devices.ts';
import { EVERYDAY_SURFACES, type Owner, type Surface } from '../regimes/vocabulary.ts';
import { ConfigError } from './config-error.ts';
import type { DeviceConfig, TargetConfig } from './config.ts';
import { isNear, matchesHost } from './host-names.ts';
import type { LoadedConfig } from './load-config.ts';

/** Words to be found: a part of what stands there, or a regular expression. Plain data, so that it travels in the environment. */
export type Words = { readonly part: string } | { readonly pattern: string; readonly flags: string };

export interface TargetGoal {
  readonly role?: string;
  readonly name?: Words;
  readonly text?: Words;
  readonly selector?: string;
  readonly address?: Words;
}

export interface TargetApp {
  readonly name: string;
  readonly page: string;
  readonly scheme?: string;
  readonly hosts: readonly string[];
  readonly receiverHasIt: boolean;
}

/** A page of the user's own, as the harness takes it. Plain data. */
export interface Target {
  readonly address: string;
  readonly goal: TargetGoal;
  /** Name of the page's own control for sharing; without it the browser's menu copies the address. */
  readonly press?: string;
  readonly surfaces: readonly Surface[];
  /** Hosts (with or without port) beside its own that may be reached. */
  readonly allowHosts: readonly string[];
  readonly webServer?: { readonly command: string; readonly url: string; readonly cwd: string; readonly env?: Readonly<Record<string, string>>; readonly timeout: number; readonly reuseExistingServer: boolean };
  readonly app?: TargetApp;
  /** Whose page it is in the eyes of the chat. */
  readonly owner: Owner;
}

/** A browser that runs elsewhere, as Playwright connects to it. */
export interface Connection {
  readonly wsEndpoint: string;
  /** What of this machine it may reach: without it neither the mock companies nor a local page. */
  readonly exposeNetwork: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly timeout?: number;
}

/** All that a run takes from the configuration and its options. Plain data. */
export interface Settings {
  /** Files and folders with regimes of the user's own, absolute. */
  readonly regimes: readonly string[];
  readonly devices: readonly Device[];
  readonly target?: Target;
  /** A browser that runs elsewhere, in the place of one of this machine. */
  readonly connectOptions?: Connection;
}

export const NO_SETTINGS: Settings = { regimes: [], devices: [] };

/** Environment variable that carries the settings to the processes that measure. */
export const SETTINGS_VARIABLE = 'LINKTOLL_SETTINGS';

/** What the command line adds to the configuration; it wins. Paths are relative to `cwd`. */
export interface SettingsOptions {
  readonly cwd: string;
  readonly target?: string;
  readonly regimes?: readonly string[];
  readonly allowHost?: readonly string[];
}

/** How long a web server may take, ms. */
const SERVER_PATIENCE = 60_000;

/** @throws ConfigError where a device or the target cannot be measured as it is declared */
export function makeSettings({ config, folder, file = 'the command line' }: LoadedConfig, options: SettingsOptions): Settings {
  const own = config.regimes === undefined ? [] : [config.regimes].flat();
  const target = options.target === undefined ? config.target : { ...(config.target?.address === options.target ? config.target : {}), ...pickTarget(config.target), address: options.target };
  return {
    regimes: [...own.map((path) => resolve(folder, path)), ...(options.regimes ?? []).map((path) => resolve(options.cwd, path))],
    devices: composeDevices(config.devices ?? [], file),
    ...(target && { target: composeTarget(target, options.allowHost ?? [], folder) }),
    ...(config.connectOptions && { connectOptions: { exposeNetwork: '<loopback>', ...dropUndefined(config.connectOptions) } }),
  };
}

/** Of the configured target, what still holds when the command line names another address. */
function pickTarget(target: TargetConfig | undefined): Partial<TargetConfig> {
  if (!target) return {};
  const { address: _address, webServer: _webServer, ...rest } = target;
  return rest;
}

function composeDevices(declared: readonly DeviceConfig[], file: string): Device[] {
  const known: Device[] = [...DEVICES];
  return declared.map(({ extends: base = 'phone', id, description, ...rest }, index) => {
    const place = `${file}: devices[${index}]`;
    if (known.some((device) => device.id === id)) throw new ConfigError(`Failed to read the configuration: ${place}: the id "${id}" is taken. Give the device another one.`);
    const start = known.find((device) => device.id === base);
    if (!start) throw new ConfigError(`Failed to read the configuration: ${place}.extends: ${refuseWord(base, 'device', known.map((device) => device.id))}`);
    const told = typeof description === 'string' ? { en: description, zh: description } : description;
    const device: Device = { ...start, ...dropUndefined(rest), id, description: told ?? { en: `${id}, a device of your own`, zh: `${id}，自己的设备` } };
    for (const app of ['chat', 'browser']) {
      if (!device.installed.includes(app)) throw new ConfigError(`Failed to read the configuration: ${place}.installed: "${app}" is missing, without which nothing can be shared. Add it.`);
    }
    known.push(device);
    return device;
  });
}

function composeTarget({ address, goal = {}, share = 'copy-address', surfaces, allowHosts = [], webServer, app, owner = 'rival' }: TargetConfig, allowed: readonly string[], folder: string): Target {
  const url = readTarget(address);
  const hosts = [...new Set([...allowHosts, ...allowed])];
  if (!isNear(url.hostname) && !hosts.some((host) => matchesHost(host, url))) {
    throw new ConfigError(`Failed to take ${url.origin} as target: it is neither on this machine nor in a private network. If it is yours to measure, add --allow-host ${url.host}.`);
  }
  return {
    address: url.href,
    goal: {
      ...(goal.role !== undefined && { role: goal.role }),
      ...(goal.name !== undefined && { name: readWords(goal.name) }),
      ...(goal.text !== undefined && { text: readWords(goal.text) }),
      ...(goal.selector !== undefined && { selector: goal.selector }),
      ...(goal.address !== undefined && { address: readWords(goal.address) }),
    },
    ...(share !== 'copy-address' && { press: share.press }),
    surfaces: surfaces ?? EVERYDAY_SURFACES,
    allowHosts: hosts,
    owner,
    ...(webServer && {
      webServer: {
        command: webServer.command,
        url: webServer.url ?? url.href,
        cwd: resolve(folder, webServer.cwd ?? '.'),
        ...(webServer.env && { env: webServer.env }),
        timeout: webServer.timeout ?? SERVER_PATIENCE,
        reuseExistingServer: webServer.reuseExistingServer ?? false,
      },
    }),
    ...(app && { app: { name: app.name, page: app.page, ...(app.scheme !== undefined && { scheme: app.scheme }), hosts: app.hosts ?? [], receiverHasIt: app.receiverHasIt ?? true } }),
  };
}

/** Hosts of the built-in companies, which no target can have. */
const BUILT_IN = /(^|\.)(chat|shop|phone)\.localhost$/;

function readTarget(address: string): URL {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) throw new ConfigError(`Failed to take "${address}" as target: it is no address of a page. Write one that begins with http:// or https://.`);
  if (url.username || url.password) throw new ConfigError('Failed to take the target: its address holds a user name or password, which the chat would show. Take it out.');
  if (BUILT_IN.test(url.hostname)) throw new ConfigError(`Failed to take ${url.hostname} as target: a built-in company has that host. Serve your page under another one, such as localhost.`);
  return url;
}

function readWords(words: string | RegExp): Words {
  return typeof words === 'string' ? { part: words } : { pattern: words.source, flags: words.flags.replace(/[gy]/g, '') };
}

/** Whether words stand in a text; letters' case and spaces count for a RegExp only. */
export function standIn(words: Words, text: string): boolean {
  if ('pattern' in words) return new RegExp(words.pattern, words.flags).test(text);
  const plain = (each: string): string => each.replace(/\s+/g, ' ').trim().toLowerCase();
  return plain(text).includes(plain(words.part));
}

function dropUndefined<T extends object>(object: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as { [K in keyof T]: Exclude<T[K], undefined> };
}

/** The settings that the command line handed on; none where it handed nothing on. */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  const text = env[SETTINGS_VARIABLE];
  return text ? (JSON.parse(text) as Settings) : NO_SETTINGS;
}

/** The environment that hands settings on; empty where there is nothing to hand on. */
export function handOnSettings(settings: Settings): Record<string, string> {
  const isEmpty = settings.regimes.length === 0 && settings.devices.length === 0 && !settings.target && !settings.connectOptions;
  return isEmpty ? {} : { [SETTINGS_VARIABLE]: JSON.stringify(settings) };
}
