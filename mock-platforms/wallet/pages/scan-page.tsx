import type { VNode } from 'preact';
import type { Text } from '../../../src/regimes/vocabulary.ts';
import { Icon } from '../../ui/icon.tsx';
import type { IconName } from '../../ui/icon.tsx';
import { Notice } from '../../ui/modal.tsx';
import type { Scene } from '../scene.ts';
import { WalletPage } from './frame.tsx';

/** Why a picture leads to no bill. */
export const SCAN_FAULTS = ['unreadable', 'foreign', 'from-album', 'held', 'taken'] as const;
export type ScanFault = (typeof SCAN_FAULTS)[number];

const WORDS: Record<ScanFault, Text> = {
  unreadable: { en: 'No whole code was found in it.', zh: '没有找到完整的码。' },
  foreign: { en: 'This code is no bill of ours.', zh: '这不是本钱包的付款码。' },
  'from-album': { en: 'For safety, codes for paying are not read from the album. Let the camera read the code where it is shown.', zh: '为了安全，付款码不能从相册读取。请用相机对着显示它的屏幕。' },
  held: { en: 'Codes of this seller are not read by a long press.', zh: '这家商户的付款码，长按读不了。' },
  taken: { en: 'Another account has read this code already. Get a new order from the shop.', zh: '此码已被其他账号扫过，请回店铺重新下单。' },
};

/** The scanner. What it is shown is read at once. */
export function ScanPage({ scene: { locale }, fault }: { scene: Scene; fault: ScanFault | undefined }): VNode {
  const { say, read } = locale;
  const notice = fault && <Notice title={say('Not read', '没有识别')} text={read(WORDS[fault])} button={say('Close', '关闭')} href="/scan" />;
  return (
    <WalletPage locale={locale} title={say('Scan', '扫一扫')} back="/" scripts={['/scripts/send-when-chosen.js']} modal={notice}>
      <div class="scan-ways">
        <ScanField source="camera" icon="camera" label={say('Camera', '相机')} />
        <ScanField source="album" icon="picture" label={say('Choose from album', '从相册选取')} />
      </div>
    </WalletPage>
  );
}

function ScanField({ source, icon, label }: { source: 'camera' | 'album'; icon: IconName; label: string }): VNode {
  return (
    <form method="post" action={`/scan/${source}`} enctype="multipart/form-data">
      <div class="picture-field">
        <input class="picture-input" type="file" name="picture" accept="image/*" aria-label={label} data-send-when-chosen {...(source === 'camera' && { capture: 'environment' })} />
        <span class="picture-label" aria-hidden="true">
          <Icon name={icon} />
          {label}
        </span>
      </div>
    </form>
  );
}
