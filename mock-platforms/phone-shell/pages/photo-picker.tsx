import type { VNode } from 'preact';
import type { Locale } from '../../ui/locale.ts';
import { Modal } from '../../ui/modal.tsx';
import { COMMANDS } from '../routes.ts';

/** The person's photos, to choose one for a page that asked for a picture. */
export function PhotoPicker({ locale, person, ids }: { locale: Locale; person: string; ids: readonly string[] }): VNode {
  const { say } = locale;
  return (
    <Modal role="dialog" label={say('Photos', '照片')} shape="sheet">
      <h2>{say('Photos', '照片')}</h2>
      {ids.length === 0 && <p class="quiet quiet-page">{say('Nothing has been saved yet.', '还没有保存过图片。')}</p>}
      <ul class="photos">
        {ids.map((id) => (
          <li key={id}>
            <a class="photo" href={COMMANDS.pick(id)} aria-label={say(`Photo ${id}`, `照片${id}`)}>
              <img class="photo-picture" src={`/photos/${encodeURIComponent(person)}/${id}`} alt="" />
            </a>
          </li>
        ))}
      </ul>
      <a class="entry entry-close" href={COMMANDS.closeOverlay}>
        {say('Cancel', '取消')}
      </a>
    </Modal>
  );
}
