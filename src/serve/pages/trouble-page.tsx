import type { VNode } from 'preact';
import { Document } from './document.tsx';
import type { Voice } from './voice.ts';

/** What can be wrong with a request to the front. */
const TROUBLES = {
  'no-page': { en: 'There is no such page here.', zh: '这里没有这个页面。' },
  'no-regime': { en: 'There is no such regime. Choose one of those on the index page.', zh: '没有这套规则。请在首页选择一套。' },
  unreadable: { en: 'This request could not be read.', zh: '这个请求无法读取。' },
  failed: { en: 'This page could not be drawn. The terminal says why.', zh: '这个页面无法画出，原因见终端。' },
} as const;

export function TroublePage({ voice, what }: { readonly voice: Voice; readonly what: keyof typeof TROUBLES }): VNode {
  return (
    <Document voice={voice} title={voice.say('Not here', '这里没有')}>
      <h1>{voice.say('Not here', '这里没有')}</h1>
      <p>{voice.read(TROUBLES[what])}</p>
      <p><a class="button" href="/">{voice.say('To the index page', '回到首页')}</a></p>
    </Document>
  );
}
