import type { CellOutcome } from '../compare/matrix.ts';
import type { Lang } from '../compare/show-text.ts';
import type { Certainty, RegimeRecord, Step } from '../results/schema.ts';
import { EN } from './strings-en.ts';
import type { ViewStrings } from './strings-views.ts';
import { ZH } from './strings-zh.ts';

/** What the matrix can show. */
export const MEASURES = ['clicks', 'toll', 'seconds', 'switches', 'keys', 'screens', 'decisions', 'losses'] as const;
export type Measure = (typeof MEASURES)[number];

/** Every word that the report says of itself. A word that is missing in one language does not compile. */
export interface Strings {
  readonly title: string;
  readonly subtitle: string;
  readonly skip: string;
  readonly nav: { readonly label: string; readonly overview: string; readonly timeline: string; readonly charts: string; readonly sides: string; readonly whatIf: string; readonly regimes: string; readonly count: string; readonly run: string };
  readonly switches: { readonly language: string; readonly theme: string; readonly light: string; readonly dark: string; readonly system: string; readonly device: string; readonly measure: string };
  readonly outcome: Readonly<Record<CellOutcome, string>>;
  readonly outcomeLong: Readonly<Record<CellOutcome, string>>;
  readonly measure: Readonly<Record<Measure, string>>;
  readonly measureNote: Readonly<Record<Measure, string>>;
  readonly sort: Readonly<Record<RegimeRecord['sort'], string>>;
  readonly status: Readonly<Record<'announced' | 'observed', string>>;
  readonly certainty: Readonly<Record<Certainty, string>>;
  readonly certaintyLong: Readonly<Record<Certainty, string>>;
  readonly gesture: Readonly<Record<Step['gesture'], string>>;
  /** Known apps, gates, things lost and needed; what is not here is shown as it is in the data. */
  readonly app: Readonly<Record<string, string>>;
  readonly gate: Readonly<Record<string, string>>;
  /** By `gate.treatment`, as the vocabulary of regimes has them (a test compares the two). */
  readonly treatment: Readonly<Record<string, string>>;
  /** What a rule asks of the act: `surface`, and each value as `surface.direct`. */
  readonly condition: Readonly<Record<string, string>>;
  readonly role: Readonly<Record<string, string>>;
  readonly thing: Readonly<Record<string, string>>;
  readonly matrix: { readonly heading: string; readonly caption: (device: string) => string; readonly regime: string; readonly compare: string; readonly legend: string; readonly hint: string; readonly tallyNote: string };
  readonly verdict: { readonly heading: string; readonly failed: string };
  readonly count: {
    readonly clicks: string; readonly longPresses: string; readonly systemPresses: string; readonly proseKeys: string; readonly codeKeys: string;
    readonly screens: string; readonly decisions: string; readonly switchesByHand: string; readonly switchesAutomatic: string;
    readonly waitSeconds: string; readonly losses: string; readonly estimatedSeconds: string;
  };
  readonly cell: {
    readonly back: string; readonly completed: (clicks: string) => string; readonly blocked: (stopped: string, rule: string) => string; readonly broken: string;
    readonly tollMore: (n: number) => string; readonly tollFewer: (n: number) => string; readonly tollNone: string; readonly zero: string; readonly spent: string;
    readonly counts: string; readonly figure: string; readonly total: string; readonly charges: string; readonly chargesNote: string; readonly base: string; readonly clicksUnder: (n: number) => string;
    readonly film: string; readonly leg: (person: string) => string; readonly frame: (person: string, step: string, words: string) => string; readonly lastScreen: string;
    readonly noPicture: string; readonly enlarge: string; readonly close: string; readonly previous: string; readonly next: string;
    readonly steps: string; readonly number: string; readonly person: string; readonly app: string; readonly screen: string; readonly gesture: string; readonly rule: string; readonly noSteps: string;
    readonly rules: string; readonly lostHeading: string; readonly needsHeading: string; readonly nothing: string; readonly texts: string; readonly madeUnder: string; readonly chargedBase: string;
    readonly stoppedHere: string; readonly openBeside: string; readonly unknown: (key: string) => string; readonly estimate: string; readonly lastScreenAddress: string;
    readonly aboutRegime: string; readonly trace: string; readonly traceHow: string;
  };
  readonly regimes: {
    readonly heading: string; readonly intro: string; readonly period: string; readonly place: string; readonly status: string; readonly imposedBy: string; readonly rules: string; readonly evidence: string;
    readonly control: string; readonly until: string; readonly since: string; readonly everywhere: string; readonly times: (n: number) => string; readonly seconds: (n: number) => string; readonly during: (from?: string, to?: string) => string; readonly toCells: string; readonly noRules: string;
  };
  readonly evidence: { readonly reported: string; readonly quotation: string; readonly translation: string; readonly source: string; readonly none: string };
  readonly how: {
    readonly heading: string; readonly intro: string; readonly act: string; readonly clicks: string; readonly remark: string; readonly longPress: string; readonly systemPress: string;
    readonly moreHeading: string; readonly more: readonly (readonly [string, string])[]; readonly estimateHeading: string; readonly estimateIntro: string; readonly operator: string; readonly seconds: string; readonly source: string;
    readonly journeyHeading: string; readonly journey: string; readonly outcomesHeading: string; readonly certaintyHeading: string; readonly limitsHeading: string; readonly limits: readonly string[];
  };
  readonly run: {
    readonly heading: string; readonly none: string; readonly linktoll: string; readonly browser: string; readonly machine: string; readonly cpus: (n: number) => string; readonly started: string; readonly finished: string;
    readonly duration: string; readonly workers: string; readonly interrupted: string; readonly notRun: string; readonly notRunNone: string; readonly omitted: string; readonly inCells: (n: number) => string; readonly cells: string;
  };
  readonly terminal: { readonly keys: (n: number) => string; readonly journey: string };
  readonly noscript: string;
  readonly views: ViewStrings;
}

export const STRINGS: Readonly<Record<Lang, Strings>> = { en: EN, zh: ZH };
