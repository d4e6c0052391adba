import type { z } from 'zod';
import { findNearMiss } from './near-miss.ts';
import { bookEntrySchema, CONDITIONS, evidenceSchema, likeRuleSchema, looseRuleSchema, regimeFileSchema } from './regime.ts';
import { quoteValue } from './regime-error.ts';
import type { Problem } from './regime-error.ts';
import { GATES } from './vocabulary.ts';
import type { Path, YamlSource } from './yaml-source.ts';

type Issue = z.core.$ZodIssue;

/**
 * What zod found wrong, in our words and at its place in the file: the value, and the choices that there are.
 * One issue can be several problems (several unknown keys).
 */
export function describeIssue(source: YamlSource, issue: Issue, base: Path = []): Problem[] {
  const path = [...base, ...issue.path];
  const value = valueAt(source.value, path);
  const tell = (message: string) => [source.problemAt(path, message)];
  if (value === undefined && issue.code !== 'unrecognized_keys') return [tellMissing(source, path, issue), ...restOfRule(source, path)];
  switch (issue.code) {
    case 'invalid_value':
      return tell(refuseWord(value, nounAt(source, path), issue.values.map(String)));
    case 'unrecognized_keys':
      return issue.keys.map((key) => source.problemAtKey(path, key, refuseWord(key, `key of ${placeName(path)}`, keysAt(source, path))));
    case 'invalid_union': {
      // Our unions are a word or a map, and the rules: those that are like another one, and the others, told apart by their gate.
      if ('discriminator' in issue && issue.discriminator) {
        return [...tell(refuseWord(value, 'gate', GATES)), ...restOfRule(source, path)];
      }
      const branch = typeof value === 'object' && value !== null && !isLike(value) ? issue.errors.at(-1) : issue.errors[0];
      return (branch ?? []).flatMap((inner) => describeIssue(source, inner, path));
    }
    case 'invalid_format':
      return tell(`${quoteValue(value)} is no ${FORMATS[formatAt(path)].noun}. ${FORMATS[formatAt(path)].advice}`);
    case 'invalid_type':
      return tell(`${placeName(path)} must be ${TYPES[issue.expected] ?? issue.expected}, not ${quoteValue(value)}.`);
    case 'invalid_key':
      return [source.problemAtKey(path.slice(0, -1), String(path.at(-1)), `${quoteValue(path.at(-1))} is no id. ${FORMATS.id.advice}`)];
    default:
      if (path.at(-1) === 'times') return tell(`${quoteValue(value)} is no number of presses. Choose one from 1 to 9.`);
      if (path.at(-1) === 'seconds') return tell(`${quoteValue(value)} is no number of seconds. Choose one from 1 to 3600.`);
      return tell(`${placeName(path)} is empty. Write something there or leave the key out.`);
  }
}

/** `"confrim" is no treatment of gate open. Did you mean "confirm"? Choose one of go, confirm, stopped.` */
export function refuseWord(value: unknown, noun: string, choices: readonly string[]): string {
  const near = typeof value === 'string' ? findNearMiss(value, choices) : undefined;
  const list = choices.length === 0 ? 'There is none to choose.' : `Choose one of ${choices.join(', ')}.`;
  // The guess goes first: the choices may be a hundred.
  return `${quoteValue(value)} is no ${noun}. ${near === undefined ? '' : `Did you mean ${quoteValue(near)}? `}${list}`;
}

const TYPES: Record<string, string> = {
  string: 'a text (put quotes round a number or a date)',
  object: 'a map',
  record: 'a map',
  array: 'a list',
  number: 'a number',
  int: 'a whole number',
};

const FORMATS = {
  id: { noun: 'id', advice: 'Write lower-case letters, digits and hyphens.' },
  date: { noun: 'date', advice: 'Write it as 2021-09-17, 2021-09 or 2021.' },
  address: { noun: 'address', advice: 'Write one that begins with http:// or https://.' },
  like: { noun: 'rule of another regime', advice: 'Write that regime’s id, a slash and the rule’s id.' },
};

function formatAt(path: Path): keyof typeof FORMATS {
  const key = path.at(-1);
  return key === 'address' || key === 'like' ? key : key === 'from' || key === 'to' ? 'date' : 'id';
}

function tellMissing(source: YamlSource, path: Path, issue: Issue): Problem {
  const key = String(path.at(-1));
  const choices = issue.code === 'invalid_value' ? issue.values.map(String) : key === 'gate' ? GATES : [];
  const where = path.length > 1 ? ` from ${placeName(path.slice(0, -1))}` : '';
  return source.problemAt(path.slice(0, -1), `${quoteValue(key)} is missing${where}. ${choices.length > 0 ? `Choose one of ${choices.join(', ')}.` : 'Add it.'}`);
}

/** Where a rule's gate is unknown zod looks no further into the rule; what is wrong beside it is told all the same. */
function restOfRule(source: YamlSource, path: Path): Problem[] {
  if (path[0] !== 'rules' || path.length !== 3 || path[2] !== 'gate') return [];
  const rule = path.slice(0, 2);
  const result = looseRuleSchema.safeParse(valueAt(source.value, rule));
  return (result.error?.issues ?? []).flatMap((issue) => describeIssue(source, issue, rule));
}

function nounAt(source: YamlSource, path: Path): string {
  const treatment = path.lastIndexOf('treatment');
  if (treatment >= 0) return `treatment of gate ${String(valueAt(source.value, [...path.slice(0, treatment), 'gate']))}`;
  return String(path.findLast((key) => typeof key === 'string') ?? 'word');
}

/** How a place in the file is called: `name`, `rule 2`, `evidence 1`, `a regime`. Lists count from 1. */
function placeName(path: Path): string {
  const key = path.at(-1);
  if (key === undefined) return 'a regime';
  if (typeof key !== 'number') return String(key);
  return `${path.at(-2) === 'rules' ? 'rule' : String(path.at(-2))} ${key + 1}`;
}

function keysAt(source: YamlSource, path: Path): string[] {
  const key = path.at(-1);
  if (key === undefined) return Object.keys(regimeFileSchema.shape);
  if (key === 'when') return Object.keys(CONDITIONS);
  if (key === 'treatment') return valueAt(source.value, [...path.slice(0, -1), 'gate']) === 'open' ? ['kind', 'times', 'seconds'] : ['kind'];
  if (key === 'period' || key === 'during') return ['from', 'to'];
  if (key === 'quotation') return ['language', 'text', 'translation'];
  if (key === 'name' || key === 'description' || key === 'summary') return ['en', 'zh'];
  if (path[0] === 'rules') return Object.keys((isLike(valueAt(source.value, path)) ? likeRuleSchema : looseRuleSchema).shape);
  return Object.keys(path[0] === 'evidence' ? evidenceSchema.shape : bookEntrySchema.shape);
}

/** Whether a rule is written as one that is like another regime's. */
function isLike(rule: unknown): boolean {
  return typeof rule === 'object' && rule !== null && Object.hasOwn(rule, 'like');
}

function valueAt(value: unknown, path: Path): unknown {
  let found: unknown = value;
  for (const key of path) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, key)) return undefined;
    found = (found as Record<PropertyKey, unknown>)[key];
  }
  return found;
}
