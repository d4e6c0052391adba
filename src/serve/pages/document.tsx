import type { ComponentChildren, VNode } from 'preact';
import { LANGS, showText } from '../../compare/show-text.ts';
import type { Voice } from './voice.ts';

export interface DocumentProps {
  readonly voice: Voice;
  readonly title: string;
  readonly children: ComponentChildren;
}

/** The shell of every page that serving itself draws: no script at all, one stylesheet. */
export function Document({ voice, title, children }: DocumentProps): VNode {
  return (
    <html lang={voice.language === 'zh' ? 'zh-Hans' : 'en'}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{`${title} · linktoll`}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/style.css" />
      </head>
      <body>
        <a class="skip" href="#main">{voice.say('Skip to the page', '跳到正文')}</a>
        <header class="top">
          <a class="brand" href="/"><Mark />linktoll</a>
          <form method="post" action="/language">
            <div class="segments" role="group" aria-label={voice.say('Language of this page and of the phones', '本页和手机的语言')}>
              {LANGS.map((language) => (
                <button key={language} type="submit" name="language" value={language} lang={language === 'zh' ? 'zh-Hans' : 'en'} aria-pressed={language === voice.language}>{language === 'zh' ? '中文' : 'EN'}</button>
              ))}
            </div>
          </form>
        </header>
        <main id="main" tabIndex={-1}>{children}</main>
      </body>
    </html>
  );
}

/** The mark: two links and a toll bar between them. */
function Mark(): VNode {
  return (
    <svg class="mark" viewBox="0 0 40 24" width="40" height="24" aria-hidden="true" focusable="false">
      <rect class="stroke" x="1.5" y="7.5" width="15" height="9" rx="4.5" />
      <rect class="stroke" x="23.5" y="7.5" width="15" height="9" rx="4.5" />
      <path class="bar" d="M20 23V5L31 1" />
    </svg>
  );
}

/** A string from a seed or a regime, made fit to be shown and kept from turning the text around it. */
export function Words({ text, limit }: { readonly text: string; readonly limit?: number }): VNode {
  return <bdi>{showText(text, limit)}</bdi>;
}
