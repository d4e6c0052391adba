import { isUtf8 } from 'node:buffer';
import { readFile } from 'node:fs/promises';

/** What a system's error means to whoever named the file, where its own words would not say. */
const PROBLEMS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file', EISDIR: 'this is a folder', ERR_STRING_TOO_LONG: 'it is larger than anything linktoll writes', ERR_FS_FILE_TOO_LARGE: 'it is larger than anything linktoll writes',
};

/**
 * Reads a file as the text that it is. Bytes that are no UTF-8 are refused: read all the same they would be taken for a
 * sign that nobody wrote.
 * @throws Error *Failed to read ⟨noun⟩: ⟨file⟩: …*, with the system's error as its cause where there is one
 */
export async function readText(noun: string, file: string, remedy: string): Promise<string> {
  try {
    const bytes = await readFile(file);
    if (isUtf8(bytes)) return bytes.toString('utf8');
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException;
    throw new Error(`Failed to read ${noun}: ${file}: ${PROBLEMS[code] ?? message}. ${remedy}`, { cause: error });
  }
  throw new Error(`Failed to read ${noun}: ${file}: the whole document: this is no text in UTF-8. ${remedy}`);
}
