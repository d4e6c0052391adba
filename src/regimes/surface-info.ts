import type { Info, Surface } from './vocabulary.ts';

/** What is said of each place in the chat. */
export const SURFACE_INFO: Record<Surface, Info> = {
  direct: {
    label: { en: 'One-to-one chat', zh: '一对一聊天' },
    line: { en: 'A conversation of two people.', zh: '两个人之间的对话。' },
    long: { en: 'What is sent here is seen by one other person only.', zh: '发在这里的内容只有对方一个人看到。' },
  },
  group: {
    label: { en: 'Group', zh: '群聊' },
    line: { en: 'A conversation of several people.', zh: '几个人共同的对话。' },
    long: { en: 'What is sent here is seen by every member of the group.', zh: '发在这里的内容群里每个成员都看到。' },
  },
  moments: {
    label: { en: 'Moments', zh: '朋友圈' },
    line: { en: 'The feed that a person’s contacts read.', zh: '联系人会看到的动态。' },
    long: { en: 'What is posted here is seen by the person’s contacts when they look at the feed.', zh: '发在这里的内容，联系人翻动态时会看到。' },
  },
  live: {
    label: { en: 'Live room', zh: '直播间' },
    line: { en: 'A room in which somebody shows things while others watch.', zh: '有人边播边展示、别人在看的房间。' },
    long: { en: 'Whoever keeps the room can hang links to goods in it; everybody who watches sees them and can tap them.', zh: '开直播的人可以在里面挂商品链接，看的人都能看到并点开。' },
  },
  channel: {
    label: { en: 'Channel', zh: '频道' },
    line: { en: 'A place where somebody publishes short videos with words to them.', zh: '有人发短视频并配文字的地方。' },
    long: { en: 'Whoever keeps the channel can put a link under what they publish; everybody who looks at the channel sees it.', zh: '频道的主人可以在发布的内容下面放链接，看频道的人都看得到。' },
  },
  article: {
    label: { en: 'Article', zh: '文章' },
    line: { en: 'A page that an account inside the chat publishes.', zh: '聊天应用里的账号发布的文章页。' },
    long: { en: 'It is written, kept and read inside the chat; links in its text are the author’s.', zh: '它在聊天应用里写、存、读；正文里的链接由作者放置。' },
  },
  bio: {
    label: { en: 'Profile', zh: '个人主页' },
    line: { en: 'The page about a person, with a place for links.', zh: '介绍一个人的页面，可以放链接。' },
    long: { en: 'A person keeps it for whoever wants to know more of them; what cannot be linked elsewhere is often linked there.', zh: '给想多了解这个人的人看的页面；别处放不了的链接常常放在这里。' },
  },
  ad: {
    label: { en: 'Advertisement', zh: '广告' },
    line: { en: 'A paid post in the feed.', zh: '动态里付费的内容。' },
    long: { en: 'An advertiser pays the chat for it to stand among the posts of a person’s contacts; its link is a paid one.', zh: '广告主付费给聊天应用，让它出现在联系人的动态之间；它的链接是付费链接。' },
  },
};
