import { stringify } from 'csv-stringify/sync';
import type { JoinedCells } from '../compare/joined-cells.ts';
import { buildMatrix, listDevices } from '../compare/matrix.ts';
import { showText, SHOWN_PROSE_GRAPHEMES } from '../compare/show-text.ts';
import { lookUp } from '../results/look-up.ts';
import type { Results, Run } from '../results/schema.ts';

type Value = string | number | undefined;

/**
 * A row a cell: what it costs, whom, what it costs above `open`, and the least that anyone could pay where that was searched.
 * Cells that are no number have empty figures. `joined`: what was searched, without what contradicts its journey.
 */
export function renderCellsCsv(results: Results, run?: Run, joined: JoinedCells = {}): string {
  const people = [...new Set(Object.values(results.scenarios).flatMap((scenario) => scenario.people))];
  const cells = listDevices(results).flatMap((device) => buildMatrix(results, device, run, joined).rows.flatMap((row) => row.cells));
  return format(cells.filter(({ outcome, reason }) => outcome !== 'absent' || reason !== undefined).map((cell): Record<string, Value> => {
    const measured = lookUp(results.measurements, cell.key);
    const { figures, toll, blockedAt } = cell;
    const least = cell.minimum && lookUp(joined, cell.key)?.minimum;
    const proved = least?.status === 'proved' ? least : undefined;
    const part = (person: string) => cell.perPerson.find((one) => one.person === person)?.figures;
    return {
      cell: cell.key, scenario: cell.scenario, regime: cell.regime, device: cell.device, outcome: cell.outcome,
      clicks: figures?.clicks, toll_clicks: toll?.clicks, code_keys: figures?.codeKeys, toll_code_keys: toll?.codeKeys, prose_keys: figures?.proseKeys,
      long_presses: figures?.longPresses, system_presses: figures?.systemPresses, screens: figures?.screens, decisions: figures?.decisions,
      switches_by_hand: figures?.switchesByHand, switches_automatic: figures?.switchesAutomatic, wait_seconds: figures?.waitSeconds, estimated_seconds: figures?.estimatedSeconds,
      ...Object.fromEntries(people.map((person) => [`clicks_${person}`, part(person)?.clicks])),
      lost: figures && measured?.lost.join(' '), needs: figures && measured?.needs.join(' '),
      blocked_gate: blockedAt?.gate, blocked_rule: blockedAt?.rule, blocked_person: blockedAt?.person, reason: cell.reason,
      minimum: least?.status, minimum_clicks: proved?.clicks, minimum_code_keys: proved?.keystrokes.codes, minimum_prose_keys: proved?.keystrokes.prose, minimum_screens: proved?.screens, states: least?.states,
    };
  }), CELL_COLUMNS(people));
}

const CELL_COLUMNS = (people: readonly string[]): string[] => [
  'cell', 'scenario', 'regime', 'device', 'outcome', 'clicks', 'toll_clicks', 'code_keys', 'toll_code_keys', 'prose_keys', 'long_presses', 'system_presses', 'screens', 'decisions',
  'switches_by_hand', 'switches_automatic', 'wait_seconds', 'estimated_seconds', ...people.map((person) => `clicks_${person}`), 'lost', 'needs', 'blocked_gate', 'blocked_rule', 'blocked_person', 'reason',
  'minimum', 'minimum_clicks', 'minimum_code_keys', 'minimum_prose_keys', 'minimum_screens', 'states',
];

/** A row a step of every cell that was measured, a dead end's steps included. */
export function renderStepsCsv(results: Results): string {
  const rows = Object.keys(results.measurements).sort().flatMap((key) => {
    const cell = lookUp(results.measurements, key);
    return (cell?.steps ?? []).map(({ person, app, screen, gesture, target, charge }, index): Record<string, Value> => ({
      cell: key, scenario: cell?.scenario, regime: cell?.regime, device: cell?.device, outcome: cell?.outcome,
      number: index + 1, person, app, gesture, role: target.role, name: target.name, rule: charge, screen,
    }));
  });
  return format(rows, ['cell', 'scenario', 'regime', 'device', 'outcome', 'number', 'person', 'app', 'gesture', 'role', 'name', 'rule', 'screen']);
}

/**
 * CSV after RFC 4180, for spreadsheets: with the mark by which they know UTF-8, every text in quotation marks, and an
 * apostrophe before what a spreadsheet would take for a formula.
 */
function format(rows: readonly Record<string, Value>[], columns: string[]): string {
  // The same names stand in row after row, and to clip a long one takes its time.
  const shown = new Map<string, string>();
  const show = (text: string): string => {
    const known = shown.get(text) ?? showText(text, SHOWN_PROSE_GRAPHEMES);
    shown.set(text, known);
    return known;
  };
  return stringify(rows.map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, typeof value === 'string' ? show(value) : value]))), {
    header: true, columns, bom: true, quoted_string: true, escape_formulas: true, record_delimiter: 'windows',
  });
}
