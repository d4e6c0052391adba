import { isDeepStrictEqual } from 'node:util';
import { decide } from '../src/regimes/decide.ts';
import type { Regime } from '../src/regimes/regime.ts';
import type { Act } from '../src/regimes/vocabulary.ts';
import type { AnswerLog } from '../src/world/answer-log.ts';

/** All that platforms asked a regime on one way, each question once. */
export class HeardActs {
  readonly #acts = new Map<string, Act>();
  readonly #doors = new Map<string, Parameters<AnswerLog['knows']>>();

  /** Listens to a world from now on. */
  listen(answers: AnswerLog): void {
    const [ask, knows] = [answers.decide.bind(answers), answers.knows.bind(answers)];
    answers.decide = (act) => {
      const whole = answers.complete(act);
      this.#acts.set(JSON.stringify(whole), whole);
      return ask(act);
    };
    answers.knows = (...door) => {
      this.#doors.set(door.join(' '), door);
      return knows(...door);
    };
  }

  /**
   * Whether another regime answers all of it as the one that was asked. Platforms know nothing of a regime but its answers and
   * when it begins, so that the way under it is the same, to the last step.
   */
  areAnsweredAlike(asked: Regime, other: Regime): boolean {
    const has = (regime: Regime, [gate, kind]: Parameters<AnswerLog['knows']>): boolean => regime.rules.some((rule) => rule.gate === gate && rule.treatment.kind === kind);
    return asked.begins === other.begins
      && [...this.#acts.values()].every((act) => isDeepStrictEqual(decide(asked, act).treatment, decide(other, act).treatment))
      && [...this.#doors.values()].every((door) => has(asked, door) === has(other, door));
  }
}
