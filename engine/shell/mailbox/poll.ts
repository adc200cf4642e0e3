// Fetches what came into the mailboxes: kept here first, taken away at the server afterwards, so that a crash loses nothing.
import type { App } from '../app.ts';
import { moment } from '../store/moment.ts';
import { withoutWords } from '../without-words.ts';
import { converse, LARGEST } from './conversation.ts';
import type { Conversation, Fetched, Listed } from './conversation.ts';
import { faultOf, sayMailboxFault } from './fault.ts';
import type { MailboxFault } from './fault.ts';
import { keepReceived } from './keep.ts';
import type { MailboxSettings } from './settings.ts';

const IN_ONE_ROUND = 1000;
const AT_ONCE = 50;
const BYTES_AT_ONCE = 8_000_000;
const ROUND_EVERY = 30_000;

/** Fetches what there is in one mailbox, and says how many messages were new; rejects when the mailbox does not answer. */
export async function pollMailbox(app: App, settings: MailboxSettings): Promise<number> {
  const { name } = settings.mailbox;
  let left: number | null = null;
  try {
    const conversation = await converse(settings);
    try {
      const { messages, total } = await conversation.list(IN_ONE_ROUND);
      let count = 0;
      for (const batch of batchesOf(messages)) count += await takeBatch(app, name, conversation, batch);
      left = total - messages.length;
      return count;
    } finally {
      await conversation.close();
    }
  } catch (error) {
    await noteFault(app, settings, error);
    throw error;
  } finally {
    if (left !== null) await noteState(app, name, { left_there: left });
  }
}

async function noteFault(app: App, { mailbox, user, password, token }: MailboxSettings, error: unknown) {
  const fault = faultOf(error, token !== null);
  const why = fault === 'other' && error instanceof Error ? error.message : '';
  const state = { fault, error: withoutWords(why, [user, password]).slice(0, 300) || null };
  await noteState(app, mailbox.name, state);
}

async function takeBatch(app: App, name: string, conversation: Conversation, batch: readonly Listed[]) {
  const uids = batch.map(({ uid }) => uid);
  const known = await knownUids(app, name, conversation.validity, uids);
  const fetched: Fetched[] = [];
  for await (const message of conversation.fetch(batch.filter(({ uid }) => !known.has(uid))))
    fetched.push(message);
  const count = await keepReceived(app, name, conversation.validity, fetched);
  await conversation.finish([...known, ...fetched.map(({ uid }) => uid)]);
  if (count > 0) app.wake();
  return count;
}

/** What was kept before, and only not taken away. */
async function knownUids(app: App, mailbox: string, validity: string, uids: readonly number[]) {
  const rows = await app.store.db
    .selectFrom('received')
    .select('uid')
    .where('mailbox', '=', mailbox)
    .where('validity', '=', validity)
    .where('uid', 'in', uids.map(String))
    .execute();
  return new Set(rows.map(({ uid }) => Number(uid)));
}

function batchesOf(messages: readonly Listed[]): Listed[][] {
  const batches: Listed[][] = [];
  let bytes = Infinity;
  for (const message of messages) {
    const own = Math.min(message.size, LARGEST);
    const last = batches.at(-1);
    if (last && last.length < AT_ONCE && bytes + own <= BYTES_AT_ONCE) {
      last.push(message);
      bytes += own;
    } else {
      batches.push([message]);
      bytes = own;
    }
  }
  return batches;
}

type State =
  { readonly left_there: number } | { readonly fault: MailboxFault; readonly error: string | null };

async function noteState(app: App, name: string, said: State): Promise<void> {
  const now = moment(app.clock());
  const answered = 'fault' in said ? {} : { answered_at: now, fault: null, error: null };
  const state = { tried_at: now, ...said, ...answered };
  await app.store.write((tx) =>
    tx
      .insertInto('mailboxes')
      .values({ name, since: now, ...state })
      .onConflict((conflict) => conflict.column('name').doUpdateSet(state))
      .execute(),
  );
}

/** Looks into every mailbox each half minute; the function that comes back stops it once what is under way is done. */
export function startMailboxes(app: App, all: readonly MailboxSettings[]): () => Promise<void> {
  app.pulse.mailboxes = all.map(({ mailbox }) => mailbox.name);
  let stopped = false;
  const wakers = new Set<() => void>();
  const wait = () =>
    new Promise<void>((resolve) => {
      const done = () => {
        clearTimeout(timer);
        wakers.delete(done);
        resolve();
      };
      const timer = setTimeout(done, ROUND_EVERY);
      wakers.add(done);
    });
  const follow = async (settings: MailboxSettings) => {
    while (!stopped) {
      await pollMailbox(app, settings).catch((error: unknown) => {
        const { mailbox, token } = settings;
        const fault = faultOf(error, token !== null);
        const said = sayMailboxFault(fault, mailbox.server).en;
        app.log.warn({ mailbox: mailbox.name, fault }, `mailbox: ${said}`);
      });
      if (!stopped) await wait();
    }
  };
  const finished = Promise.all(all.map(follow));
  return async () => {
    stopped = true;
    for (const wake of wakers) wake();
    await finished;
  };
}
