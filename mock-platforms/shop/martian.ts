import type { Locale } from '../ui/locale.ts';

/**
 * The text that goes to the clipboard with a pass-code: the title, the code between its signs, and a call to copy
 * and open it, misspelt so that no filter for names or verbs takes hold of it.
 */
export function writeMartian(locale: Locale, title: string, code: string): string {
  return locale.say(`【${title}】 C0py th1s ￥${code}￥ 0pen 🧺 Ped♂lar♀`, `【${title}】復·制這段话￥${code}￥咑幵🧺货♂郎♀看`);
}
