import { isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml';
import type { Document } from 'yaml';
import { RegimeError } from './regime-error.ts';
import type { Problem } from './regime-error.ts';

export type Path = readonly PropertyKey[];

/** A YAML file as plain data that still knows where each value stands. */
export interface YamlSource {
  readonly file: string;
  readonly value: unknown;
  /** The problem at the value under a path, or at the nearest ancestor that is written in the file. */
  problemAt(path: Path, message: string): Problem;
  /** The problem at the key itself; `occurrence` of `rules: …` is where the word `rules` begins. */
  problemAtKey(path: Path, key: string, message: string): Problem;
}

/** @throws RegimeError with every syntax error of the file. */
export function parseYaml(text: string, file: string): YamlSource {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const problem = (offset: number, message: string): Problem => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(line, 1), column: Math.max(col, 1), message };
  };
  const faults = [...document.errors, ...document.warnings];
  if (faults.length > 0) throw new RegimeError(faults.map(({ pos, message }) => problem(pos[0], `${firstLine(message)} Correct the YAML.`)));
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: 100 });
  } catch (error) {
    throw new RegimeError([problem(0, `${firstLine((error as Error).message)} Correct the YAML.`)]);
  }
  return {
    file,
    value,
    problemAt: (path, message) => problem(offsetOf(document, path), message),
    problemAtKey: (path, key, message) => problem(offsetOfKey(document, path, key), message),
  };
}

/** The parser's message without its place (told otherwise) and its picture of the line. */
function firstLine(message: string): string {
  const sentence = message.split('\n')[0]!.replace(/ at line \d+, column \d+:?$/, '').trim();
  return /[.!?]$/.test(sentence) ? sentence : `${sentence}.`;
}

function offsetOf(document: Document, path: Path): number {
  for (let length = path.length; length >= 0; length--) {
    const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

function offsetOfKey(document: Document, path: Path, key: string): number {
  const map = path.length === 0 ? document.contents : document.getIn(path, true);
  const pair = isMap(map) ? map.items.find((item) => (isScalar(item.key) ? String(item.key.value) : String(item.key)) === key) : undefined;
  return isNode(pair?.key) && pair.key.range ? pair.key.range[0] : offsetOf(document, path);
}
