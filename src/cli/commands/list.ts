import type { Command } from 'commander';
import { showText, SHOWN_SENTENCE_GRAPHEMES } from '../../compare/show-text.ts';
import type { Lang } from '../../compare/show-text.ts';
import { refuseWord } from '../../regimes/describe-issue.ts';
import { GATE_INFO, TREATMENT_INFO } from '../../regimes/info.ts';
import { CERTAINTIES } from '../../regimes/regime.ts';
import type { Certainty, Regime } from '../../regimes/regime.ts';
import { GATES, TREATMENTS } from '../../regimes/vocabulary.ts';
import type { Gate, Info } from '../../regimes/vocabulary.ts';
import { UsageError } from '../errors.ts';
import type { Io } from '../io.ts';
import { formatColumns, formatJson, langOption } from '../options.ts';
import { addOwnOptions, extendSuite, readOwnThings, type OwnOptions } from '../read-settings.ts';

/** What can be listed: plain data for `--json`, and its columns for people. */
interface Listing {
  readonly data: readonly object[];
  readonly rows: (lang: Lang) => string[][];
}

const LISTINGS = {
  regimes: async (io, own) => {
    const { regimes } = await readOwnThings(io, own);
    return {
      data: regimes.map((regime) => ({ ...regime, certainty: listCertainties(regime) })),
      rows: (lang) =>
        regimes.map((regime) => [
          regime.id,
          regime.period ? `${regime.period.from} – ${regime.period.to ?? ''}`.trim() : '–',
          regime.place ?? '–',
          regime.status ?? '–',
          listCertainties(regime).join(', ') || '–',
          showText(regime.name[lang]),
        ]),
    };
  },
  scenarios: async (io, own) => {
    const { scenarios } = extendSuite(await io.loadSuite(), await readOwnThings(io, own));
    return {
      data: scenarios.map(({ id, title, gates }) => ({ id, title, gates })),
      rows: (lang) => scenarios.map(({ id, title, gates }) => [id, gates.join(' '), showText(title[lang], SHOWN_SENTENCE_GRAPHEMES)]),
    };
  },
  devices: async (io, own) => {
    const { devices } = extendSuite(await io.loadSuite(), await readOwnThings(io, own));
    return { data: devices, rows: (lang) => devices.map(({ id, description }) => [id, showText(description[lang], 200)]) };
  },
  gates: () => {
    const treatments = (gate: Gate) => Object.entries(TREATMENT_INFO[gate] as Record<string, Info>);
    const data = GATES.map((gate) => ({ id: gate, ...GATE_INFO[gate], treatments: treatments(gate).map(([id, info]) => ({ id, ...info })) }));
    return Promise.resolve({ data, rows: (lang: Lang) => GATES.map((gate) => [gate, TREATMENTS[gate].join(' | '), GATE_INFO[gate].line[lang]]) });
  },
} satisfies Record<string, (io: Io, own: OwnOptions) => Promise<Listing>>;

export function addList(program: Command, io: Io): void {
  addOwnOptions(program.command('list'))
    .description('Print what there is, a line each.')
    .argument('<regimes|scenarios|devices|gates>', 'what to list')
    .option('--json', 'print all that is known of each')
    .option('--quiet', 'accepted everywhere; changes nothing here')
    .addOption(langOption(io.env))
    .action(async (what: string, { json, lang, ...own }: OwnOptions & { readonly json?: boolean; readonly lang: Lang }) => {
      if (!isListed(what)) throw new UsageError(`Failed to list: ${refuseWord(what, 'thing to list', Object.keys(LISTINGS))}`);
      const { data, rows } = await LISTINGS[what](io, own);
      io.stdout(json ? formatJson(data) : formatColumns(rows(lang)));
    });
}

function isListed(what: string): what is keyof typeof LISTINGS {
  return Object.hasOwn(LISTINGS, what);
}

/** The certainties of what the rules rest on, the surest first. */
function listCertainties({ rules, evidence }: Regime): Certainty[] {
  const used = new Set(rules.flatMap((rule) => rule.evidence));
  const found = new Set(evidence.filter(({ id }) => used.has(id)).map(({ certainty }) => certainty));
  return CERTAINTIES.filter((certainty) => found.has(certainty));
}
