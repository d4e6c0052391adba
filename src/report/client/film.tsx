import { MARKS } from '../../compare/marks.ts';
import { useRef } from 'preact/hooks';
import { showPerson } from '../../compare/show-text.ts';
import type { Measurement } from '../../results/schema.ts';
import { tellCircumstances } from '../step-circumstances.ts';
import { usePage } from './context.ts';
import { EnlargedFrame } from './enlarged-frame.tsx';
import { Caption, describeFrame, listFrames } from './frame.tsx';
import type { Frame } from './frame.tsx';
import { PhonePicture } from './phone-picture.tsx';
import { formatRoute } from './route.ts';

/** The film of a cell, a strip for each leg. */
export function Film({ cellKey, cell }: { readonly cellKey: string; readonly cell: Measurement }) {
  const { data, strings, route, lang } = usePage();
  const frames = listFrames(cell, data.pictures[cellKey] ?? {});
  // Opened by a link of this page, an enlarged picture is one entry in the browser's history, and closing goes back.
  const linked = useRef(route.step !== undefined);
  const close = () => {
    const { step: _, ...closed } = route;
    if (linked.current) location.replace(formatRoute(closed));
    else history.back();
    linked.current = false;
  };
  if (frames.length === 0) return null;
  const enlarged = frames.findIndex(({ at, picture }) => at === route.step && picture);
  return (
    <section aria-labelledby="film-heading" class="film">
      <h2 id="film-heading">{strings.cell.film}</h2>
      {splitLegs(frames).map((leg, index) => (
        <div key={index} class="leg">
          <h3>{[strings.cell.leg(showPerson(leg[0]?.person ?? '', lang)), ...(leg[0]?.step ? tellCircumstances(leg[0].step, lang) : [])].join(' · ')}</h3>
          <ol>{leg.map((frame) => <li key={frame.at}><FrameFigure frame={frame} cell={cell} /></li>)}</ol>
        </div>
      ))}
      {enlarged >= 0 && <EnlargedFrame frames={frames} at={enlarged} cell={cell} onClose={close} />}
    </section>
  );
}

/** A strip is one person's with one phone; it ends where another phone is taken in hand, or after time went by. The last screen belongs to the last. */
function splitLegs(frames: readonly Frame[]): Frame[][] {
  const legs: Frame[][] = [];
  for (const frame of frames) {
    const leg = legs.at(-1);
    const before = leg?.at(-1);
    const goesOn = frame.step === undefined || (before?.person === frame.person && before.step?.hand === frame.step.hand && frame.step.after === undefined);
    if (leg && goesOn) leg.push(frame);
    else legs.push([frame]);
  }
  return legs;
}

function FrameFigure({ frame, cell }: { readonly frame: Frame; readonly cell: Measurement }) {
  const { strings, route, lang } = usePage();
  const alt = describeFrame(frame, strings, lang);
  return (
    <figure class={frame.at === 'end' && cell.outcome === 'blocked' ? 'frame frame-stopped' : 'frame'}>
      {frame.picture
        ? <a href={formatRoute({ ...route, step: frame.at })} aria-label={`${strings.cell.enlarge}${MARKS[lang].colon}${alt}`}><PhonePicture picture={frame.picture} alt={alt} /></a>
        : <span class="phone phone-empty">{strings.cell.noPicture}</span>}
      <figcaption><Caption frame={frame} cell={cell} /></figcaption>
    </figure>
  );
}
