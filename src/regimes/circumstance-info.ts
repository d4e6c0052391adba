import type { Age, ExitWay, Fee, Hop, Info, Owner, TargetClass, Version } from './vocabulary.ts';

/** What is said of the version of the app in hand. */
export const VERSION_INFO: Record<Version, Info> = {
  newest: {
    label: { en: 'Newest app', zh: '最新版应用' },
    line: { en: 'The app is as new as it can be.', zh: '应用已经是最新版。' },
    long: { en: 'What was brought in with an update is there.', zh: '随更新上线的功能都有。' },
  },
  older: {
    label: { en: 'Older app', zh: '旧版应用' },
    line: { en: 'The app was not updated.', zh: '应用没有更新。' },
    long: { en: 'What was brought in with an update is not there, and nothing on the screen says so.', zh: '随更新上线的功能这里没有，画面上也不会说明。' },
  },
};

/** What is said of how old a link or a code is. */
export const AGE_INFO: Record<Age, Info> = {
  fresh: {
    label: { en: 'Under two hours old', zh: '不到两小时' },
    line: { en: 'It was made less than two hours ago.', zh: '发出或生成还不到两小时。' },
    long: { en: 'By the clock of the world, which moves only by what a scenario says and never by real time.', zh: '按世界里的时钟算；时钟只按情景所说的走，与真实时间无关。' },
  },
  '2h': {
    label: { en: 'Two hours old', zh: '两小时以上' },
    line: { en: 'Two hours have gone by, a day has not.', zh: '过了两小时，不到一天。' },
    long: { en: 'Whoever means all that is older than two hours names the words after it too.', zh: '想指所有超过两小时的，把后面几个词也写上。' },
  },
  '24h': {
    label: { en: 'A day old', zh: '一天以上' },
    line: { en: 'A day has gone by, a week has not.', zh: '过了一天，不到一周。' },
    long: { en: 'Whoever means all that is older than a day names the words after it too.', zh: '想指所有超过一天的，把后面几个词也写上。' },
  },
  '7d': {
    label: { en: 'A week old', zh: '一周以上' },
    line: { en: 'A week has gone by, thirty days have not.', zh: '过了一周，不到三十天。' },
    long: { en: 'Whoever means all that is older than a week names the word after it too.', zh: '想指所有超过一周的，把后面那个词也写上。' },
  },
  '30d': {
    label: { en: 'Thirty days old', zh: '三十天以上' },
    line: { en: 'Thirty days have gone by, or more.', zh: '过了三十天或更久。' },
    long: { en: 'The oldest that the vocabulary tells apart.', zh: '词表里最久的一档。' },
  },
};

/** What is said of whose the target of a link is. */
export const OWNER_INFO: Record<Owner, Info> = {
  self: {
    label: { en: 'Own family', zh: '自家' },
    line: { en: 'The target belongs to the chat’s own company.', zh: '目标属于聊天应用自家公司。' },
    long: { en: 'Such as the wallet that lives in the chat, or a page of your own that is measured as one of the family.', zh: '比如聊天应用里的钱包，或按“自家”来测的你自己的页面。' },
  },
  ally: {
    label: { en: 'Partner', zh: '伙伴' },
    line: { en: 'The target belongs to a partner of the chat.', zh: '目标属于聊天应用的伙伴。' },
    long: { en: 'Such as the merchant with a shop inside the chat.', zh: '比如在聊天应用里开店的商家。' },
  },
  rival: {
    label: { en: 'Rival', zh: '对手' },
    line: { en: 'The target belongs to a competitor.', zh: '目标属于竞争对手。' },
    long: { en: 'Such as the shop, and every address that no company of this world has.', zh: '比如购物应用，以及不属于这里任何公司的网址。' },
  },
};

/** What is said of whether a link is paid for. */
export const FEE_INFO: Record<Fee, Info> = {
  unpaid: {
    label: { en: 'Not paid for', zh: '未付费' },
    line: { en: 'Somebody shared it; nobody pays the chat for it.', zh: '有人分享的，没人为它付费给聊天应用。' },
    long: { en: 'A friend’s message, a post, a link that an author placed.', zh: '朋友的消息、动态，或作者自己放的链接。' },
  },
  paid: {
    label: { en: 'Paid for', zh: '已付费' },
    line: { en: 'An advertiser pays the chat for the link.', zh: '广告主为这个链接付费给聊天应用。' },
    long: { en: 'It stands in an advertisement. What a friend’s link meets it need not meet.', zh: '它放在广告里；朋友的链接会碰到的，它不一定碰到。' },
  },
};

/** What is said of what a link leads to. */
export const TARGET_INFO: Record<TargetClass, Info> = {
  goods: {
    label: { en: 'Goods', zh: '商品' },
    line: { en: 'An item of a merchant.', zh: '商家的商品。' },
    long: { en: 'As far as the address tells.', zh: '从网址上看得出来的。' },
  },
  cart: {
    label: { en: 'Cart', zh: '购物车' },
    line: { en: 'Several items that somebody put aside in a shop.', zh: '某人在店铺里放到一起的几件商品。' },
    long: { en: 'As far as the address tells.', zh: '从网址上看得出来的。' },
  },
  video: {
    label: { en: 'Video', zh: '视频' },
    line: { en: 'A short video.', zh: '短视频。' },
    long: { en: 'As far as the address tells.', zh: '从网址上看得出来的。' },
  },
  invitation: {
    label: { en: 'Invitation', zh: '加好友邀请' },
    line: { en: 'A page that asks to add somebody on another service.', zh: '请人在另一个服务上添加某人的页面。' },
    long: { en: 'As far as the address tells.', zh: '从网址上看得出来的。' },
  },
  page: {
    label: { en: 'Any other page', zh: '其他网页' },
    line: { en: 'None of these.', zh: '以上都不是。' },
    long: { en: 'Such as a page of your own.', zh: '比如你自己的网页。' },
  },
};

/** What is said of the hops of a link. */
export const HOP_INFO: Record<Hop, Info> = {
  first: {
    label: { en: 'The address itself', zh: '发出的网址' },
    line: { en: 'The address that was sent.', zh: '消息里发出的那个网址。' },
    long: { en: 'The only one that is looked at where nothing redirects.', zh: '没有跳转时，只看这一个。' },
  },
  second: {
    label: { en: 'A further domain', zh: '跳转到的域名' },
    line: { en: 'An address of another domain that the first one redirects to.', zh: '第一个网址跳转到的、另一个域名的网址。' },
    long: { en: 'The chat asks the first address where it leads before anybody goes there.', zh: '聊天应用先去问第一个网址通向哪里，再让人过去。' },
  },
};

/** What is said of the ways out of an app. */
export const EXIT_WAY_INFO: Record<ExitWay, Info> = {
  jump: {
    label: { en: 'A page’s own jump', zh: '页面自己跳转' },
    line: { en: 'A page in the web view opens another app.', zh: '网页窗口里的页面要打开另一个应用。' },
    long: { en: 'By a custom scheme, at a press or of itself.', zh: '用自定义协议，按了才跳或自己跳。' },
  },
  handover: {
    label: { en: 'Handover between apps', zh: '应用之间交接' },
    line: { en: 'A screen of the app’s own opens another app.', zh: '应用自己的画面要打开另一个应用。' },
    long: { en: 'Such as a share sheet that opens the chat, or a wallet that brings back whoever came to pay. No page in a web view is left by it.', zh: '比如分享面板打开聊天应用，或钱包把来付款的人送回去。这里没有离开网页窗口里的页面。' },
  },
  menu: {
    label: { en: 'The web view’s menu', zh: '网页窗口的菜单' },
    line: { en: 'The person takes the menu of the web view.', zh: '人从网页窗口的菜单离开。' },
    long: { en: 'Its entries copy the address or open it in the phone’s browser.', zh: '菜单里的入口是复制网址，或用手机浏览器打开。' },
  },
};
