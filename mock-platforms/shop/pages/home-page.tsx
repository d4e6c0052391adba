import type { VNode } from 'preact';
import { Document } from '../../ui/document.tsx';
import { Screen } from '../../ui/modal.tsx';
import { PasteDialog, PASTE_SCREEN, PASTE_SCRIPT, UnknownCodeNotice } from '../../ui/sharing/paste-dialog.tsx';
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
    <Document locale={locale} title={locale.say('Pedlar', '货郎')} theme="shop" scripts={asks ? [PASTE_SCRIPT] : []}>
      <Screen id={PASTE_SCREEN} modal={mood === 'unknown' ? <UnknownCodeNotice locale={locale} text={{ en: 'No item belongs to it.', zh: '没有找到它对应的商品。' }} /> : undefined}>
        <SearchBar locale={locale} scan="/scan" />
        <main class="content">
          <h1 class="feed-title">{locale.say('Picked for you', '为你挑的')}</h1>
          <ItemGrid locale={locale} items={listItems(options.seed, person)} />
        </main>
        <TabBar locale={locale} current="/" />
      </Screen>
      {asks && <PasteDialog locale={locale} question={{ en: 'A code was copied. Open its item?', zh: '发现复制了口令，打开看看是什么？' }} />}
    </Document>
  );
}
