// Word between linked dossiers: one is opened, told something, or has ended.
import { takeInApart, takeInLinked } from '../../core/decide/linked.ts';
import type { Link } from '../../core/dossier/dossier.ts';
import type { OpenedDossier } from '../../core/dossier/entry.ts';
import type { Answers } from '../../core/dossier/value.ts';
import type { Period } from '../../core/measure/period.ts';
import { dateOf, dayOf } from '../../core/time/local-date.ts';
import type { LocalDate } from '../../core/time/local-date.ts';
import { atLocalTime } from '../../core/time/temporal.ts';
import type { App } from '../app.ts';
import { sendFirstCode } from '../codes.ts';
import { change, fileDossier, handle } from '../handle.ts';
import { moment } from '../store/moment.ts';
import { addToOutbox, sealMessage } from '../store/outbox.ts';
import type { Job } from './job.ts';

/** Opens a linked dossier under the id that was decided on, so that a second try finds it there; whoever it is for gets its code. */
export const open: Job = async ({ payload }, { app }) => {
  const { opened, from, language } = payload as { opened: OpenedDossier; from: string; language: string };
  const there = await app.store.db
    .selectFrom('dossiers')
    .select('id')
    .where('id', '=', opened.id)
    .executeTakeFirst();
  if (!there) await fileOpened(app, opened, from, language);
  await sendFirstCode(app, opened.id);
};

async function fileOpened(app: App, opened: OpenedDossier, from: string, language: string): Promise<void> {
  const plan = await app.plans.plan(opened.procedure);
  if (!plan) throw new Error(`The procedure ${opened.procedure} has not been published.`);
  const origin = { dossier: from, relation: opened.relation };
  const filing = { id: opened.id, actor: 'system', language, channel: 'system', data: opened.data };
  const inherited = { origin, ...(opened.apart ? { apart: opened.apart } : {}) };
  const { decision } = await fileDossier(app, plan, {
    ...filing,
    ...inherited,
    ...(opened.receipt === null ? {} : { received: opened.receipt }),
  });
  if (decision.refusal) throw new Error(`The linked dossier was refused: ${decision.refusal.code}.`);
}

/** Raises an event in another dossier; where it is not possible there, nothing happens. */
export const tell: Job = async ({ payload }, { app }) => {
  const { dossier, event, data = {}, from } = payload as Told;
  const incoming = { event, actor: 'system', input: { data }, ...(from === undefined ? {} : { from }) };
  await handle(app, dossier, incoming);
};

interface Told {
  readonly dossier: string;
  readonly event: string;
  readonly data?: Answers;
  /** The procedure that tells it, where the two are not linked. */
  readonly from?: string;
}

interface ToldAll extends Omit<Told, 'dossier'> {
  readonly procedure: string;
  readonly period: Period;
  readonly zone: string;
}

/** Has every dossier of a procedure told that was received in a period: a word for each, so that none hears it twice. */
export const tellAll: Job = async ({ key, payload }, { app }) => {
  const { procedure, period, zone, ...told } = payload as ToldAll;
  const rows = await app.store.db
    .selectFrom('dossiers')
    .select('id')
    .where('procedure', '=', procedure)
    .where('received_at', '>=', moment(atLocalTime(period.from, '00:00', zone)))
    .where('received_at', '<', moment(atLocalTime(dayAfter(period.until), '00:00', zone)))
    .execute();
  const now = app.clock();
  const messages = rows.map(({ id }) => ({
    kind: 'tell',
    key: `${key}:${id}`,
    dueAt: now,
    payload: { ...told, dossier: id },
  }));
  const sealed = messages.map((message) => sealMessage(app.keyring, message, message.payload.dossier, now));
  for (let at = 0; at < sealed.length; at += AT_ONCE)
    await app.store.write((tx) => addToOutbox(tx, sealed.slice(at, at + AT_ONCE)));
};

const AT_ONCE = 500;

function dayAfter(date: LocalDate): LocalDate {
  return dateOf(dayOf(date) + 1);
}

/** Tells the dossier of origin how a linked one ended, and from whom that one was kept where it went into this one. */
export const ended: Job = async ({ payload }, { app }) => {
  const { origin, link, apart } = payload as { origin: string; link: Link; apart?: string[] };
  await change(app, origin, ({ plan, dossier, world }) => takeInLinked(plan, dossier, link, world, apart));
};

/** Tells a dossier that another one is tied to it. */
export const tied: Job = async ({ payload }, { app }) => {
  const { there, link, apart } = payload as { there: string; link: Link; apart: string[] };
  await change(app, there, ({ plan, dossier, world }) => takeInLinked(plan, dossier, link, world, apart));
};

/** Tells a dossier who must not see it since. */
export const apart: Job = async ({ payload }, { app }) => {
  const { there, people } = payload as { there: string; people: string[] };
  await change(app, there, ({ plan, dossier, world }) => takeInApart(plan, dossier, people, world));
};
