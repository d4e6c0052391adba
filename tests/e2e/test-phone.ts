import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from '@playwright/test';
import { createChromiumEngine } from '../../src/phone/chromium/chromium-engine.ts';
import { DEVICES, type Device } from '../../src/phone/devices.ts';
import { Phone, type Gesture } from '../../src/phone/phone.ts';
import type { JumpAnswer } from '../../src/phone/system.ts';
import type { Control, Sight } from '../../src/phone/sight.ts';
import { startWorld } from '../../src/world/start-world.ts';
import { CAST } from '../../src/scenarios/cast.ts';
import { getRegime } from './measure.ts';

/** A phone with two little apps of the test's own (`one`, scheme oneapp, and `two`, scheme twoapp) and the real phone shell. */
export interface TestPhone {
  readonly phone: Phone;
  see(): Promise<Sight>;
  /** Presses the control of a name, wherever it is. */
  press(name: string): Promise<Sight>;
  hold(name: string): Promise<Sight>;
  make(gesture: Gesture): Promise<Sight>;
  close(): Promise<void>;
}

export interface TestPhoneOptions {
  /** Mark-up of pages by host and path, such as `one.test/start`. */
  readonly pages: Readonly<Record<string, string>>;
  readonly device?: Partial<Device>;
  readonly mayJump?: (fromApp: string) => JumpAnswer;
}

export async function startTestPhone(browser: Browser, { pages, device, mayJump = () => 'go' }: TestPhoneOptions): Promise<TestPhone> {
  const world = await startWorld({ regime: getRegime('open'), seed: CAST });
  const front = await serve(pages, world.port);
  const phone = await Phone.start({
    person: 'bob',
    device: { ...DEVICES[0], language: 'en-US', installed: ['chat', 'shop', 'browser'], ...device },
    engine: createChromiumEngine(browser, { proxy: `http://127.0.0.1:${(front.address() as AddressInfo).port}`, colorScheme: 'light' }),
    apps: [
      { id: 'chat', start: 'http://one.test/start', scheme: 'oneapp', deepLink: 'http://one.test/deep-link', hosts: ['one.test'] },
      { id: 'shop', start: 'http://two.test/start', scheme: 'twoapp', deepLink: 'http://two.test/deep-link', hosts: ['two.test'] },
      { id: 'browser', hosts: [] },
    ],
    shell: world.origins['phone-shell'],
    session: 'nobody',
    mayJump,
    savePhoto: async () => '1',
  });
  const make = async (gesture: Gesture): Promise<Sight> => {
    await phone.carryOut(await phone.aim(gesture));
    return phone.see();
  };
  const find = async (name: string): Promise<Control> => {
    const { controls } = await phone.see();
    const control = controls.find((each) => each.name === name);
    if (!control) throw new Error(`no control "${name}" among ${controls.map((each) => each.name).join(', ')}`);
    return control;
  };
  return {
    phone,
    see: () => phone.see(),
    make,
    press: async (name) => make({ kind: 'tap', thing: await find(name) }),
    hold: async (name) => {
      const { controls, texts, pictures } = await phone.see();
      const thing = [...controls, ...texts, ...pictures].find((each) => each.name === name);
      if (!thing) throw new Error(`nothing called "${name}" to hold`);
      return make({ kind: 'hold', thing });
    },
    close: async () => {
      await phone.close();
      await world.close();
      front.closeAllConnections();
      await new Promise((resolve) => front.close(resolve));
    },
  };
}

/** The test's own pages; the phone shell's come from the world. */
async function serve(pages: Readonly<Record<string, string>>, worldPort: number): Promise<Server> {
  const server = createServer((question, answer) => {
    const url = new URL(question.url ?? '', 'http://nowhere.test');
    if (url.hostname === 'phone.localhost') {
      const forward = request({ host: '127.0.0.1', port: worldPort, path: question.url, method: question.method, headers: question.headers }, (reply) => {
        answer.writeHead(reply.statusCode ?? 500, reply.headers);
        reply.pipe(answer);
      });
      question.pipe(forward);
      return;
    }
    const page = pages[`${url.hostname}${url.pathname}`];
    answer.writeHead(page === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' });
    answer.end(`<!doctype html><html lang=en><title>${url.pathname}</title><style>body{font:20px sans-serif}a,button,input{display:block;margin:20px}</style>${page ?? 'Nothing here'}`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}
