import type { VNode } from 'preact';
import type { Text } from '../../../src/regimes/vocabulary.ts';
import type { Locale } from '../locale.ts';
import { Modal, Notice } from '../modal.tsx';

/** Address of the script that shows the dialog, and the id of the screen that it makes inert. */
export const PASTE_SCRIPT = '/scripts/paste-dialog.js';
export const PASTE_SCREEN = 'page';

/** Stands hidden in an app's start page; the script shows it when the clipboard holds a code, and the person decides. */
export function PasteDialog({ locale, question }: { locale: Locale; question: Text }): VNode {
  const { say, read } = locale;
  return (
    <Modal role="dialog" label={read(question)} shape="box" id="paste-dialog" hidden>
      <h2>{read(question)}</h2>
      <form class="answers" method="get" action="/code">
        <input type="hidden" name="code" />
        <a class="answer" href="/?pasted=no">
          {say('Not now', '暂不')}
        </a>
        <button class="answer answer-main" type="submit">
          {say('Open', '打开看看')}
        </button>
      </form>
    </Modal>
  );
}

/** Over the start page, where a code led that belongs to nothing. */
export function UnknownCodeNotice({ locale, text }: { locale: Locale; text: Text }): VNode {
  const { say, read } = locale;
  return <Notice title={say('This code is not known', '这个口令无法识别')} text={read(text)} button={say('Close', '关闭')} href="/?pasted=no" />;
}
