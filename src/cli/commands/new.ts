import { mkdir, writeFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import type { Command } from 'commander';
import { refuseWord } from '../../regimes/describe-issue.ts';
import { loadCatalogue } from '../../regimes/load.ts';
import { UsageError } from '../errors.ts';
import type { Io } from '../io.ts';

/** Where a new regime is put unless it is said otherwise. */
const FOLDER = 'regimes';

export function addNew(program: Command, io: Io): void {
  program
    .command('new')
    .description('Begin a regime of your own: writes a file that loads as it is, with every part explained.')
    .argument('<regime>', 'what to begin')
    .argument('<NAME>', 'its id: lower-case letters, digits and hyphens')
    .option('--dir <dir>', 'where the file goes', FOLDER)
    .option('--quiet', 'do not say what to do next')
    .action(async (what: string, name: string, { dir, quiet }: { readonly dir: string; readonly quiet?: boolean }) => {
      if (what !== 'regime') throw new UsageError(`Failed to begin: ${refuseWord(what, 'thing to begin', ['regime'])}`);
      if (!/^[a-z0-9-]+$/.test(name)) throw new UsageError(`Failed to begin a regime: "${name}" is no id. Write lower-case letters, digits and hyphens.`);
      if ((await loadCatalogue()).some(({ id }) => id === name)) throw new UsageError(`Failed to begin a regime: the id "${name}" is taken by the catalogue. Choose another one.`);
      const file = join(resolve(io.cwd, dir), `${name}.yaml`);
      await mkdir(resolve(io.cwd, dir), { recursive: true });
      await writeFile(file, template(name), { flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
        throw new UsageError(error.code === 'EEXIST' ? `Failed to begin a regime: ${relative(io.cwd, file)} is there already. Choose another name.` : `Failed to begin a regime: ${relative(io.cwd, file)} cannot be written (${error.code}). Choose another folder with --dir.`);
      });
      const shown = relative(io.cwd, file);
      if (!quiet) io.stdout(`Wrote ${shown}.\nCheck it:    linktoll check ${shown}\nMeasure it:  linktoll run --regimes ${dir} --regime ${name}\n`);
    });
}

/** A regime that loads at once. It assumes what it says, which only a regime of a user's own may. */
function template(name: string): string {
  return `# yaml-language-server: $schema=https://unpkg.com/linktoll/schema/regime.schema.json
# All words that may stand here: docs/regime-reference.md in the package, or "linktoll list gates".
name:
  en: ${JSON.stringify(`My regime ${name}`)}
  zh: ${JSON.stringify(`我的规则 ${name}`)}
description:
  en: What the companies do to a shared link, in plain words.
  zh: 用平实的话写：各家公司对分享的链接做了什么。
sort: mechanism # or composite: then "includes: [confirm-direct, no-groups]" brings their rules first
period: { from: 2024-01-01 }
place: CN
status: observed # or announced
imposedBy: the chat
evidence:
  # Everything rests on something. "assumed" is for regimes of your own; better: stated, seen-in-code, second-hand, derived.
  - id: my-observation
    document: What I saw on my own phone
    publisher: me
    date: 2024-01-01
    certainty: assumed
    summary:
      en: Every link in a one-to-one chat asked once more before it opened.
      zh: 一对一聊天里的每个链接打开前都要再确认一次。
rules:
  # The first rule of a gate whose "when" holds answers; where none does, the world is open.
  - id: ask-again
    gate: open # offer, send, show, open, land or exit
    when: { surface: [direct] } # leave "when" out for always
    treatment: { kind: confirm, times: 1 }
    evidence: [my-observation]
`;
}
