import { generate, parse, walk, type CssNode, type Rule } from 'css-tree';

/** The properties that decide what a person sees and may copy; jsdom has no layout, so no other one matters. */
const PROPERTIES = ['display', 'visibility', 'user-select'] as const;
type Property = (typeof PROPERTIES)[number];

interface StyleRule {
  readonly selector: string;
  /** Class, tag or attribute that the element itself must have; undefined where only trying tells. */
  readonly key: string | undefined;
  /** The key is all that the selector asks for. */
  readonly isKey: boolean;
  readonly values: Readonly<Partial<Record<Property, string>>>;
  readonly important: boolean;
  readonly specificity: number;
}

/** Elements that form a block of their own unless a stylesheet says otherwise. */
const BLOCKS = new Set(
  'address article aside blockquote body dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup option p pre search section summary table tbody td tfoot th thead tr ul'.split(' '),
);
const HIDDEN = new Set('area base head link meta noscript param script style template title'.split(' '));

/** What `getComputedStyle` says of an element, as far as looking at a page asks. */
export interface ElementStyle {
  readonly display: string;
  readonly visibility: string;
  readonly userSelect: string;
  getPropertyValue(name: string): string;
}

export interface PageStyles {
  of(element: Element): ElementStyle;
  /** Forgets what was worked out: the page has changed. */
  forget(): void;
}

const parsed = new Map<string, readonly StyleRule[]>();

/** Styles of the elements of one document under its stylesheets, of the few properties that matter. */
export function createStyles(sheets: readonly string[]): PageStyles {
  const rules = sheets.flatMap((sheet) => readRules(sheet));
  let known = new WeakMap<Element, ElementStyle>();
  const styleOf = (element: Element): ElementStyle => {
    const found = known.get(element);
    if (found) return found;
    const own = cascade(element, rules);
    const parent = element.parentElement ? styleOf(element.parentElement) : undefined;
    const said = own.display ?? (HIDDEN.has(element.localName) || element.hasAttribute('hidden') ? 'none' : BLOCKS.has(element.localName) ? 'block' : 'inline');
    // What stands in a row or grid of boxes is a box itself.
    const display = said.startsWith('inline') && parent && /flex|grid/.test(parent.display) ? 'block' : said;
    const visibility = own.visibility ?? parent?.visibility ?? 'visible';
    const userSelect = own['user-select'] ?? parent?.userSelect ?? 'auto';
    const style: ElementStyle = {
      display, visibility, userSelect,
      getPropertyValue: (name) => ({ display, visibility, 'user-select': userSelect })[name] ?? '',
    };
    known.set(element, style);
    return style;
  };
  return { of: styleOf, forget: () => void (known = new WeakMap()) };
}

function cascade(element: Element, rules: readonly StyleRule[]): Partial<Record<Property, string>> {
  const names = new Set([element.localName, ...[...element.classList].map((name) => `.${name}`), ...element.getAttributeNames().map((name) => `[${name}]`)]);
  const won: Partial<Record<Property, { value: string; rank: number }>> = {};
  for (const rule of rules) {
    if (rule.key !== undefined && !names.has(rule.key)) continue;
    if (!rule.isKey && !element.matches(rule.selector)) continue;
    const rank = rule.specificity + (rule.important ? 1_000_000 : 0);
    for (const property of PROPERTIES) {
      const value = rule.values[property];
      if (value !== undefined && rank >= (won[property]?.rank ?? -1)) won[property] = { value, rank };
    }
  }
  return Object.fromEntries(Object.entries(won).map(([property, { value }]) => [property, value]));
}

/** The rules of a stylesheet that speak of our properties, outside every condition, in its order. */
function readRules(sheet: string): readonly StyleRule[] {
  const known = parsed.get(sheet);
  if (known) return known;
  const rules: StyleRule[] = [];
  walk(parse(sheet), { visit: 'Rule', enter(rule: Rule) { if (!this.atrule) rules.push(...readRule(rule)); } });
  parsed.set(sheet, rules);
  return rules;
}

function readRule(rule: Rule): StyleRule[] {
  const values: Partial<Record<Property, string>> = {};
  let important = false;
  rule.block.children.forEach((node) => {
    if (node.type !== 'Declaration' || !PROPERTIES.some((property) => property === node.property)) return;
    values[node.property as Property] = generate(node.value);
    important ||= node.important === true;
  });
  if (Object.keys(values).length === 0 || rule.prelude.type !== 'SelectorList') return [];
  return [...rule.prelude.children].flatMap((selector) => {
    const text = generate(selector);
    // A part of an element that is no element itself (`::before`) can be neither seen alone nor copied.
    const key = readKey(selector);
    return text.includes('::') ? [] : [{ selector: text, key, isKey: key === text, values, important, specificity: weigh(selector) }];
  });
}

/** The last class or tag of a selector: the element that it names must have it. */
function readKey(selector: CssNode): string | undefined {
  let key: string | undefined;
  if (selector.type !== 'Selector') return undefined;
  selector.children.forEach((part) => {
    if (part.type === 'Combinator') key = undefined;
    else if (part.type === 'ClassSelector') key = `.${part.name}`;
    else if (part.type === 'AttributeSelector' && part.matcher === null) key ??= `[${part.name.name}]`;
    else if (part.type === 'TypeSelector' && part.name !== '*') key ??= part.name;
  });
  return key;
}

function weigh(selector: CssNode): number {
  let weight = 0;
  walk(selector, (node) => {
    if (node.type === 'IdSelector') weight += 10_000;
    else if (node.type === 'ClassSelector' || node.type === 'AttributeSelector' || node.type === 'PseudoClassSelector') weight += 100;
    else if (node.type === 'TypeSelector') weight += 1;
  });
  return weight;
}
