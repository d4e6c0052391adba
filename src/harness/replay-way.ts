import type { Seed } from '../../mock-platforms/platform.ts';
import type { Engine } from '../phone/pane.ts';
import type { Measurement } from '../results/schema.ts';
import type { WayCost, WayStep } from '../search/proof.ts';
import type { World } from '../world/start-world.ts';
import { describeTarget } from './describe-target.ts';
import { measureCell, type Cell, type CellResult } from './measure-cell.ts';
import { scriptWay } from './script-way.ts';

/** What a search claims: this way leads to the goal, and costs this. */
export interface Claim {
  readonly way: readonly WayStep[];
  readonly cost: WayCost;
}

/** What runs the pages of a replay. */
export interface ReplayEngine {
  /** As it is told where it disagrees. */
  readonly name: string;
  readonly createEngine: (world: World) => Engine;
  readonly pictures: boolean;
}

export interface Replay {
  readonly result: CellResult;
  /** Where the claim does not hold on this engine, in words; none where it does. */
  readonly disagreement?: string;
}

/** Walks a way from the start of its scenario, with everything that belongs to a measurement, and holds the claim against it. */
export async function replayWay({ scenario, regime, device }: Cell, seed: Seed, claim: Claim, { name, createEngine, pictures }: ReplayEngine): Promise<Replay> {
  const result = await measureCell({ createEngine, scenario: scriptWay(scenario, claim.way), regime, device, seed, pictures });
  const disagreement = findDisagreement(claim, result.measurement);
  return { result, ...(disagreement !== undefined && { disagreement: `${name}: ${disagreement}` }) };
}

/** The first thing in which a measurement is not what was claimed, gesture by gesture and then figure by figure. */
export function findDisagreement({ way, cost }: Claim, measured: Measurement): string | undefined {
  for (const [index, claimed] of way.entries()) {
    const made = measured.steps[index];
    const step = `step ${index + 1}`;
    const [wanted, found] = [tell(claimed.person, claimed.gesture, describeTarget(claimed.gesture, claimed.target)), made && tell(made.person, made.gesture, made.target)];
    if (wanted === found) continue;
    // A way that came to its end too early, or broke off, says why itself.
    if (!found) return `the way ended ${measured.outcome} before ${step} (${wanted})${measured.reason === undefined ? '' : `: ${measured.reason}`}`;
    return `${step} is claimed to be ${wanted} and was ${found}`;
  }
  if (measured.outcome !== 'completed') return `the way ended ${measured.outcome}: ${measured.reason ?? 'no reason given'}`;
  if (measured.steps.length > way.length) return `the way has ${way.length} gestures and ${measured.steps.length} were made`;
  const figures = [
    ['clicks', cost.clicks, measured.clicks],
    ['keys of codes', cost.codes, measured.keystrokes.codes],
    ['keys of prose', cost.prose, measured.keystrokes.prose],
    ['screens', cost.screens, measured.screens],
  ] as const;
  const wrong = figures.find(([, claimed, found]) => claimed !== found);
  return wrong && `${wrong[1]} ${wrong[0]} are claimed and ${wrong[2]} were measured`;
}

function tell(person: string, gesture: string, { role, name }: Measurement['steps'][number]['target']): string {
  return `${person}: ${gesture} ${role} "${name}"`;
}
