import type { ComponentChildren, VNode } from 'preact';
import type { Jump } from '../jump.ts';
import { Document, Words } from './document.tsx';
import type { Voice } from './voice.ts';

export interface JumpPageProps {
  readonly voice: Voice;
  readonly jump: Exclude<Jump, { kind: 'go' }>;
  /** Where the way goes on once the person has allowed it. */
  readonly allow: string;
}

/** What the phone's own system would say where a page wants to open an app. The way back is the browser's own. */
export function JumpPage({ voice, jump, allow }: JumpPageProps): VNode {
  const { title, body } = describe(voice, jump, allow);
  return (
    <Document voice={voice} title={title}>
      <div class="prompt">
        <h1>{title}</h1>
        {body}
      </div>
    </Document>
  );
}

function describe(voice: Voice, jump: JumpPageProps['jump'], allow: string): { title: string; body: ComponentChildren } {
  const { say, read } = voice;
  switch (jump.kind) {
    case 'ask':
      return {
        title: say('One app wants to open another', '一个应用想打开另一个应用'),
        body: (
          <>
            <p><Words text={read(jump.leaving)} /> {say('wants to open', '想打开')} <Words text={read(jump.wanted)} />{say('.', '。')}</p>
            <p><a class="button" href={allow}>{say('Allow', '允许')}</a></p>
            <p class="note">{say('To refuse, go back with your browser.', '不允许的话，用浏览器返回上一页。')}</p>
          </>
        ),
      };
    case 'refused':
      return {
        title: say('This link cannot be opened from here', '从这里打不开这个链接'),
        body: (
          <>
            <p>{say('The link leads to', '这个链接通往')} <Words text={read(jump.wanted)} />{say(', and the regime in force lets no page of', '，而现行规则不让')} <Words text={read(jump.leaving)} /> {say('lead there.', '里的页面去那里。')}</p>
            {jump.rule !== undefined && <p>{say('Rule', '规则条目')} <code><Words text={jump.rule} /></code></p>}
            <BackNote voice={voice} />
          </>
        ),
      };
    case 'outside':
      return {
        title: say('This page is outside of this world', '这个网页在这个世界之外'),
        body: (
          <>
            <p>{say('Nothing answers here at', '这里没有谁回应')} <code><Words text={jump.address} limit={200} /></code></p>
            <BackNote voice={voice} />
          </>
        ),
      };
    case 'no-app':
      return { title: say('No app can open this link', '没有应用能打开这个链接'), body: <BackNote voice={voice} /> };
    case 'by-hand':
      return {
        title: say('Your browser does this itself', '这一步由你自己的浏览器来做'),
        body: <p>{say('On a phone its own system does this. Here, use what your browser has for it: Back, its address bar, its menus.', '在手机上这由系统来做。在这里请用你浏览器自己的返回键、地址栏和菜单。')}</p>,
      };
  }
}

function BackNote({ voice }: { readonly voice: Voice }): VNode {
  return <p class="note">{voice.say('Go back with your browser.', '用浏览器返回上一页。')}</p>;
}
