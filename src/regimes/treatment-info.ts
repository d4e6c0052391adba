import { ENTER_TREATMENT_INFO } from './enter-info.ts';
import { FIND_TREATMENT_INFO } from './find-info.ts';
import { PAY_TREATMENT_INFO } from './pay-info.ts';
import type { Gate, Info, TREATMENTS } from './vocabulary.ts';

/** What is said of each treatment of each gate. A treatment that is added to the vocabulary must be told here. */
export const TREATMENT_INFO: { readonly [G in Gate]: Record<(typeof TREATMENTS)[G][number], Info> } = {
  offer: {
    card: {
      label: { en: 'Card', zh: '给卡片' },
      line: { en: 'The item travels as a card that opens at a tap.', zh: '商品以一点就开的卡片传出去。' },
      long: { en: 'The entry of the share sheet hands a card over to the chat, where the person chooses whom to send it to.', zh: '分享面板的这一项把卡片交给聊天，由人选择发给谁。' },
    },
    'copy-link': {
      label: { en: 'Copied link', zh: '给链接去粘贴' },
      line: { en: 'The item travels as a link to copy and paste.', zh: '商品以要复制粘贴的链接传出去。' },
      long: { en: 'The entry of the share sheet copies a link and says to go to the chat and paste it; the sender does by hand what a card would have done, and the receiver taps the link.', zh: '分享面板的这一项复制一个链接，请人去聊天里粘贴；卡片替人做的事，发的人得自己动手，收的人点链接就行。' },
    },
    'pass-code': {
      label: { en: 'Pass-code', zh: '给口令' },
      line: { en: 'The item travels as a text to copy and paste.', zh: '商品以要复制粘贴的口令传出去。' },
      long: { en: 'The entry of the share sheet copies a pass-code and says to go to the chat and paste it; sender and receiver each do by hand what a card would have done.', zh: '分享面板的这一项复制一段口令，请人去聊天里粘贴；卡片替人做的事，发的人和收的人都得自己动手。' },
    },
    'qr-picture': {
      label: { en: 'Picture with code', zh: '给带码图片' },
      line: { en: 'The item travels as a picture that a scanner reads.', zh: '商品以要扫码的图片传出去。' },
      long: { en: 'The entry of the share sheet shows a picture with a QR code and says to save it and post it in the chat; the receiver saves it too and lets the shop’s scanner read it.', zh: '分享面板的这一项显示一张带二维码的图片，请人保存后自己发到聊天里；收到的人也要保存图片，再用店铺的扫一扫识别。' },
    },
    nothing: {
      label: { en: 'Not offered', zh: '不提供' },
      line: { en: 'The share sheet has no such entry.', zh: '分享面板上没有这一项。' },
      long: { en: 'The share sheet leaves the place out. Where this is so for every place, it leaves nothing to copy or save either.', zh: '分享面板不列出这个去处。若所有去处都如此，也不留下任何可复制或保存的东西。' },
    },
  },
  send: {
    deliver: {
      label: { en: 'Delivered', zh: '送达' },
      line: { en: 'The message arrives as it was sent.', zh: '消息原样送达。' },
      long: { en: 'Nothing is changed; an address can be tapped.', zh: '内容不变，网址可以点。' },
    },
    garble: {
      label: { en: 'Garbled', zh: '变成乱码' },
      line: { en: 'What could be tapped arrives as a scrambled text.', zh: '本来能点的内容变成一段点不开的乱码。' },
      long: { en: 'The message arrives, but the link in it has become odd characters: there is nothing to tap and no address to copy.', zh: '消息到了，但里面的链接成了怪字符：没有可点的，也没有网址可复制。' },
    },
    remove: {
      label: { en: 'Removed silently', zh: '悄悄删除' },
      line: { en: 'The sender sees the message as sent; nobody else ever does.', zh: '发送人看到消息已发出，别人谁也看不到。' },
      long: { en: 'The message stands in the sender’s own chat as if nothing had happened. It is taken out for everybody else, and nobody is told.', zh: '消息照常留在发送人自己的聊天里，好像什么都没发生。对其他人它已被删掉，谁也不会得到通知。' },
    },
    refuse: {
      label: { en: 'Refused', zh: '拒绝发送' },
      line: { en: 'The message is not sent, and the sender is told so.', zh: '消息发不出去，并告诉发送人。' },
      long: { en: 'A notice says that this cannot be sent here; nobody else sees anything.', zh: '提示说明此处不能发送该内容；别人什么也看不到。' },
    },
  },
  show: {
    'as-sent': {
      label: { en: 'Shown', zh: '照样显示' },
      line: { en: 'The receiver sees the message as it was sent.', zh: '收到的人看到原来的消息。' },
      long: { en: 'The message stands in its place among the others.', zh: '消息和别的消息一起，照常显示。' },
    },
    folded: {
      label: { en: 'Folded', zh: '折叠' },
      line: { en: 'A grey row stands in the message’s place and has to be opened first.', zh: '消息的位置上只有一行灰字，要先点开。' },
      long: { en: 'The receiver sees only that something was folded. A press on the row shows the message as it was sent, with its link alive.', zh: '收到的人只看到有内容被折叠。点一下这一行，才显示原来的消息，链接可以点。' },
    },
    'plain-text': {
      label: { en: 'Plain text', zh: '只是文字' },
      line: { en: 'The address is shown, but cannot be tapped.', zh: '看得到网址，但点不了。' },
      long: { en: 'A card loses its picture and a link its life: the address stands there as words. Whoever wants to get there copies it and takes it to a browser.', zh: '卡片没了图，链接也不再是链接：网址只是一段文字。想去的人要把它复制下来，带到浏览器里打开。' },
    },
    'no-copy': {
      label: { en: 'Plain and not copyable', zh: '纯文字且不能复制' },
      line: { en: 'The receiver sees the words, but nothing in them can be tapped or copied.', zh: '收到的人看得到文字，但里面既没有可点的，也不能复制。' },
      long: { en: 'Whoever wants to get there reads the address or the code off the screen and types it somewhere else.', zh: '想去的人只能照着屏幕，把网址或口令到别处一个个打出来。' },
    },
    'opt-in': {
      label: { en: 'Only after opting in', zh: '要先开启才显示' },
      line: { en: 'In the place of the message stands a line that says where it can be switched on.', zh: '消息的位置上只有一行字，说明去哪里开启。' },
      long: { en: 'What comes from other companies is hidden until the reader switches it on in the settings of the chat; from then on it stands there as it was sent.', zh: '来自其他公司的内容先隐藏，要读的人在聊天应用的设置里开启之后，才照原样显示。' },
    },
    nothing: {
      label: { en: 'Not shown', zh: '不显示' },
      line: { en: 'The receiver never sees the message.', zh: '收到的人看不到消息。' },
      long: { en: 'The sender sees the message as sent; for everybody else it is not there.', zh: '发送人看到消息已发出，而别人那里没有这条消息。' },
    },
  },
  open: {
    go: {
      label: { en: 'Opens', zh: '直接打开' },
      line: { en: 'The target opens at the tap.', zh: '点一下就打开目标。' },
      long: { en: 'The link’s target opens in the chat’s web view with nothing in between.', zh: '目标在聊天的网页窗口里打开，中间没有别的页面。' },
    },
    delay: {
      label: { en: 'Delay', zh: '拖延' },
      line: { en: 'The target opens after a wait, with no word about why.', zh: '等一段时间才打开目标，没有任何说明。' },
      long: { en: 'Nothing has to be pressed: the page stays as it is for as long as the rule says, and then the target comes. The wait is simulated time.', zh: '不用多按什么：画面停在原处，等规则所说的时间过去，目标才出来。等待是模拟的时间。' },
    },
    confirm: {
      label: { en: 'Confirmation', zh: '二次确认' },
      line: { en: 'A notice stands before the target and wants one more press.', zh: '目标之前有一个提示页，要再按一次。' },
      long: { en: 'A notice says that the page is not the chat’s own and holds a button to go on and one to complain. Several in a row are possible: each wants its own press.', zh: '提示页说明这不是聊天应用自己的网页，上面有“继续”和“投诉”。也可能一连几个，每个都要按一次。' },
    },
    warning: {
      label: { en: 'Warning', zh: '警告' },
      line: { en: 'A warning calls the target unsafe; its main button leads back, and going on is the lesser entry.', zh: '警告页称目标不安全；主按钮是返回，继续只是旁边的小字。' },
      long: { en: 'The page tells people not to go on. Whoever does so all the same needs one press more.', zh: '页面劝人不要继续。执意要去的人，再按一次才行。' },
    },
    'scare-sheet': {
      label: { en: 'Scare sheet', zh: '吓人的告知页' },
      line: { en: 'A sheet says that the chat no longer answers for anything, and goes on to the front page of the target’s site.', zh: '告知页说此后聊天应用概不负责，继续则只到目标网站的首页。' },
      long: { en: 'The sheet has a button to go on and one to cancel. The way on leads to the site and not to the page, so that what was shared has to be found again there.', zh: '告知页上有“继续”和“取消”。继续只通到网站而不是那一页，分享的东西要在那里重新找。' },
    },
    'copy-notice': {
      label: { en: 'Copy the address', zh: '要复制网址' },
      line: { en: 'A notice shows the address and has no button to go on.', zh: '提示页只显示网址，没有“继续”。' },
      long: { en: 'The notice says to hold the address, copy it and use a browser. The address is the target’s own, so that whoever carries it over gets there.', zh: '提示页请人按住网址、复制下来再用浏览器打开。显示的是目标自己的网址，带过去就能打开。' },
    },
    'complaint-notice': {
      label: { en: 'Complaint notice', zh: '被投诉提示' },
      line: { en: 'A notice says that people complained, shows the address and has no button to go on.', zh: '提示页说有人投诉，只显示网址，没有“继续”。' },
      long: { en: 'The notice gives complaints as its reason and says to hold the address, copy it and use a browser. The address is the target’s own.', zh: '提示页以被人投诉为由，请人按住网址、复制下来再用浏览器打开。显示的是目标自己的网址。' },
    },
    'misleading-notice': {
      label: { en: 'Misleading-jump notice', zh: '诱导跳转提示' },
      line: { en: 'A notice says that the page lures people into downloads or jumps, shows the address and has no button to go on.', zh: '提示页说网页诱导下载或跳转，只显示网址，没有“继续”。' },
      long: { en: 'The notice gives luring as its reason and says to hold the address, copy it and use a browser. The address is the target’s own.', zh: '提示页以诱导为由，请人按住网址、复制下来再用浏览器打开。显示的是目标自己的网址。' },
    },
    'sticky-notice': {
      label: { en: 'Sticky notice', zh: '甩不掉的提示' },
      line: { en: 'The address that the notice gives to copy is the notice’s own.', zh: '提示页给人复制的，是提示页自己的网址。' },
      long: { en: 'Whoever carries the address over to a browser meets the same notice there. The target’s address is nowhere on it.', zh: '把网址带到浏览器里，遇到的还是同一个提示页。上面没有目标自己的网址。' },
    },
    blank: {
      label: { en: 'Blank page', zh: '白屏' },
      line: { en: 'An empty page comes, with no word about why.', zh: '出来一张空白页，没有任何说明。' },
      long: { en: 'Nothing stands on the page: no notice, no address and nothing to press. The way ends here.', zh: '页面上什么也没有：没有提示，没有网址，也没有可点的。路到此为止。' },
    },
    stopped: {
      label: { en: 'Stopped', zh: '停止访问' },
      line: { en: 'A notice says that the page cannot be visited.', zh: '提示页说明不能访问该网页。' },
      long: { en: 'The notice has no button to go on and shows no address: the way ends here.', zh: '提示页没有“继续”，也不显示网址：路到此为止。' },
    },
  },
  land: {
    item: {
      label: { en: 'Item', zh: '给看商品' },
      line: { en: 'The site shows what the link is about.', zh: '网站显示链接所指的内容。' },
      long: { en: 'The address that was shared leads to the item’s or the video’s own page.', zh: '分享出来的网址通到商品或视频自己的页面。' },
    },
    login: {
      label: { en: 'Login first', zh: '先要登录' },
      line: { en: 'The site asks visitors to log in before it shows anything.', zh: '网站先要访客登录，才给看内容。' },
      long: { en: 'In the web view of another app nobody is logged in, so the password is typed there. What was asked for is kept meanwhile and shown after it.', zh: '在别的应用的网页窗口里谁都没有登录，要在那里输密码。要看的先留着，登录之后再显示。' },
    },
    'browser-overlay': {
      label: { en: 'Open in a browser', zh: '要用浏览器打开' },
      line: { en: 'The site covers its page and says to open it in a browser.', zh: '网站把页面盖住，叫人用浏览器打开。' },
      long: { en: 'A layer over the page points at the menu of the web view, whose entry opens the same address in the phone’s browser. Nothing on the layer itself can be pressed.', zh: '页面上盖着一层，指向网页窗口的菜单，里面有一项能用手机浏览器打开同一个网址。这一层上没有可点的东西。' },
    },
    'chat-only': {
      label: { en: 'Only in the chat', zh: '只能在聊天应用里看' },
      line: { en: 'The site tells visitors to come in the chat, and shows nothing elsewhere.', zh: '网站叫人到聊天应用里打开，在别处不给看。' },
      long: { en: 'The page says to open the link in the chat’s client. It names nothing of what was shared and has nothing to press.', zh: '页面请人在聊天应用的客户端里打开链接。上面没有分享的内容，也没有可点的。' },
    },
    'download-page': {
      label: { en: 'Download page', zh: '只给下载页' },
      line: { en: 'The site leads to a page that offers its company’s app, and the item is gone.', zh: '网站转到下载应用的页面，要看的不见了。' },
      long: { en: 'The visitor is sent on to a page for getting the app. No address there names the item or video, so that it has to be found again by searching.', zh: '访客被转到下载应用的页面。那里的网址不再带着要看的东西，只能重新搜索才找得到。' },
    },
    refused: {
      label: { en: 'Turned away', zh: '拒之门外' },
      line: { en: 'The site does not let the visitor in.', zh: '网站不让访客进来。' },
      long: { en: 'The site says that it does not serve visitors from there, and names neither the item nor a way round.', zh: '网站说明不接待从那里来的访客，既不提要看的东西，也不给别的路。' },
    },
  },
  exit: {
    go: {
      label: { en: 'Switches', zh: '直接跳转' },
      line: { en: 'The phone switches to the other app at once.', zh: '手机立刻切换到另一个应用。' },
      long: { en: 'The address of the other app is handed over without a question.', zh: '另一个应用的地址直接交出去，不问什么。' },
    },
    ask: {
      label: { en: 'Asks', zh: '先询问' },
      line: { en: 'A prompt asks whether to leave the app.', zh: '弹窗问是否离开应用。' },
      long: { en: 'The prompt names the other app and has two buttons; the switch costs one press more.', zh: '弹窗说出另一个应用的名字并有两个按钮；跳转多按一次。' },
    },
    hidden: {
      label: { en: 'Hidden in the settings', zh: '藏在设置里' },
      line: { en: 'Nothing leads out until the person has found a switch in the settings of the app.', zh: '要先在应用的设置里找到开关，否则哪里也出不去。' },
      long: { en: 'The menu of the web view has no entry to leave by, and a page’s own jump is not let through. Once the switch in the settings is on, links open in the phone’s browser at once.', zh: '网页窗口的菜单里没有离开的入口，页面自己的跳转也不放行。在设置里打开开关之后，链接直接用手机浏览器打开。' },
    },
    refuse: {
      label: { en: 'Stays', zh: '不许离开' },
      line: { en: 'The app does not let the page hand over.', zh: '应用不让页面跳出去。' },
      long: { en: 'The address of the other app is dropped and the page stays where it is; the menu of the web view has no entry to leave by.', zh: '另一个应用的地址被丢弃，页面留在原处；网页窗口的菜单里也没有离开的入口。' },
    },
  },
  ...PAY_TREATMENT_INFO,
  ...FIND_TREATMENT_INFO,
  ...ENTER_TREATMENT_INFO,
};
