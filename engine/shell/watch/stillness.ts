// For how long each thing has stood still, asked of the database and of this process itself.
import type { Stillness } from '../../core/watch/trouble.ts';
import { secondsOf } from '../../core/time/temporal.ts';
import type { Instant } from '../../core/time/temporal.ts';
import type { App } from '../app.ts';
import { mailboxStates } from '../mailbox/received-list.ts';
import { strandedMessages } from '../mailbox/stranded.ts';
import { countGivenUp } from '../store/given-up.ts';
import { NEVER } from '../store/moment.ts';

/** Measures it now, in seconds. */
export async function stillnessOf(app: App): Promise<Stillness> {
  const now = app.clock();
  const { round, isTrial, lost } = app.pulse;
  const [mail, mailbox, received] = await Promise.all([
    mailSince(app, now),
    mailboxSince(app),
    unreadSince(app),
  ]);
  return {
    loop: round === null ? null : (performance.now() - round) / 1000,
    mail: isTrial ? null : secondsSince(mail, now),
    'given-up': (await countGivenUp(app.store.db, null)) > 0 ? Infinity : null,
    mailbox: isTrial ? null : (await isUnread(app)) ? Infinity : secondsSince(mailbox, now),
    received: lost > 0 ? Infinity : secondsSince(received, now),
    unclaimed: (await strandedMessages(app)).length > 0 ? Infinity : null,
  };
}

function secondsSince(at: Instant | null, now: Instant): number | null {
  return at === null ? null : Math.max(0, secondsOf(now) - secondsOf(at));
}

/** Mail waits from when it was due, or, once sending failed, from when it was written. */
async function mailSince(app: App, now: Instant): Promise<Instant | null> {
  const waiting = () =>
    app.store.db
      .selectFrom('outbox')
      .where('kind', '=', 'mail')
      .where('done_at', 'is', null)
      .where('due_at', '<>', NEVER)
      .where('payload', 'is not', null);
  const [due, failed] = await Promise.all([
    waiting()
      .where('attempts', '=', 0)
      .where('due_at', '<=', now)
      .select((row) => row.fn.min('due_at').as('at'))
      .executeTakeFirst(),
    waiting()
      .where('attempts', '>', 0)
      .select((row) => row.fn.min('created_at').as('at'))
      .executeTakeFirst(),
  ]);
  return earliest([due?.at, failed?.at]);
}

/** Whether the organisation has a mailbox into which this process, which should, cannot look. */
async function isUnread(app: App): Promise<boolean> {
  return (await mailboxStates(app)).some(({ fault }) => fault === 'unset');
}

/** A mailbox that never answered counts from when it was first asked. */
async function mailboxSince(app: App): Promise<Instant | null> {
  const mailboxes = app.pulse.mailboxes ?? [];
  if (mailboxes.length === 0) return null;
  const rows = await app.store.db
    .selectFrom('mailboxes')
    .select(['answered_at', 'since'])
    .where('name', 'in', mailboxes)
    .execute();
  return earliest(rows.map((row) => row.answered_at ?? row.since));
}

async function unreadSince(app: App): Promise<Instant | null> {
  const row = await app.store.db
    .selectFrom('received')
    .select((each) => each.fn.min('stored_at').as('at'))
    .where('outcome', 'is', null)
    .executeTakeFirst();
  return row?.at ?? null;
}

function earliest(moments: readonly (Instant | null | undefined)[]): Instant | null {
  return moments.filter((each) => each != null).toSorted()[0] ?? null;
}
