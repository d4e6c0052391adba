import type { AppId, Gate, Info, Kind } from './vocabulary.ts';

import { ENTER_GATE_INFO } from './enter-info.ts';
import { FIND_GATE_INFO } from './find-info.ts';
import { PAY_GATE_INFO } from './pay-info.ts';

export { SURFACE_INFO } from './surface-info.ts';
export { TREATMENT_INFO } from './treatment-info.ts';

/** What is said of each gate wherever it is shown to people. */
export const GATE_INFO: Record<Gate, Info> = {
  offer: {
    label: { en: 'Share sheet', zh: '分享面板' },
    line: { en: 'What the sharing app offers for each place in the chat.', zh: '分享方的应用给聊天里的每个去处提供什么。' },
    long: {
      en: 'When the share sheet is drawn, the rule says for every place what may go there: a card that can be tapped, a pass-code to copy and paste, a picture to save and post, or nothing at all. A place for which nothing is offered does not stand on the sheet. The menu of the chat’s web view is such a sheet too: it passes on the page that was opened.',
      zh: '分享面板画出来时，规则对每个去处说明可以带走什么：一张能点的卡片、一段要复制粘贴的口令、一张要保存再发的图片，或者什么都没有。什么都不给的去处不会出现在面板上。聊天应用网页窗口的菜单也算一个面板：它把打开的页面转发出去。',
    },
  },
  send: {
    label: { en: 'Sending', zh: '发送' },
    line: { en: 'What becomes of a message when it is sent.', zh: '消息发出时会变成什么。' },
    long: {
      en: 'When a person sends something to a place in the chat, the rule says whether it is delivered as it is, reaches the others garbled, is taken out again without a word, or is refused with a word about it.',
      zh: '有人把内容发到聊天里的某处时，规则决定原样送达、以乱码送达、不作声地删掉，还是拒绝发送并给出提示。',
    },
  },
  show: {
    label: { en: 'Showing', zh: '显示' },
    line: { en: 'What the receiver is shown of a message.', zh: '收到消息的人能看到什么。' },
    long: {
      en: 'When a conversation, a group or the feed is drawn for the person who reads it, the rule says whether a message stands there as it was sent, folded, as plain words, or is left out.',
      zh: '对话、群或朋友圈画给读者看时，规则决定消息照原样显示、折叠起来、只显示成文字，还是不显示。',
    },
  },
  open: {
    label: { en: 'Opening', zh: '打开' },
    line: { en: 'What a tap on a link gives.', zh: '点链接之后得到什么。' },
    long: {
      en: 'When a person taps a link in the chat, the rule says whether its target opens at once, after a notice that wants one more press, only in a browser to which the person carries the address, or not at all; an address that is given to carry may even be the notice’s own.',
      zh: '有人在聊天里点链接时，规则决定立刻打开目标、先出现一个还要再按一次的提示页、只能自己把网址带到浏览器里打开，还是完全不能打开；给人带走的网址甚至可能是提示页自己的。',
    },
  },
  land: {
    label: { en: 'Landing', zh: '落地' },
    line: { en: 'What the site that a link leads to gives to visitors who come from an app.', zh: '链接通向的网站给从某个应用来的访客什么。' },
    long: {
      en: 'Walls are built by shops too, and by others whom links lead to. When a visitor arrives at the site, the rule says by the app that they come from, and by what the link is about, whether they see it, are told to open it in a browser or to get the company’s app, or are turned away.',
      zh: '墙也会由店铺或链接通向的其他一方来砌。访客到达网站时，规则按其来自哪个应用、链接指什么，决定给看、叫人用浏览器打开、叫人去装这家的应用，还是把人挡在门外。',
    },
  },
  exit: {
    label: { en: 'Leaving the app', zh: '离开应用' },
    line: { en: 'What happens when a page wants to hand over to another app.', zh: '页面要跳到另一个应用时会发生什么。' },
    long: {
      en: 'When a page inside an app opens the address of another app, the rule of the app that holds the page says whether the phone switches over at once, asks first, or stays where it is.',
      zh: '某个应用里的页面要打开另一个应用的地址时，由承载页面的应用决定：手机立刻切换、先问一句，还是留在原处。',
    },
  },
  ...PAY_GATE_INFO,
  ...FIND_GATE_INFO,
  ...ENTER_GATE_INFO,
};

/** What is said of each kind of thing that travels. */
export const KIND_INFO: Record<Kind, Info> = {
  card: {
    label: { en: 'Card', zh: '卡片' },
    line: { en: 'A picture-and-title card that opens at a tap.', zh: '带标题和图、点一下就打开的卡片。' },
    long: { en: 'The sharing app hands the card to the chat, so that nobody has to copy anything.', zh: '由分享方的应用直接交给聊天，谁都不用复制。' },
  },
  link: {
    label: { en: 'Link', zh: '链接' },
    line: { en: 'A web address in a message.', zh: '消息里的网址。' },
    long: { en: 'An address that a person copied and pasted; in the chat it is underlined and can be tapped.', zh: '由人复制并粘贴的网址；在聊天里带下划线、可以点。' },
  },
  code: {
    label: { en: 'Pass-code', zh: '口令' },
    line: { en: 'A short text that only the sharing app understands.', zh: '只有分享方的应用看得懂的一小段文字。' },
    long: {
      en: 'The receiver copies it and opens the sharing app, which finds it on the clipboard and offers to open what it stands for.',
      zh: '收到的人把它复制下来再打开分享方的应用，应用从剪贴板里认出它，并提出打开它所指的内容。',
    },
  },
  picture: {
    label: { en: 'Picture', zh: '图片' },
    line: { en: 'A picture that a person took from their photos.', zh: '从自己的照片里选出来的一张图。' },
    long: {
      en: 'It may hold a code that a scanner reads; the chat sees only that it is a picture.',
      zh: '里面可能有扫码工具认得的码；聊天只知道那是一张图片。',
    },
  },
  text: {
    label: { en: 'Plain text', zh: '纯文字' },
    line: { en: 'Words in which nothing can be tapped.', zh: '没有什么可点的文字。' },
    long: { en: 'A message without an address, a card, a pass-code or a picture.', zh: '不含网址、卡片、口令或图片的消息。' },
  },
};

/** What is said of each app. */
export const APP_INFO: Record<AppId, Info> = {
  chat: {
    label: { en: 'Chat', zh: '聊天应用' },
    line: { en: 'The messenger, with the web view inside it.', zh: '聊天应用，以及它里面的网页窗口。' },
    long: { en: 'Links that are tapped in the chat open in its own web view, in which nobody is logged in at the shop.', zh: '在聊天里点的链接在它自带的网页窗口里打开，那里没有登录店铺。' },
  },
  shop: {
    label: { en: 'Shop', zh: '购物应用' },
    line: { en: 'The shop’s own app.', zh: '店铺自己的应用。' },
    long: { en: 'Where the item is found, shared and bought by people who are logged in.', zh: '登录用户在这里找到、分享和购买商品。' },
  },
  video: {
    label: { en: 'Short-video app', zh: '短视频应用' },
    line: { en: 'The app in which people watch short videos.', zh: '看短视频的应用。' },
    long: { en: 'Another company’s: its videos are shared as the shop’s items are, and the chat may treat them otherwise.', zh: '属于另一家公司：它的视频和店铺的商品一样可以分享，聊天应用对它们的处理可以不同。' },
  },
  wallet: {
    label: { en: 'Wallet', zh: '钱包应用' },
    line: { en: 'The wallet that is an app of its own.', zh: '单独的钱包应用。' },
    long: { en: 'Bills are handed to it by other apps, and it hands their payers back.', zh: '别的应用把账单交给它，付完它再把人送回去。' },
  },
  browser: {
    label: { en: 'Browser', zh: '浏览器' },
    line: { en: 'The phone’s own browser.', zh: '手机自带的浏览器。' },
    long: { en: 'It belongs to neither company, so that no rule of theirs acts on its bar.', zh: '它不属于任何一方，双方的规则都管不到它的地址栏。' },
  },
};
