import type { VNode } from 'preact';
import { clip } from '../ui/clip.ts';
import type { Locale } from '../ui/locale.ts';
import type { Shared } from './shared.ts';

/** What a video or an invitation shows of itself, in the app and on the site alike. */
export function Face({ locale, ware }: { locale: Locale; ware: Shared }): VNode {
  const name = clip(locale.read(ware.title));
  return (
    <>
      <img class="item-picture" src={ware.picture} alt={describePicture(locale, ware)} width="390" height="390" />
      <div class="item-words">
        <h1 class="item-title">
          <bdi>{name}</bdi>
        </h1>
        <p class="quiet">
          {'video' in ware ? (
            <>
              <bdi>{clip(ware.video.by)}</bdi> · {formatLength(ware.video.seconds)}
            </>
          ) : (
            <bdi>{clip(locale.read(ware.person.name))}</bdi>
          )}
        </p>
      </div>
    </>
  );
}

/** What the picture is, for whoever does not see it. */
function describePicture(locale: Locale, ware: Shared): string {
  const name = clip(locale.read(ware.title));
  return 'video' in ware ? locale.say(`First picture of ${name}`, `${name}的封面`) : locale.say(`Picture on the invitation “${name}”`, `邀请“${name}”的配图`);
}

/** Minutes and seconds. */
function formatLength(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
