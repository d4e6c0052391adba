import type { VNode } from 'preact';
import { Document } from '../../ui/document.tsx';
import { Modal, Notice, Screen } from '../../ui/modal.tsx';
import type { Locale } from '../../ui/locale.ts';
import type { AppScene } from '../scene.ts';
import { listItems } from '../state.ts';
import { ItemGrid, SearchBar, TabBar } from './frame.tsx';

/** `pasted`: the person said that the code on the clipboard is not wanted now. `unknown`: a code led here. */
export type HomeMood = 'plain' | 'pasted' | 'unknown';

/** The start page: what is listed to this person, and, unless it was declined, the dialog about a copied code. */
export function HomePage({ scene, mood }: { scene: AppScene; mood: HomeMood }): VNode {
  const { locale, options, person } = scene;
  const asks = mood === 'plain';
  return (
    <Document locale={locale} title={locale.say('Pedlar', '货郎')} theme="shop" scripts={asks ? ['/scripts/paste-dialog.js'] : []}>
      <Screen id="page" modal={mood === 'unknown' ? <UnknownCodeNotice locale={locale} /> : undefined}>
        <SearchBar locale={locale} scan="/scan" />
        <main class="content">
          <h1 class="feed-title">{locale.say('Picked for you', '为你挑的')}</h1>
          <ItemGrid locale={locale} items={listItems(options.seed, person)} />
        </main>
        <TabBar locale={locale} current="/" />
      </Screen>
      {asks && <PasteDialog locale={locale} />}
    </Document>
  );
}

/** Stands hidden in the page; the script shows it when the clipboard holds a code, and the person decides. */
function PasteDialog({ locale }: { locale: Locale }): VNode {
  const { say } = locale;
  const question = say('A code was copied. Open its item?', '发现复制了口令，打开看看是什么？');
  return (
    <Modal role="dialog" label={question} shape="box" id="paste-dialog" hidden>
      <h2>{question}</h2>
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

function UnknownCodeNotice({ locale }: { locale: Locale }): VNode {
  const { say } = locale;
  return <Notice title={say('This code is not known', '这个口令无法识别')} text={say('No item belongs to it.', '没有找到它对应的商品。')} button={say('Close', '关闭')} href="/?pasted=no" />;
}
