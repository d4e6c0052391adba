import { describe, expect, it } from 'vitest';
import { COVERAGE, renewCoverage } from '../../../scripts/coverage/render-coverage.ts';
import { DEVICES } from '../../../src/phone/devices.ts';
import { loadCatalogue } from '../../../src/regimes/load.ts';
import { TREATMENT_INFO } from '../../../src/regimes/treatment-info.ts';
import { GATES, TREATMENTS } from '../../../src/regimes/vocabulary.ts';
import { SCENARIOS } from '../../../src/scenarios/index.ts';

/** The rows there are, in a list of its own, so that none is lost together with what covers it. */
const ROWS: Readonly<Record<string, readonly string[]>> = {
  a: Array.from({ length: 80 }, (_, index) => `a${String(index + 1).padStart(2, '0')}`),
  b1: ['w1', 'w2', 'w3', 'w4', 'w5', 'w6', 'w7', 'w8', 'sticky', 'double', 'sisters'].map((id) => `b1-${id}`),
  b2: ['2016', 'may-2018', 'may-2018-effect', 'oct-2019', '2015-2018', 'jan-2021', 'sep-2021-meeting', 'sep-2021-hours', 'sep-2021', 'sep-2021-test', 'sep-nov-2021', 'nov-2021', 'nov-2021-test', 'jan-2022', 'jan-2023', 'feb-2026'].map((id) => `b2-${id}`),
  b3: [...['sep-2008', 'jul-2013', 'aug-2013', '1-nov-2013', 'nov-2013', 'accounts', 'partner-wallet', '2012'].map((id) => `b3-${id}`), 'b2-feb-2015'],
  b4: ['b4', 'b4-lifetime', 'b2-nov-2021-videos', ...['garble', 'paste', 'cart-test', 'paste-prompt', 'hidden-mentions', 'live-2020', 'live-fee', 'paid', 'vetting'].map((id) => `b4-${id}`)],
  b5: ['overlay', 'copy-overlay', 'false-notice', 'chat-only', 'schemes', 'allowed-exit', 'zhihu', 'jan-2022', 'logged-out'].map((id) => `b5-${id}`),
  b6: ['sep-2021', 'oct-2021', 'mar-2022', 'mar-2022-friend', 'oct-2023', 'feb-2024', 'sep-2024', '27-sep-2024', 'jan-2025', 'gift', 'faq-2025', 'code-life', 'other-account', 'mini-program', 'webview', 'not-found'].map((id) => `b6-${id}`),
  b7: ['b7-spelling'],
  c: ['scare-sheet', 'scare-sheet-judged', 'marketplace', 'nine-steps', 'silent-end', 'billing', 'wallet-ban', 'delay', 'unsafe-page', 'refused-at-send', 'silent-removal', 'no-copy', 'invitations', 'link-in-bio', 'stories-threshold', 'dead-links', 'leave-page', 'silent-redirectors', 'hidden-exit', 'external-link', 'contact-masking', 'news', 'interoperability', 'steering', 'click-count'].map((id) => `c-${id}`),
};

const rows = Object.values(COVERAGE).flatMap((section) => section.rows);

// Protects readers from a catalogue that quietly leaves out what is awkward: each row of what it was made from is measured by
// something that is there, or a reason is written why nothing measures it.
describe('coverage', () => {
  it('has every row once, in its section, and no other', () => {
    expect(Object.fromEntries(Object.entries(COVERAGE).map(([id, section]) => [id, section.rows.map((row) => row.id)]))).toEqual(ROWS);
  });

  it('names regimes, scenarios and devices that are there, or a reason of some length', async () => {
    const regimes = (await loadCatalogue()).map(({ id }) => id);
    for (const { id, says, by } of rows) {
      expect(says.length, id).toBeGreaterThan(5);
      if ('regimes' in by) expect(regimes, id).toEqual(expect.arrayContaining([...by.regimes]));
      else if ('scenarios' in by) expect(SCENARIOS.map((scenario) => scenario.id), id).toEqual(expect.arrayContaining([...by.scenarios]));
      else if ('devices' in by) expect(DEVICES.map((device) => device.id), id).toEqual(expect.arrayContaining([...by.devices]));
      else expect(by.reason.length, id).toBeGreaterThan(10);
    }
  });

  it('leaves no regime without a row that it comes from', async () => {
    const named = new Set(rows.flatMap(({ by }) => ('regimes' in by ? by.regimes : [])));
    const left = (await loadCatalogue()).filter(({ id, sort }) => sort !== 'control' && !named.has(id)).map(({ id }) => id);
    // Composites are put together from what the rows name.
    expect(left).toEqual(['no-groups', 'autumn-2021']);
  });

  // Protects the vocabulary from words that stand in it for nothing: each is what `open` does, or a regime uses it.
  it('leaves no treatment that no regime uses, but for two of which no document tells, and which say so', async () => {
    const used = new Set((await loadCatalogue()).filter(({ sort }) => sort !== 'control').flatMap(({ rules }) => rules.map(({ gate, treatment }) => `${gate} ${treatment.kind}`)));
    const words = GATES.flatMap((gate) => TREATMENTS[gate].slice(1).map((kind) => `${gate} ${kind}`));
    // Both are how `sealed` ends a way that has to have an end.
    expect(words.filter((word) => !used.has(word))).toEqual(['return not-found', 'find search-closed']);
    for (const { long } of [TREATMENT_INFO.return['not-found'], TREATMENT_INFO.find['search-closed']]) {
      expect(long).toMatchObject({ en: expect.stringContaining('assumed by us'), zh: expect.stringContaining('我们的假设') });
    }
  });

  it('is what docs/coverage.md shows', async () => {
    const { before, after } = await renewCoverage();
    expect(before, 'Renew it with: npm run readme').toBe(after);
    expect(before).toContain('| c-delay | Five blank seconds |');
  });
});
