import type { Company } from '../ui/landing/company.ts';

/** What the company is called. */
export const NAME = { en: 'Firefly', zh: '流萤' };

/** What the home screen and the store draw of its app. */
export const MARK = { glyph: '🎬', color: '#a3155c' };

/** The short-video company, as the pages at its site's door call it. */
export const COMPANY: Company = {
  site: 'video-site',
  name: NAME,
  theme: 'video',
  store: 'store://app/video',
  mark: MARK,
  line: { en: 'Firefly is best in its own app: every video, and whoever made it.', zh: '流萤在自己的App里最好看：视频和作者都在。' },
  closed: { en: 'Firefly has closed this way in.', zh: '流萤关闭了这条进来的路。' },
};
