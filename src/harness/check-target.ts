import { request as askPlain } from 'node:http';
import { request as askSecure } from 'node:https';
import { chromium, type FullConfig } from '@playwright/test';
import { dialHost } from '../config/host-names.ts';
import type { Target } from '../config/settings.ts';
import type { Sight } from '../phone/sight.ts';
import { CAST } from '../scenarios/cast.ts';
import { chooseCells } from './chosen-cells.ts';
import { listThings } from './judge.ts';
import { measureCell } from './measure-cell.ts';
import { runInChromium } from './run-in-chromium.ts';

/** How long a page may take to answer at all, ms. */
const PATIENCE_MS = 20_000;
/** How many names of the last screen are told. */
const MAX_NAMES = 8;

/**
 * Before anything of a page of the user's own is measured: it answers, and in the open world Bob gets to the goal. If he
 * does not, no figure under any regime would mean anything.
 * @throws Error that names the last screen and what stands on it, nearest to the goal first
 */
export default async function checkTarget(config: FullConfig): Promise<void> {
  const { target, regimes, scenarios, devices } = await chooseCells(process.env);
  const open = regimes.find(({ id }) => id === 'open');
  const [scenario] = scenarios;
  const [device] = devices;
  if (!target || !open || !scenario || !device) return;
  await askTarget(target);
  const { launchOptions, connectOptions } = config.projects[0]?.use ?? {};
  const browser = connectOptions ? await chromium.connect(connectOptions.wsEndpoint, connectOptions) : await chromium.launch({ ...launchOptions, headless: true });
  try {
    const { measurement, last } = await measureCell({ scenario, regime: open, device, seed: CAST, pictures: false, target, createEngine: runInChromium(browser) });
    if (measurement.outcome !== 'completed') throw new Error(tellUnreached(target, measurement.reason ?? measurement.outcome, last));
  } finally {
    await browser.close();
  }
}

/** @throws Error where nothing answers at the target's address */
async function askTarget({ address }: Target): Promise<void> {
  const url = new URL(address);
  await new Promise<void>((resolve, reject) => {
    const ask = url.protocol === 'https:' ? askSecure : askPlain;
    const asked = ask(url, { method: 'GET', timeout: PATIENCE_MS, rejectUnauthorized: false, hostname: dialHost(url) }, (answer) => {
      answer.destroy();
      resolve();
    });
    const refuse = (why: string): void => reject(new Error(`Failed to reach the page: nothing answers at ${address} (${why}). Start its server, or name the command as target.webServer in linktoll.config.ts.`));
    asked.on('error', (error: NodeJS.ErrnoException) => refuse(error.code ?? error.message));
    asked.on('timeout', () => {
      refuse(`no answer for ${PATIENCE_MS / 1000} s`);
      asked.destroy();
    });
    asked.end();
  });
}

function tellUnreached({ address, goal }: Target, reason: string, last: Sight | undefined): string {
  const wanted = [goal.role, goal.name, goal.text, goal.selector, goal.address].flatMap((each) => (each === undefined ? [] : typeof each === 'string' ? [each] : [tellWords(each)]));
  const words = [goal.name, goal.text].flatMap((each) => (each ? [tellWords(each)] : [])).join(' ') || (last?.title ?? '');
  const names = last ? rankNames(listThings(last), words).slice(0, MAX_NAMES) : [];
  return [
    `Failed to measure ${address}: even in the open world Bob did not get to the goal${wanted.length > 0 ? ` (${wanted.join(', ')})` : ''}. Nothing else was measured.`,
    `  Why: ${reason}.`,
    `  Last screen: ${last ? `"${last.title}" at ${last.address}` : 'none'}.`,
    ...(names.length > 0 ? ['  What stands there, nearest to the goal first:', ...names.map(({ role, name }) => `    ${role} "${name.replace(/\s+/g, ' ').slice(0, 80)}"`)] : []),
    '  Put target.goal or target.share in linktoll.config.ts right (docs/your-own-page.md), and run again.',
  ].join('\n');
}

function tellWords(words: { readonly part: string } | { readonly pattern: string; readonly flags: string }): string {
  return 'part' in words ? words.part : `/${words.pattern}/${words.flags}`;
}

/** Things of a screen, those first whose names share most pairs of letters with what was looked for (Dice's coefficient). */
export function rankNames<T extends { readonly name: string }>(things: readonly T[], wanted: string): T[] {
  const aim = pairsOf(wanted);
  const score = ({ name }: T): number => {
    const own = pairsOf(name.slice(0, 200));
    const shared = [...own].filter((pair) => aim.has(pair)).length;
    return own.size + aim.size === 0 ? 0 : (2 * shared) / (own.size + aim.size);
  };
  const unique = [...new Map(things.map((thing) => [`${'role' in thing ? String(thing.role) : ''} ${thing.name}`, thing])).values()];
  return unique.map((thing) => ({ thing, points: score(thing) })).sort((a, b) => b.points - a.points).map(({ thing }) => thing);
}

function pairsOf(text: string): Set<string> {
  const letters = [...text.toLowerCase().replace(/\s+/g, ' ')];
  return new Set(letters.slice(1).map((letter, index) => `${letters[index]}${letter}`));
}
