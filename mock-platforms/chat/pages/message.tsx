import type { VNode } from 'preact';
import type { PlatformOptions } from '../../platform.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { BODY_LIMIT, clip } from '../../ui/clip.ts';
import type { Locale } from '../../ui/locale.ts';
import { splitAddresses } from '../classify.ts';
import type { Card, Message } from '../state.ts';

/** What is drawn of one message, be it shared or there from the start. */
export interface DrawnMessage {
  readonly key: string;
  readonly author: { readonly id: string; readonly name: string };
  readonly own: boolean;
  readonly text: string;
  readonly message?: Message;
  /** Words and addresses one under another, nothing of which can be tapped. */
  readonly plain?: readonly string[];
  /** The message that is folded here; `isList`: as the one link of a profile, which opens the list of all. */
  readonly folded?: { readonly id: string; readonly isList: boolean };
  /** Nothing in its plain words can be selected. */
  readonly fixed?: boolean;
  /** It is there once the reader has switched on what comes from other services. */
  readonly waits?: boolean;
  /** Its links open in the phone's browser, as the reader has switched on. */
  readonly outside?: boolean;
}

/** The address that opens a message's target in the app's own webview or in the phone's browser, by way of the app's check. */
function openingAddress(options: PlatformOptions, message: Message, target: number, outside: boolean): string {
  const check = new URLSearchParams({ message: message.id, ...(target > 0 && { link: String(target) }) });
  return `${outside ? 'browser' : 'webview'}://open?address=${encodeURIComponent(`${options.origins['chat-link']}/check?${check.toString()}`)}`;
}

/** Whether a picture lies in this world; nothing is ever fetched from elsewhere. */
function isOurs(options: PlatformOptions, address: string): boolean {
  return Object.values(options.origins).some((origin) => address.startsWith(`${origin}/`));
}

/** A native card: picture, title, price. */
export function CardFace({ options, card }: { options: PlatformOptions; card: Partial<Card> }): VNode {
  const picture = card.picture ?? '';
  return (
    <>
      {isOurs(options, picture) && <img class="card-picture" src={picture} alt="" width="72" height="72" />}
      <span class="card-words">
        <bdi class="card-title">{clip(card.title ?? '')}</bdi> <bdi class="card-price">{clip(card.price ?? '')}</bdi>
      </span>
    </>
  );
}

/** A text in which the addresses of a message are alive; `skip` targets of the message come before them. */
function LiveText({ options, text, message, outside }: { options: PlatformOptions; text: string; message: Message; outside: boolean }): VNode {
  const skip = message.address ? 1 : 0;
  return (
    <>
      {splitAddresses(text).map((part) =>
        'words' in part ? (
          <bdi key={part.words}>{part.words}</bdi>
        ) : (
          <a key={part.link} class="live" href={openingAddress(options, message, part.link + skip, outside)}>
            <bdi>{part.address}</bdi>
          </a>
        ),
      )}
    </>
  );
}

/** The inside of a message. */
function Body({ options, locale, drawn }: { options: PlatformOptions; locale: Locale; drawn: DrawnMessage }): VNode {
  const { message } = drawn;
  const text = clip(drawn.text, BODY_LIMIT);
  const name = clip(drawn.author.name);
  return (
    <>
      {drawn.plain?.map((part) => (
        <p key={part} class={drawn.fixed ? 'bubble bubble-fixed' : 'bubble'}>
          <bdi>{clip(part, BODY_LIMIT)}</bdi>
        </p>
      ))}
      {drawn.waits && (
        <p class="bubble bubble-fixed">{locale.say('Settings: switch on messages from other services to see this', '来自其他服务的消息，要先到“我”的设置里开启')}</p>
      )}
      {drawn.folded !== undefined && (
        <a class="bubble" href={`?unfolded=${encodeURIComponent(drawn.folded.id)}`}>
          {drawn.folded.isList ? locale.say('All links', '全部链接') : locale.say('A message with an outside link is folded', '含外部链接的消息已折叠')}
        </a>
      )}
      {text && <p class="bubble">{message?.shared ? <LiveText options={options} text={text} message={message} outside={drawn.outside ?? false} /> : <bdi>{text}</bdi>}</p>}
      {text && message?.preview && (
        <div class="card">
          <CardFace options={options} card={message.preview} />
        </div>
      )}
      {message?.address && (
        <a class="card" href={openingAddress(options, message, 0, drawn.outside ?? false)}>
          <CardFace options={options} card={message} />
        </a>
      )}
      {message?.photo && <img class="said-picture" src={`/pictures/${message.id}`} alt={locale.say(`Picture from ${name}`, `${name}发的图片`)} />}
    </>
  );
}

/** A list of messages; each item is named for its author. */
export function MessageList(props: { options: PlatformOptions; locale: Locale; messages: readonly DrawnMessage[]; feed?: boolean; label?: string }): VNode {
  const { options, locale, messages, feed = false, label = locale.say('Moments', '朋友圈') } = props;
  return (
    <ol class={feed ? 'feed' : 'log'} aria-label={feed ? label : undefined}>
      {messages.map((drawn) => {
        const name = clip(drawn.author.name);
        return (
          <li key={drawn.key} class={drawn.own ? 'said said-own' : 'said'} aria-label={name}>
            <Avatar id={drawn.author.id} name={name} />
            <div class="said-body">
              <span class="said-author" aria-hidden="true">
                <bdi>{name}</bdi>
              </span>
              {drawn.message?.paid && <p class="quiet">{locale.say('Ad', '广告')}</p>}
              <Body options={options} locale={locale} drawn={drawn} />
            </div>
          </li>
        );
      })}
    </ol>
  );
}
