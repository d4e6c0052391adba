import { DEVICES, type Device } from '../phone/devices.ts';
import type { Regime } from '../regimes/regime.ts';
import type { Gate, TreatmentKind } from '../regimes/vocabulary.ts';
import type { Scenario } from '../scenarios/scenario.ts';

/** Treatments under which something that was copied elsewhere is read by the shop's app. */
const PASTED: readonly TreatmentKind[] = ['pass-code'];
/** Treatments under which the way leads into the shop's app. */
const INTO_THE_APP: readonly TreatmentKind[] = ['pass-code', 'qr-picture', 'download-page'];

/** Gates at which the built-in shop acts; a page of the user's own asks no regime there. */
const OWN_AFFAIRS: readonly Gate[] = ['offer', 'land'];

/** Why a cell is not measured: the regime has no rule on this way, or the device changes nothing there. @returns undefined where it is measured. */
export function explainOmission(device: Device, scenario: Scenario, regime: Regime, all: readonly Regime[]): string | undefined {
  // With rules left out it stands beside the whole one, wherever that is measured.
  const whole = regime.lacks && all.find(({ id }) => id === regime.lacks?.regime);
  if (whole) return explainOmission(device, scenario, whole, all);
  if (scenario.goal.page && regime.sort !== 'control' && regime.rules.every(({ gate }) => OWN_AFFAIRS.includes(gate))) {
    return 'its rules act only on what the built-in shop offers and shows, which a page of your own decides for itself';
  }
  if (scenario.means && (device.asksBeforePaste || device.receiverLacks.length > 0)) return 'paying is measured on phones that have what sharing needs';
  if (device.wallets && scenario.means && !device.wallets.includes(chosenWallet(scenario))) return 'whoever pays here would pay by a wallet that is not held on this phone';
  const bears = (kinds: readonly TreatmentKind[]): boolean => {
    const uses = (each: Regime): boolean => each.rules.some(({ treatment, when }) => kinds.includes(treatment.kind) && (!when.surface || when.surface.includes(scenario.surface)));
    // The controls are measured wherever something else is.
    return regime.sort === 'control' ? all.some((each) => each.sort !== 'control' && uses(each)) : uses(regime);
  };
  // The matrix is the first device's, and there everything is measured. What another language, a prompt or a missing app
  // adds where no rule acts is seen in the open world, which every device measures.
  if (device.id !== DEVICES[0].id && DEVICES.some(({ id }) => id === device.id) && !actsOn(regime, scenario)) return 'no rule of this regime acts at a gate that this way passes, which is measured on the phone of the matrix; this one differs from it as it does in the open world';
  if (device.asksBeforePaste && !bears(PASTED)) return 'nothing that was copied elsewhere is read by an app here, so a phone that asks before pasting changes nothing';
  if (device.receiverLacks.includes('shop') && !bears(INTO_THE_APP)) return "the receiver's way does not lead into the shop's app here, so it changes nothing that it is missing";
  return undefined;
}

/** Whether a rule of this regime may answer on this way. */
function actsOn(regime: Regime, scenario: Scenario): boolean {
  return regime.sort === 'control' || regime.rules.some(({ gate }) => scenario.gates.includes(gate) || isMetBy(scenario, gate));
}

/** Whoever would get another wallet has to bind a card there, which nobody does in the open world. */
function isMetBy({ means = [], gates, legs }: Scenario, gate: string): boolean {
  return gate === 'bind' && gates.includes('pay') && means.includes('wallet-app') && !legs.at(-1)?.alsoInstalled?.includes('wallet');
}

/** The wallet that a scenario's payer would rather pay by, or that is made ready. */
function chosenWallet({ bill, means = [] }: Scenario): string {
  return bill?.wallet ?? means[0] ?? '';
}
