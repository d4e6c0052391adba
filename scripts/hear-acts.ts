import { isDeepStrictEqual } from 'node:util';
import { decide, isOpenTreatment, type Decision } from '../src/regimes/decide.ts';
import type { Regime } from '../src/regimes/regime.ts';
import type { Act } from '../src/regimes/vocabulary.ts';
import type { Scenario } from '../src/scenarios/scenario.ts';
import { counts, type AnswerLog } from '../src/world/answer-log.ts';

/** All that platforms asked a regime on one way, each question once. */
export class HeardActs {
  readonly #acts = new Map<string, Act>();
  /** Those of them that a machine alone asked, as when a server reads a page. */
  readonly #quiet = new Set<string>();
  readonly #doors = new Map<string, Parameters<AnswerLog['knows']>>();

  /** Listens to a world from now on. */
  listen(answers: AnswerLog): void {
    const [ask, knows, whileQuiet] = [answers.decide.bind(answers), answers.knows.bind(answers), answers.whileQuiet.bind(answers)];
    let depth = 0;
    answers.decide = (act) => {
      const whole = answers.complete(act);
      const name = JSON.stringify(whole);
      // Only what the shop lets be found is asked by machines alone, and met by whoever searches.
      const isQuiet = depth > 0 && act.gate !== 'find';
      if (!isQuiet) this.#quiet.delete(name);
      else if (!this.#acts.has(name)) this.#quiet.add(name);
      this.#acts.set(name, whole);
      return ask(act);
    };
    answers.knows = (...door) => {
      this.#doors.set(door.join(' '), door);
      return knows(...door);
    };
    answers.whileQuiet = (read) => {
      depth += 1;
      return whileQuiet(read).finally(() => (depth -= 1));
    };
  }

  /** Ids of the rules of a regime that people met on the way to a scenario's goal, also where they said what `open` says. */
  listMet(regime: Regime, { surface, means }: Pick<Scenario, 'surface' | 'means'>): string[] {
    const asked = [...this.#acts].filter(([name, act]) => !this.#quiet.has(name) && counts(act, surface, means));
    return [...new Set(asked.flatMap(([, act]) => decide(regime, act).rule ?? []))];
  }

  /**
   * Whether another regime answers all of it as the one that was asked. Platforms know nothing of a regime but its answers and
   * when it begins, so that the way under it is the same, to the last step. What is charged is charged to a rule, so that it has to
   * be the same rule that says so.
   */
  areAnsweredAlike(asked: Regime, other: Regime): boolean {
    const has = (regime: Regime, [gate, kind]: Parameters<AnswerLog['knows']>): boolean => regime.rules.some((rule) => rule.gate === gate && rule.treatment.kind === kind);
    return asked.begins === other.begins
      && [...this.#acts.values()].every((act) => isAnsweredAlike(decide(asked, act), decide(other, act), act))
      && [...this.#doors.values()].every((door) => has(asked, door) === has(other, door));
  }
}

function isAnsweredAlike(one: Decision, other: Decision, { gate }: Act): boolean {
  return isDeepStrictEqual(one.treatment, other.treatment) && (one.rule === other.rule || isOpenTreatment(gate, one.treatment));
}
