import type { Lang } from './show-text.ts';
import { SOURCES_IN_CHINESE } from './source-table.ts';

/** Ends and joints of what a source is called by, with the Chinese for them. */
const JOINTS: readonly (readonly [RegExp, string])[] = [
  [/^WeChat Pay \(Tencent\)/, '微信支付（腾讯）'],
  [/^WeChat \(Tencent\)/, '微信（腾讯）'],
  [/, as reported in the press$/, '，据媒体报道'],
  [/ and other papers$/, '等报'],
  [/ and others$/, '等'],
  [/^as read in (\d{4})$/, '$1 年所读'],
  [/^(\d{4}) and later$/, '$1 年及以后'],
  [/^(\d{4}(?:-\d\d)?) to (\d{4}(?:-\d\d)?)$/, '$1 至 $2'],
  [/\) and (?=[A-Z])/, ')和 '],
];

/**
 * A document, a publisher or a date of evidence as a reader of the language is told it: names stay as they are, what
 * describes them has its Chinese. What is not known here is given back as it is.
 */
export function sourceInWords(text: string, lang: Lang): string {
  if (lang === 'en') return text;
  const plain = text.replaceAll('’', "'");
  if (Object.hasOwn(SOURCES_IN_CHINESE, plain)) return SOURCES_IN_CHINESE[plain]!;
  return JOINTS.reduce((words, [joint, zh]) => words.replace(joint, zh), text);
}
