import type { Browser, BrowserContext, Page } from '@playwright/test';
import type { World } from '../src/world/start-world.ts';

/** Presses of the bare script: those of share-item-direct@confirm-direct@phone, in the same order on the same pages. */
export const BARE_PRESSES = 10;

const UA = 'Mozilla/5.0 (Linux; Android 13; Handset) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Mobile Safari/537.36';

/**
 * What somebody would write with Playwright alone to make the same presses: locators by role and name, auto-waiting,
 * an event for deep links. It counts nothing, witnesses nothing, knows no regime and takes no pictures.
 */
export async function runBareScript(browser: Browser, world: World): Promise<void> {
  const open = async (host: 'phone-shell' | 'chat-app' | 'shop-app' | undefined, session?: string, token = ''): Promise<Page> => {
    const context: BrowserContext = await browser.newContext({
      viewport: { width: 390, height: 788 }, userAgent: `${UA} ${token}`, locale: 'zh-CN', proxy: { server: world.proxy },
    });
    if (session && host) await context.addCookies([{ name: 'session', value: session, url: world.origins[host] }]);
    return context.newPage();
  };
  const deepLink = (page: Page): Promise<string> =>
    page.waitForEvent('request', (request) => !request.url().startsWith('http')).then((request) => request.url());
  const home = `${world.origins['phone-shell']}/home?apps=chat,shop,browser`;

  // Alice
  const [aliceSystem, aliceShop, aliceChat] = await Promise.all([open('phone-shell'), open('shop-app', 'session-alice', 'Pedlar/10.1'), open('chat-app', 'session-alice', 'Dovecote/8.0')]);
  await aliceSystem.goto(home);
  await Promise.all([deepLink(aliceSystem), aliceSystem.getByRole('link', { name: '货郎' }).click()]);
  await aliceShop.goto(world.origins['shop-app']);
  await aliceShop.getByRole('link', { name: '山野橘色便携折叠椅' }).click();
  await aliceShop.getByRole('link', { name: '分享' }).click();
  const [share] = await Promise.all([deepLink(aliceShop), aliceShop.getByRole('link', { name: '好友' }).click()]);
  await aliceChat.goto(`${world.origins['chat-app']}/deep-link?address=${encodeURIComponent(share)}`);
  await aliceChat.getByRole('link', { name: '周波' }).click();
  await aliceChat.getByRole('button', { name: '发送' }).click();
  await aliceChat.getByRole('link', { name: '山野橘色便携折叠椅' }).waitFor();

  // Bob
  const [bobSystem, bobChat, bobWebview] = await Promise.all([open('phone-shell'), open('chat-app', 'session-bob', 'Dovecote/8.0'), open(undefined, undefined, 'Dovecote/8.0')]);
  await bobSystem.goto(home);
  await Promise.all([deepLink(bobSystem), bobSystem.getByRole('link', { name: '鸽笼' }).click()]);
  await bobChat.goto(world.origins['chat-app']);
  await bobChat.getByRole('link', { name: '林爱丽' }).click();
  const [shared] = await Promise.all([deepLink(bobChat), bobChat.getByRole('link', { name: '山野橘色便携折叠椅' }).click()]);
  await bobWebview.goto(new URL(shared).searchParams.get('address') ?? '');
  await bobWebview.getByRole('link', { name: '继续' }).click();
  await bobWebview.getByRole('heading', { name: '山野橘色便携折叠椅' }).waitFor();
  await Promise.all([aliceSystem, aliceShop, aliceChat, bobSystem, bobChat, bobWebview].map((page) => page.context().close()));
}
