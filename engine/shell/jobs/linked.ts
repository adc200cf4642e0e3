// Word between linked dossiers: one is opened, told something, or has ended.
import { takeInApart, takeInLinked } from '../../core/decide/linked.ts';
import type { Link } from '../../core/dossier/dossier.ts';
import type { OpenedDossier } from '../../core/dossier/entry.ts';
import { change, fileDossier, handle } from '../handle.ts';
import type { Job } from './job.ts';

/** Opens a linked dossier under the id that was decided on, so that a second try finds it there. */
export const open: Job = async ({ payload }, { app }) => {
  const { opened, from, language } = payload as { opened: OpenedDossier; from: string; language: string };
  const there = await app.store.db
    .selectFrom('dossiers')
    .select('id')
    .where('id', '=', opened.id)
    .executeTakeFirst();
  if (there) return;
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
};

/** Raises an event in another dossier; where it is not possible there, nothing happens. */
export const tell: Job = async ({ payload }, { app }) => {
  const { dossier, event } = payload as { dossier: string; event: string };
  await handle(app, dossier, { event, actor: 'system', input: {} });
};

/** Tells the dossier of origin how a linked one ended. */
export const ended: Job = async ({ payload }, { app }) => {
  const { origin, link } = payload as { origin: string; link: Link };
  await change(app, origin, ({ plan, dossier, world }) => takeInLinked(plan, dossier, link, world));
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
