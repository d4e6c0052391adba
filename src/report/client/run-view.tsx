import { reasonInWords } from '../../compare/reason-words.ts';
import { usePage } from './context.ts';
import { Name, Prose } from './text.tsx';

/** The run: browser, machine, durations, and what was not measured. */
export function RunView() {
  const { data: { run, results }, strings: { run: words }, lang } = usePage();
  return (
    <>
      <h1 tabIndex={-1}>{words.heading}</h1>
      {!run && <p class="intro">{words.none}</p>}
      {run?.interrupted && <p class="intro">{words.interrupted}</p>}
      <dl class="facts">
        <Fact label={words.cells} value={String(Object.keys(results.measurements).length)} />
        {run && (
          <>
            <Fact label={words.linktoll} value={run.linktoll} />
            <Fact label={words.browser} value={`${run.browser.name} ${run.browser.version}`} note={run.browser.path} />
            <Fact label={words.machine} value={`${run.machine.platform} ${run.machine.arch}, Node ${run.machine.node}, ${words.cpus(run.machine.cpus)}`} />
            <Fact label={words.started} value={tellMoment(run.started)} />
            <Fact label={words.finished} value={tellMoment(run.finished)} />
            <Fact label={words.duration} value={`${(run.durationMs / 1000).toFixed(1)} ${lang === 'en' ? 's' : '秒'}`} />
            <Fact label={words.workers} value={String(run.workers)} />
          </>
        )}
      </dl>
      {run && <Reasons heading={words.notRun} cells={run.notRun} none={words.notRunNone} />}
      <Reasons heading={words.omitted} cells={results.omitted} />
    </>
  );
}

/** "2026-01-02 03:04:05 UTC". */
function tellMoment(iso: string): string {
  return iso.replace('T', ' ').replace(/(\.\d+)?Z$/, ' UTC');
}

function Fact({ label, value, note }: { readonly label: string; readonly value: string; readonly note?: string }) {
  return <div><dt>{label}</dt><dd><Name text={value} />{note !== undefined && <code class="address"><Name text={note} /></code>}</dd></div>;
}

/** Up to so many cells of one reason are listed at once. */
const FEW_CELLS = 5;

function Reasons({ heading, cells, none }: { readonly heading: string; readonly cells: Readonly<Record<string, string>>; readonly none?: string }) {
  const { strings: { run: words }, lang } = usePage();
  const byReason = new Map<string, string[]>();
  for (const [key, reason] of Object.entries(cells)) byReason.set(reason, [...(byReason.get(reason) ?? []), key]);
  if (byReason.size === 0) return none === undefined ? null : <p class="note">{none}</p>;
  return (
    <section>
      <h2>{heading}</h2>
      {[...byReason].map(([reason, keys]) => (
        <details key={reason} class="reason more" open={keys.length <= FEW_CELLS}>
          <summary><Prose text={reasonInWords(reason, lang)} /> ({words.inCells(keys.length)})</summary>
          <ul class="keys">{keys.map((key) => <li key={key}><code>{key}</code></li>)}</ul>
        </details>
      ))}
    </section>
  );
}
