import type { Cohort, Goods, Info, Means, MerchantId, TREATMENTS } from './vocabulary.ts';

type PayGate = 'pay' | 'return' | 'bind';

/** What is said of the gates of paying wherever they are shown to people. */
export const PAY_GATE_INFO: Record<PayGate, Info> = {
  pay: {
    label: { en: 'Paying', zh: '付款' },
    line: { en: 'How a bill can be paid by a wallet or a friend.', zh: '一笔账单能怎样用某个钱包或由朋友支付。' },
    long: {
      en: 'When a cashier is drawn, the rule says for each wallet, and for asking a friend, whether it can be jumped to at once, stands behind “more”, works only through a picture with a code or in another browser, or is not there. A wallet’s scanner asks too, before it takes a code from the album or, in the chat, by a long press.',
      zh: '收银台画出来时，规则对每个钱包以及“请朋友代付”说明：能直接跳转、藏在“更多”里、只能扫码或换浏览器，还是根本没有。钱包从相册取码、在聊天应用里长按识别之前，也会问规则。',
    },
  },
  return: {
    label: { en: 'Coming back', zh: '付完返回' },
    line: { en: 'What becomes of a payer after paying.', zh: '付完款之后人到了哪里。' },
    long: {
      en: 'When a bill has been paid, the rule says whether the wallet brings the payer back to the order, leaves them to go back by hand, or the shop never hears of it, so that the paid order is not to be found.',
      zh: '账单付完之后，规则决定钱包把人带回订单、让人自己回去，还是店铺根本没收到消息，付过的订单查不到。',
    },
  },
  bind: {
    label: { en: 'Adding a card', zh: '绑卡' },
    line: { en: 'What the answer to a bank card is.', zh: '添加银行卡得到什么答复。' },
    long: {
      en: 'When a person enters the number of their own card, the rule says whether it is accepted, nobody answers, or it is refused with the word that what they entered is wrong, though the bank says that it is right.',
      zh: '有人填写自己的银行卡号时，规则决定接受、没有答复，还是以“信息不符”拒绝，尽管银行说信息没有错。',
    },
  },
};

/** What is said of each treatment of those gates. */
export const PAY_TREATMENT_INFO: { readonly [G in PayGate]: Record<(typeof TREATMENTS)[G][number], Info> } = {
  pay: {
    jump: {
      label: { en: 'Direct jump', zh: '直接跳转' },
      line: { en: 'The wallet opens by itself with the bill.', zh: '钱包自己打开，账单就在眼前。' },
      long: { en: 'Choosing the wallet hands the bill over to it; its owner types their six digits.', zh: '选了这个钱包，账单就交给它，主人只要输入六位密码。' },
    },
    'no-guarantee': {
      label: { en: 'Without guarantee', zh: '没有担保' },
      line: { en: 'The wallet opens by itself, but the money goes to the seller at once.', zh: '钱包自己打开，但钱直接到卖家手里。' },
      long: { en: 'It costs no click more. What is lost is that the money waits until the goods are there.', zh: '一次点击也不多。失去的是“收到货才打款”的担保。' },
    },
    'under-more': {
      label: { en: 'Behind “more”', zh: '藏在“更多”里' },
      line: { en: 'The wallet stands on a second page of the cashier.', zh: '钱包在收银台的第二页上。' },
      long: { en: 'The first page leaves it out; whoever opens the list of further methods finds it and jumps to it.', zh: '第一页不列出它；打开更多支付方式才看得到，点了就跳转。' },
    },
    'qr-album': {
      label: { en: 'Code to save and scan', zh: '存图扫码' },
      line: { en: 'A picture with a code has to be saved and read by the wallet’s scanner.', zh: '要把带码的图片存下来，再用钱包扫一扫识别。' },
      long: { en: 'The cashier shows a code and nothing leads on from it: the payer saves the picture, goes to the wallet, reads it from the album, pays, and goes back by hand. In the chat’s own web view a long press reads it on the spot.', zh: '收银台只显示一个码，没有别的路：付款人存图、去钱包、从相册识别、付款，再自己回来。在聊天应用的网页窗口里，长按就能当场识别。' },
    },
    'qr-camera': {
      label: { en: 'Code for the camera only', zh: '只许相机扫码' },
      line: { en: 'The code has to be read by the camera of another device.', zh: '码只能用另一台设备的相机来读。' },
      long: { en: 'The cashier shows a code, and the wallet refuses to read it from the album or by a long press in the chat. Whoever has one phone cannot hold it before its own camera.', zh: '收银台显示一个码，钱包不肯从相册识别它，在聊天应用里长按也不行。只有一部手机的人没法让手机对着自己拍。' },
    },
    'open-in-browser': {
      label: { en: 'In a browser only', zh: '要换浏览器' },
      line: { en: 'The page asks people to open it in a browser to finish paying.', zh: '页面请人到浏览器里打开才能付完。' },
      long: { en: 'Inside the web view nothing leads to the wallet. The menu’s “open in browser” brings the page to where the wallet can be jumped to; afterwards one goes back by hand.', zh: '网页窗口里没有去钱包的路。用菜单里的“在浏览器中打开”把页面带到能跳转的地方，付完再自己回来。' },
    },
    nothing: {
      label: { en: 'Not offered', zh: '不提供' },
      line: { en: 'The cashier does not list it.', zh: '收银台不列出它。' },
      long: { en: 'Whoever has nothing else to pay with cannot pay here.', zh: '只有这一种支付方式的人，在这里付不了。' },
    },
  },
  return: {
    'brought-back': {
      label: { en: 'Brought back', zh: '自动返回' },
      line: { en: 'The phone goes back to the order by itself.', zh: '手机自己回到订单。' },
      long: { en: 'The wallet opens the shop again, on the order that was paid.', zh: '钱包重新打开店铺，停在付过的订单上。' },
    },
    'by-hand': {
      label: { en: 'Back by hand', zh: '自己回去' },
      line: { en: 'The wallet shows a receipt and no way back.', zh: '钱包只显示付款结果，没有返回的路。' },
      long: { en: 'The payer goes to the home screen, opens the shop and asks it whether the order is paid.', zh: '付款人回主屏幕、打开店铺，再查看订单是否已付。' },
    },
    'not-found': {
      label: { en: 'Order not found', zh: '查不到订单' },
      line: { en: 'The shop never hears that the order is paid.', zh: '店铺没收到付款的消息。' },
      long: { en: 'The money is gone, and the order stands there as unpaid. Paying again is refused, for the bill is paid. No document tells of such an end: it is assumed by us.', zh: '钱付了，订单却还是未付；再付会被拒绝，因为账单已付。没有文件写过这样的结局：这是我们的假设。' },
    },
  },
  bind: {
    accepted: {
      label: { en: 'Accepted', zh: '接受' },
      line: { en: 'The card can be paid with at once.', zh: '卡马上能用。' },
      long: { en: 'The bank answers while one waits, and says yes.', zh: '银行当场答复同意。' },
    },
    'never-answered': {
      label: { en: 'No answer', zh: '没有答复' },
      line: { en: 'The question stays with the bank.', zh: '请求一直停在银行那里。' },
      long: { en: 'The wallet says that it waits for the bank, and goes on waiting.', zh: '钱包说在等银行，然后一直等下去。' },
    },
    refused: {
      label: { en: 'Refused', zh: '拒绝' },
      line: { en: 'What the person entered is said to be wrong.', zh: '说填写的信息不符。' },
      long: { en: 'The notice asks people to check and try again. The bank says that all is right, and support passes the question on to somebody who never answers.', zh: '提示请人核对后再试。银行说信息没错，客服说会转给有关部门，然后没有下文。' },
    },
  },
};

/** What is said of each means of paying. */
export const MEANS_INFO: Record<Means, Info> = {
  'chat-wallet': {
    label: { en: 'The chat’s wallet', zh: '聊天应用的钱包' },
    line: { en: 'The wallet that comes with the chat.', zh: '聊天应用自带的钱包。' },
    long: { en: 'Nobody has to install it: whoever has the chat has it.', zh: '不用另装：有聊天应用的人就有它。' },
  },
  'wallet-app': {
    label: { en: 'The wallet with an app of its own', zh: '独立的钱包应用' },
    line: { en: 'The wallet of the shop’s camp, an app beside the others.', zh: '店铺阵营的钱包，是单独的一个应用。' },
    long: { en: 'It has to be installed, registered with and given a card before it pays.', zh: '要安装、注册并绑卡之后才能付款。' },
  },
  friend: {
    label: { en: 'A friend', zh: '好友' },
    line: { en: 'Somebody else who is asked to pay.', zh: '被请来付款的另一个人。' },
    long: { en: 'The bill is sent to a friend in the chat, who pays it with a wallet of their own.', zh: '账单发给聊天里的朋友，由对方用自己的钱包支付。' },
  },
};

/** What is said of each seller. */
export const MERCHANT_INFO: Record<MerchantId, Info> = {
  shop: {
    label: { en: 'The shop', zh: '店铺' },
    line: { en: 'The shop with its own app and site.', zh: '有自己的应用和网站的店铺。' },
    long: { en: 'Its camp has a wallet of its own, which is not the chat’s.', zh: '它的阵营有自己的钱包，不是聊天应用的那个。' },
  },
  store: {
    label: { en: 'A store inside the shop', zh: '店铺里的品牌店' },
    line: { en: 'A seller with a store of its own, in the shop’s app.', zh: '在店铺的应用里有自己门面的卖家。' },
    long: { en: 'It is reached and paid by the shop’s screens, but may take other wallets than the shop itself does.', zh: '画面和收银台都是店铺的，但它收哪些钱包可以和店铺不同。' },
  },
  partner: {
    label: { en: 'A partner of the chat', zh: '聊天应用的伙伴商家' },
    line: { en: 'A shop inside the chat, in its web view.', zh: '开在聊天应用里、网页窗口中的店。' },
    long: { en: 'It belongs to the chat’s camp and is reached from within the chat alone.', zh: '它属于聊天应用的阵营，从聊天里进去。' },
  },
};

/** What is said of accounts inside and outside of a trial. */
export const COHORT_INFO: Record<Cohort, Info> = {
  inside: {
    label: { en: 'In the trial', zh: '试行范围内的账号' },
    line: { en: 'An account that something new is tried out on.', zh: '新做法先对它开放的账号。' },
    long: { en: 'Nobody is told beforehand; the person learns it when the option is there.', zh: '事先没人通知，看到选项才知道。' },
  },
  outside: {
    label: { en: 'Not in the trial', zh: '试行范围外的账号' },
    line: { en: 'An account for which all is as before.', zh: '一切照旧的账号。' },
    long: { en: 'The same screen lacks the option, and says nothing of why.', zh: '同一个画面上没有那个选项，也不说明原因。' },
  },
};

/** What is said of goods inside and outside of a trial. */
export const GOODS_INFO: Record<Goods, Info> = {
  'in-trial': {
    label: { en: 'Goods of the trial', zh: '试行范围内的商品' },
    line: { en: 'What something new is tried out on.', zh: '新做法先对它开放的商品。' },
    long: { en: 'Orders of these show the new option.', zh: '买这些商品的订单上有新选项。' },
  },
  others: {
    label: { en: 'Other goods', zh: '其他商品' },
    line: { en: 'Goods for which all is as before.', zh: '一切照旧的商品。' },
    long: { en: 'Orders of these do not show the new option.', zh: '买这些商品的订单上没有新选项。' },
  },
};
