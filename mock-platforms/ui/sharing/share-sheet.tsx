import type { VNode } from 'preact';
import type { Surface } from '../../../src/regimes/vocabulary.ts';
import { Icon } from '../icon.tsx';
import type { IconName } from '../icon.tsx';
import type { Locale } from '../locale.ts';
import { Modal } from '../modal.tsx';

/** What the sheet offers for one surface: where its entry leads. */
export interface ShareEntry {
  readonly surface: Surface;
  readonly href: string;
}

const NAMES: Record<Surface, { icon: IconName; en: string; zh: string }> = {
  direct: { icon: 'friend', en: 'Friend', zh: '好友' },
  group: { icon: 'group', en: 'Group', zh: '群聊' },
  moments: { icon: 'moments', en: 'Moments', zh: '朋友圈' },
  live: { icon: 'live', en: 'Live room', zh: '直播间' },
  channel: { icon: 'channel', en: 'Channel', zh: '频道' },
  article: { icon: 'article', en: 'Article', zh: '文章' },
  bio: { icon: 'me', en: 'Profile', zh: '个人主页' },
  ad: { icon: 'ad', en: 'Advertisement', zh: '广告' },
};

/** An app's own share sheet. `copy`: where "copy link" leads, absent where nothing may leave at all. */
export function ShareSheet(props: { locale: Locale; entries: readonly ShareEntry[]; copy: string | undefined; back: string }): VNode {
  const { locale, entries, copy, back } = props;
  const { say } = locale;
  return (
    <Modal role="dialog" label={say('Share', '分享')} shape="sheet">
      <h2>{say('Share', '分享')}</h2>
      <div class="ways">
        {entries.map(({ surface, href }) => (
          <Way key={surface} href={href} icon={NAMES[surface].icon} name={say(NAMES[surface].en, NAMES[surface].zh)} />
        ))}
        {copy && <Way href={copy} icon="link" name={say('Copy link', '复制链接')} />}
      </div>
      <a class="sheet-close" href={back}>
        {say('Cancel', '取消')}
      </a>
    </Modal>
  );
}

function Way({ href, icon, name }: { href: string; icon: IconName; name: string }): VNode {
  return (
    <a class="way" href={href}>
      <span class={`way-icon way-${icon}`}>
        <Icon name={icon} />
      </span>
      <span>{name}</span>
    </a>
  );
}

/** The picture that travels, and the way to where it is posted. It is saved as every picture is: by holding it. */
export function PictureSheet(props: { locale: Locale; picture: string; name: string; chat: string; back: string }): VNode {
  const { locale, picture, name, chat, back } = props;
  const { say } = locale;
  const title = say('Picture with code', '带码图片');
  return (
    <Modal role="dialog" label={title} shape="sheet">
      <h2>{title}</h2>
      <img class="code-picture" src={picture} alt={name} width="296" height="296" />
      <p class="code-hint">{say('Hold the picture to save it, then post it in the chat.', '按住图片保存，再到聊天里发出去。')}</p>
      <a class="button" href={chat}>
        {say('Go to chat', '去聊天')}
      </a>
      <a class="sheet-close" href={back}>
        {say('Close', '关闭')}
      </a>
    </Modal>
  );
}

/** What stands on the clipboard now, and the way to where it is pasted. The page's script copies what is shown. */
export function CopiedSheet(props: { locale: Locale; what: 'code' | 'link'; text: string; chat: string | undefined; back: string }): VNode {
  const { locale, what, text, chat, back } = props;
  const { say } = locale;
  const title = what === 'code' ? say('Code copied', '口令已复制') : say('Link copied', '链接已复制');
  return (
    <Modal role="dialog" label={title} shape="sheet">
      <h2>{title}</h2>
      <p class="copied" data-copy>
        <bdi>{text}</bdi>
      </p>
      {chat !== undefined && (
        <a class="button" href={chat}>
          {say('Go to chat and paste', '去聊天粘贴')}
        </a>
      )}
      <a class="sheet-close" href={back}>
        {say('Close', '关闭')}
      </a>
    </Modal>
  );
}
