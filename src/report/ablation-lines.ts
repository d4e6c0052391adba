import { computeAblations, isNothing, type AblatedWay, type Ablation, type Effect, type Ending, type Omission } from '../compare/ablation.ts';
import { MARKS } from '../compare/marks.ts';
import { showText, type Lang } from '../compare/show-text.ts';
import type { Results } from '../results/schema.ts';
import { clicksInWords } from './words.ts';

type Price = Exclude<Effect, string>;

const WORDS = {
  en: {
    head: (regime: string, rules: number) => `${regime} without each of its ${rules === 1 ? 'one rule' : `${rules} rules`} in turn. What leaving a rule out saves while the others stand is its marginal toll.`,
    whole: (ending: string) => `with all rules ${ending}`,
    blocked: 'blocked',
    without: (rules: string, ending: string, effect: string) => `without ${rules} ${ending} (${effect})`,
    and: ' and ', list: '; ', dot: '.', colon: ': ',
    saves: (price: string) => `saves ${price}`, costs: (price: string) => `costs ${price} more`,
    opens: 'the way opens', closes: 'the way closes', nothing: 'saves nothing', 'still-blocked': 'opens nothing',
    same: (rules: string) => `the same without ${rules}`,
    together: (pair: string, apart: string) => `Rules interact: ${pair}, while ${apart}.`,
    deeper: 'Rules interact, three or more of them: one by one and two by two they do not come to what the regime costs above open.',
    idle: (ways: string) => `No rule changes anything on ${ways}.`,
    missing: (cells: string) => `Not told for want of ${cells}.`,
  },
  zh: {
    head: (regime: string, rules: number) => `${regime}：逐条去掉它的 ${rules} 条规则。其余规则都在时，去掉一条所省下的，就是它的边际过路费。`,
    whole: (ending: string) => `规则俱在时：${ending}`,
    blocked: '走不通',
    without: (rules: string, ending: string, effect: string) => `去掉 ${rules}：${ending}（${effect}）`,
    and: ' 和 ', list: '；', dot: '。', colon: '：',
    saves: (price: string) => `省 ${price}`, costs: (price: string) => `反而多 ${price}`,
    opens: '走通了', closes: '反而走不通', nothing: '什么也不省', 'still-blocked': '仍走不通',
    same: (rules: string) => `去掉 ${rules} 没有变化`,
    together: (pair: string, apart: string) => `规则相互作用：${pair}，而${apart}。`,
    deeper: '规则相互作用，且涉及三条以上：逐条、逐对去掉，都凑不出这套规则比开放世界多收的数。',
    idle: (ways: string) => `在 ${ways} 上，没有一条规则改变什么。`,
    missing: (cells: string) => `缺少 ${cells}，故略去。`,
  },
} as const;

/** The marginal toll of each rule of a regime that was measured without them, and where rules interact, a line each. Empty without one. */
export function tellAblations(results: Results, lang: Lang): string[] {
  return computeAblations(results).flatMap((ablation) => tellAblation(ablation, lang));
}

function tellAblation({ regime, rules, ways, missing }: Ablation, lang: Lang): string[] {
  const words = WORDS[lang];
  const devices = new Set(ways.map(({ device }) => device)).size;
  const nameWay = ({ scenario, device }: AblatedWay): string => showText(devices > 1 ? `${scenario}@${device}` : scenario);
  const isIdle = ({ singles, together, isDeeper }: AblatedWay): boolean => together.length === 0 && !isDeeper && singles.every(({ effect }) => isNothing(effect));
  const idle = ways.filter(isIdle);
  return [
    words.head(showText(regime), rules.length),
    ...ways.filter((way) => !isIdle(way)).flatMap((way) => tellWay(way, nameWay(way), lang)),
    ...(idle.length > 0 ? [words.idle(idle.map(nameWay).join(', '))] : []),
    ...(missing.length > 0 ? [words.missing(missing.map((cell) => showText(cell)).join(', '))] : []),
  ];
}

function tellWay({ whole, singles, together, isDeeper }: AblatedWay, name: string, lang: Lang): string[] {
  const words = WORDS[lang];
  const tell = ({ rules, ending, effect }: Omission): string => words.without(rules.map((rule) => showText(rule)).join(words.and), endingInWords(ending, lang), effectInWords(effect, lang));
  const idle = singles.filter(({ effect }) => isNothing(effect)).flatMap(({ rules }) => rules.map((rule) => showText(rule)));
  const parts = [words.whole(endingInWords(whole, lang)), ...singles.filter(({ effect }) => !isNothing(effect)).map(tell), ...(idle.length > 0 ? [words.same(idle.join(', '))] : [])];
  const pairs = together.map((pair) => words.together(tell(pair), pair.rules.map((rule) => tell(singles.find(({ rules }) => rules[0] === rule)!)).join(MARKS[lang].comma)));
  return [[`${name}${words.colon}${parts.join(words.list)}${words.dot}`, ...pairs, ...(isDeeper ? [words.deeper] : [])].join(' ')];
}

function endingInWords(ending: Ending, lang: Lang): string {
  return ending === 'blocked' ? WORDS[lang].blocked : clicksInWords(ending.clicks, ending.codeKeys, lang);
}

function effectInWords(effect: Effect, lang: Lang): string {
  const words = WORDS[lang];
  if (typeof effect === 'string') return words[effect];
  if (isNothing(effect)) return words.nothing;
  // What is saved and what is paid for it may be of two kinds.
  const told = (sign: 1 | -1): string | undefined => {
    const price: Price = { clicks: Math.max(0, sign * effect.clicks), codeKeys: Math.max(0, sign * effect.codeKeys) };
    return price.clicks + price.codeKeys === 0 ? undefined : (sign === 1 ? words.saves : words.costs)(clicksInWords(price.clicks, price.codeKeys, lang));
  };
  return [told(1), told(-1)].filter((part) => part !== undefined).join(MARKS[lang].comma);
}
