import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../../src/regimes/load.ts';
import { AnswerLog } from '../../../src/world/answer-log.ts';

const regime = (await loadCatalogue()).find(({ id }) => id === 'pass-code-groups');
if (!regime) throw new Error('the catalogue lacks pass-code-groups');

// Protects honesty rule 8: to which rule a click is charged, and that rules for another surface are not.
describe('the log of answers', () => {
  it('keeps only answers other than the open world\'s, for the person whose leg it is', () => {
    const log = new AnswerLog(regime);
    log.startLeg('alice');
    log.decide({ gate: 'offer', surface: 'direct' });
    expect(log.latest('alice', 'direct')).toBeUndefined();
    log.decide({ gate: 'offer', surface: 'group' });
    expect(log.latest('alice', 'group')).toMatchObject({ gate: 'offer', rule: 'pass-code-offer' });
    expect(log.latest('alice', 'direct')).toBeUndefined();
    expect(log.latest('bob', 'group')).toBeUndefined();
  });

  it('logs what was changed for the sender again for whoever looks at the place', () => {
    const log = new AnswerLog(regime);
    log.startLeg('alice');
    log.decide({ gate: 'offer', surface: 'group' });
    log.startLeg('bob');
    log.placeDrawn('moments');
    expect(log.latest('bob', 'group')).toBeUndefined();
    log.placeDrawn('group');
    expect(log.latest('bob', 'group')).toMatchObject({ rule: 'pass-code-offer', person: 'bob' });
    expect(log.latest('bob', 'direct')).toBeUndefined();
  });

  it('comes back from a snapshot', () => {
    const log = new AnswerLog(regime);
    log.startLeg('alice');
    log.decide({ gate: 'offer', surface: 'group' });
    const kept = log.snapshot();
    log.decide({ gate: 'offer', surface: 'moments' });
    log.restore(kept);
    expect(log.latest('alice', 'moments')).toBeUndefined();
    expect(log.latest('alice', 'group')?.rule).toBe('pass-code-offer');
  });
});
