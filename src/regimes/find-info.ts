import type { Finder, Gate, Info, Referrer, TREATMENTS } from './vocabulary.ts';

type FindGate = 'find' | 'contact';

/** What is said of the gates of finding things and reaching people. */
export const FIND_GATE_INFO: { readonly [G in FindGate & Gate]: Info } = {
  find: {
    label: { en: 'Finding', zh: '搜索' },
    line: { en: 'Whether the shop lets itself be searched.', zh: '店铺让不让人搜到。' },
    long: {
      en: 'A search engine reads the shop’s site from outside and obeys the robots.txt that it finds there; the shop has a search of its own too. When the shop draws its robots.txt, and when its own search answers, the rule says whether its items are found.',
      zh: '搜索引擎从外面读取店铺网站，并遵守那里的 robots.txt；店铺自己也有搜索。店铺给出 robots.txt 时、店内搜索给出结果时，规则决定商品能不能被搜到。',
    },
  },
  contact: {
    label: { en: 'Contact', zh: '留联系方式' },
    line: { en: 'Whether the shop’s clerk may say how to be reached elsewhere.', zh: '店小二能不能告诉买家别处怎么找到自己。' },
    long: {
      en: 'A buyer asks the clerk in the shop’s own chat how to be reached in the big chat. When the shop draws the clerk’s answer, the rule says whether it stands there with a link, only in odd characters that slip past a filter of words, or with its number made unreadable.',
      zh: '买家在店铺自己的聊天里问店小二怎么在聊天应用上联系。店铺画出回复时，规则决定回复带着链接、只剩绕过关键词过滤的怪字，还是号码被遮住。',
    },
  },
};

/** What is said of their treatments. */
export const FIND_TREATMENT_INFO: { readonly [G in FindGate]: Record<(typeof TREATMENTS)[G][number], Info> } = {
  find: {
    found: {
      label: { en: 'Found', zh: '搜得到' },
      line: { en: 'Whoever searches for the item finds it.', zh: '搜商品就能搜到。' },
      long: { en: 'The robots.txt lets every engine read the shop’s site, and the shop’s own search knows every item.', zh: 'robots.txt 允许所有搜索引擎读取店铺网站，店内搜索也能搜到每件商品。' },
    },
    'left-out': {
      label: { en: 'Left out', zh: '搜不到' },
      line: { en: 'The search works, and the shop’s items are not among what it finds.', zh: '搜索照常能用，只是结果里没有店铺的商品。' },
      long: { en: 'For an engine: the robots.txt forbids it the whole site, so it reads nothing there. For the shop’s own search: the items are not shown among its results. Nothing on the screen says why.', zh: '对搜索引擎：robots.txt 禁止它读取整个网站，它就什么也不读。对店内搜索：结果里不列出商品。画面上不说明原因。' },
    },
    'search-closed': {
      label: { en: 'Search closed', zh: '搜索关闭' },
      line: { en: 'The shop’s own search is closed, and engines are kept out.', zh: '店内搜索关闭，搜索引擎也进不来。' },
      long: { en: 'Asked for its own search, the shop says that it is closed; asked for its robots.txt, it forbids the engine the whole site. The way ends here. No document tells of such an end: it is assumed by us.', zh: '用店内搜索时，店铺说搜索已关闭；要 robots.txt 时，它禁止搜索引擎读取整个网站。路到此为止。没有文件写过这样的结局：这是我们的假设。' },
    },
  },
  contact: {
    free: {
      label: { en: 'Free', zh: '随便留' },
      line: { en: 'The clerk’s answer stands as written, with a link into the chat.', zh: '店小二的回复原样显示，带着去聊天应用的链接。' },
      long: { en: 'A press on the link opens the clerk’s page in the chat, where the buyer adds them.', zh: '点一下链接就打开聊天应用里店小二的页面，买家在那里添加。' },
    },
    'keyword-filter': {
      label: { en: 'Keyword filter', zh: '关键词过滤' },
      line: { en: 'Plain words do not get through, so the clerk writes odd characters that sound alike.', zh: '直说的话发不出去，店小二就写读音相近的怪字。' },
      long: { en: 'A filter drops messages that name the chat or link to it. The clerk writes the name in characters that only sound like it, with the bare number; the buyer has to make sense of it, go to the chat and search for the number by hand.', zh: '过滤会拦下提到聊天应用或链接到它的消息。店小二用只是读音相近的字写它的名字，再附上号码；买家要自己看懂，去聊天应用里手动搜索号码。' },
    },
    masked: {
      label: { en: 'Masked', zh: '被遮住' },
      line: { en: 'Links and numbers in the answer are made unreadable.', zh: '回复里的链接和号码被遮住。' },
      long: { en: 'The answer arrives with asterisks where the number stood and without the link. What is left leads to nobody: the way ends here.', zh: '回复到了，号码的位置只有星号，链接也没有了。剩下的话找不到任何人：路到此为止。' },
    },
  },
};

/** What is said of whose search is asked. */
export const FINDER_INFO: Record<Finder, Info> = {
  engine: {
    label: { en: 'Search engine', zh: '搜索引擎' },
    line: { en: 'An engine of another company reads the shop’s site.', zh: '别家的搜索引擎读取店铺网站。' },
    long: { en: 'It comes under a name of its own and reads only what the robots.txt allows that name.', zh: '它以自己的名字来访，只读 robots.txt 允许这个名字读的内容。' },
  },
  'own-search': {
    label: { en: 'The shop’s own search', zh: '店内搜索' },
    line: { en: 'The search in the shop’s app and on its site.', zh: '店铺应用和网站上的搜索。' },
    long: { en: 'Whoever cannot find an item elsewhere comes here and searches again.', zh: '在别处搜不到商品的人，只好来这里再搜一次。' },
  },
};

/** What is said of the site that a visitor comes from. */
export const REFERRER_INFO: Record<Referrer, Info> = {
  search: {
    label: { en: 'From the search engine', zh: '来自搜索引擎' },
    line: { en: 'The visitor followed a result of the search engine.', zh: '访客点的是搜索引擎的结果。' },
    long: { en: 'The browser’s Referer header names the engine’s site.', zh: '浏览器的 Referer 头写着搜索引擎的网站。' },
  },
  community: {
    label: { en: 'From the community', zh: '来自社区' },
    line: { en: 'The visitor followed a link in a post of the community.', zh: '访客点的是社区帖子里的链接。' },
    long: { en: 'The browser’s Referer header names the community’s site.', zh: '浏览器的 Referer 头写着社区的网站。' },
  },
  elsewhere: {
    label: { en: 'From elsewhere', zh: '来自别处' },
    line: { en: 'The visitor followed no link of a site that the shop knows.', zh: '访客不是从店铺认识的网站点过来的。' },
    long: { en: 'Such as a link in the chat, which sends no Referer, or an address that was pasted into the browser.', zh: '比如聊天里的链接（不带 Referer），或粘贴到浏览器里的网址。' },
  },
};
