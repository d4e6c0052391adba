/**
 * Parses JSON read from a file.
 * @throws Error *Failed to read ⟨noun⟩: ⟨file⟩: line l, column c: …* when it is empty, truncated or no JSON.
 */
export function parseJson(noun: string, file: string, source: string, remedy: string): unknown {
  try {
    return JSON.parse(source);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const ended = /end of JSON input/.test(message);
    const found = /position (\d+)/.exec(message);
    const read = source.slice(0, found ? Number(found[1]) : ended ? source.length : 0);
    const lines = read.split('\n');
    // Not every message of the engine says where; then the whole document is named.
    const place = found || ended ? `line ${lines.length}, column ${(lines.at(-1) ?? '').length + 1}` : 'the whole document';
    if (source.startsWith('\ufeff')) throw new Error(`Failed to read ${noun}: ${file}: line 1, column 1: it begins with a byte-order mark, which JSON has not. Do save it without, as plain UTF-8.`, { cause: error });
    const problem = source.trim() === '' ? 'the file is empty' : read.trim() === source.trim() ? 'the file ends in the middle' : 'this is not JSON';
    throw new Error(`Failed to read ${noun}: ${file}: ${place}: ${problem}. ${remedy}`, { cause: error });
  }
}
