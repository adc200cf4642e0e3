// The rows of a list: number, what it is about, how it stands, what to do next and how long there is for it.
import type { JSX } from 'hono/jsx/jsx-runtime';
import type { ListedDossier, ListName, ListPage } from '../../../engine/shell/search.ts';
import { Empty } from '../../parts/empty.tsx';
import { Moment } from '../../parts/moment.tsx';
import { Table } from '../../parts/table.tsx';
import { Tag } from '../../parts/tag.tsx';
import { TimeLeft } from '../../parts/time-left.tsx';
import { words } from '../../words/words.ts';
import { sayNext, sayState, saySummary } from '../dossier/standing-words.ts';

interface RowsProps {
  page: ListPage;
  list: ListName | 'found';
  lang: string;
  now: string;
}

/** The table, or a calm sentence where it is empty. */
export function Rows({ page, list, lang, now }: RowsProps): JSX.Element {
  const texts = words(lang);
  const { worklist } = texts;
  const titles = {
    mine: worklist.mine,
    pool: worklist.role,
    done: worklist.closed,
    found: worklist.search,
  };
  const empty = {
    mine: worklist.emptyMine,
    pool: worklist.emptyRole,
    done: texts.staff.emptyDone,
    found: worklist.noResults,
  };
  if (page.rows.length === 0)
    return (
      <Empty title={empty[list]}>{list === 'mine' || list === 'pool' ? worklist.emptyText : undefined}</Empty>
    );
  const isDone = list === 'done';
  return (
    <Table
      caption={titles[list]}
      captionHidden
      id="list"
      columns={[
        { label: worklist.number },
        { label: worklist.subject },
        { label: worklist.state },
        ...(isDone ? [] : [{ label: worklist.next }]),
        { label: isDone ? texts.staff.closedOn : worklist.due },
      ]}
      rows={page.rows.map((row) => [
        <a class="numbers" href={`/dossier/${row.row.dossier}`}>
          {row.row.number}
        </a>,
        saySummary(row, lang) ?? <span class="muted">–</span>,
        <Tag
          tone={row.dossier.closed === null ? 'active' : 'done'}
          text={sayState(row.plan, row.dossier, lang)}
        />,
        ...(isDone ? [] : [row.dossier.closed === null ? sayNext(row, lang) : texts.staff.closed]),
        timeOf(row, lang, now),
      ])}
    />
  );
}

function timeOf({ row, dossier, plan }: ListedDossier, lang: string, now: string): JSX.Element {
  const saying = { lang, timeZone: plan.organisation.timeZone, now };
  if (dossier.closed !== null) return <Moment at={dossier.closed} day {...saying} />;
  if (row.due === 'never') return <span class="muted">{words(lang).worklist.noDue}</span>;
  return <TimeLeft due={row.due} {...saying} />;
}
