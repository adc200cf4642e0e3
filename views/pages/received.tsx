// Mail that came in, each message beside what became of it; whoever looks after a mailbox decides about the rest.
import { Hono } from 'hono';
import type { Context } from 'hono';
import type { App } from '../../engine/shell/app.ts';
import { attachTo, makeDossier, setAside } from '../../engine/shell/mailbox/in-hand.ts';
import type { NotInHand } from '../../engine/shell/mailbox/in-hand.ts';
import { rolesMissing } from '../../engine/shell/mailbox/stranded.ts';
import type { Received } from '../../engine/shell/mailbox/received.ts';
import {
  balanceOf,
  findReadable,
  listReceived,
  lookerFor,
  mailboxStates,
} from '../../engine/shell/mailbox/received-list.ts';
import type { Looker, ReceivedMark } from '../../engine/shell/mailbox/received-list.ts';
import { openDossier } from '../../engine/shell/handle.ts';
import { readersOf } from '../../engine/shell/reading.ts';
import { recordRead } from '../../engine/shell/store/reads.ts';
import { peopleToTell } from '../../engine/shell/watch/to-tell.ts';
import { bodyOf } from '../answers/body.ts';
import { onlyFor, signedIn } from '../guard.tsx';
import { goTo } from '../parts/fragment.ts';
import type { Site } from '../visit.ts';
import { receivedWords } from '../words/received.ts';
import { ErrorPage } from './error.tsx';
import { ListPage } from './received/list-page.tsx';
import { MessagePage } from './received/message-page.tsx';
import type { Attempt } from './received/message-page.tsx';

const ON_A_PAGE = 50;

/** `/received?show=waiting|all&after=…`, a message below it, and what somebody decides about it. */
export function receivedRoutes(app: App): Hono<Site> {
  const hono = new Hono<Site>();
  hono.use('/received', onlyFor());
  hono.use('/received/*', onlyFor());
  hono.get('/received', async (c) => {
    const looker = await lookerFor(app, signedIn(c));
    return looker ? showList(c, app, looker) : notFound(c);
  });
  hono.get('/received/:id', (c) => withMessage(c, app, (_, row) => showMessage(c, app, row, null)));
  hono.post('/received/:id/dossier', (c) =>
    withMessage(c, app, async ({ id }, row) =>
      answer(c, app, row, 'dossier', '', await makeDossier(app, row, id)),
    ),
  );
  hono.post('/received/:id/attach', (c) =>
    withMessage(c, app, async ({ id }, row) => {
      const number = await typedIn(c, 'number');
      if (number === '') return showMessage(c, app, row, attempt(c, 'attach', '', 'needNumber'));
      return answer(c, app, row, 'attach', number, await attachTo(app, row, id, number));
    }),
  );
  hono.post('/received/:id/set-aside', (c) =>
    withMessage(c, app, async ({ id }, row) => {
      const reason = await typedIn(c, 'reason');
      if (reason === '') return showMessage(c, app, row, attempt(c, 'aside', '', 'needReason'));
      return answer(c, app, row, 'aside', reason, await setAside(app, row, id, reason));
    }),
  );
  return hono;
}

async function showList(c: Context<Site>, app: App, looker: Looker): Promise<Response> {
  const waiting = c.req.query('show') !== 'all';
  const after = markIn(c.req.query('after'));
  const { watch } = c.get('organisation');
  const [balance, lines, mailboxes, missing, told] = await Promise.all([
    balanceOf(app, looker),
    listReceived(app, looker, waiting, after, ON_A_PAGE + 1),
    looker.oversees ? mailboxStates(app) : [],
    looker.oversees ? rolesMissing(app, looker.id) : [],
    looker.oversees && watch.tell.length > 0 ? peopleToTell(app, watch) : null,
  ]);
  const shown = lines.slice(0, ON_A_PAGE);
  const last = lines.length > ON_A_PAGE ? shown.at(-1) : undefined;
  return c.html(
    <ListPage {...{ c, balance, mailboxes, missing, told, waiting, last }} lines={shown} now={app.clock()} />,
  );
}

function markIn(text: string | undefined): ReceivedMark | null {
  const [at, id] = (text ?? '').split('~');
  return at && id ? { at, id } : null;
}

async function withMessage(
  c: Context<Site>,
  app: App,
  then: (looker: Looker, row: Received) => Response | Promise<Response>,
): Promise<Response> {
  const looker = await lookerFor(app, signedIn(c));
  const row = looker && (await findReadable(app, looker, c.req.param('id') ?? ''));
  return looker && row ? then(looker, row) : notFound(c);
}

function notFound(c: Context<Site>) {
  return c.html(<ErrorPage c={c} kind="notFound" />, 404);
}

/** Shows what it says; that somebody read it is recorded first. */
async function showMessage(c: Context<Site>, app: App, row: Received, tried: Attempt | null) {
  const read = { dossier: row.id, person: signedIn(c).id, at: app.clock(), part: 'mail' };
  await app.store.write((tx) => recordRead(tx, app.keyring, read));
  const [readers, people] = [await readersOf(app, row.id), await app.people.all()];
  const beside = row.dossier === null ? '' : (await openDossier(app, row.dossier)).dossier.number;
  return c.html(
    <MessagePage {...{ c, app, row, tried, readers, people, beside }} />,
    tried === null ? 200 : 422,
  );
}

function answer(
  c: Context<Site>,
  app: App,
  row: Received,
  act: Attempt['act'],
  typed: string,
  refused: NotInHand | null,
): Response | Promise<Response> {
  if (refused === null) return goTo(c, '/received?done=1');
  const { refusals } = receivedWords(c.get('visitor').lang);
  return showMessage(c, app, row, { act, typed, error: refusals[refused] });
}

function attempt(
  c: Context<Site>,
  act: Attempt['act'],
  typed: string,
  error: 'needNumber' | 'needReason',
): Attempt {
  return { act, typed, error: receivedWords(c.get('visitor').lang)[error] };
}

async function typedIn(c: Context<Site>, name: string): Promise<string> {
  return String((await bodyOf(c)).get(name) ?? '')
    .slice(0, 5000)
    .trim();
}
