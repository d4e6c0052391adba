import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { startLinktoll } from './run-process.ts';
import { startSite } from './own-site.ts';

// Protects people who point linktoll at a page that is not there, cannot be started, or never shows what they said: it
// stops before anything is measured, and its whole output says what, where and what to do.

test('a silent page, a port in use and a goal that is never recognised stop before anything is measured', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'linktoll-mistakes-'));
  const site = await startSite({ '/': () => '<h1>Blue teapot</h1><p>Nothing else</p>' });
  // A port that was somebody's a moment ago answers nobody now.
  const gone = await startSite({});
  await gone.close();
  const fail = async (name: string, target: unknown): Promise<string> => {
    await writeFile(join(dir, `${name}.config.mjs`), `export default ${JSON.stringify({ target, out: join(dir, name) })};`);
    const { code, output } = await startLinktoll(['run', '--config', join(dir, `${name}.config.mjs`), '--regime', 'confirm-direct']).ended;
    expect(code, output).toBe(name === 'taken' ? 2 : 1);
    expect((await readdir(join(dir, name)).catch(() => [])).filter((file) => /^(results|run)\.json$|\.html$/.test(file))).toEqual([]);
    return output.replaceAll(site.origin, 'PAGE').replaceAll(gone.origin, 'PAGE');
  };
  try {
    const [silent, taken, never] = await Promise.all([
      fail('silent', { address: `${gone.origin}/` }),
      fail('taken', { address: `${site.origin}/`, webServer: { command: 'node --version' } }),
      fail('never', { address: `${site.origin}/`, goal: { role: 'heading', name: 'Blue tea cup' } }),
    ]);
    const end = 'linktoll: Failed to run: nothing was measured (exit 1). Look for the reason above.';
    expect(silent.trim().split('\n')).toEqual(['Error: Failed to reach the page: nothing answers at PAGE/ (ECONNREFUSED). Start its server, or name the command as target.webServer in linktoll.config.ts.', end]);
    expect(taken.trim().split('\n')).toEqual(["linktoll: Failed to start the page's server: something answers at PAGE/ already. Stop it, choose another port in linktoll.config.ts, or set target.webServer.reuseExistingServer there to measure what answers."]);
    expect(never.trim().split('\n')).toEqual([
      'Error: Failed to measure PAGE/: even in the open world Bob did not get to the goal (heading, Blue tea cup). Nothing else was measured.',
      '  Why: bob was stuck where no rule acted: nothing on the screen leads on.',
      '  Last screen: "Tea shop" at PAGE/.',
      '  What stands there, nearest to the goal first:',
      '    heading "Blue teapot"',
      '    text "Blue teapot"',
      '    text "Nothing else"',
      '  Put target.goal or target.share in linktoll.config.ts right (docs/your-own-page.md), and run again.',
      end,
    ]);
  } finally {
    await site.close();
    await rm(dir, { recursive: true, force: true });
  }
});
