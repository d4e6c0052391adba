import { fileURLToPath } from 'node:url';
import { readFile } from 'node:fs/promises';
import { loadEvidenceBook } from '../../src/regimes/evidence-book.ts';
import { ABROAD } from './abroad.ts';
import { DOCUMENTS } from './documents.ts';
import { PAYING } from './paying.ts';
import type { Coverage, Row } from './row.ts';
import { CONTACT, NOTICES, PHASES, SHARING, SHOP_WALLS, WEB_VIEW } from './sharing.ts';

/** Every row that is known, by where it was found; the keys are the sections of the list. */
export const COVERAGE: Readonly<Record<string, { readonly title: string; readonly rows: readonly Row[] }>> = {
  a: { title: 'Five documents, sentence by sentence', rows: DOCUMENTS },
  b1: { title: 'The chat’s notices', rows: NOTICES },
  b2: { title: 'The chat’s rules on outside links, phase by phase', rows: PHASES },
  b3: { title: 'The shop’s own walls', rows: SHOP_WALLS },
  b4: { title: 'Sharing out of the shop', rows: SHARING },
  b5: { title: 'Inside the web view', rows: WEB_VIEW },
  b6: { title: 'Paying', rows: PAYING },
  b7: { title: 'Contact', rows: CONTACT },
  c: { title: 'The same model in other countries', rows: ABROAD },
};

export const COVERAGE_PAGE = fileURLToPath(new URL('../../docs/coverage.md', import.meta.url));

/** The page on what is covered, with the tables in their place. */
export async function renewCoverage(): Promise<{ before: string; after: string }> {
  const [before, book] = await Promise.all([readFile(COVERAGE_PAGE, 'utf8'), loadEvidenceBook()]);
  const sections = Object.values(COVERAGE).map(({ title, rows }) => {
    const lines = rows.map(({ id, says, by }) => `| ${id} | ${says} | ${nameSource(book.get(id))} | ${describe(by)} |`);
    return [`## ${title}`, '', '| row | what it tells | from | measured by |', '|---|---|---|---|', ...lines].join('\n');
  });
  return { before, after: before.replace(/<!-- coverage -->\n[\s\S]*<!-- \/coverage -->/, () => `<!-- coverage -->\n${sections.join('\n\n')}\n<!-- /coverage -->`) };
}

function nameSource(entry: { readonly publisher: string; readonly date: string; readonly certainty: string } | undefined): string {
  return entry ? `${entry.publisher}, ${entry.date} (${entry.certainty})` : '';
}

function describe(by: Coverage): string {
  if ('reason' in by) return `nothing: ${by.reason}`;
  const [word, ids] = 'regimes' in by ? ['', by.regimes] : 'scenarios' in by ? ['the scenario ', by.scenarios] : ['the device ', by.devices];
  return word + ids.map((id) => `\`${id}\``).join(', ');
}
