/** Undoes `pack`: the inflated text of an element. @throws where it is damaged, or the browser cannot inflate */
export function inflate(packed: string): Promise<string> {
  const bytes = Uint8Array.from(atob(packed), (char) => char.charCodeAt(0));
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'))).text();
}
