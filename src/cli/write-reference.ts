import { writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { configSchema } from '../config/config.ts';
import { ASKED_CONDITIONS, ASKED_EVERYWHERE } from '../regimes/asked-conditions.ts';
import { CONDITION_INFO } from '../regimes/condition-info.ts';
import { GATE_INFO, TREATMENT_INFO } from '../regimes/info.ts';
import { CERTAINTIES, CONDITIONS, regimeFileSchema, SORTS, STATUSES, type Condition } from '../regimes/regime.ts';
import { GATES, TREATMENTS, type Info } from '../regimes/vocabulary.ts';

/** Folder of the documentation. */
export const DOCS_FOLDER = new URL('../../docs/', import.meta.url);

const NOTE = '<!-- Written by "npx tsx src/cli/write-reference.ts" from the code; a test compares. Do not edit. -->\n';

/** The reference pages, by file name, as they are written to disk: made from the code, so that they cannot drift. */
export function generateReference(): Record<string, string> {
  return { 'regime-reference.md': describeRegimes(), 'config.md': describeConfig() };
}

function describeRegimes(): string {
  const parts = ['# Regime reference\n', NOTE, 'Every word that a regime file may use. [Writing a regime](writing-a-regime.md) tells how they go together; `linktoll check FILE` tells what is wrong, with line and column.\n'];
  parts.push('## The file\n', 'The id of a regime is the name of its file: lower-case letters, digits and hyphens.\n', table(['key', 'what', 'may be left out'], keysOf(regimeFileSchema)));
  parts.push(`\`sort\` is one of ${list(SORTS)} (\`control\` is kept for \`open\` and \`sealed\`); \`status\` one of ${list(STATUSES)}; the \`certainty\` of an evidence one of ${list(CERTAINTIES)} (\`assumed\` in regimes of your own alone).\n`);
  parts.push('## Gates and treatments\n', 'The first treatment of each gate is that of the open world; the last ends the way.\n');
  for (const gate of GATES) {
    const treatments = TREATMENT_INFO[gate] as Record<string, Info>;
    parts.push(`### \`${gate}\`: ${GATE_INFO[gate].label.en}\n`, `${GATE_INFO[gate].long.en}\n`, table(['treatment', 'what', 'more'], TREATMENTS[gate].map((id) => [`\`${id}\``, treatments[id]?.line.en ?? '', treatments[id]?.long.en ?? ''])));
  }
  parts.push('`open: confirm` takes `times`, from 1 to 9: `treatment: { kind: confirm, times: 2 }`. `open: delay` takes `seconds`, from 1 to 3600.\n');
  parts.push('## When a rule acts\n', 'A key of `when` that is left out is any; without `when` the rule always acts.\n');
  parts.push(`A gate knows some of them; a rule that asks for another could never act and is refused. ${list(ASKED_EVERYWHERE)} may be asked everywhere, and besides:\n`);
  parts.push(table(['gate', 'may ask for'], GATES.map((gate) => [`\`${gate}\``, list(ASKED_CONDITIONS[gate])])));
  for (const key of Object.keys(CONDITIONS) as Condition[]) {
    const infos: Readonly<Record<string, Info>> = CONDITION_INFO[key];
    parts.push(`### \`${key}\`\n`, table(['word', 'what', 'more'], CONDITIONS[key].map((id) => [`\`${id}\``, infos[id]?.line.en ?? '', infos[id]?.long.en ?? ''])));
  }
  return `${parts.join('\n').trimEnd()}\n`;
}

function describeConfig(): string {
  const parts = ['# Configuration reference\n', NOTE, 'What `linktoll.config.ts` exports. It is looked for in the folder in which linktoll is started, or named by `--config FILE`; what is wrong in it is told before anything is measured, with the file, the line and the key.\n'];
  const describe = (title: string, schema: z.ZodObject): void => {
    parts.push(`## ${title}\n`, `${schema.description ? `${capitalize(schema.description)}.\n` : ''}`, table(['key', 'what', 'may be left out'], keysOf(schema)));
    for (const [key, part] of Object.entries(schema.shape)) {
      const inner = strip(part as z.ZodType);
      const object = inner instanceof z.ZodArray ? strip(inner.element as z.ZodType) : inner instanceof z.ZodUnion ? (inner.options as z.ZodType[]).find((option) => option instanceof z.ZodObject) : inner;
      if (object instanceof z.ZodObject && key !== 'description') describe(title === 'The configuration' ? `\`${key}\`` : `${title.replace(/`$/, '')}.${key}\``, object);
    }
  };
  describe('The configuration', configSchema);
  return `${parts.join('\n').trimEnd()}\n`;
}

function keysOf(schema: z.ZodObject): string[][] {
  return Object.entries(schema.shape).map(([key, part]) => {
    const type = part as z.ZodType;
    return [`\`${key}\``, capitalize(type.description ?? strip(type).description ?? typeWords(strip(type))), type.safeParse(undefined).success ? 'yes' : 'no'];
  });
}

function strip(type: z.ZodType): z.ZodType {
  return type instanceof z.ZodOptional ? strip(type.unwrap() as z.ZodType) : type;
}

function typeWords(type: z.ZodType): string {
  if (type instanceof z.ZodEnum) return list(type.options.map(String));
  if (type instanceof z.ZodArray) return 'a list';
  if (type instanceof z.ZodObject) return `an object of ${list(Object.keys(type.shape))}`;
  if (type instanceof z.ZodRecord) return 'an object of texts';
  return 'a text';
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`;
  return `${[line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')}\n`;
}

function list(words: readonly string[]): string {
  return words.map((word) => `\`${word}\``).join(', ');
}

function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

// Run as a script it writes them: npx tsx src/cli/write-reference.ts
if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  for (const [name, text] of Object.entries(generateReference())) await writeFile(new URL(name, DOCS_FOLDER), text);
}
