// Works out anew who sees what, after the people have changed: no history entry, only the rows that repeat a dossier.
import type { Dossier } from '../core/dossier/dossier.ts';
import { judgesThePast } from '../core/measure/promise.ts';
import { hashOf } from './store/chain.ts';
import { addToOutbox, sealMessage } from './store/outbox.ts';
import type { Tx } from './store/store.ts';
import { accessNews } from './mail/access-news.ts';
import type { About } from './mail/notices.ts';
import { entriesOf } from './history.ts';
import { worldOf } from './app.ts';
import type { App } from './app.ts';
import { rowsOf } from './rows.ts';
import type { Rows } from './rows.ts';
import type { Dossier as Stored } from './store/dossier.ts';
import { loadDossier, replaceRows } from './store/dossiers.ts';
import { moment } from './store/moment.ts';

const AT_ONCE = 20;

/** Rebuilds the rows of every open dossier, and of ended ones on the lists of these people. Gives how many were written. */
export function reindex(app: App, people: readonly string[] = []): Promise<number> {
  return app.turns.run('reindex', async () => {
    let written = 0;
    let after = '';
    for (;;) {
      const ids = await next(app, people, after);
      written += await rebuild(app, ids);
      after = ids.at(-1) ?? '';
      if (ids.length < AT_ONCE) return written;
    }
  });
}

/** Counts a dossier anew whose promise broke by time alone: there is nothing to tell in its history. */
export async function countAnew(app: App, id: string): Promise<void> {
  const stored = await loadDossier(app.store.db, app.keyring, id);
  if (!stored?.wake || stored.wake > moment(app.clock())) return;
  if (judgesThePast(await app.plans.of(stored.version))) await rebuild(app, [id]);
}

async function next(app: App, people: readonly string[], after: string): Promise<string[]> {
  const rows = await app.store.db
    .selectFrom('dossiers')
    .select('id')
    .where('id', '>', after)
    .where('body', 'is not', null)
    .where((row) => {
      const open = row('closed_at', 'is', null);
      if (people.length === 0) return open;
      const theirs = row.selectFrom('visible').select('dossier').where('person', 'in', people);
      return row.or([open, row('id', 'in', theirs)]);
    })
    .orderBy('id')
    .limit(AT_ONCE)
    .execute();
  return rows.map((row) => row.id);
}

/** One change for the whole batch; a dossier that changed meanwhile wrote its own rows, so it is passed over. */
async function rebuild(app: App, ids: readonly string[]): Promise<number> {
  const world = await worldOf(app);
  const rebuilt: { stored: Stored; rows: Required<Rows>; about: About }[] = [];
  for (const id of ids) {
    const stored = await loadDossier(app.store.db, app.keyring, id);
    if (!stored?.body) continue;
    const plan = await app.plans.of(stored.version);
    const dossier = stored.body as Dossier;
    const about = { plan, dossier, world, baseUrl: app.baseUrl };
    const history = judgesThePast(plan) ? await entriesOf(app, stored) : undefined;
    rebuilt.push({ stored, rows: rowsOf(plan, dossier, world, app.keyring, history), about });
  }
  return app.store.write(async (tx) => {
    let written = 0;
    for (const { stored, rows, about } of rebuilt) {
      const before = await readersOf(tx, stored.id);
      if (!(await replaceRows(tx, stored, rows))) continue;
      written += 1;
      const after = namesIn(rows.visible);
      if (after === before) continue;
      const news = accessNews(about, `${stored.seq}:${hashOf(world.now, after).slice(0, 16)}`);
      await addToOutbox(
        tx,
        news.map((message) => sealMessage(app.keyring, message, stored.id, world.now)),
      );
    }
    return written;
  });
}

/** Who can read a dossier by the rows as they stand; knowing that something waits is not reading. */
async function readersOf(tx: Tx, id: string): Promise<string> {
  return namesIn(
    await tx.selectFrom('visible').select(['person', 'list']).where('dossier', '=', id).execute(),
  );
}

function namesIn(rows: readonly { readonly person: string; readonly list: string }[]): string {
  const readers = rows.filter(({ list }) => list !== 'notice').map(({ person }) => person);
  return readers.sort().join(' ');
}
