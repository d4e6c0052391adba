import { describe, expect, it } from 'vitest';
import { readGolden } from '../../../scripts/golden.ts';

const { measurements, regimes, scenarios } = await readGolden();
const cells = Object.entries(measurements);
const get = (scenario: string, regime: string) => {
  const cell = measurements[`share-item-${scenario}@${regime}@phone`];
  if (!cell) throw new Error(`no cell ${scenario}@${regime}`);
  return cell;
};

// Protects the first suite's claim: which wall costs what, stated as relations and not as numbers.
describe('the first suite', () => {
  it.each(['direct', 'group', 'moments'])('is completed in the open world and sealed at its first gate: %s', (scenario) => {
    expect(get(scenario, 'open').outcome).toBe('completed');
    expect(get(scenario, 'sealed')).toMatchObject({ outcome: 'blocked', blockedAt: { gate: scenarios[`share-item-${scenario}`]?.gates[0] } });
  });

  it.each(['confirm-direct', 'autumn-2021'])('costs Bob one click, one screen and one decision more one-to-one under %s', (regime) => {
    const [open, confirmed] = [get('direct', 'open'), get('direct', regime)];
    expect(confirmed.clicks).toBe(open.clicks + 1);
    expect(confirmed.screens).toBe(open.screens + 1);
    expect(confirmed.decisions).toBe(open.decisions + 1);
    expect(confirmed.people['bob']?.clicks).toBe((open.people['bob']?.clicks ?? 0) + 1);
    expect(confirmed.people['alice']?.clicks).toBe(open.people['alice']?.clicks);
  });

  it.each([
    ['pass-code-groups', 'group'], ['pass-code-groups', 'moments'], ['autumn-2021', 'group'], ['autumn-2021', 'moments'],
  ])('is dearer than one click more under %s on %s', (regime, scenario) => {
    expect(get(scenario, regime).outcome).toBe('completed');
    expect(get(scenario, regime).clicks).toBeGreaterThan(get(scenario, 'open').clicks + 1);
  });

  it.each(['group', 'moments'])('is blocked for Alice under no-groups on %s', (scenario) => {
    expect(get(scenario, 'no-groups')).toMatchObject({ outcome: 'blocked', blockedAt: { person: 'alice' } });
  });

  it.each([
    ['direct', 'pass-code-groups'], ['direct', 'no-groups'], ['group', 'confirm-direct'], ['moments', 'confirm-direct'],
  ])('is as open for %s under %s', (scenario, regime) => {
    const { regime: _a, ...same } = get(scenario, regime);
    const { regime: _b, ...open } = get(scenario, 'open');
    expect(same).toEqual(open);
  });

  it('is the same in autumn 2021 as under the mechanisms that it is made of', () => {
    const strip = ({ regime: _regime, ...cell }: ReturnType<typeof get>) => cell;
    expect(strip(get('direct', 'autumn-2021'))).toEqual(strip(get('direct', 'confirm-direct')));
    for (const scenario of ['group', 'moments']) expect(strip(get(scenario, 'autumn-2021'))).toEqual(strip(get(scenario, 'pass-code-groups')));
  });
});

// Protects the devices: the language costs nothing, a prompt costs its answer, and an app that is missing costs its install.
describe('devices', () => {
  it('give the same clicks in English as in Chinese', () => {
    const english = cells.filter(([key]) => key.endsWith('@phone-en'));
    expect(english.length).toBeGreaterThan(0);
    for (const [key, cell] of english) {
      const chinese = measurements[key.replace('@phone-en', '@phone')];
      expect([key, cell.outcome, cell.clicks, cell.longPresses, cell.screens, cell.decisions]).toEqual([key, chinese?.outcome, chinese?.clicks, chinese?.longPresses, chinese?.screens, chinese?.decisions]);
    }
  });

  it('ask before pasting at the price of one click and one screen', () => {
    const [asked, unasked] = [measurements['share-item-group@pass-code-groups@phone-asks-paste'], measurements['share-item-group@pass-code-groups@phone']];
    expect(asked?.clicks).toBe((unasked?.clicks ?? 0) + 1);
    expect(asked?.screens).toBe((unasked?.screens ?? 0) + 1);
  });

  it('need an install where the app is missing, and lose nothing that the pass-code kept', () => {
    const missing = measurements['share-item-group@pass-code-groups@phone-without-shop-app'];
    expect(missing).toMatchObject({ outcome: 'completed', needs: expect.arrayContaining(['install-shop']) });
    expect(missing?.lost).not.toContain('item');
  });
});

// Protects the order of magnitude of the three later mechanisms: each completes where it should, dearer than a confirmation.
describe('later mechanisms', () => {
  it.each([
    ['direct', 'copy-address'], ['group', 'copy-address'], ['moments', 'copy-address'],
    ['direct', 'shop-download-wall'], ['group', 'shop-download-wall'], ['moments', 'shop-download-wall'],
    ['moments', 'qr-moments'],
  ])('are completed on %s under %s, and dearer than confirm-direct', (scenario, regime) => {
    expect(get(scenario, regime).outcome).toBe('completed');
    expect(get(scenario, regime).clicks).toBeGreaterThan(get('direct', 'confirm-direct').clicks);
  });

  it('lose the item behind the shop\'s own wall, which is found again by hand', () => {
    expect(get('direct', 'shop-download-wall')).toMatchObject({ lost: expect.arrayContaining(['item']), keystrokes: { codes: 0 } });
    expect(get('direct', 'shop-download-wall').keystrokes.prose).toBeGreaterThan(0);
  });
});

// Protects honesty rule 8: every click is charged once, and nobody's base grows under a regime.
describe('charges', () => {
  it.each(cells)('add up in %s', (_key, cell) => {
    const sum = (charges: Readonly<Record<string, number>>) => Object.values(charges).reduce((total, clicks) => total + clicks, 0);
    expect(sum(cell.charges)).toBe(cell.clicks);
    for (const counts of Object.values(cell.people)) expect(sum(counts.charges)).toBe(counts.clicks);
    const rules = regimes[cell.regime]?.rules.map(({ id }) => id) ?? [];
    expect([...rules, 'base']).toEqual(expect.arrayContaining(Object.keys(cell.charges)));
  });

  it.each(cells)('leave nobody a base above their clicks in the open world: %s', (_key, cell) => {
    const open = measurements[`${cell.scenario}@open@${cell.device}`];
    for (const [person, counts] of Object.entries(cell.people)) expect(counts.charges['base']).toBeLessThanOrEqual(open?.people[person]?.clicks ?? 0);
  });

  it.each(cells)('follow the steps of %s', (_key, cell) => {
    const charged: Record<string, number> = { base: 0 };
    for (const step of cell.steps) if (step.gesture !== 'type') charged[step.charge] = (charged[step.charge] ?? 0) + 1;
    expect(charged).toEqual(cell.charges);
  });
});
