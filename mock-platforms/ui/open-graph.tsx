import type { VNode } from 'preact';
import { clip } from './clip.ts';

/** What a page says of itself to servers that show a link to it. */
export interface PageFacts {
  readonly kind: 'product' | 'video' | 'website';
  readonly title: string;
  /** Absolute. */
  readonly address: string;
  readonly picture?: string;
  /** Price in fen. */
  readonly price?: number;
}

/** The Open Graph tags of a page. */
export function OpenGraph({ facts: { kind, title, address, picture, price } }: { facts: PageFacts }): VNode {
  const tags: Record<string, string | undefined> = {
    'og:type': kind === 'video' ? 'video.other' : kind,
    'og:title': clip(title),
    'og:url': address,
    'og:image': picture,
    ...(price !== undefined && { 'product:price:amount': (price / 100).toFixed(2), 'product:price:currency': 'CNY' }),
  };
  return (
    <>
      {Object.entries(tags).map(([property, content]) => content !== undefined && <meta key={property} property={property} content={content} />)}
    </>
  );
}
