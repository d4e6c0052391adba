import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { describeIssue } from './describe-issue.ts';
import { bookEntrySchema } from './regime.ts';
import type { Evidence } from './regime.ts';
import { RegimeError } from './regime-error.ts';
import { parseYaml } from './yaml-source.ts';

/** The project's own evidence, by id. */
export type EvidenceBook = ReadonlyMap<string, Evidence>;

const BOOK = fileURLToPath(new URL('evidence/evidence.yaml', import.meta.url));
const bookSchema = z.record(z.string().regex(/^[a-z0-9-]+$/), bookEntrySchema);

let stored: Promise<EvidenceBook> | undefined;

/** Reads the project's evidence book, once a process. @throws RegimeError */
export function loadEvidenceBook(): Promise<EvidenceBook> {
  stored ??= readFile(BOOK, 'utf8').then((text) => parseEvidenceBook(text, 'src/regimes/evidence/evidence.yaml'));
  return stored;
}

/** @throws RegimeError with all that is wrong in the text. */
export function parseEvidenceBook(text: string, file: string): EvidenceBook {
  const source = parseYaml(text, file);
  const result = bookSchema.safeParse(source.value);
  if (!result.success) throw new RegimeError(result.error.issues.flatMap((issue) => describeIssue(source, issue)));
  const problems = Object.entries(result.data).flatMap(([id, entry]) => {
    const fault = findEvidenceFault(entry);
    return fault === undefined ? [] : [source.problemAt([id], `evidence ${id} ${fault}`)];
  });
  if (problems.length > 0) throw new RegimeError(problems);
  return new Map(Object.entries(result.data).map(([id, entry]) => [id, { id, ...entry }]));
}

/** What is wrong with an evidence beyond its shape: it needs words, and a quotation is of at most two sentences. */
export function findEvidenceFault({ quotation, summary }: Pick<Evidence, 'quotation' | 'summary'>): string | undefined {
  if (!quotation && !summary) return 'has no words. Add a "quotation" of at most two sentences or a "summary".';
  if (!quotation) return undefined;
  const sentences = Math.max(countSentences(quotation.text, quotation.language), countSentences(quotation.translation, quotation.language === 'zh' ? 'en' : 'zh'));
  return sentences > 2 ? `quotes ${sentences} sentences. Quote two at most, or tell it in a "summary" in your own words.` : undefined;
}

/** Sentences by Unicode's rules; what holds no letter or digit is none. */
export function countSentences(text: string, language: 'en' | 'zh'): number {
  return [...new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text)].filter(({ segment }) => /[\p{L}\p{N}]/u.test(segment)).length;
}
