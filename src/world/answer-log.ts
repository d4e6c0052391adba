import type { Act, Gate, Means, Surface, Treatment, TreatmentKind } from '../regimes/vocabulary.ts';
import { decide, isOpenTreatment } from '../regimes/decide.ts';
import type { Regime } from '../regimes/regime.ts';

/** An answer of the regime that differs from `open`'s, for the person whose leg was under way. */
export interface Answer {
  readonly gate: Gate;
  readonly rule: string;
  readonly person: string;
  readonly surface?: Surface;
  readonly means?: Means;
}

/** Gates whose effect stays in the message and is met again by whoever looks at the place where it stands. */
const CARRIED: readonly Gate[] = ['offer', 'send'];

/**
 * The regime as the platforms ask it, and the log of what it answered. The log is the only ground on which
 * clicks are charged to rules; nothing of it reaches a journey.
 */
export class AnswerLog {
  readonly #regime: Regime;
  #answers: Answer[] = [];
  #person = 'nobody';
  #waited = 0;
  #quiet = 0;
  readonly #tellTime: () => string | undefined;
  readonly #describe: (person: string) => Pick<Act, 'cohort' | 'version'>;

  /** `tellTime`: the world's time as regimes write it. `describe`: what is known of a person wherever they go. */
  constructor(regime: Regime, tellTime: () => string | undefined = () => undefined, describe: (person: string) => Pick<Act, 'cohort' | 'version'> = () => ({})) {
    this.#regime = regime;
    this.#describe = describe;
    this.#tellTime = tellTime;
  }

  /** Names the person whose leg is under way; legs never overlap. */
  startLeg(person: string): void {
    this.#person = person;
  }

  /** An act with all that the regime gets to know: what a platform says itself goes before what is known of whoever's leg is under way. */
  complete(act: Act): Act {
    const time = act.time ?? this.#tellTime();
    return { paid: 'unpaid', ...this.#describe(this.#person), ...act, ...(time !== undefined && { time }) };
  }

  /** Asks the regime; an answer other than `open`'s is logged. */
  decide(act: Act): Treatment {
    const { treatment, rule } = decide(this.#regime, this.complete(act));
    if (this.#quiet > 0 && act.gate !== 'find') return treatment;
    this.#waited += treatment.seconds ?? 0;
    if (rule !== undefined && !isOpenTreatment(act.gate, treatment)) {
      this.#answers.push({ gate: act.gate, rule, person: this.#person, ...(act.surface && { surface: act.surface }), ...(act.means && { means: act.means }) });
    }
    return treatment;
  }

  /**
   * What a rule at `offer` or `send` changed or removed for someone else on this surface is logged again for the
   * person who now looks at the place where it stands or would stand. Each rule once a drawing, in its order.
   */
  placeDrawn(surface: Surface): void {
    const carried = new Map<string, Answer>();
    for (const answer of this.#answers) {
      if (answer.surface === surface && CARRIED.includes(answer.gate) && answer.person !== this.#person) {
        carried.set(answer.rule, { ...answer, person: this.#person });
      }
    }
    this.#answers.push(...carried.values());
  }

  /** The latest answer that counts for this person: of the goal's surface and means of paying, or of none at all. */
  latest(person: string, goalSurface: Surface, goalMeans?: readonly string[]): Answer | undefined {
    return this.#answers.findLast((answer) => answer.person === person && counts(answer, goalSurface, goalMeans));
  }

  /** Whether any rule met anybody with an answer that counts. */
  acted(goalSurface: Surface, goalMeans?: readonly string[]): boolean {
    return this.#answers.some((answer) => counts(answer, goalSurface, goalMeans));
  }

  /** Seconds of waiting that rules imposed since the last call. */
  takeWaited(): number {
    const waited = this.#waited;
    this.#waited = 0;
    return waited;
  }

  /** Whether the regime has a treatment at all: a door that only this treatment needs stands nowhere else. */
  knows(gate: Gate, kind: TreatmentKind): boolean {
    return this.#regime.rules.some((rule) => rule.gate === gate && rule.treatment.kind === kind);
  }

  /**
   * What is asked meanwhile is answered and not logged: a machine asks, and no person has met it. Only what the shop lets
   * be found is asked by machines alone, and met by whoever searches.
   */
  async whileQuiet<T>(ask: () => Promise<T>): Promise<T> {
    this.#quiet += 1;
    try {
      return await ask();
    } finally {
      this.#quiet -= 1;
    }
  }

  /** Forgets what was answered until now; whoever charges nothing needs no log. */
  forget(): void {
    this.#answers = [];
    this.#waited = 0;
  }

  /** Number of logged answers, to tell whether a gesture met any. */
  get length(): number {
    return this.#answers.length;
  }

  snapshot(): unknown {
    return structuredClone({ answers: this.#answers, person: this.#person });
  }

  restore(state: unknown): void {
    const { answers, person } = structuredClone(state) as { answers: Answer[]; person: string };
    this.#answers = answers;
    this.#person = person;
  }
}

/** Answers about another surface than the goal's, or another means of paying, are nobody's on this way. */
export function counts({ surface, means }: Pick<Answer, 'surface' | 'means'>, goalSurface: Surface, goalMeans: readonly string[] | undefined): boolean {
  return (surface === undefined || surface === goalSurface) && (means === undefined || !goalMeans || goalMeans.includes(means));
}
