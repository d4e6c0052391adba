import type { Evidence, Text } from '../results/schema.ts';

/** What can keep a page of the user's own from being simply opened. */
export type Situation = 'not-sent' | 'not-opened' | 'no-exit' | 'stuck-in-webview' | 'sent-to-download' | 'lost';

/**
 * How pages are known to get on, situation by situation: a suggestion, not a promise, each with what it rests on. What
 * stands in no quotable original is told in our own words.
 */
export const ADVICE: Readonly<Record<Situation, { readonly words: Text; readonly source: Evidence }>> = {
  'not-sent': {
    words: {
      en: 'Pages get past this by a text without an address (a code that an app of theirs reads from the clipboard), or by a picture that holds a QR code; both need an app that reads them.',
      zh: '网页的做法是不带网址的文字（由自己的应用从剪贴板里认出口令），或者带二维码的图片；两者都要有能读它的应用。',
    },
    source: {
      id: 'advice-pass-code', document: 'Published source code that handles pass-codes', publisher: 'authors of open-source tools', date: '2018 to 2020', certainty: 'seen-in-code',
      summary: { en: 'What is shared is a text with a title and a code of eleven letters and digits, which the app recognises when it is opened.', zh: '分享出来的是带标题和十一位口令的文字，应用打开时把它认出来。' },
    },
  },
  'not-opened': {
    words: {
      en: 'The notice is the chat’s own and no page can change it. Pages keep their address short and readable, so that people can carry it to a browser.',
      zh: '提示页是聊天自己的，网页改变不了。常见做法是让网址短而好认，方便人把它带到浏览器去。',
    },
    source: {
      id: 'advice-copy', document: 'Published source code of pages that offer to copy their address', publisher: 'authors of open-source pages', date: 'undated', certainty: 'seen-in-code',
      summary: { en: 'Instead of a picture of the menu some pages show “copy this address” and leave the rest to the person.', zh: '有些网页不画菜单的图示，而是提供“复制网址”，其余交给人。' },
    },
  },
  'no-exit': {
    words: {
      en: 'A web view that lets nobody out stops custom schemes and app links alike. The way that is left is a special tag of the chat, for certified accounts, bound to one app of the same owner, at a real tap.',
      zh: '不放人出去的网页窗口把自定义协议和应用链接都拦下。剩下的路是聊天提供的专用标签：只给认证账号，绑定同一主体的一个应用，并且要真的点一下。',
    },
    source: {
      id: 'advice-launch-tag', document: 'Launching an app from a web page (WeChat open platform)', publisher: 'WeChat (Tencent)', date: 'as read in 2025', certainty: 'stated',
      address: 'https://developers.weixin.qq.com/doc/oplatform/Mobile_App/WeChat_H5_Launch_APP.html',
      summary: { en: 'Only a certified service account may use the tag, on its own safe domain, for one bound app of the same legal owner, from version 7.0.12 on.', zh: '只有认证的服务号能在自己的安全域名上使用该标签，绑定同一主体的一个应用，要求 7.0.12 及以上版本。' },
    },
  },
  'stuck-in-webview': {
    words: {
      en: 'Pages that do not work inside the chat lay a dark layer over themselves, with an arrow to the top right and the advice to choose “open in browser” there; others offer to copy the address. Better still is a page that works without leaving.',
      zh: '在聊天里走不通的网页会盖上一层深色遮罩，用箭头指向右上角，请人选择在浏览器中打开；也有的提供复制网址。更好的是不离开也能用的网页。',
    },
    source: {
      id: 'advice-overlay', document: 'Published source code of pages that recognise the chat’s web view by its user agent', publisher: 'authors of open-source pages', date: 'undated', certainty: 'seen-in-code',
      summary: { en: 'Ten published pages show such a layer; some offer to copy the address instead.', zh: '有十份公开的网页代码会显示这样的遮罩；有的改为提供复制网址。' },
    },
  },
  'sent-to-download': {
    words: {
      en: 'This wall is the page’s own: it recognises the chat and sends its visitor away. Showing the item costs nobody anything; where an app must be advertised, the download page should keep the item in its address.',
      zh: '这道墙是网页自己砌的：它认出聊天，把来客打发走。直接给看内容谁也不吃亏；非要推荐应用，下载页的网址里也应留着原来的内容。',
    },
    source: {
      id: 'advice-download', document: 'Reports that the shop closed its channel from the chat on 22 November 2013', publisher: 'Chinese newspapers, known to us from later copies that agree', date: '2013-11', certainty: 'second-hand',
      summary: { en: 'A tap on a link to an item led to the page for downloading the shop’s app.', zh: '点商品链接，转到的是下载该店铺应用的页面。' },
    },
  },
  lost: {
    words: {
      en: 'Each app’s web view keeps cookies of its own, so whoever arrives by another way is logged out. Pages put what matters (the item, a coupon) into the address and ask for a login only when it is needed.',
      zh: '每个应用的网页窗口各有各的 cookie，换一条路进来就没有登录。常见做法是把要紧的东西（内容、优惠）放进网址，到真正需要时才要求登录。',
    },
    source: {
      id: 'advice-cookies', document: 'A report on in-app browsers', publisher: 'LessWrong', date: 'undated', certainty: 'second-hand',
      summary: { en: 'In-app browsers show logged-out pages, since they keep cookies of their own.', zh: '应用内的浏览器各存各的 cookie，所以页面都是未登录的。' },
    },
  },
};
