import { listConditions } from './asked-conditions.ts';
import { refuseWord } from './describe-issue.ts';
import { findEvidenceFault } from './evidence-book.ts';
import { findCover } from './find-cover.ts';
import type { EvidenceBook } from './evidence-book.ts';
import { completeRule, type WholeRule } from './like-rule.ts';
import type { RegimeSource } from './parse-regime.ts';
import { CONTROLS } from './regime.ts';
import type { Evidence, Regime, Rule } from './regime.ts';
import { quoteValue, RegimeError } from './regime-error.ts';
import type { Problem } from './regime-error.ts';
import type { Path } from './yaml-source.ts';

/**
 * The regime that a file declares, with the rules and the evidence of what it includes first, in order.
 * @param known ids that `include` can find, for the error that lists them
 * @throws RegimeError with all that is wrong
 */
export function composeRegime(source: RegimeSource, book: EvidenceBook, include: (id: string) => Regime | undefined, known: readonly string[]): Regime {
  const { id, declared, yaml } = source;
  const problems: Problem[] = [...source.problems];
  const tell = (path: Path, message: string) => problems.push(yaml.problemAt(path, message));
  const included = (declared.includes ?? []).flatMap((other, index) => {
    if (other === undefined) return [];
    const regime = include(other);
    if (!regime) tell(['includes', index], refuseWord(other, 'regime to include', known));
    else if (regime.sort === 'control') tell(['includes', index], `${quoteValue(other)} is a control, which nothing can include. Take it out.`);
    return regime ? [regime] : [];
  });
  const evidence = collectEvidence(source, book, included, tell);
  // Where a part is missing, what it would have brought is not held against the rest.
  const whole = included.length === (declared.includes ?? []).length && !source.broken.has('includes');
  const certain = { evidence: whole && !source.broken.has('evidence'), rules: whole && !source.broken.has('rules') };
  const rules = collectRules(source, included, (rule, path) => completeRule(rule, path, include, known, tell), evidence, certain.evidence, tell);
  checkSort(source, certain.evidence ? evidence.size : undefined, certain.rules ? Math.max(rules.length, (declared.rules ?? []).length) : undefined, tell);
  const { period } = declared;
  if (period?.to !== undefined && period.to < period.from.slice(0, period.to.length)) {
    tell(['period', 'to'], `${quoteValue(period.to)} is before ${quoteValue(period.from)}. Let the period end after its beginning.`);
  }
  const { name, description, sort, place, status, imposedBy, begins } = declared;
  if (problems.length > 0 || !name || !description || !sort) throw new RegimeError(problems.sort((a, b) => a.line - b.line || a.column - b.column));
  return {
    id,
    name,
    description,
    sort,
    ...(period && { period }),
    ...(place !== undefined && { place }),
    ...(status && { status }),
    ...(imposedBy !== undefined && { imposedBy }),
    ...(begins !== undefined && { begins }),
    evidence: [...evidence.values()],
    rules,
  };
}

type Tell = (path: Path, message: string) => void;
type Complete = (rule: Parameters<typeof completeRule>[0], path: Path) => WholeRule | undefined;

function collectEvidence({ declared, inCatalogue }: RegimeSource, book: EvidenceBook, included: readonly Regime[], tell: Tell): Map<string, Evidence> {
  const evidence = new Map<string, Evidence>();
  for (const regime of included) for (const entry of regime.evidence) evidence.set(entry.id, entry);
  const own = new Set<string>();
  (declared.evidence ?? []).forEach((entry, index) => {
    if (entry === undefined) return;
    const path = ['evidence', index];
    const id = typeof entry === 'string' ? entry : entry.id;
    const found = typeof entry === 'string' ? (book.get(entry) ?? evidence.get(entry)) : entry;
    if (!found) return tell(path, refuseWord(id, 'entry of the evidence book', [...book.keys()]));
    if (own.has(id)) tell(path, `evidence ${quoteValue(id)} is named twice. Take one out.`);
    if (typeof entry !== 'string' && book.has(id)) tell([...path, 'id'], `${quoteValue(id)} is an entry of the evidence book already. Give yours another id.`);
    const fault = findEvidenceFault(found);
    if (fault !== undefined) tell(path, `evidence ${quoteValue(id)} ${fault}`);
    if (inCatalogue && found.certainty === 'assumed') {
      tell(typeof entry === 'string' ? path : [...path, 'certainty'], `evidence ${quoteValue(id)} is assumed, which only a regime of your own may be. Name a document.`);
    }
    own.add(id);
    evidence.set(id, found);
  });
  return evidence;
}

function collectRules({ declared }: RegimeSource, included: readonly Regime[], complete: Complete, evidence: ReadonlyMap<string, Evidence>, isEvidenceKnown: boolean, tell: Tell): Rule[] {
  const rules = new Map<string, { rule: Rule; from: string }>();
  included.forEach((regime, index) => {
    for (const rule of regime.rules) {
      const other = rules.get(rule.id);
      // The same rule may come by two ways, as when two composites share a mechanism.
      if (other && other.rule !== rule) tell(['includes', index], `rule ${quoteValue(rule.id)} of ${quoteValue(regime.id)} has the id of a rule of ${quoteValue(other.from)}. Include one of the two.`);
      else rules.set(rule.id, { rule, from: regime.id });
    }
  });
  (declared.rules ?? []).forEach((written, index) => {
    const path = ['rules', index];
    const rule = written && complete(written, path);
    if (!rule) return;
    const { id, gate, when = {}, during, treatment, evidence: grounds = [] } = rule;
    if (id === 'base') tell([...path, 'id'], '"base" is what clicks are charged to that no rule answers for. Give the rule another id.');
    const asked = listConditions(gate);
    for (const key of Object.keys(when)) {
      if (!(asked as readonly string[]).includes(key)) tell([...path, 'when', key], `rule ${quoteValue(id)} can never act: nobody knows ${quoteValue(key)} at the gate ${gate}. Take it out, or ask for one of ${asked.join(', ')}.`);
    }
    const other = rules.get(id);
    if (other) tell([...path, 'id'], `rule ${quoteValue(id)} is there already, ${other.from === '' ? 'above' : `included from ${quoteValue(other.from)}`}. Give each rule an id of its own.`);
    grounds.forEach((ground, at) => {
      if (isEvidenceKnown && !evidence.has(ground)) tell([...path, 'evidence', at], refuseWord(ground, 'evidence of this regime', [...evidence.keys()]));
    });
    if (grounds.length === 0 && declared.sort !== 'control') {
      tell(path, `rule ${quoteValue(id)} carries no evidence. Add "evidence:" with ids of the regime's evidence${evidence.size > 0 ? ` (${[...evidence.keys()].join(', ')})` : ''}.`);
    }
    const plain = typeof treatment === 'string' ? { kind: treatment } : treatment;
    // One press is what a confirmation wants unless it says otherwise.
    const kind = plain.kind as Rule['treatment']['kind'];
    const full = kind === 'confirm' ? { kind, times: 'times' in plain ? ((plain.times as number | undefined) ?? 1) : 1 } : kind === 'delay' ? { kind, seconds: 'seconds' in plain ? ((plain.seconds as number | undefined) ?? 1) : 1 } : { kind };
    if (kind !== 'confirm' && 'times' in plain) tell([...path, 'treatment', 'times'], `"times" belongs to the treatment confirm alone. Take it out.`);
    if (kind !== 'delay' && 'seconds' in plain) tell([...path, 'treatment', 'seconds'], `"seconds" belongs to the treatment delay alone. Take it out.`);
    if (during?.from !== undefined && during.to !== undefined && during.to < during.from.slice(0, during.to.length)) tell([...path, 'during', 'to'], `${quoteValue(during.to)} is before ${quoteValue(during.from)}. Let the rule end after it begins.`);
    const cover = findCover([...rules.values()].map(({ rule }) => rule), { gate, when, ...(during && { during }) });
    if (cover) tell(path, `rule ${quoteValue(id)} can never act: ${quoteValue(cover.id)}, which stands before it, answers at ${gate} to all that it is for. Narrow ${quoteValue(cover.id)} by "when", put this rule before it, or take one out.`);
    rules.set(id, { rule: { id, gate, when, ...(during && { during }), treatment: full, evidence: grounds }, from: '' });
  });
  return [...rules.values()].map(({ rule }) => rule);
}

/** The counts are undefined where a broken part keeps them from being known. */
function checkSort({ id, declared }: RegimeSource, evidenceCount: number | undefined, ruleCount: number | undefined, tell: Tell): void {
  const isControl = (CONTROLS as readonly string[]).includes(id);
  if (declared.sort === 'control') {
    if (!isControl) tell(['sort'], `only ${CONTROLS.join(' and ')} are controls. Choose one of mechanism, composite.`);
    for (const key of ['period', 'place', 'status', 'imposedBy', 'begins', 'includes', 'evidence'] as const) {
      if (declared[key] !== undefined) tell([key], `a control has no ${key}. Take it out.`);
    }
    return;
  }
  if (isControl && declared.sort) tell(['sort'], `${quoteValue(id)} is a control. Write "sort: control", or name the file otherwise.`);
  if (declared.sort === 'mechanism' && (declared.includes ?? []).length > 0) tell(['includes'], 'a mechanism stands alone and includes nothing. Write "sort: composite".');
  if (evidenceCount === 0) tell([], 'a regime carries evidence, and this one has none. Add "evidence:" with ids of the evidence book or entries of your own.');
  if (ruleCount === 0) tell([], 'a regime has rules, and this one has none. Add "rules:", or measure under "open", which is the regime without rules.');
}
