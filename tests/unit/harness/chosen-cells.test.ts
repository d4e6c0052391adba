import { describe, expect, it } from 'vitest';
import { handOnSettings, makeSettings } from '../../../src/config/settings.ts';
import { chooseCells } from '../../../src/harness/chosen-cells.ts';

// Protects what is asked for: a page of one's own is measured where its configuration says, and elsewhere for the asking.

const settings = makeSettings({ config: { target: { address: 'http://localhost:3000/' } }, folder: '.' }, { cwd: '.' });
const choose = async (env: NodeJS.ProcessEnv): Promise<string[]> => (await chooseCells({ ...handOnSettings(settings), ...env })).scenarios.map(({ id }) => id);

describe('the scenarios of a page of one’s own', () => {
  it('are the everyday surfaces, also where regimes are named', async () => {
    const usual = ['share-page-direct', 'share-page-group', 'share-page-moments'];
    expect(await choose({})).toEqual(usual);
    expect(await choose({ LINKTOLL_REGIMES: 'confirm-direct' })).toEqual(usual);
  });

  it('are any that is named, and all where everything is asked for', async () => {
    expect(await choose({ LINKTOLL_SCENARIOS: 'share-page-article' })).toEqual(['share-page-article']);
    expect(await choose({ LINKTOLL_SUITE: 'all' })).toHaveLength(7);
  });
});
