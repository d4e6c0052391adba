import type { ComponentChildren, VNode } from 'preact';
import { Document } from '../../ui/document.tsx';
import { Header } from '../../ui/header.tsx';
import type { Locale } from '../../ui/locale.ts';
import { Screen } from '../../ui/modal.tsx';

export interface FrameProps {
  readonly locale: Locale;
  readonly title: string;
  readonly back?: string;
  readonly scripts?: readonly string[];
  readonly modal?: VNode | undefined;
  readonly children: ComponentChildren;
}

/** A screen of the wallet: head, way back, and what it is about. */
export function WalletPage({ locale, title, back, scripts = [], modal, children }: FrameProps): VNode {
  return (
    <Document locale={locale} title={title} theme="wallet" scripts={scripts}>
      <Screen modal={modal}>
        <Header locale={locale} title={title} back={back} />
        <main class="content">{children}</main>
      </Screen>
    </Document>
  );
}

/** Six digits, the last of which sends the form. */
export function PinField({ label }: { label: string }): VNode {
  return (
    <label class="pin">
      <span>{label}</span>
      <input class="pin-text" type="password" name="pin" inputmode="numeric" pattern="[0-9]*" maxlength={6} autocomplete="off" autofocus data-send-when-full />
    </label>
  );
}

/** Address of the script behind the field. */
export const PIN_SCRIPT = '/scripts/send-when-full.js';
