// What happens in the twins: dossiers that both have, and hidden ones, each with the words that nobody outside may meet.
import { randomUUID } from 'node:crypto';
import type { App } from '../../engine/shell/app.ts';
import { fileDossier } from '../../engine/shell/handle.ts';
import { envelopeFor } from '../../engine/shell/mailbox/case.ts';
import { keepReceived } from '../../engine/shell/mailbox/keep.ts';
import { settle } from '../../engine/shell/mailbox/received.ts';
import { takeInReceived } from '../../engine/shell/mailbox/take-in.ts';
import type { TestApp } from '../harness/app.ts';
import { act, confirmed, fileComplaint } from '../harness/complaints.ts';
import { complaint } from '../harness/complaint.ts';

/** What a hidden dossier is known by. */
export interface Hidden {
  readonly id: string;
  readonly number: string;
  readonly file: string;
}

export interface World {
  readonly name: string;
  /** Those who take part; everybody else must notice nothing. */
  readonly inside: readonly string[];
  /** Those for whom even the figures and the outbox must be the same: all is about them, or kept from them. */
  readonly walled: readonly string[];
  readonly hide: (open: TestApp) => Promise<Hidden[]>;
}

/** Words that stand in hidden dossiers alone. */
export const SECRETS = [
  'Zilverdistel',
  'Verborgen',
  'verborgen.example',
  'Purperen',
  'Goudhaantje',
  'Smaragdbrief',
  'Bernsteenpad',
];

/** A hidden complaint; `other` says who takes part. */
function secret(other: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return complaint({
    relation: 'employee',
    name: 'Quirijn Verborgen',
    email: 'quirijn@verborgen.example',
    subject: 'Purperen kikker',
    description: 'Zilverdistel op de werkvloer, al weken.',
    wish: 'Een Bernsteenpad.',
    'confidant-help': 'none',
    ...other,
  });
}

async function hideOne(app: App, other: Readonly<Record<string, unknown>>, actor = 'complainant') {
  const plan = await app.plans.plan('complaint');
  if (!plan) throw new Error('The complaint procedure is not published.');
  const body = Buffer.from('%PDF-1.4 Smaragdbrief');
  const file = { id: randomUUID(), name: 'Smaragdbrief.pdf', kind: 'application/pdf', body };
  const attachments = [{ id: file.id, name: file.name, kind: file.kind, size: body.length }];
  const channel = actor === 'complainant' ? 'web' : 'phone';
  const data = secret({ ...other, attachments });
  const { decision } = await fileDossier(app, plan, { actor, language: 'nl', channel, data }, [file]);
  if (decision.refusal) throw new Error(JSON.stringify(decision.refusal));
  const { id, number } = decision.dossier;
  return { id, number, file: file.id };
}

/** What both houses have: a dossier to be taken, and some that people handle. */
export async function everydayLife({ app, ids }: TestApp): Promise<string[]> {
  ids = await withThirdAdvisor(app, ids);
  const waiting = await fileComplaint(app, {});
  const handled = [];
  for (const advisor of ['advisor-1', 'advisor-2', 'advisor-3', 'advisor-3']) {
    const { id } = await fileComplaint(app, { contact: ids[advisor], subject: `Bij ${advisor}` });
    await act(app, id, ids[advisor] ?? '', 'confirm', confirmed);
    await act(app, id, 'complainant', 'message', { text: 'Dank u.' });
    handled.push(id);
  }
  return [waiting.id, ...handled];
}

async function withThirdAdvisor(app: App, ids: TestApp['ids']): Promise<TestApp['ids']> {
  const third = { name: 'Test advisor-3', email: 'advisor-3@example.org', roles: ['advisor'] };
  return { ...ids, 'advisor-3': await app.people.add(third, app.clock()) };
}

/** In confidence: to one confidant, worked on, with notes and messages. */
async function inConfidence({ app, ids }: TestApp, about: string, keptFrom: string): Promise<Hidden> {
  const confidant = ids['confidant-1'] ?? '';
  const hidden = await hideOne(app, {
    'confidant-help': 'receive',
    confidant,
    about: `Test ${about}`,
    'kept-from': `Test ${keptFrom}`,
  });
  await act(app, hidden.id, confidant, 'note', { text: 'Goudhaantje genoteerd.' });
  await act(app, hidden.id, 'complainant', 'message', { text: 'Goudhaantje gehoord?' });
  await act(app, hidden.id, confidant, 'confirm', {
    ...confirmed,
    agreements: [{ what: 'Bernsteenpad lopen', owner: 'handler', due: '2026-04-27' }],
  });
  return hidden;
}

/** With a regular contact, typed in by the desk, put before a manager. */
async function atContact(open: TestApp, about: string, keptFrom: string): Promise<Hidden> {
  const { app, ids } = open;
  const contact = ids['advisor-1'] ?? '';
  const named = { contact, about: `Test ${about}`, 'kept-from': `Test ${keptFrom}` };
  const hidden = await hideOne(app, named, ids['desk-1']);
  await act(app, hidden.id, contact, 'escalate', {
    data: {
      seriousness: 'serious',
      'escalation-reason': 'Purperen kikker blijft.',
      superior: ids['manager-1'] ?? '',
    },
  });
  return hidden;
}

/** Mail that went into a hidden dossier, and mail that waits and names everybody who could look at it; gives their ids. */
export async function hideMail({ app }: TestApp, dossier: string): Promise<string[]> {
  const raw = (text: string) =>
    Buffer.from(
      `From: Quirijn Verborgen <quirijn@verborgen.example>\r\nSubject: Purperen kikker\r\n\r\n${text}\r\n`,
    );
  const mail = (uid: number, source: Buffer) => ({
    uid,
    size: source.length,
    receivedAt: app.clock(),
    source,
  });
  await keepReceived(app, 'complaints', '1', [mail(1, raw('Zilverdistel.'))]);
  const inside = await app.store.db.selectFrom('received').select('id').executeTakeFirstOrThrow();
  await app.store.write((tx) =>
    settle(app, tx, inside.id, null, { outcome: 'message', dossier, seq: 1 }, envelopeFor(null)),
  );
  await keepReceived(app, 'complaints', '1', [mail(2, raw('Test zag de Zilverdistel.'))]);
  await takeInReceived(app);
  const rows = await app.store.db.selectFrom('received').select('id').execute();
  return rows.map(({ id }) => id);
}

export const WORLDS: readonly World[] = [
  {
    name: 'dossiers about the quality officer, kept from the administrator',
    inside: ['confidant-1', 'advisor-1', 'manager-1'],
    walled: ['quality-officer-1', 'administrator-1'],
    hide: async (open) => [
      await inConfidence(open, 'quality-officer-1', 'administrator-1'),
      await atContact(open, 'quality-officer-1', 'administrator-1'),
      await atContact(open, 'administrator-1', 'quality-officer-1'),
    ],
  },
  {
    name: 'dossiers about a manager, kept from a contact',
    inside: ['confidant-1', 'advisor-1', 'manager-1'],
    walled: [],
    hide: async (open) => [
      await inConfidence(open, 'manager-2', 'advisor-2'),
      await atContact(open, 'director-1', 'advisor-2'),
      await atContact(open, 'manager-2', 'confidant-2'),
    ],
  },
];
