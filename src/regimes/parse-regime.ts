import { basename } from 'node:path';
import { describeIssue } from './describe-issue.ts';
import { composeRegime } from './compose-regime.ts';
import type { EvidenceBook } from './evidence-book.ts';
import { regimeFileSchema } from './regime.ts';
import type { Regime, RegimeFile } from './regime.ts';
import { quoteValue, RegimeError } from './regime-error.ts';
import type { Problem } from './regime-error.ts';
import { parseYaml } from './yaml-source.ts';
import type { YamlSource } from './yaml-source.ts';

type Lists = 'includes' | 'evidence' | 'rules';

/** What a file declares; where its shape is wrong a value is left out, and in a list a hole is left. */
export type Declared = Partial<Omit<RegimeFile, Lists>> & { [K in Lists]?: (NonNullable<RegimeFile[K]>[number] | undefined)[] };

/** A regime file that is read; what it includes is not looked up yet. */
export interface RegimeSource {
  readonly id: string;
  readonly declared: Declared;
  /** Top-level keys under which the shape is wrong. */
  readonly broken: ReadonlySet<string>;
  /** What is wrong in the shape. */
  readonly problems: readonly Problem[];
  readonly yaml: YamlSource;
  /** Whether it is one of the project's own, which may assume nothing. */
  readonly inCatalogue: boolean;
}

export interface ParseOptions {
  readonly inCatalogue?: boolean;
  /** Finds the regimes that the file may include. */
  readonly include?: (id: string) => Regime | undefined;
}

/**
 * The regime that a YAML text declares; its id is the file's name.
 * @throws RegimeError with all that is wrong in it, each with line and column.
 */
export function parseRegime(text: string, file: string, book: EvidenceBook, options: ParseOptions = {}): Regime {
  return composeRegime(readRegimeSource(text, file, options.inCatalogue ?? false), book, options.include ?? (() => undefined), []);
}

/** @throws RegimeError with all that is wrong in the file's syntax; what is wrong in its shape is in `problems`. */
export function readRegimeSource(text: string, file: string, inCatalogue: boolean): RegimeSource {
  const yaml = parseYaml(text, file);
  const id = basename(file).replace(/\.ya?ml$/, '');
  const problems = /^[a-z0-9-]+$/.test(id)
    ? []
    : [yaml.problemAt([], `the file's name is the regime's id, and ${quoteValue(id)} is none. Name it in lower-case letters, digits and hyphens.`)];
  const result = regimeFileSchema.safeParse(yaml.value);
  if (result.success) return { id, declared: result.data, broken: new Set(), problems, yaml, inCatalogue };
  const { issues } = result.error;
  // Nothing in a list or a bare word can be looked at any further.
  if (issues.some(({ path, code }) => path.length === 0 && code === 'invalid_type')) throw new RegimeError([...problems, ...issues.flatMap((issue) => describeIssue(yaml, issue))]);
  const broken = new Set(issues.map(({ path }) => String(path[0])));
  return { id, declared: salvage(yaml.value, issues), broken, problems: [...problems, ...issues.flatMap((issue) => describeIssue(yaml, issue))], yaml, inCatalogue };
}

/** What of a misshapen file can still be checked, so that all that is wrong in it is told at once. */
function salvage(value: unknown, issues: readonly { path: PropertyKey[] }[]): Declared {
  const wrong = new Set(issues.flatMap(({ path }) => [path.slice(0, 1).join('/'), path.slice(0, 2).join('/')]));
  const kept = Object.entries(value as object).flatMap(([key, part]): [string, unknown][] => {
    if (!wrong.has(key)) return [[key, part]];
    return Array.isArray(part) ? [[key, part.map((entry: unknown, index) => (wrong.has(`${key}/${index}`) ? undefined : entry))]] : [];
  });
  return Object.fromEntries(kept) as Declared;
}
