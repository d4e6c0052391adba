import { markdownTable } from 'markdown-table';
import stringWidth from 'string-width';
import { MARKS } from '../compare/marks.ts';
import { SCORED_FAMILIES } from '../compare/scored-scenarios.ts';
import { LANGS } from '../compare/show-text.ts';
import type { Lang } from '../compare/show-text.ts';
import { readBugAddress } from './bug-address.ts';
import { HOW_WE_COUNT } from './how-we-count.ts';
import { escapeMarkdown } from './markdown.ts';
import { STRINGS } from './strings.ts';

/** docs/how-we-count.md: what the report's view of that name says, in both languages, out of the same tables and words. */
export function renderHowWeCount(): string {
  const bugs = readBugAddress();
  return `${LANGS.map((lang) => renderIn(lang, bugs)).join('\n\n---\n\n')}\n`;
}

function renderIn(lang: Lang, bugs: string | undefined): string {
  const { how, views, certainty, certaintyLong, outcome, outcomeLong } = STRINGS[lang];
  const { acts, operators, scored } = HOW_WE_COUNT;
  const table = (rows: readonly (readonly string[])[]) => markdownTable(rows.map((row) => row.map(escapeMarkdown)), { stringLength: stringWidth });
  const list = (lines: readonly string[]) => lines.map((line) => `- ${escapeMarkdown(line)}`).join('\n');
  const defined = (pairs: readonly (readonly [string, string])[]) => pairs.map(([term, meaning]) => `- **${escapeMarkdown(term)}**${MARKS[lang].colon}${escapeMarkdown(meaning)}`).join('\n');
  const remark = ({ longPresses, systemPresses, note }: (typeof acts)[number]) => [longPresses > 0 ? how.longPress : '', systemPresses > 0 ? how.systemPress : '', note[lang]].filter(Boolean).join(MARKS[lang].semicolon);
  const pairsOf = <K extends string>(names: Readonly<Record<K, string>>, meanings: Readonly<Record<K, string>>) => (Object.keys(names) as K[]).map((key) => [names[key], meanings[key]] as const);
  return [
    `# ${how.heading}`,
    escapeMarkdown(how.intro),
    table([[how.act, how.clicks, how.remark], ...acts.map((act) => [act.act[lang], String(act.clicks), remark(act)])]),
    `## ${how.moreHeading}`,
    defined(how.more),
    `## ${how.journeyHeading}`,
    escapeMarkdown(how.journey),
    `## ${how.outcomesHeading}`,
    defined(pairsOf(outcome, outcomeLong)),
    `## ${how.certaintyHeading}`,
    defined(pairsOf(certainty, certaintyLong)),
    `## ${how.estimateHeading}`,
    escapeMarkdown(how.estimateIntro),
    table([[how.operator, how.seconds, how.source], ...operators.map(({ what, seconds, source }) => [what[lang], String(seconds), source])]),
    `## ${views.how.scoreHeading}`,
    escapeMarkdown(views.score.formula),
    escapeMarkdown(views.score.leavesOut),
    `${escapeMarkdown(views.how.scoreList(scored.version))}\n\n${SCORED_FAMILIES.map((family) => `- **${escapeMarkdown(views.score.families[family])}**${MARKS[lang].colon}${scored.families[family].map((id) => `\`${id}\``).join(MARKS[lang].list)}`).join('\n')}`,
    `## ${views.how.picturesHeading}`,
    escapeMarkdown(views.how.pictures),
    `## ${how.limitsHeading}`,
    list(how.limits),
    `## ${views.how.mistakeHeading}`,
    list(views.how.mistake),
    bugs === undefined ? escapeMarkdown(views.how.mistakeNowhere) : `${views.how.mistakeTo} <${bugs}>`,
  ].join('\n\n');
}
