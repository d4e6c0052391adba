import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { SCHEMA_VERSION, type Run } from '../results/schema.ts';
import { hashMeasure } from './hash-measure.ts';

export interface RunFacts {
  readonly started: Date;
  /** ms */
  readonly durationMs: number;
  readonly workers: number;
  readonly browser: { readonly name: string; readonly version: string } | undefined;
  readonly notRun: Readonly<Record<string, string>>;
  readonly interrupted: boolean;
  /** LINKTOLL_BROWSER_PATH: '' is Playwright's own; undefined where no browser was looked for, as when parts are merged. */
  readonly browserPath: string | undefined;
}

/** run.json: what differs between runs of the same input. */
export function describeRun({ started, durationMs, workers, browser, notRun, interrupted, browserPath }: RunFacts): Run {
  return {
    schemaVersion: SCHEMA_VERSION,
    linktoll: readVersion(),
    measure: hashMeasure(),
    started: started.toISOString(),
    finished: new Date(started.getTime() + Math.round(durationMs)).toISOString(),
    durationMs: Math.round(durationMs),
    browser: { name: browser?.name ?? 'chromium', version: browser?.version ?? 'unknown', path: browserPath === undefined ? 'not known here: merged from shards' : browserPath || "Playwright's own" },
    machine: { platform: process.platform, arch: process.arch, node: process.version, cpus: cpus().length },
    workers,
    notRun,
    interrupted,
  };
}

function readVersion(): string {
  const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string };
  return manifest.version;
}
