import stringWidth from 'string-width';

/**
 * Breaks plain text into lines of at most `width` terminal columns: between words, and between Chinese characters,
 * which need no space.
 */
export function wrapText(text: string, width: number): string {
  const lines: string[] = [];
  let line = '';
  for (const piece of text.match(/[\p{Script=Han}\u3000-\u303f\uff00-\uffef]|[^\s\p{Script=Han}\u3000-\u303f\uff00-\uffef]+|\s+/gu) ?? []) {
    if (stringWidth(line + piece.trimEnd()) <= width || line === '') {
      line += line === '' ? piece.trimStart() : piece;
      continue;
    }
    lines.push(line.trimEnd());
    line = piece.trimStart();
  }
  return [...lines, line.trimEnd()].join('\n');
}
