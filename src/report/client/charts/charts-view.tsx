import { joinNames } from './join-names.ts';
import { usePage } from '../context.ts';
import { NarrowField, useNarrowedMatrix } from '../narrow-field.tsx';
import { ScenarioField, useScenario } from '../scenario-field.tsx';
import { listChartRows } from './chart-data.ts';
import { GateChart } from './gate-chart.tsx';
import { PeopleChart } from './people-chart.tsx';

/** Charts that answer a question, for one scenario at a time, each with its numbers in a table. */
export function ChartsView() {
  const { data, strings, lang } = usePage();
  const words = strings.views.charts;
  const scenario = useScenario();
  const matrix = useNarrowedMatrix(scenario);
  const rows = listChartRows(matrix, data.results, scenario);
  const drawn = rows.filter(({ outcome }) => outcome === 'completed');
  const named = (outcomes: readonly string[]) => joinNames(rows.filter(({ outcome }) => outcomes.includes(outcome)).map(({ regime }) => data.results.regimes[regime]?.name[lang] ?? regime), lang);
  const [blocked, without] = [named(['blocked']), named(['broken', 'absent'])];
  const people = data.results.scenarios[scenario]?.people ?? [];
  return (
    <>
      <h1 tabIndex={-1}>{words.heading}</h1>
      <p class="intro">{words.intro}</p>
      <div class="filter-line"><ScenarioField label={strings.views.sides.scenario} /><NarrowField shown={matrix} /></div>
      {drawn.length === 0 ? <p>{words.none}</p> : (
        <>
          <GateChart rows={drawn} order={Object.keys(strings.gate)} />
          <PeopleChart rows={drawn} people={people} />
        </>
      )}
      {blocked !== '' && <p class="note">{words.blocked(blocked)}</p>}
      {without !== '' && <p class="note">{words.noNumber(without)}</p>}
    </>
  );
}
