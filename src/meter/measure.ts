/** The measure: one table in code, printed in every report. Pure data; it imports nothing. */

interface Words {
  readonly en: string;
  readonly zh: string;
}

export interface MeasureRow {
  readonly id: string;
  readonly act: Words;
  readonly clicks: number;
  readonly longPresses: number;
  readonly systemPresses: number;
  readonly note: Words;
}

export const MEASURE = [
  {
    id: 'tap',
    act: { en: 'tap on anything: link, row, contact, button, app icon, bar, dialog, answer to a prompt', zh: '点按任何东西：链接、行、联系人、按钮、应用图标、工具栏、对话框、系统提示的回答' },
    clicks: 1,
    longPresses: 0,
    systemPresses: 0,
    note: { en: 'putting the caret into a field is a tap; it is none where the page does it itself', zh: '点进输入框也算一次；网页自己聚焦的不算' },
  },
  {
    id: 'hold',
    act: { en: 'long press', zh: '长按' },
    clicks: 1,
    longPresses: 1,
    systemPresses: 0,
    note: { en: 'a part of clicks, shown apart, never added again', zh: '已计入点击数，单独列出，不重复相加' },
  },
  {
    id: 'choose',
    act: { en: 'entry of a menu or share sheet ("Copy", "Paste", "Open in browser")', zh: '菜单或分享面板里的一项（“复制”“粘贴”“在浏览器中打开”）' },
    clicks: 1,
    longPresses: 0,
    systemPresses: 0,
    note: { en: 'so pasting is a long press and a choice: 2 clicks and no keystrokes', zh: '所以粘贴是长按加选择：2 次点击，0 次按键' },
  },
  {
    id: 'type',
    act: { en: 'typing', zh: '打字' },
    clicks: 0,
    longPresses: 0,
    systemPresses: 0,
    note: { en: '1 keystroke a grapheme; codes, addresses and passwords apart from prose', zh: '每个字素 1 次按键；口令、网址和密码与普通文字分开' },
  },
  {
    id: 'closing-key',
    act: { en: "the keyboard's closing key (Enter, Go, Search, Send)", zh: '键盘的结束键（回车、前往、搜索、发送）' },
    clicks: 1,
    longPresses: 0,
    systemPresses: 0,
    note: { en: "the button's equal, so neither is a short cut", zh: '与点按钮同价，谁也不是捷径' },
  },
  {
    id: 'home',
    act: { en: 'Home', zh: '主屏幕键' },
    clicks: 1,
    longPresses: 0,
    systemPresses: 1,
    note: { en: 'changing apps by hand is Home and an icon: 2 clicks', zh: '手动换应用是主屏幕键加图标：2 次点击' },
  },
  {
    id: 'back',
    act: { en: 'system Back', zh: '系统返回键' },
    clicks: 1,
    longPresses: 0,
    systemPresses: 1,
    note: { en: '', zh: '' },
  },
] as const satisfies readonly MeasureRow[];

/** Operator times, seconds; each with the source that the report prints. */
export const OPERATOR_TIMES = [
  { id: 'click', seconds: 0.567, what: { en: 'one click (tap)', zh: '一次点击' }, source: 'tap 567 ms (SD 190): gesture times on a tablet, 18 people, Applied Ergonomics 2016, doi 10.1016/j.apergo.2016.06.004' },
  { id: 'decision', seconds: 1.35, what: { en: 'one decision (mental operator M)', zh: '一次抉择（心理算子 M）' }, source: 'M 1.35 s: Card, Moran & Newell, CACM 23(7) 1980, 396–410; book 1983' },
  { id: 'prose-key', seconds: 0.28, what: { en: 'one keystroke of prose', zh: '普通文字一次按键' }, source: 'K .28 s, average non-secretary (40 wpm): Card, Moran & Newell 1980; 1983' },
  { id: 'code-key', seconds: 0.5, what: { en: 'one keystroke of a code, address or password', zh: '口令、网址或密码一次按键' }, source: 'K .50 s, typing random letters: Card, Moran & Newell 1980; 1983' },
] as const;

/** The estimate, to 0.1 s, of what a completed way takes an expert who makes no slip; always called an estimate. */
export function estimateSeconds(counts: {
  readonly clicks: number;
  readonly decisions: number;
  readonly keystrokes: { readonly prose: number; readonly codes: number };
  readonly waitSeconds: number;
}): number {
  const [click, decision, prose, code] = OPERATOR_TIMES.map(({ seconds }) => seconds) as [number, number, number, number];
  const seconds =
    click * counts.clicks + decision * counts.decisions + prose * counts.keystrokes.prose + code * counts.keystrokes.codes + counts.waitSeconds;
  return Math.round(seconds * 10) / 10;
}
