import type { Unscored } from '../compare/openness.ts';
import type { ScoredFamily } from '../compare/scored-scenarios.ts';
import type { Facet, Grouping, Payer } from './client/route.ts';

/** The words of the views that the matrix leads to, and of all that narrows the matrix down. */
export interface ViewStrings {
  readonly matrix: {
    readonly filters: string; readonly search: string; readonly searchHint: string; readonly facet: Readonly<Record<Facet, string>>; readonly clear: string;
    readonly shown: (n: number, all: number) => string; readonly shownRegimes: (n: number, all: number) => string; readonly nothing: string; readonly differs: string; readonly filteredOut: string;
    readonly group: string; readonly grouping: Readonly<Record<Grouping | 'none', string>>; readonly notSaid: string;
    /** Known imposers by how regimes name them; others are shown as they are in the data. */
    readonly imposer: Readonly<Record<string, string>>;
    /** Known places by how regimes name them. */
    readonly place: Readonly<Record<string, string>>;
    readonly sort: string; readonly sorts: Readonly<Record<'period' | 'name' | 'score' | 'figure', string>>; readonly descending: string; readonly sortBy: (title: string) => string;
    readonly show: string; readonly sum: string; readonly perPerson: string; readonly certainty: string; readonly lost: string; readonly imposedBy: string; readonly showAll: (n: number) => string; readonly shadeNote: string; readonly ways: (blocked: number, dearer: number, of: number) => string;
  };
  readonly digest: {
    readonly heading: string; readonly intro: string; readonly cost: string; readonly whom: string; readonly why: string; readonly showAll: (n: number) => string; readonly free: (n: number) => string;
    readonly shut: (n: number, of: number) => string; readonly dearer: (least: number, most: number, n: number, of: number) => string; readonly keys: (n: number) => string; readonly lost: string; readonly waits: (seconds: number) => string; readonly worst: string;
    readonly stopped: (person: string, goals: number) => string; readonly pays: (person: string, clicks: number) => string; readonly moreRules: (n: number) => string;
  };
  readonly score: {
    readonly name: string; readonly of: (family: string) => string; readonly families: Readonly<Record<ScoredFamily, string>>; readonly over: (n: number, blocked: number) => string; readonly formula: string;
    /** What no score tells of: in general, of this run, and of one regime. */
    readonly leavesOut: string; readonly notMeasured: (families: string) => string; readonly later: string; readonly beside: (kinds: string) => string; readonly kinds: Readonly<Record<Unscored, string>>;
    readonly none: Readonly<Record<'controls' | 'broken' | 'missing', string>>;
  };
  readonly timeline: {
    readonly heading: string; readonly intro: string; readonly scenario: string; readonly unnamed: string; readonly openEnd: string; readonly undated: string; readonly none: string;
    readonly legend: string; readonly shade: string; readonly bar: (regime: string, period: string, result: string) => string;
  };
  readonly charts: {
    readonly heading: string; readonly intro: string; readonly gateQuestion: string; readonly gateAnswer: string; readonly peopleQuestion: string; readonly peopleAnswer: string;
    readonly noRule: string; readonly clicks: string; readonly blocked: (names: string) => string; readonly noNumber: (names: string) => string; readonly table: string; readonly sender: string; readonly receiver: string; readonly none: string; readonly total: string; readonly gateTotals: (gate: string) => string;
  };
  readonly sides: {
    readonly heading: string; readonly intro: string; readonly first: string; readonly second: string; readonly scenario: string; readonly device: string; readonly regime: string; readonly run: string; readonly thisRun: string; readonly otherRun: string;
    readonly swap: string; readonly both: string; readonly onlyFirst: string; readonly onlySecond: string; readonly summary: (both: number, first: number, second: number) => string; readonly equal: string;
    readonly end: string; readonly missing: (key: string) => string; readonly otherNote: string; readonly link: string; readonly linkOther: string; readonly toCell: string;
  };
  readonly whatIf: {
    readonly heading: string; readonly intro: string; readonly yours: string; readonly loss: string; readonly audience: string; readonly share: string; readonly shareHint: string; readonly payer: string; readonly payers: Readonly<Record<Payer, string>>;
    readonly scenario: string; readonly figures: string; readonly figuresIntro: string; readonly use: (value: string) => string; readonly origin: string; readonly ask: string; readonly wrong: string;
    readonly result: (visits: string) => string; readonly formula: string; readonly extra: string; readonly stay: string; readonly lost: string; readonly allLost: string; readonly notCounted: string; readonly caption: string; readonly clear: string;
  };
  readonly how: {
    readonly scoreHeading: string; readonly scoreList: (version: number) => string; readonly mistakeHeading: string; readonly mistake: readonly string[]; readonly mistakeTo: string; readonly mistakeNowhere: string; readonly picturesHeading: string; readonly pictures: string;
  };
}
