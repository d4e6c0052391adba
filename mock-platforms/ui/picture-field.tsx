import type { VNode } from 'preact';
import { Icon } from './icon.tsx';

/** Address of the script that shows what was chosen. */
export const PREVIEW_SCRIPT = '/ui/picture-preview.js';

/** A tile that is a file input; its name and what was chosen lie over it and take no presses. */
export function PictureField({ label }: { label: string }): VNode {
  return (
    <div class="picture-field">
      <input class="picture-input" type="file" name="picture" accept="image/*" aria-label={label} />
      <span class="picture-label" aria-hidden="true">
        <Icon name="picture" />
        {label}
      </span>
      <img class="picture-preview" alt="" hidden data-preview />
    </div>
  );
}
