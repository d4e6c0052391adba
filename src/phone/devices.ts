/** Phones that people hold. Language belongs to the device. */
export interface Device {
  readonly id: string;
  readonly description: { readonly en: string; readonly zh: string };
  /** BCP 47. */
  readonly language: string;
  /** CSS pixels of the whole phone. */
  readonly width: number;
  readonly height: number;
  /** Ids of the apps on the home screen, in its order. */
  readonly installed: readonly string[];
  /** Of these, what the receiver's phone lacks. */
  readonly receiverLacks: readonly string[];
  /** The system asks before an app may read what another app copied. */
  readonly asksBeforePaste: boolean;
  /** Ids of the wallets that whoever holds it has, of those that a scenario gives them; without it all. An app of a wallet that is not held is not on the phone. */
  readonly wallets?: readonly string[];
  /** What its browser says of itself before an app adds its token; without it, an Android phone of the period. */
  readonly userAgent?: string;
}

const PHONE = {
  id: 'phone',
  description: { en: 'Chinese phone, both apps installed, no paste prompt', zh: '中文手机，两个应用都已安装，粘贴不询问' },
  language: 'zh-CN',
  width: 390,
  height: 844,
  installed: ['chat', 'shop', 'browser'],
  receiverLacks: [],
  asksBeforePaste: false,
} as const satisfies Device;

/** What the built-in suite is measured on; the first makes the matrix, the others differ from it in one thing each. */
export const DEVICES = [
  PHONE,
  { ...PHONE, id: 'phone-en', description: { en: 'The same phone in English', zh: '同一部手机，英文界面' }, language: 'en-US' },
  {
    ...PHONE,
    id: 'phone-asks-paste',
    description: { en: 'A phone that asks before an app may read what another app copied', zh: '应用读取别处复制的内容之前会先询问的手机' },
    asksBeforePaste: true,
  },
  {
    ...PHONE,
    id: 'phone-without-shop-app',
    description: { en: "A receiver's phone without the shop's app", zh: '接收人的手机没有安装店铺应用' },
    receiverLacks: ['shop'],
  },
] as const satisfies readonly Device[];
