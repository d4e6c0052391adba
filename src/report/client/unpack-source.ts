import { unfold } from '../fold.ts';
import type { Folded } from '../fold.ts';
import type { ReportSource } from '../report-data.ts';
import { inflate } from './inflate.ts';

/** Undoes `packSource`. @throws where the text is damaged, or the browser cannot inflate */
export async function unpackSource(packed: string): Promise<ReportSource> {
  return unfold(JSON.parse(await inflate(packed)) as Folded) as ReportSource;
}
