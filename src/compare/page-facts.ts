import { formatCellKey } from '../results/cell-key.ts';
import { lookUp } from '../results/look-up.ts';
import type { Evidence, Measurement, PageRecord, Results, Text } from '../results/schema.ts';
import { listDevices } from './matrix.ts';
import { ADVICE, type Situation } from './page-advice.ts';
import { showText } from './show-text.ts';

/** What a page of the user's own did in one cell, in words, and how pages get on there. */
export interface PageFact {
  readonly cell: string;
  readonly scenario: string;
  readonly regime: string;
  readonly what: Text;
  readonly advice?: { readonly words: Text; readonly source: Evidence };
}

export interface PageFacts {
  readonly address: string;
  /** Hosts that the page was measured without. */
  readonly without: readonly string[];
  readonly facts: readonly PageFact[];
}

/** What is known of the user's own page on a device (default: the matrix's own); undefined where none was measured. */
export function describePageFacts(results: Results, device = listDevices(results)[0]): PageFacts | undefined {
  const cells = Object.values(results.measurements).filter((cell) => cell.page !== undefined && cell.device === device && cell.regime !== 'sealed');
  const [first] = cells;
  if (!first?.page) return undefined;
  return {
    address: first.page.address,
    without: [...new Set(cells.flatMap(({ page }) => page?.without ?? []))].sort(),
    facts: cells.flatMap((cell) => (cell.page ? [describeCell(cell, cell.page, results)] : [])),
  };
}

function describeCell(cell: Measurement, page: PageRecord, results: Results): PageFact {
  const open = lookUp(results.measurements, formatCellKey({ ...cell, regime: 'open' }));
  const situation = findSituation(cell, page, open);
  const { outcome, inWebview } = page;
  const { en, zh } = WHAT[outcome === 'opened' && inWebview === 'stuck' ? 'stuck-first' : outcome === 'opened' && inWebview === 'sent-to-download' ? 'sent-to-download-first' : outcome];
  const lost = outcome === 'opened' ? listLost(cell, open) : [];
  const figures = page.unsteady?.map((clicks) => clicks ?? '–').join(' / ');
  const advice = situation && ADVICE[situation];
  return {
    cell: formatCellKey(cell),
    scenario: cell.scenario,
    regime: cell.regime,
    what: {
      en: [en, ...(lost.length > 0 ? [`Lost on the way: ${lost.map((thing) => LOST[thing]?.en ?? thing).join(', ')}.`] : []), ...(figures ? [`Unsteady: two runs gave ${figures} clicks.`] : [])].join(' '),
      zh: [zh, ...(lost.length > 0 ? [`途中丢失：${lost.map((thing) => LOST[thing]?.zh ?? thing).join('、')}。`] : []), ...(figures ? [`不稳定：两次测量分别为 ${figures} 次点击。`] : [])].join(''),
    },
    ...(advice && { advice }),
  };
}

/** What keeps a page from being simply opened; undefined where nothing does. */
function findSituation(cell: Measurement, page: PageRecord, open: Measurement | undefined): Situation | undefined {
  if (cell.outcome === 'blocked' && cell.blockedAt?.gate === 'send') return 'not-sent';
  if (cell.outcome === 'blocked' && cell.blockedAt?.gate === 'exit') return 'no-exit';
  if (page.inWebview === 'sent-to-download' || page.outcome === 'sent-to-download') return 'sent-to-download';
  if (page.inWebview === 'stuck' || page.outcome === 'stuck') return 'stuck-in-webview';
  if (cell.outcome === 'blocked' || page.outcome === 'never-reached') return cell.blockedAt?.gate === 'open' ? 'not-opened' : undefined;
  return listLost(cell, open).includes('login') ? 'lost' : undefined;
}

function listLost(cell: Measurement, open: Measurement | undefined): string[] {
  return cell.lost.filter((thing) => !open?.lost.includes(thing)).map((thing) => showText(thing));
}

/** What can be lost, as the end of a sentence; what has no words here goes by its id. */
const LOST: Readonly<Record<string, Text>> = {
  login: { en: 'the login', zh: '登录' },
  'way-back': { en: 'the way back', zh: '回去的路' },
  item: { en: 'the item', zh: '内容' },
};

const WHAT: Readonly<Record<PageRecord['outcome'] | 'stuck-first' | 'sent-to-download-first', Text>> = {
  opened: { en: 'The page opened.', zh: '网页打开了。' },
  'stuck-first': { en: "The page led nowhere in the chat's web view, and opened in the browser.", zh: '网页在聊天的网页窗口里走不下去，到浏览器里才打开。' },
  'sent-to-download-first': { en: "In the chat's web view the page sent Bob to get an app; it opened in the browser.", zh: '在聊天的网页窗口里，网页叫周波去下载应用；到浏览器里才打开。' },
  'sent-to-download': { en: 'The page sent Bob to get an app.', zh: '网页叫周波去下载应用。' },
  stuck: { en: 'Bob came to the page and was stuck on it.', zh: '周波到了网页，却卡在那里。' },
  'never-reached': { en: 'Bob never came to the page.', zh: '周波没能到达网页。' },
};
