import { MARKS } from '../../../compare/marks.ts';
import { listScenarios } from '../../../compare/matrix.ts';
import { stoppedPhrase } from '../../../compare/phrases.ts';
import { showText } from '../../../compare/show-text.ts';
import { lookUp } from '../../../results/look-up.ts';
import type { Measurement } from '../../../results/schema.ts';
import { clicksInWords } from '../../words.ts';
import { useDevice, usePage } from '../context.ts';
import { formatRoute, routeToCell } from '../route.ts';
import type { Route } from '../route.ts';
import { useScenario } from '../scenario-field.tsx';
import { SelectField } from '../select-field.tsx';
import { Name } from '../text.tsx';
import { AlignedSteps } from './aligned-steps.tsx';
import type { Side } from './aligned-steps.tsx';

/** Two regimes for one goal, or one cell in two runs, step by step. */
export function SidesView() {
  const { data, strings, route, lang, change } = usePage();
  const words = strings.views.sides;
  const { keyA, keyB } = useSides();
  const [scenario = '', regimeA = '', device = ''] = keyA.split('@');
  const [, regimeB = ''] = keyB.split('@');
  const isOther = route.otherRun === true && data.other !== undefined;
  const cellA = lookUp(data.results.measurements, keyA);
  const cellB = lookUp(isOther ? data.other!.results.measurements : data.results.measurements, keyB);
  const regimes = data.regimes.map((id) => [id, data.results.regimes[id]?.name[lang] ?? id] as const);
  const go = (next: Partial<Route>) => change({ ...route, a: keyA, b: keyB, scenario, device, ...next });
  const titleOf = (regime: string, inOther: boolean) => `${showText(data.results.regimes[regime]?.name[lang] ?? data.other?.results.regimes[regime]?.name[lang] ?? regime)}${data.other ? ` (${inOther ? words.otherRun : words.thisRun})` : ''}`;
  const sideOf = (cell: Measurement, inOther: boolean): Side => ({
    title: titleOf(cell.regime, inOther), steps: cell.steps, end: endOf(cell),
    pictures: (inOther ? data.other?.pictures : data.pictures)?.[`${cell.scenario}@${cell.regime}@${cell.device}`] ?? {},
  });
  return (
    <>
      <h1 tabIndex={-1}>{words.heading}</h1>
      <p class="intro">{words.intro}</p>
      <div class="filter-line">
        <SidesScenario onChange={(next, on) => go({ a: `${next}@${regimeA}@${on}`, b: `${next}@${regimeB}@${on}`, scenario: next, device: on })} scenario={scenario} device={device} />
        <SelectField label={words.first} value={regimeA} options={regimes} onChange={(id) => go({ a: `${scenario}@${id}@${device}` })} />
        <SelectField label={words.second} value={regimeB} options={regimes} onChange={(id) => go({ b: `${scenario}@${id}@${device}` })} />
        {data.other && <SelectField label={`${words.run} (${words.second})`} value={isOther ? 'other' : 'this'} options={[['this', words.thisRun], ['other', words.otherRun]]} onChange={(run) => go({ otherRun: run === 'other' })} />}
        {!isOther && <button type="button" onClick={() => go({ a: keyB, b: keyA })}>{words.swap}</button>}
      </div>
      {!cellA && <p>{words.missing(showText(keyA))}</p>}
      {!cellB && <p>{words.missing(showText(keyB))}</p>}
      {cellA && cellB && (
        <>
          <p class="note"><code><Name text={keyA} /></code> · <a href={formatRoute(routeToCell(keyA))} aria-label={`${words.first}${MARKS[lang].colon}${words.toCell}`}>{words.toCell}</a> — <code><Name text={keyB} /></code>{!isOther && <> · <a href={formatRoute(routeToCell(keyB))} aria-label={`${words.second}${MARKS[lang].colon}${words.toCell}`}>{words.toCell}</a></>}</p>
          <AlignedSteps first={sideOf(cellA, false)} second={sideOf(cellB, isOther)} />
        </>
      )}
    </>
  );

  function endOf({ outcome, clicks, keystrokes, blockedAt }: Measurement): string {
    if (outcome === 'completed') return `${strings.outcome.completed}${MARKS[lang].colon}${clicksInWords(clicks, keystrokes.codes, lang)}`;
    return outcome === 'blocked' && blockedAt ? `${strings.outcome.blocked}${MARKS[lang].colon}${stoppedPhrase(blockedAt, lang)}` : strings.outcome[outcome];
  }
}

/** The two cells that the address names; else open beside the regime that is dearest for the first scenario. */
function useSides(): { readonly keyA: string; readonly keyB: string } {
  const { route } = usePage();
  const { matrix } = useDevice();
  const chosen = useScenario();
  const scenario = route.a?.split('@')[0] ?? chosen;
  const device = route.a?.split('@')[2] ?? matrix.device;
  const cells = matrix.rows.flatMap(({ cells: own, sort }) => (sort === 'control' ? [] : own.filter((cell) => cell.scenario === scenario)));
  const dearest = cells.reduce<(typeof cells)[number] | undefined>((a, b) => ((a?.toll?.clicks ?? -1) >= (b.toll?.clicks ?? -1) ? a : b), undefined);
  return { keyA: route.a ?? `${scenario}@open@${device}`, keyB: route.b ?? dearest?.key ?? `${scenario}@open@${device}` };
}

/** Goal and device, each of which changes both sides. */
function SidesScenario({ scenario, device, onChange }: { readonly scenario: string; readonly device: string; readonly onChange: (scenario: string, device: string) => void }) {
  const { data, strings, lang } = usePage();
  const words = strings.views.sides;
  const scenarios = listScenarios(data.results).map((id) => [id, data.results.scenarios[id]?.title[lang] ?? id] as const);
  const devices = data.devices.map(({ matrix }) => [matrix.device, matrix.device] as const);
  return (
    <>
      <SelectField label={words.scenario} value={scenario} options={scenarios} onChange={(next) => onChange(next, device)} />
      {devices.length > 1 && <SelectField label={words.device} value={device} options={devices} onChange={(next) => onChange(scenario, next)} />}
    </>
  );
}
