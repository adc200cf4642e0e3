// Where somebody is signed in, with a button to end each of the others.
import type { JSX } from 'hono/jsx/jsx-runtime';
import type { SessionRow } from '../../../engine/shell/people/sessions.ts';
import { Button } from '../../parts/button.tsx';
import { Moment } from '../../parts/moment.tsx';
import { Table } from '../../parts/table.tsx';
import { Tag } from '../../parts/tag.tsx';
import { words } from '../../words/words.ts';
import { deviceOf } from './device-of.ts';

interface SessionsProps {
  sessions: readonly SessionRow[];
  /** The id of the one that shows this page. */
  current: string;
  lang: string;
  timeZone: string;
  now: string;
}

/** The sessions as a table. */
export function Sessions({ sessions, current, ...saying }: SessionsProps): JSX.Element {
  const texts = words(saying.lang).account;
  const rows = sessions.map(({ id, since, seen, agent }) => {
    const device = deviceOf(agent) ?? texts.unknownDevice;
    return [
      device,
      <Moment at={since} {...saying} />,
      <Moment at={seen} {...saying} />,
      id === current ? (
        <Tag tone="done" text={texts.thisOne} />
      ) : (
        <form method="post" action={`/account/sessions/${id}/end`}>
          <Button kind="plain">
            <span aria-hidden="true">{texts.end}</span>
            <span class="visually-hidden">{texts.endThat(device)}</span>
          </Button>
        </form>
      ),
    ];
  });
  const columns = [texts.device, texts.since, texts.lastUsed, texts.end].map((label) => ({ label }));
  return <Table caption={texts.sessions} captionHidden columns={columns} rows={rows} />;
}
