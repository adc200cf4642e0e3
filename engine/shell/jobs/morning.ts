// Sends the mail of a morning: what it names is looked up when it goes, by what its reader may see then.
import { seesAnything, standingOf } from '../../core/access/standing.ts';
import type { App } from '../app.ts';
import { NoSuchDossier, openDossier } from '../handle.ts';
import { morningNotice } from '../mail/morning.ts';
import type { MorningPayload, Waiting } from '../mail/morning.ts';
import { replyToken } from '../mail/reply-token.ts';
import { nextDue } from '../rows.ts';
import { mailName } from '../store/outbox.ts';
import type { Job } from './job.ts';

const MOST_NAMED = 25;

export const morning: Job = async ({ key, payload }, { app, sendMail }) => {
  const { who } = payload as MorningPayload;
  const person = await app.people.find(who);
  if (!person?.active || person.email === null) return;
  const { waiting, more } = await waitingFor(app, who);
  if (waiting.length === 0) return;
  const at = { now: app.clock(), baseUrl: app.baseUrl };
  const notice = morningNotice(await app.plans.organisation(), person, waiting, more, at);
  const { name, email: address, language } = person;
  const id = replyToken(app.keyring, mailName(key), null, who);
  await sendMail?.({ id, to: { name, address }, who, ...notice, language, thread: who, attachments: [] });
};

/**
 * What waits for somebody, the most urgent first; each dossier that is named is asked anew whether they may know of it. The
 * rest is counted as their worklist has it.
 */
async function waitingFor(app: App, who: string): Promise<{ waiting: Waiting[]; more: number }> {
  const rows = await app.store.db
    .selectFrom('visible')
    .select('dossier')
    .where('person', '=', who)
    .where('list', 'in', ['mine', 'pool', 'notice'])
    .orderBy('due')
    .orderBy('dossier')
    .execute();
  const found: Waiting[] = [];
  let asked = 0;
  for (const { dossier } of rows) {
    if (found.length === MOST_NAMED) break;
    asked += 1;
    const waiting = await seenBy(app, who, dossier);
    if (waiting) found.push(waiting);
  }
  return { waiting: found, more: rows.length - asked };
}

async function seenBy(app: App, who: string, id: string): Promise<Waiting | null> {
  try {
    const { plan, dossier, world } = await openDossier(app, id);
    if (!seesAnything(standingOf(plan, dossier, who, world))) return null;
    return { number: dossier.number, due: nextDue(plan, dossier, world.now) };
  } catch (error) {
    if (error instanceof NoSuchDossier) return null;
    throw error;
  }
}
