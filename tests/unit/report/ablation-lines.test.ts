import { expect, test } from 'vitest';
import { buildVerdict } from '../../../src/compare/verdict.ts';
import { formatPhrase } from '../../../src/compare/phrases.ts';
import { tellAblations } from '../../../src/report/ablation-lines.ts';
import { renderConsole } from '../../../src/report/console.ts';
import { renderMarkdown } from '../../../src/report/markdown.ts';
import { ablatedResults } from '../compare/ablated-results.ts';
import { sampleResults } from './sample-results.ts';

const results = ablatedResults(['code', 'garble', 'notice'], {
  'share-item-direct': (left) => (left.includes('notice') ? 10 : 9),
  'share-item-group': (left) => (left.includes('garble') ? (left.includes('code') ? [16, 12] : 'blocked') : 9),
  'share-item-moments': () => 9,
});

// Protects what an ablation says: each rule's marginal toll, what is the same without a rule, and which rules interact, in
// both languages; and that regimes with rules left out, which nobody imposed, are counted in no verdict.
test('each rule’s marginal toll and the rules that interact are told, a line a way', () => {
  expect(tellAblations(results, 'en')).toEqual([
    'walls without each of its 3 rules in turn. What leaving a rule out saves while the others stand is its marginal toll.',
    'share-item-direct: with all rules 10 clicks; without notice 9 clicks (saves 1 click); the same without code, garble.',
    'share-item-group: with all rules 16 clicks + 12 keys; without code blocked (the way closes); without garble 9 clicks (saves 7 clicks + 12 keys); the same without notice. Rules interact: without code and garble 9 clicks (saves 7 clicks + 12 keys), while without code blocked (the way closes), without garble 9 clicks (saves 7 clicks + 12 keys).',
    'No rule changes anything on share-item-moments.',
  ]);
  expect(tellAblations(results, 'zh')).toEqual([
    'walls：逐条去掉它的 3 条规则。其余规则都在时，去掉一条所省下的，就是它的边际过路费。',
    'share-item-direct：规则俱在时：10 次点击；去掉 notice：9 次点击（省 1 次点击）；去掉 code, garble 没有变化。',
    expect.stringContaining('规则相互作用：去掉 code 和 garble：9 次点击（省 7 次点击 + 12 次按键），而去掉 code：走不通（反而走不通）'),
    '在 share-item-moments 上，没有一条规则改变什么。',
  ]);
  expect(tellAblations(sampleResults(), 'en')).toEqual([]);
});

test('the terminal and Markdown tell it below the matrix, which has no row for what nobody imposed', () => {
  for (const page of [renderConsole(results, undefined, { color: false, width: 1000, lang: 'en' }), renderMarkdown(results)]) {
    expect(page).toContain('without notice 9 clicks (saves 1 click)');
    expect(page).not.toContain('walls-without');
  }
  expect(formatPhrase(buildVerdict(results).lead, 'en')).toContain('of 3 ways under 1 regime');
});
