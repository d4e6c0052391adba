import { useDevice, usePage } from './context.ts';
import { SelectField } from './select-field.tsx';

/** The scenario that the address names, if this device has it, else the one that says most. */
export function useScenario(): string {
  const { route } = usePage();
  const { matrix, indexed } = useDevice();
  return matrix.columns.find(({ scenario }) => scenario === route.scenario)?.scenario ?? indexed.telling ?? '';
}

/** Chooses the scenario, and the device where there are several. */
export function ScenarioField({ label }: { readonly label: string }) {
  const { data, route, change, lang, strings } = usePage();
  const { matrix } = useDevice();
  const devices = data.devices.map(({ matrix: { device } }) => device);
  return (
    <>
      <SelectField label={label} value={useScenario()} options={matrix.columns.map(({ scenario, title }) => [scenario, title[lang]] as const)} onChange={(scenario) => change({ ...route, scenario })} />
      {devices.length > 1 && <SelectField label={strings.switches.device} value={matrix.device} options={devices.map((device) => [device, device] as const)} onChange={(device) => change({ ...route, device })} />}
    </>
  );
}
