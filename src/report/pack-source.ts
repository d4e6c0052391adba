import { deflateRawSync } from 'node:zlib';
import { fold } from './fold.ts';
import type { ReportSource } from './report-data.ts';

/** A text as it stands in the page: deflated, in base64, so that nothing in it can end an element. */
export function pack(text: string): string {
  return deflateRawSync(text).toString('base64');
}

/**
 * The page's data as it stands in the page: JSON in which nothing is written twice, deflated, in base64, so that no string of it can end an element, and
 * the steps of thousands of cells, which are much alike, take little room. The browser unpacks it by itself.
 */
export function packSource(source: ReportSource): string {
  return pack(JSON.stringify(fold(source)));
}
