import fc from 'fast-check';
import { expect, test } from 'vitest';
import { trimMarkdown } from '../../../src/report/trim-markdown.ts';

// GitHub drops a summary that is over its limit as a whole: what is too long is cut at a seam, and says so.

const NOTE = '*Cut here.*';
const size = (text: string) => Buffer.byteLength(text);

test('what fits is handed back as it is', () => {
  expect(trimMarkdown('# a\n\nb\n', 8, NOTE)).toBe('# a\n\nb\n');
});

test('it is cut between blocks, and a table between rows', () => {
  const text = `first\n\n| a |\n| - |\n${'| 围墙 |\n'.repeat(50)}\nlast\n`;
  const cut = trimMarkdown(text, 150, NOTE);
  expect(size(cut)).toBeLessThanOrEqual(150);
  expect(cut).toMatch(/^first\n\n\| a \|\n\| - \|\n(\| 围墙 \|\n)+\n\*Cut here\.\*\n$/);
  expect(trimMarkdown(`first\n\n\`\`\`diff\n${'+ step\n'.repeat(50)}\`\`\`\n`, 60, NOTE)).toBe('first\n\n*Cut here.*\n');
});

test('whatever the text and the limit, the limit holds', () => {
  fc.assert(fc.property(fc.array(fc.oneof(fc.string({ unit: 'grapheme' }), fc.constant('\n\n'), fc.constant('\n'), fc.constant('| 格 |\n'))), fc.nat(200), (parts, limit) => {
    const cut = trimMarkdown(parts.join(''), limit, NOTE);
    expect(size(cut)).toBeLessThanOrEqual(limit);
  }));
});
