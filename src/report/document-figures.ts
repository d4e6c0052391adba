import type { Evidence, Text } from '../results/schema.ts';

/** A figure that a document gives, for a reader to assume; shown with its words and with what is known of its origin. */
export interface DocumentFigure {
  readonly id: string;
  /** The field of the assumption that it fills. */
  readonly field: 'loss' | 'audience' | 'share';
  /** As the field takes it: percent, or people. */
  readonly value: string;
  readonly label: Text;
  readonly evidence: Evidence;
  readonly origin: Text;
}

const SPIRAL_LAB = { document: '《“互通互联”后的首个双十一，阿里正试图打开微信的大门》', publisher: '螺旋实验室, 36氪', date: '2021-10-21' } as const;
const EPIC = { document: 'Reports on giving up an app marketplace’s install', publisher: 'Epic Games, as reported in the press', date: '2025-10' } as const;

/** Figures of the documents that a reader may click in. Nobody here has checked them; the wording of each is its own. */
export const DOCUMENT_FIGURES: readonly DocumentFigure[] = [
  {
    id: 'a12', field: 'share', value: '0.68', label: { en: '0.68 % of buyers share', zh: '0.68% 的买家会分享' },
    evidence: {
      id: 'a12', ...SPIRAL_LAB, certainty: 'second-hand',
      quotation: {
        language: 'zh', text: '曾有媒体对微信平台中的信息分享率进行统计，结果显示，每 100 人购买商品，会有 0.68 个用户分享商品链接至社交平台，分享率为0.68%。',
        translation: 'Some media once counted how often information is shared on WeChat: of every 100 people who buy something, 0.68 share a link to it on social platforms, a share rate of 0.68 %.',
      },
    },
    origin: {
      en: 'The article does not name the media, and we did not find the count or its date. It is a rate per buyer: of people who merely look, or of people who are sent a link, it says nothing.',
      zh: '文章没有说是哪家媒体，我们没有找到这项统计，也不知道它的日期。它是每个买家的比率：只是看看的人、收到链接的人，它都没有说到。',
    },
  },
  {
    id: 'a13', field: 'audience', value: '1200000000', label: { en: '1.2 billion a month use WeChat', zh: '微信月活 12 亿' },
    evidence: {
      id: 'a13', ...SPIRAL_LAB, certainty: 'stated',
      quotation: { language: 'zh', text: '数据显示，目前微信的月活数据为 12 亿', translation: 'Data show that WeChat now has 1.2 billion monthly active users' },
    },
    origin: { en: 'The article says “data show” and names no source. Monthly users are not visits.', zh: '文章只说“数据显示”，没有给出处。月活用户不是访问次数。' },
  },
  {
    id: 'a14', field: 'audience', value: '900000000', label: { en: '900 million a month use Alibaba', zh: '阿里月活 9 亿' },
    evidence: {
      id: 'a14', ...SPIRAL_LAB, certainty: 'stated',
      quotation: { language: 'zh', text: '可一旦用阿里9亿的月活用户数量乘以这个数字，带来的用户增量将非常庞大', translation: 'But once Alibaba’s 900 million monthly active users are multiplied by this number, the users that it brings in are very many' },
    },
    origin: {
      en: 'The article names no source. “This number” is the share rate of 0.68 %: the article applies a rate per buyer to monthly users, so the 6.12 million that come out are the article’s sum and no finding.',
      zh: '文章没有给出处。“这个数字”指 0.68% 的分享率：文章把每个买家的比率乘在月活用户上，得出的 612 万是它自己的算术，不是发现。',
    },
  },
  {
    id: 'step-loss-15', field: 'loss', value: '6.8', label: { en: '6.8 % a step (65 % lost in 15 steps)', zh: '每步 6.8%（15 步走掉 65%）' },
    evidence: {
      id: 'step-loss-15', ...EPIC, certainty: 'derived',
      summary: { en: 'Epic Games reported that 65 % of people gave up installing its marketplace while that took 15 steps.', zh: 'Epic Games 说，安装它的应用市场要 15 步的时候，65% 的人中途放弃。' },
    },
    origin: {
      en: 'The 65 % are the company’s own figure, told by the press. The 6.8 % are our sum: the loss a step if each step lost the same share. Steps are not clicks, and warnings among them deter by their tone as well.',
      zh: '65% 是该公司自己的数字，由报刊转述。6.8% 是我们算的：假如每一步走掉的比例相同。步不等于点击，而且其中的警告语气本身也会吓走人。',
    },
  },
  {
    id: 'step-loss-6', field: 'loss', value: '4.7', label: { en: '4.7 % a step (25 % lost in 6 steps)', zh: '每步 4.7%（6 步走掉 25%）' },
    evidence: {
      id: 'step-loss-6', ...EPIC, certainty: 'derived',
      summary: { en: 'Epic Games reported that 25 % of people gave up once the same took six steps.', zh: 'Epic Games 说，同一件事减到 6 步以后，25% 的人中途放弃。' },
    },
    origin: { en: 'As above: the company’s own figure, and our sum from it.', zh: '同上：该公司自己的数字，加上我们的算术。' },
  },
];
