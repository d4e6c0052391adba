import { resolve } from 'node:path';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';
// @ts-expect-error The configuration is plain JavaScript, as the tool wants it.
import configuration from '../.dependency-cruiser.mjs';

export interface LayerCheck {
  /** One line a breach, with the rule's comment to whoever broke it. */
  readonly breaches: readonly string[];
  readonly modules: number;
  readonly dependencies: number;
}

/** Fewest modules that a check of this project can have seen: one that saw fewer has looked past the code. */
const MIN_MODULES = 100;

/**
 * Holds the imports of folders against the table of layers.
 * @throws where the tool saw too little to be believed: it reports no breach as well when it could read nothing.
 */
export async function checkLayers(folders: readonly string[], baseDir = process.cwd()): Promise<LayerCheck> {
  const { options, ...ruleSet } = configuration as { options: Record<string, unknown>; forbidden: { name: string; comment: string }[] };
  const { output } = await cruise(
    [...folders],
    { ...options, baseDir: resolve(baseDir), validate: true, ruleSet: ruleSet as never },
    undefined,
    { tsConfig: extractTSConfig(resolve('tsconfig.json')) as never },
  );
  const { modules, summary } = output as ICruiseResult;
  const ours = modules.filter(({ source }) => folders.some((folder) => source.startsWith(folder)));
  const dependencies = ours.reduce((sum, module) => sum + module.dependencies.length, 0);
  if (baseDir === process.cwd() && (ours.length < MIN_MODULES || dependencies < ours.length)) {
    throw new Error(`Failed to check layers: only ${ours.length} modules and ${dependencies} imports were seen. Do check that dependency-cruiser can read TypeScript.`);
  }
  const comments = new Map(ruleSet.forbidden.map(({ name, comment }) => [name, comment]));
  const breaches = summary.violations.map(({ from, to, rule }) => `${from} imports ${to}: ${rule.name}. ${comments.get(rule.name) ?? ''}`);
  return { breaches, modules: ours.length, dependencies };
}
