import type { VNode } from 'preact';
import type { Text } from '../../../src/regimes/vocabulary.ts';
import { Document } from '../document.tsx';
import type { DocumentProps } from '../document.tsx';
import { Notice, Screen } from '../modal.tsx';
import { PREVIEW_SCRIPT, PictureField } from '../picture-field.tsx';
import { Header } from '../header.tsx';
import type { Locale } from '../locale.ts';

/** Why a picture leads to no item. */
export const SCAN_FAILURES = ['foreign', 'unreadable', 'none', 'no-picture', 'too-large'] as const;
export type ScanFailure = (typeof SCAN_FAILURES)[number];

const WORDS: Record<ScanFailure, { title: Text; text: Text }> = {
  foreign: {
    title: { en: 'This code is from elsewhere', zh: '这是别处的码' },
    text: { en: 'It was read, but nothing of ours stands behind it.', zh: '码读出来了，但它背后没有这里的内容。' },
  },
  unreadable: {
    title: { en: 'The code cannot be made out', zh: '码看不清' },
    text: { en: 'There is a code in the picture, but it is too blurred or damaged.', zh: '图片里有码，但是太模糊或者已经损坏。' },
  },
  none: {
    title: { en: 'No whole code found', zh: '没有找到完整的码' },
    text: { en: 'Choose a picture in which the code is not cut off.', zh: '请选一张码没有被裁掉的图片。' },
  },
  'no-picture': {
    title: { en: 'No picture to read', zh: '没有可读的图片' },
    text: { en: 'Choose a picture first, PNG or JPEG.', zh: '请先选一张PNG或JPEG图片。' },
  },
  'too-large': {
    title: { en: 'This picture is too large', zh: '图片太大' },
    text: { en: 'Pictures of up to 1 MB are read.', zh: '只能读不超过1 MB的图片。' },
  },
};

/** Where a picture from the album is shown to an app, or what stands under a notice about it. */
export function ScanPage({ locale, theme, failure }: { locale: Locale; theme: DocumentProps['theme']; failure?: ScanFailure }): VNode {
  const { say, read } = locale;
  const title = say('Scan', '扫一扫');
  const notice = failure && <Notice title={read(WORDS[failure].title)} text={read(WORDS[failure].text)} button={say('Close', '关闭')} href="/scan" />;
  return (
    <Document locale={locale} title={title} theme={theme} scripts={[PREVIEW_SCRIPT]}>
      <Screen modal={notice}>
        <Header locale={locale} title={title} back="/" />
        <main class="content content-plain">
          <form class="post scan" method="post" action="/scan" enctype="multipart/form-data">
            <p class="quiet">{say('Choose a picture with a code.', '选一张带码的图片。')}</p>
            <PictureField label={say('Choose from album', '从相册选取')} />
            <button class="button" type="submit">
              {say('Read the code', '识别')}
            </button>
          </form>
        </main>
      </Screen>
    </Document>
  );
}
