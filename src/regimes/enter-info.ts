import type { Entry, Gate, Info, Standing, TREATMENTS } from './vocabulary.ts';

type EnterGate = 'enter';

/** What is said of the gate of what the chat holds inside. */
export const ENTER_GATE_INFO: { readonly [G in EnterGate & Gate]: Info } = {
  enter: {
    label: { en: 'Entering', zh: '进入' },
    line: { en: 'Whether a mini-program opens, and whether a gift can still be claimed.', zh: '小程序能不能打开，礼物还能不能领。' },
    long: {
      en: 'When a person opens a merchant’s mini-program inside the chat, or a gift that somebody sent them by link, the rule says whether they are let in, come too late, or are turned away. A gift is asked about again as it is claimed.',
      zh: '有人在聊天应用里打开商家的小程序，或打开别人用链接送的礼物时，规则决定放行、已过期，还是不让进。领取礼物时会再问一次。',
    },
  },
};

/** What is said of its treatments. */
export const ENTER_TREATMENT_INFO: { readonly [G in EnterGate]: Record<(typeof TREATMENTS)[G][number], Info> } = {
  enter: {
    admitted: {
      label: { en: 'Admitted', zh: '放行' },
      line: { en: 'The mini-program opens; the gift can be claimed.', zh: '小程序打开了；礼物可以领取。' },
      long: { en: 'Nothing stands in between, whoever the merchant is and however old the gift.', zh: '不管是哪家商家、礼物放了多久，中间都没有别的。' },
    },
    expired: {
      label: { en: 'Expired', zh: '已过期' },
      line: { en: 'A notice says that the time for it is over.', zh: '提示说时间已过。' },
      long: { en: 'A gift has to be claimed within the time that the rule says, by the world’s clock. Afterwards there is nothing on the page to press: the way ends here.', zh: '礼物要在规则所说的时间内领取，按世界里的时钟算。过了时间，页面上没有可点的：路到此为止。' },
    },
    refused: {
      label: { en: 'Turned away', zh: '不让进' },
      line: { en: 'A notice says that this cannot be opened here.', zh: '提示说这里不能打开。' },
      long: { en: 'The notice names neither a reason nor another way. The way ends here.', zh: '提示不说原因，也不给别的路。路到此为止。' },
    },
  },
};

/** What is said of what is entered. */
export const ENTRY_INFO: Record<Entry, Info> = {
  gift: {
    label: { en: 'Gift', zh: '礼物或红包' },
    line: { en: 'A gift or red packet that somebody sent by link.', zh: '别人用链接送的礼物或红包。' },
    long: { en: 'It lies with the shop; the chat carries its link.', zh: '它放在店铺那里，聊天应用只传链接。' },
  },
  'mini-program': {
    label: { en: 'Mini-program', zh: '小程序' },
    line: { en: 'A merchant’s pages inside the chat.', zh: '商家在聊天应用里的页面。' },
    long: { en: 'It runs in the chat’s container, where people are logged in without doing anything.', zh: '它在聊天应用的容器里运行，人不用做什么就已登录。' },
  },
};

/** What is said of what the chat knows of a merchant. */
export const STANDING_INFO: Record<Standing, Info> = {
  vetted: {
    label: { en: 'Vetted', zh: '已审核' },
    line: { en: 'The chat has examined the merchant and let them in.', zh: '聊天应用审核过这家商家并放行。' },
    long: { en: 'Its line of business is one that the chat can examine whole.', zh: '它的经营范围，聊天应用能全部审核。' },
  },
  'not-vetted': {
    label: { en: 'Not vetted', zh: '未审核' },
    line: { en: 'The chat has not examined the merchant, or not let them through.', zh: '聊天应用还没有审核这家商家，或没有通过。' },
    long: { en: 'It looks no different from the others in the list.', zh: '在列表里看不出和别家有什么不同。' },
  },
  'many-trades': {
    label: { en: 'Many trades', zh: '多种经营' },
    line: { en: 'The merchant does so many things that the chat cannot examine them all.', zh: '商家的业务太广，聊天应用没法全部审核。' },
    long: { en: 'Such as one that sells things and has a network and films of its own.', zh: '比如既卖东西，又有自己的社交平台和影视项目。' },
  },
};
