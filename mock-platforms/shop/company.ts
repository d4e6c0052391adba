import type { Company } from '../ui/landing/company.ts';
import { STORE_ADDRESS } from './routes.ts';

/** The shop, as the pages at its site's door call it. */
export const COMPANY: Company = {
  site: 'shop-site',
  name: { en: 'Pedlar', zh: '货郎' },
  theme: 'shop',
  store: STORE_ADDRESS,
  mark: { glyph: '🧺', color: '#f07a1c' },
  line: { en: 'Pedlar is best in its own app: everything you are looking for, and more.', zh: '货郎在自己的App里最好逛：想找的都在，还有更多。' },
  closed: { en: 'Pedlar has closed this way in.', zh: '货郎关闭了这条进店的路。' },
};
