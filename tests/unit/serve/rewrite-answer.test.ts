import { describe, expect, it } from 'vitest';
import { rewriteHtml, rewritePolicy } from '../../../src/serve/rewrite-answer.ts';

const mark = (address: string): string => (address.startsWith('http://a.test') || address.startsWith('app:') ? `http://x.${address.replace(/^.*?:\/\//, '')}` : address);

// Protects pages on their way through the front: addresses that lead somewhere are translated, what is said is not.
describe('rewriting an answer', () => {
  it('translates links, forms, pictures and scripts wherever they stand, and no text, value or other attribute', () => {
    const html = '<!doctype html>\n<a title="http://a.test/" href="http://a.test/1">http://a.test/</a><form action="app://go"><input value="http://a.test/"><button formaction="http://a.test/2">&lt;</button></form><svg><a href="http://a.test/3"></a></svg><img src="/own"><script src="http://a.test/4" defer></script>';
    expect(rewriteHtml(html, mark)).toBe(
      '<!DOCTYPE html><html><head></head><body><a title="http://a.test/" href="http://x.a.test/1">http://a.test/</a><form action="http://x.go"><input value="http://a.test/"><button formaction="http://x.a.test/2">&lt;</button></form><svg><a href="http://x.a.test/3"></a></svg><img src="/own"><script src="http://x.a.test/4" defer=""></script></body></html>',
    );
  });

  it('translates addresses that are written with entities, and leaves hostile text escaped', () => {
    expect(rewriteHtml('<a href="http&#58;//a.test/?a=1&amp;b=&quot;">&lt;script>"</a>', mark)).toContain('<a href="http://x.a.test/?a=1&amp;b=&quot;">&lt;script&gt;"</a>');
  });

  it('translates the sources of a policy and keeps its strictness', () => {
    expect(rewritePolicy("default-src 'none'; img-src 'self' data: http://a.test http://b.test; form-action 'self' app:", mark, 'http://*.test')).toBe(
      "default-src 'none'; img-src 'self' data: http://x.a.test http://b.test; form-action 'self' http://*.test",
    );
  });
});
