import { useEffect, useRef, useState } from 'preact/hooks';

export interface PlotFigureProps {
  readonly label: string;
  /** Draws the chart for a width in CSS pixels. */
  readonly draw: (width: number) => Element;
  /** What the drawing depends on. */
  readonly of: readonly unknown[];
}

/** A chart of Observable Plot, drawn anew for the width that it has. */
export function PlotFigure({ label, draw, of }: PlotFigureProps) {
  const place = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const element = place.current;
    if (!element) return undefined;
    const watcher = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)));
    watcher.observe(element);
    return () => watcher.disconnect();
  }, []);
  useEffect(() => {
    if (width > 0) place.current?.replaceChildren(fitToPage(draw(width)));
  }, [width, ...of]);
  return <div ref={place} class="plot" role="img" aria-label={label} />;
}

/** Plot brings a style of its own, which the page's policy refuses; the page has the same rules. Names of groups are none for people. */
function fitToPage(chart: Element): Element {
  for (const style of chart.querySelectorAll('style')) style.remove();
  for (const named of chart.querySelectorAll('[aria-label], [aria-description]')) {
    named.removeAttribute('aria-label');
    named.removeAttribute('aria-description');
  }
  return chart;
}
