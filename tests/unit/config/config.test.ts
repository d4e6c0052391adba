import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadConfig } from '../../../src/config/load-config.ts';
import { isNear, matchesHost } from '../../../src/config/host-names.ts';
import { handOnSettings, makeSettings, NO_SETTINGS, readSettings, standIn } from '../../../src/config/settings.ts';

// Protects whoever configures linktoll: every slip of theirs stops with the file, the line, the place and what may stand
// there, before anything is started; and what is right arrives whole in the processes that measure.

let folder: string;
beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), 'config-'))));
afterEach(() => rm(folder, { recursive: true }));

const write = (text: string, name = 'linktoll.config.ts') => writeFile(join(folder, name), text);
const refusal = async (text: string): Promise<string> => {
  await write(text);
  return loadConfig(folder).then(() => 'loaded', (error: Error) => error.message);
};
const make = async (text: string, options: object = {}) => {
  await write(text);
  return makeSettings(await loadConfig(folder), { cwd: folder, ...options });
};

describe('linktoll.config.ts', () => {
  it('is found in the working folder, in TypeScript; without one there is nothing to configure', async () => {
    expect(await loadConfig(folder)).toEqual({ config: {}, folder });
    await write("const out: string = 'here'; export default { out };");
    expect(await loadConfig(folder)).toMatchObject({ config: { out: 'here' }, folder, file: 'linktoll.config.ts' });
  });

  it('names a wrong key with file, line, place and a near miss', async () => {
    expect(await refusal("export default {\n  target: {\n    address: 'http://localhost:1/',\n    goal: { rol: 'heading' },\n  },\n};")).toBe(
      'Failed to read the configuration: linktoll.config.ts:4: target.goal.rol: "rol" is no key of target.goal. Did you mean "role"? Choose one of role, name, text, selector, address.',
    );
  });

  it('tells all that is wrong at once', async () => {
    const told = await refusal("export default {\n target: { adress: 'x' },\n devices: [{ id: 'Big', width: '3' }],\n regime: 1 };");
    expect(told.split('\n')).toHaveLength(5);
    expect(told).toContain('"adress" is no key of target. Did you mean "address"? Choose one of address, goal, share, surfaces, allowHosts, webServer, app, owner.');
    expect(told).toContain(':2: target.address: target.address is missing. Add it: a text.');
    expect(told).toContain('devices[0].width must be a number, not "3"');
    expect(told).toContain('"regime" is no key of the configuration. Did you mean "regimes"? Choose one of target, regimes, devices, connectOptions, out.');
  });

  it('says what is the matter with a file that cannot be used at all', async () => {
    expect(await refusal('export const a = 1;')).toContain('has no default export. Write: export default defineConfig');
    expect(await refusal('export default {')).toContain('linktoll.config.ts cannot be run:');
    await expect(loadConfig(folder, 'nowhere.ts')).rejects.toThrow('nowhere.ts cannot be read (ENOENT). Name a file that is there, or run "linktoll init"');
  });
});

describe('settings', () => {
  it('travel through the environment as they are, and not at all where there are none', async () => {
    const settings = await make("export default { regimes: 'mine', target: { address: 'http://localhost:5173/tea', goal: { name: /Tea/i, text: 'pot' }, share: { press: 'Share' } } };", { regimes: ['more'] });
    expect(settings.regimes).toEqual([join(folder, 'mine'), join(folder, 'more')]);
    expect(settings.target).toMatchObject({ address: 'http://localhost:5173/tea', press: 'Share', surfaces: ['direct', 'group', 'moments'], goal: { name: { pattern: 'Tea', flags: 'i' }, text: { part: 'pot' } } });
    expect(readSettings({ ...handOnSettings(settings) })).toEqual(settings);
    expect(handOnSettings(NO_SETTINGS)).toEqual({});
    expect(readSettings({})).toEqual(NO_SETTINGS);
  });

  it('let a page be on this machine or in a private network, and a public one only where it is said', async () => {
    for (const host of ['localhost', 'app.localhost', '127.0.0.1', '10.1.2.3', '172.31.0.1', '192.168.1.9', '[::1]', '[fd00::1]']) expect(isNear(host), host).toBe(true);
    for (const host of ['example.com', '172.32.0.1', '8.8.8.8', 'localhost.example', '[2001:db8::1]']) expect(isNear(host), host).toBe(false);
    const text = 'export default {};';
    await expect(make(text, { target: 'https://shop.example/tea' })).rejects.toThrow('If it is yours to measure, add --allow-host shop.example.');
    expect((await make(text, { target: 'https://shop.example/tea', allowHost: ['*.example'] })).target?.allowHosts).toEqual(['*.example']);
    await expect(make(text, { target: 'tea' })).rejects.toThrow('"tea" as target: it is no address of a page');
    await expect(make(text, { target: 'http://shop.localhost/' })).rejects.toThrow('a built-in company has that host');
    await expect(make(text, { target: 'http://me:secret@localhost/' })).rejects.toThrow('holds a user name or password');
  });

  it('tell hosts apart by name, port and star', () => {
    const url = new URL('http://cdn.example:8080/x');
    expect(['cdn.example', 'cdn.example:8080', '*.example'].map((host) => matchesHost(host, url))).toEqual([true, true, true]);
    expect(['cdn.example:80', 'example', '*.cdn.example', 'dn.example'].map((host) => matchesHost(host, url))).toEqual([false, false, false, false]);
  });

  it('find words as people read them, and patterns to the letter', () => {
    expect(standIn({ part: 'blue teapot' }, '  A Blue\n Teapot ')).toBe(true);
    expect(standIn({ pattern: '^Blue', flags: '' }, 'blue')).toBe(false);
  });

  it('make devices from others, and refuse one that could share nothing', async () => {
    const { devices } = await make("export default { devices: [{ id: 'small', extends: 'phone-en', width: 320, userAgent: 'Tiny/1' }, { id: 'smaller', extends: 'small', height: 500 }] };");
    expect(devices).toMatchObject([{ id: 'small', language: 'en-US', width: 320, userAgent: 'Tiny/1', installed: ['chat', 'shop', 'browser'] }, { id: 'smaller', width: 320, height: 500, userAgent: 'Tiny/1' }]);
    await expect(make("export default { devices: [{ id: 'phone' }] };")).rejects.toThrow('devices[0]: the id "phone" is taken');
    await expect(make("export default { devices: [{ id: 'x', extends: 'phnoe' }] };")).rejects.toThrow('Did you mean "phone"?');
    await expect(make("export default { devices: [{ id: 'x', installed: ['chat'] }] };")).rejects.toThrow('"browser" is missing');
  });
});
