import { z } from 'zod';
import { OPEN_SURFACES, OWNERS, WALLETS } from '../regimes/vocabulary.ts';

/**
 * The shape of linktoll.config.ts, with every key told in words: error messages, the reference page and the editor's
 * hints all come from here.
 */

const words = z.string().min(1);
const pattern = z.union([words, z.instanceof(RegExp)]);
const id = z.string().regex(/^[a-z0-9-]+$/).describe('lower-case letters, digits and hyphens');
const webAddress = z.url({ protocol: /^https?$/ });

export const goalSchema = z
  .strictObject({
    role: words.optional().describe('ARIA role of what stands on the screen when the goal is reached, such as "heading"'),
    name: pattern.optional().describe('its accessible name, or a part of it, or a RegExp'),
    text: pattern.optional().describe('words that stand anywhere on the screen'),
    selector: words.optional().describe('a CSS selector of something visible'),
    address: pattern.optional().describe('the address, or a part of it, or a RegExp'),
  })
  .describe('how the goal is recognised; all that is given must hold. Without it, by the address and by the first heading that the sender saw');

export const shareSchema = z.union([
  z.literal('copy-address'),
  z.strictObject({ press: words.describe("accessible name of the page's own control for sharing or copying") }),
]);

export const webServerSchema = z.strictObject({
  command: words.describe('starts the server'),
  url: webAddress.optional().describe('answers when the server is ready; without it, the address of the page'),
  cwd: words.optional().describe('where the command runs; without it, the folder of the configuration'),
  env: z.record(z.string(), z.string()).optional(),
  timeout: z.int().positive().optional().describe('how long to wait for it, ms; 60 000 without it'),
  reuseExistingServer: z.boolean().optional().describe('use one that runs already instead of refusing'),
});

export const appSchema = z
  .strictObject({
    name: words.describe('what stands under its icon'),
    page: webAddress.describe("the app's page; it is opened with ?address=… where a link hands over to the app"),
    scheme: z.string().regex(/^[a-z][a-z0-9+.-]*$/).optional().describe('custom scheme without colon that opens the app'),
    hosts: z.array(words).optional().describe('hosts whose links open the app instead of a page'),
    receiverHasIt: z.boolean().optional().describe('whether the receiver has installed it; yes without it'),
  })
  .describe("an app of yours on the phones; it takes the place of the built-in shop's app");

export const targetSchema = z
  .strictObject({
    address: webAddress.describe('address of the page that is shared'),
    goal: goalSchema.optional(),
    share: shareSchema.optional().describe("how the page is shared: by the browser's menu (copy-address), or by a control of its own"),
    surfaces: z.array(z.enum(OPEN_SURFACES)).min(1).optional().describe('where it is shared; without it, direct, group and moments. `--all` shares it everywhere'),
    allowHosts: z.array(words).optional().describe('hosts beside its own that the page may reach'),
    webServer: webServerSchema.optional().describe('started before measuring and stopped after it'),
    app: appSchema.optional(),
    owner: z.enum(OWNERS).optional().describe('whose page it is in the eyes of the chat: its own company\'s (self), a partner\'s (ally) or a competitor\'s (rival, without it). For rules that ask for `owner`'),
  })
  .describe('a page of your own in the place of the built-in shop');

export const connectSchema = z
  .strictObject({
    wsEndpoint: z.url({ protocol: /^wss?$/ }).describe('address of the browser server, as "npx playwright run-server" tells it'),
    exposeNetwork: words.optional().describe('what of this machine the browser may reach; <loopback> without it, which is where the mock companies and local pages are'),
    headers: z.record(z.string(), z.string()).optional(),
    timeout: z.int().nonnegative().optional().describe('how long to wait for it, ms'),
  })
  .describe("a browser that runs elsewhere: Playwright's own connectOptions");

export const deviceSchema = z
  .strictObject({
    id,
    extends: id.optional().describe('a device to begin with; phone without it'),
    description: z.union([words, z.strictObject({ en: words, zh: words })]).optional(),
    language: z.string().regex(/^[a-z]{2}(-[A-Z]{2})?$/).optional().describe('BCP 47, as zh-CN or en-US'),
    width: z.int().min(200).max(2000).optional().describe('of the whole phone, CSS pixels'),
    height: z.int().min(300).max(3000).optional().describe('of the whole phone, CSS pixels'),
    userAgent: words.optional().describe('what the browser says of itself before an app adds its token'),
    installed: z.array(z.enum(['chat', 'shop', 'browser'])).min(1).optional().describe('apps on the home screen, in order'),
    receiverLacks: z.array(z.enum(['shop', 'browser'])).optional().describe("of these, what the receiver's phone lacks"),
    wallets: z.array(z.enum(WALLETS)).min(1).optional().describe('wallets that its holder has; both without it. A scenario that pays by another one is omitted'),
    asksBeforePaste: z.boolean().optional().describe('asks before an app may read what another app copied'),
  })
  .describe('a phone of your own');

export const configSchema = z
  .strictObject({
    target: targetSchema.optional(),
    regimes: z.union([words, z.array(words)]).optional().describe('files or folders with regimes of your own, from the folder of the configuration'),
    devices: z.array(deviceSchema).optional(),
    connectOptions: connectSchema.optional(),
    out: words.optional().describe('where the results go; linktoll-report without it'),
  })
  .describe('what linktoll.config.ts exports');

export type LinktollConfig = z.input<typeof configSchema>;
export type TargetConfig = z.input<typeof targetSchema>;
export type DeviceConfig = z.input<typeof deviceSchema>;

/** Gives the configuration back as it is; its type is what an editor completes and checks. */
export function defineConfig(config: LinktollConfig): LinktollConfig {
  return config;
}
