import { z } from 'zod';
import { refuseWord } from '../regimes/describe-issue.ts';
import { quoteValue } from '../regimes/regime-error.ts';
import { configSchema } from './config.ts';

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

const TYPES: Readonly<Record<string, string>> = { string: 'a text', object: 'an object', array: 'a list', number: 'a number', int: 'a whole number', boolean: 'true or false' };

/** One line a fault: the place in the configuration, the value, and what may stand there. */
export function describeConfigIssue(value: unknown, issue: Issue): { readonly path: Path; readonly message: string }[] {
  const { path } = issue;
  const found = valueAt(value, path);
  const place = namePlace(path);
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({ path: [...path, key], message: refuseWord(key, `key of ${place}`, keysAt(path)) }));
    case 'invalid_union': {
      const branch = issue.errors.toSorted((a, b) => depthOf(b) - depthOf(a))[0] ?? [];
      const deeper = branch.filter((inner) => inner.path.length > 0 || inner.code === 'unrecognized_keys');
      if (deeper.length > 0) return deeper.flatMap((inner) => describeConfigIssue(value, { ...inner, path: [...path, ...inner.path] }));
      return [{ path, message: `${place} cannot be ${quoteValue(found)}.${choicesOf(issue)}` }];
    }
    case 'invalid_value':
      return [{ path, message: refuseWord(found, `${String(path.at(-1))}`, issue.values.map(String)) }];
    case 'invalid_type':
      return [{ path, message: found === undefined ? `${place} is missing. Add it: ${TYPES[issue.expected] ?? issue.expected}.` : `${place} must be ${TYPES[issue.expected] ?? issue.expected}, not ${quoteValue(found)}.` }];
    default:
      return [{ path, message: `${place} cannot be ${quoteValue(found)}. ${adviceFor(path)}` }];
  }
}

/** How a place is called: `target.goal`, `devices[0].width`; the whole is `the configuration`. */
export function namePlace(path: Path): string {
  if (path.length === 0) return 'the configuration';
  return path.map((key, index) => (typeof key === 'number' ? `[${key}]` : `${index > 0 ? '.' : ''}${String(key)}`)).join('');
}

function depthOf(issues: readonly Issue[]): number {
  return Math.max(0, ...issues.map(({ path, code }) => path.length + (code === 'unrecognized_keys' ? 1 : 0)));
}

function choicesOf(issue: Extract<Issue, { code: 'invalid_union' }>): string {
  const values = issue.errors.flatMap((branch) => branch.flatMap((inner) => (inner.code === 'invalid_value' ? inner.values.map(String) : [])));
  return values.length > 0 ? ` Write "${values.join('" or "')}", or what docs/config.md tells.` : ' Look at docs/config.md for what may stand there.';
}

function adviceFor(path: Path): string {
  const schema = schemaAt(path);
  const key = path.at(-1);
  if (key === 'address' || key === 'url' || key === 'page') return 'Write an address that begins with http:// or https://.';
  return schema?.description ? `It is: ${schema.description}.` : 'Look at docs/config.md for what may stand there.';
}

/** The keys that may stand at a place. */
function keysAt(path: Path): string[] {
  const schema = schemaAt(path);
  return schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
}

function schemaAt(path: Path): z.ZodType | undefined {
  let at: z.ZodType | undefined = configSchema;
  for (const key of path) {
    at = unwrap(at);
    if (at instanceof z.ZodObject) at = (at.shape as Record<string, z.ZodType>)[String(key)];
    else if (at instanceof z.ZodArray) at = at.element as z.ZodType;
    else return undefined;
  }
  return unwrap(at);
}

function unwrap(schema: z.ZodType | undefined): z.ZodType | undefined {
  if (schema instanceof z.ZodOptional) return unwrap(schema.unwrap() as z.ZodType);
  if (schema instanceof z.ZodUnion) return (schema.options as z.ZodType[]).find((option) => option instanceof z.ZodObject) ?? schema;
  return schema;
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((at, key) => (typeof at === 'object' && at !== null ? (at as Record<PropertyKey, unknown>)[key] : undefined), value);
}
