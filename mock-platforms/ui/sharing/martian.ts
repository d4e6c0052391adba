import type { Text } from '../../../src/regimes/vocabulary.ts';
import type { Locale } from '../locale.ts';

/**
 * The text that goes to the clipboard with a pass-code: the title, the code between its signs, and a call to copy
 * and open it in the app, all misspelt so that no filter for names or verbs takes hold of it.
 */
export function writeMartian(locale: Locale, title: string, code: string, app: Text): string {
  return locale.say(`【${title}】 C0py th1s ￥${code}￥ 0pen ${app.en}`, `【${title}】復·制這段话￥${code}￥咑幵${app.zh}看`);
}
