import type { MatrixCell as Cell } from '../../compare/matrix.ts';
import { showPerson } from '../../compare/show-text.ts';
import { signed, stoppedPhrase } from '../../compare/phrases.ts';
import { usePage } from './context.ts';
import { figureOf } from './figures.ts';
import { OutcomeIcon, Tally } from './icons.tsx';
import { formatRoute } from './route.ts';
import { Name } from './text.tsx';

/** One cell: the outcome in a word and a shape, the figure with its toll, and each person's part. */
export function MatrixCell({ cell }: { readonly cell: Cell }) {
  const { strings, route } = usePage();
  const body = cell.outcome === 'completed' ? <CompletedCell cell={cell} /> : <EndedCell cell={cell} />;
  const measured = cell.outcome !== 'omitted' && cell.outcome !== 'absent';
  const inside = (
    <>
      <span class="outcome"><OutcomeIcon outcome={cell.outcome} />{strings.outcome[cell.outcome]}</span>
      {body}
    </>
  );
  const name = `cell cell-${cell.outcome}`;
  return measured ? <a class={name} href={formatRoute({ ...route, view: 'cell', cell: cell.key })}>{inside}</a> : <span class={name}>{inside}</span>;
}

function CompletedCell({ cell }: { readonly cell: Cell }) {
  const { strings, route: { measure } } = usePage();
  const value = cell.figures && figureOf(cell.figures, measure);
  const toll = cell.toll && figureOf(cell.toll, measure);
  const codeKeys = measure === 'clicks' ? (cell.codeKeys ?? 0) : 0;
  const parts = cell.perPerson.map(({ person, figures }) => `${showPerson(person)} ${figureOf(figures, measure) ?? '–'}`);
  return (
    <>
      <span class="figure">
        <strong>{value ?? '–'}</strong>
        {codeKeys > 0 && <span class="keys"> + {strings.terminal.keys(codeKeys)}</span>}
        {toll !== undefined && <span class={toll > 0 ? 'toll toll-more' : 'toll'}>{' '}{signed(toll)}</span>}
      </span>
      {value !== undefined && measure !== 'seconds' && <Tally value={value} toll={toll ?? 0} />}
      <span class="parts">{parts.join(' · ')}</span>
    </>
  );
}

function EndedCell({ cell }: { readonly cell: Cell }) {
  const { lang } = usePage();
  if (cell.outcome === 'blocked' && cell.blockedAt) return <span class="why">{stoppedPhrase(cell.blockedAt, lang)}</span>;
  return cell.reason === undefined ? null : <span class="why"><Name text={cell.reason} /></span>;
}
