import { useEffect, useRef } from 'preact/hooks';
import type { Measurement } from '../../results/schema.ts';
import { usePage } from './context.ts';
import { Caption, describeFrame } from './frame.tsx';
import type { Frame } from './frame.tsx';
import { PhonePicture } from './phone-picture.tsx';
import { formatRoute } from './route.ts';
import { Name } from './text.tsx';

export interface EnlargedFrameProps {
  readonly frames: readonly Frame[];
  /** Position in `frames` of the one that is shown. */
  readonly at: number;
  readonly cell: Measurement;
  /** Told when the person closes it, not when the address has already gone on. */
  readonly onClose: () => void;
}

/** One picture large, with its neighbours an arrow key away. Which one lies in the address, so it can be linked to. */
export function EnlargedFrame({ frames, at, cell, onClose }: EnlargedFrameProps) {
  const { strings, route, lang } = usePage();
  const dialog = useRef<HTMLDialogElement>(null);
  const left = useRef(false);
  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => {
      // Closed before it leaves the page, so that the focus goes back to the link that opened it.
      left.current = true;
      element?.close();
    };
  }, []);
  const frame = frames[at];
  if (!frame?.picture) return null;
  const alt = describeFrame(frame, strings, lang);
  const before = frames.slice(0, at).findLast(({ picture }) => picture);
  const after = frames.slice(at + 1).find(({ picture }) => picture);
  // Turning over pictures makes no entry in the browser's history.
  const turnTo = (to: Frame | undefined) => to && location.replace(formatRoute({ ...route, step: to.at }));
  const turn = (event: KeyboardEvent) => {
    if (event.key === 'ArrowLeft') turnTo(before);
    if (event.key === 'ArrowRight') turnTo(after);
  };
  return (
    <dialog ref={dialog} class="enlarged" aria-label={alt} onClose={() => left.current || onClose()} onKeyDown={turn} onClick={(event) => event.target === dialog.current && dialog.current?.close()}>
      <div class="enlarged-inside">
        <PhonePicture picture={frame.picture} alt={alt} />
        <div class="enlarged-words">
          <Caption frame={frame} cell={cell} />
          {frame.step && <code class="address"><Name text={frame.step.screen} /></code>}
          <div class="buttons">
            <button type="button" disabled={!before} onClick={() => turnTo(before)}>← {strings.cell.previous}</button>
            <button type="button" disabled={!after} onClick={() => turnTo(after)}>{strings.cell.next} →</button>
            <button type="button" onClick={() => dialog.current?.close()}>{strings.cell.close}</button>
          </div>
        </div>
      </div>
    </dialog>
  );
}
