// What leaves the house: whether it arrived, and why not, but never what it says.
import { Hono } from 'hono';
import type { Context } from 'hono';
import type { JSX } from 'hono/jsx/jsx-runtime';
import type { Plan } from '../../engine/core/plan/plan.ts';
import type { App } from '../../engine/shell/app.ts';
import { countGivenUp, settleGivenUp } from '../../engine/shell/store/given-up.ts';
import { listOutbox, retryOutbox } from '../../engine/shell/store/outbox-list.ts';
import type { Envelope, OutboxFilter, OutboxMark } from '../../engine/shell/store/outbox-list.ts';
import { Frame } from '../frame.tsx';
import { onlyFor, signedIn } from '../guard.tsx';
import { Empty } from '../parts/empty.tsx';
import { goTo } from '../parts/fragment.ts';
import { Heading } from '../parts/heading.tsx';
import { Notice } from '../parts/notice.tsx';
import { Pagination } from '../parts/pagination.tsx';
import { Tabs } from '../parts/tabs.tsx';
import type { Site } from '../visit.ts';
import { givenUpWords } from '../words/given-up.ts';
import { words } from '../words/words.ts';
import { Envelopes } from './outbox/envelopes.tsx';

const FILTERS = ['waiting', 'failed', 'sent'] as const satisfies readonly OutboxFilter[];
const ON_A_PAGE = 50;

/** The routes: `GET /outbox?show=waiting|failed|sent&after=…`, and posts that try a message again, or settle it. */
export function outboxRoutes(app: App): Hono<Site> {
  const hono = new Hono<Site>();
  hono.use('/outbox', onlyFor('administer'));
  hono.use('/outbox/*', onlyFor('administer'));
  hono.get('/outbox', async (c) => {
    const filter = filterIn(c);
    const rows = await listOutbox(
      app.store,
      signedIn(c).id,
      filter,
      markIn(c.req.query('after')),
      ON_A_PAGE + 1,
    );
    const shown = rows.slice(0, ON_A_PAGE);
    const last = rows.length > ON_A_PAGE ? shown.at(-1) : undefined;
    const plans = await Promise.all((await app.plans.current()).map(({ id }) => app.plans.of(id)));
    const standing = await countGivenUp(app.store.db, signedIn(c).id);
    return c.html(<Outbox {...{ c, app, filter, shown, last, plans, standing }} />);
  });
  hono.post('/outbox/:id/settle', async (c) => {
    const settled = await settleGivenUp(app.store, signedIn(c).id, c.req.param('id'), app.clock());
    return goTo(c, `/outbox?show=failed&done=${settled ? 'settled' : 'not-settled'}`);
  });
  hono.post('/outbox/:id/retry', async (c) => {
    const retried = await retryOutbox(app.store, signedIn(c).id, c.req.param('id'), app.clock());
    if (retried) app.wake();
    return goTo(c, `/outbox?show=${filterIn(c)}&done=${retried ? 'retried' : 'not-retried'}`);
  });
  return hono;
}

function filterIn(c: Context): OutboxFilter {
  return FILTERS.find((each) => each === c.req.query('show')) ?? 'waiting';
}

/** The mark in an address: the moment and the id of the last row; null where there is none. */
function markIn(text: string | undefined): OutboxMark | null {
  const [created, id] = (text ?? '').split('~');
  return created && id ? { created, id } : null;
}

interface OutboxProps {
  c: Context<Site>;
  app: App;
  filter: OutboxFilter;
  shown: readonly Envelope[];
  /** The last row where there are more. */
  last: Envelope | undefined;
  plans: readonly Plan[];
  /** How many were given up and wait for somebody to look. */
  standing: number;
}

function Outbox({ c, app, filter, shown, last, plans, standing }: OutboxProps): JSX.Element {
  const { lang } = c.get('visitor');
  const texts = words(lang).outbox;
  const given = givenUpWords(lang);
  const done = c.req.query('done') ?? '';
  const results: Readonly<Record<string, string>> = {
    retried: texts.retried,
    'not-retried': texts.notRetried,
    settled: given.settled,
    'not-settled': given.notSettled,
  };
  const said = results[done];
  const none = { waiting: texts.empty, failed: texts.emptyFailed, sent: texts.emptySent }[filter];
  const next = last && `/outbox?show=${filter}&after=${encodeURIComponent(`${last.created}~${last.id}`)}`;
  const tabs = FILTERS.map((each) => ({
    href: `/outbox?show=${each}`,
    label: texts[each],
    current: each === filter,
  }));
  return (
    <Frame c={c} title={texts.title} wide>
      {said === undefined ? null : (
        <Notice tone={done === 'retried' || done === 'settled' ? 'done' : 'warning'} lang={lang}>
          {said}
        </Notice>
      )}
      <Heading lead={texts.intro}>{texts.title}</Heading>
      {app.sendsMail ? null : (
        <Notice tone="warning" lang={lang} title={texts.noServerTitle}>
          {texts.noServer}
        </Notice>
      )}
      {standing === 0 ? null : (
        <Notice tone="warning" lang={lang} title={given.title(standing)}>
          <p>{given.text}</p>
          {filter === 'failed' ? null : <a href="/outbox?show=failed">{given.look}</a>}
        </Notice>
      )}
      <Tabs label={texts.show} tabs={tabs} />
      {shown.length === 0 ? (
        <Empty title={none} />
      ) : (
        <Envelopes
          {...{ filter, plans, lang }}
          envelopes={shown}
          timeZone={c.get('organisation').timeZone}
          now={app.clock()}
        />
      )}
      <Pagination lang={lang} {...(next ? { next } : {})} />
    </Frame>
  );
}
