import type { ReportSource } from '../report-data.ts';

/** Undoes `packSource`. @throws where the text is damaged, or the browser cannot inflate */
export async function unpackSource(packed: string): Promise<ReportSource> {
  const bytes = Uint8Array.from(atob(packed), (char) => char.charCodeAt(0));
  const inflated = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return (await new Response(inflated).json()) as ReportSource;
}
