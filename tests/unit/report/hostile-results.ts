import type { Results, Run } from '../../../src/results/schema.ts';
import { sampleResults, sampleRun } from './sample-results.ts';

/** Marks that it was run by setting a name on the page, by an alert and by an error on the console. */
const ATTACKS = [
  '</script><script>window.hacked=1;alert(1)</script>',
  '<!--<script>"><img src=x onerror="window.hacked=1">',
  '</bdi></main></style><svg onload=window.hacked=1>',
  'javascript:window.hacked=1',
  '{{window.hacked=1}} ${window.hacked=1} `|*_[x](javascript:window.hacked=1)|`',
];
const MARKS = '\u2028\u2029\u202e\u2066\u061c\u0000\u001b[31m\ud800\u200d👩‍👩‍👧‍👧e' + '\u0301'.repeat(40) + '\r\n';

/** A string of 10,000 characters that starts with an attack, holds direction marks and separators, and never breaks. */
export function hostileText(seed: number): string {
  return `${ATTACKS[seed % ATTACKS.length]}${MARKS}${'W'.repeat(300)}${'围'.repeat(300)}`.padEnd(10_000, 'x&<"\'');
}

/** The sample with every string that the schema leaves free made hostile; ids, outcomes and counts as they were. */
export function hostileResults(): Results {
  return poison(sampleResults(), new Set(['id', 'gate', 'rule', 'person', 'app', 'charge', 'kind', 'scenario', 'regime', 'device', 'people', 'gates'])) as Results;
}

export function hostileRun(): Run {
  return poison(sampleRun(), new Set(['started', 'finished'])) as Run;
}

const CLOSED = new Set(['mechanism', 'composite', 'control', 'announced', 'observed', 'completed', 'blocked', 'broken', 'stated', 'seen-in-code', 'second-hand', 'derived', 'assumed', 'tap', 'hold', 'choose', 'type', 'closing-key', 'home', 'back', 'en', 'zh']);
let seed = 0;

function poison(value: unknown, kept: ReadonlySet<string>, key = '', parent = ''): unknown {
  if (typeof value === 'string') {
    // The schema refuses every scheme but http and https.
    if (key === 'address') return 'https://example.com/"><script>window.hacked=1</script>';
    if (kept.has(key) || CLOSED.has(value) || (key === '' && kept.has(parent))) return value;
    seed += 1;
    return hostileText(seed);
  }
  if (Array.isArray(value)) return key === 'evidence' && typeof value[0] === 'string' ? value : value.map((one) => poison(one, kept, kept.has(key) ? key : '', key));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, poison(one, kept, name, key)]));
}
