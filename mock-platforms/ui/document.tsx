import type { ComponentChildren, VNode } from 'preact';
import { render } from 'preact-render-to-string';
import { clip } from './clip.ts';
import type { Locale } from './locale.ts';
import { OpenGraph, type PageFacts } from './open-graph.tsx';

export interface DocumentProps {
  readonly locale: Locale;
  readonly title: string;
  /** Class of the body: which company's colours are worn. */
  readonly theme: 'chat' | 'shop' | 'shell' | 'wallet' | 'partner' | 'bank' | 'search' | 'community' | 'shortener' | 'video';
  /** A page of the web, whose words can be selected, and not a screen of an app. */
  readonly web?: boolean;
  /** Addresses of scripts on the same host. */
  readonly scripts?: readonly string[];
  /** What the page says of itself to servers that show a link to it. */
  readonly facts?: PageFacts;
  readonly children: ComponentChildren;
}

/** The shell of every page: nothing in it runs or is styled inline, so that a strict CSP holds. */
export function Document({ locale, title, theme, web = false, scripts = [], facts, children }: DocumentProps): VNode {
  return (
    <html lang={locale.language === 'zh' ? 'zh-CN' : 'en'}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{clip(title)}</title>
        {facts && <OpenGraph facts={facts} />}
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/ui/stylesheet.css" />
        {scripts.map((address) => (
          <script key={address} src={address} defer />
        ))}
      </head>
      <body class={web ? `${theme} web` : theme}>{children}</body>
    </html>
  );
}

/** A whole page as text. */
export function renderDocument(page: VNode): string {
  return `<!doctype html>\n${render(page)}`;
}
