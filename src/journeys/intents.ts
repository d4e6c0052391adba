import type { Control, Sight } from '../phone/sight.ts';

/**
 * What people look for on a screen, and the words by which they know it. This list is printed with the report. No
 * wording may occur in one regime only: journeys must not know regimes by their words.
 */
export const INTENTS = {
  share: { zh: ['分享', '转发'], en: ['share'] },
  friend: { zh: ['好友', '朋友'], en: ['friend'] },
  group: { zh: ['群'], en: ['group'] },
  moments: { zh: ['朋友圈'], en: ['moments'] },
  'live room': { zh: ['直播间'], en: ['live room', 'live rooms'] },
  channel: { zh: ['频道'], en: ['channel', 'channels'] },
  article: { zh: ['文章'], en: ['article', 'articles'] },
  profile: { zh: ['个人主页'], en: ['profile'] },
  discover: { zh: ['发现'], en: ['discover'] },
  'copy link': { zh: ['复制链接'], en: ['copy link'] },
  copy: { zh: ['复制'], en: ['copy'] },
  menu: { zh: ['更多'], en: ['more'] },
  paste: { zh: ['粘贴'], en: ['paste'] },
  'go to the chat': { zh: ['去聊天'], en: ['go to chat'] },
  'get the app': { zh: ['下载app', '获取'], en: ['get'] },
  'open the app': { zh: ['打开'], en: ['open'] },
  'save picture': { zh: ['保存图片'], en: ['save picture'] },
  'add picture': { zh: ['添加照片', '相册'], en: ['add picture', 'choose from album'] },
  photo: { zh: ['照片'], en: ['photo'] },
  scan: { zh: ['扫一扫'], en: ['scan'] },
  'read the code': { zh: ['识别'], en: ['read the code'] },
  'log in': { zh: ['登录'], en: ['log in'] },
  search: { zh: ['搜索'], en: ['search'] },
  'where to buy': { zh: ['购买链接'], en: ['where to buy'] },
  store: { zh: ['应用商店'], en: ['app store'] },
  'go to address': { zh: ['前往'], en: ['go'] },
  'new post': { zh: ['发表', '发布'], en: ['new post', 'publish', 'post'] },
  send: { zh: ['发送', '发表', '发布'], en: ['send', 'publish'] },
  'go on': { zh: ['继续', '允许', '打开', '确定', '同意'], en: ['continue', 'allow', 'open', 'go on', 'ok', 'accept', 'agree', 'got it'] },
  buy: { zh: ['购买'], en: ['buy'] },
  'more ways to pay': { zh: ['更多支付方式'], en: ['more payment methods'] },
  'i have paid': { zh: ['我已付款'], en: ['i have paid'] },
  'order paid': { zh: ['已付款'], en: ['order paid'] },
  'cannot be paid': { zh: ['无法支付'], en: ['cannot be paid'] },
  'go back': { zh: ['返回'], en: ['back'] },
  'pay for the order': { zh: ['去付款'], en: ['pay for the order'] },
  'ask a friend to pay': { zh: ['代付'], en: ['ask a friend'] },
  camera: { zh: ['相机'], en: ['camera'] },
  'open in browser': { zh: ['浏览器中打开'], en: ['open in browser'] },
  register: { zh: ['注册'], en: ['register'] },
  'own page': { zh: ['我'], en: ['me'] },
  settings: { zh: ['设置'], en: ['settings'] },
  'outside messages': { zh: ['来自其他服务的消息'], en: ['messages from other services'] },
  'links in browser': { zh: ['用手机浏览器打开链接'], en: ['open links in'] },
  chats: { zh: ['聊天'], en: ['chats'] },
  back: { zh: ['返回'], en: ['back'] },
  wallet: { zh: ['钱包'], en: ['wallet'] },
  'bank card': { zh: ['银行卡'], en: ['bank card'] },
  next: { zh: ['下一步'], en: ['next'] },
  'ask the bank': { zh: ['致电银行'], en: ['ask the bank'] },
  support: { zh: ['客服'], en: ['support'] },
  mail: { zh: ['邮件'], en: ['mail'] },
  'ask how to reach them': { zh: ['怎么联系'], en: ['how can i reach you'] },
  contacts: { zh: ['通讯录'], en: ['contacts'] },
  'find somebody': { zh: ['添加朋友'], en: ['find a contact'] },
  'mini-programs': { zh: ['小程序'], en: ['mini-programs'] },
  claim: { zh: ['领取'], en: ['claim'] },
  'add somebody': { zh: ['添加到通讯录'], en: ['add to contacts'] },
  'send the question': { zh: ['提交问题'], en: ['send the question'] },
  dismiss: { zh: ['关闭', '取消'], en: ['close', 'cancel'] },
} as const satisfies Record<string, { zh: readonly string[]; en: readonly string[] }>;

export type Intent = keyof typeof INTENTS;

/** Words that turn an offer round: "do not allow" is no way on. */
const REFUSALS = ['不', '取消', "don't", 'not now', 'cancel'];

/** Whether a name says that an intent is served here. */
export function serves(name: string, intent: Intent): boolean {
  const words = name.toLowerCase();
  if (intent !== 'dismiss' && REFUSALS.some((refusal) => words.startsWith(refusal))) return false;
  return [...INTENTS[intent].zh, ...INTENTS[intent].en].some((wording) => matches(words, wording));
}

/** Chinese has no spaces between words; an English wording stands at the start, as labels do. */
function matches(words: string, wording: string): boolean {
  return /[a-z]/.test(wording) ? words === wording || words.startsWith(`${wording} `) || words.startsWith(`${wording}:`) : words.includes(wording);
}

/** Controls that can be used now for an intent, best match (shortest name) first. */
export function findAll(sight: Sight, intent: Intent): Control[] {
  return sight.controls
    .filter((control) => control.enabled && serves(control.name, intent))
    .sort((a, b) => a.name.length - b.name.length);
}

export function find(sight: Sight, intent: Intent): Control | undefined {
  return findAll(sight, intent)[0];
}
