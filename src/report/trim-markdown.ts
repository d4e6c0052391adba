/**
 * Markdown cut at the end of a block, or of a table's row, so that it and the note stay within so many bytes of UTF-8.
 * What is short enough is handed back as it is.
 */
export function trimMarkdown(markdown: string, limit: number, note: string): string {
  const encoder = new TextEncoder();
  const size = (text: string) => encoder.encode(text).length;
  if (size(markdown) <= limit) return markdown;
  const ending = `\n\n${note}\n`;
  let left = limit - size(ending);
  let kept = '';
  for (const block of markdown.split(/(?<=\n)\n/)) {
    const text = kept === '' ? block : `\n${block}`;
    if (size(text) <= left) {
      kept += text;
      left -= size(text);
      continue;
    }
    // Half a table is a table; half of anything else is none.
    if (block.startsWith('|')) {
      for (const row of text.split(/(?<=\n)/)) {
        if (size(row) > left) break;
        kept += row;
        left -= size(row);
      }
    }
    break;
  }
  return limit < size(ending) ? '' : `${kept.trimEnd()}${ending}`;
}
