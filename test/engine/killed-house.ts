// A whole house under load until it is killed: sixteen people at once file and act, deadlines pass and mail goes out;
// each change that was answered with success is said on the standard output.
import { setTimeout as wait } from 'node:timers/promises';
import { pino } from 'pino';
import type { Decision } from '../../engine/core/decide/incoming.ts';
import { makeApp, worldOf } from '../../engine/shell/app.ts';
import type { App } from '../../engine/shell/app.ts';
import { fileDossier, handle, openDossier } from '../../engine/shell/handle.ts';
import { smtpTransport } from '../../engine/shell/mail/transport.ts';
import { keyringOf } from '../../engine/shell/seal/key.ts';
import { openStore } from '../../engine/shell/store/open.ts';
import { startWork } from '../../engine/shell/work.ts';
import { complaint } from '../harness/complaint.ts';
import { hurriedClock } from './hurried-clock.ts';
import { movesOf } from './moves.ts';
import { randomFrom } from './random.ts';
import type { Random } from './random.ts';

const [dataDir = '', began = '', port = '', seed = ''] = process.argv.slice(2);
const WAITING = 16;
/** Milliseconds between the acts of one of them. */
const MOST_PAUSE = 30;

const app = makeApp({
  store: await openStore({ dataDir }),
  keyring: keyringOf(Buffer.alloc(32, 7)),
  clock: hurriedClock(Number(began)),
  log: pino({ level: 'silent' }),
  baseUrl: 'http://localhost:3000',
});
const sendMail = await smtpTransport(`smtp://127.0.0.1:${port}`, {
  name: 'Gehoor',
  address: 'gehoor@example.org',
});
startWork({ app, sendMail }, `${dataDir}/anchors`);
const open = await openIds(app);
await app.plans.plan('complaint');
process.stdout.write('ready\n');
await Promise.all(
  Array.from({ length: WAITING }, (_, at) => keepBusy(randomFrom(Number(seed) * WAITING + at))),
);

async function keepBusy(random: Random): Promise<never> {
  for (;;) {
    await wait(random.next() * MOST_PAUSE);
    if (open.length < WAITING || random.chance(0.2)) await fileOne(random);
    else await actOn(random.one(open), random);
  }
}

async function openIds({ store }: App): Promise<string[]> {
  const rows = await store.db.selectFrom('dossiers').select('id').where('closed_at', 'is', null).execute();
  return rows.map(({ id }) => id);
}

async function fileOne(random: Random): Promise<void> {
  const plan = await app.plans.plan('complaint');
  if (!plan) throw new Error('The procedure was not published.');
  const data = complaint({ subject: `Rooster ${Math.floor(random.next() * 1e9)}` });
  const filing = { actor: 'complainant', language: 'nl', channel: 'web', data };
  const { decision } = await fileDossier(app, plan, filing);
  say(decision);
  open.push(decision.dossier.id);
}

async function actOn(id: string, random: Random): Promise<void> {
  const { plan, dossier } = await openDossier(app, id);
  const acts = movesOf({ plan, dossier, world: await worldOf(app), random }).filter(
    (move) => move !== 'wait',
  );
  const ending = random.chance(0.05);
  const wanted = acts.filter(({ act }) => ending || !act.event.includes('withdraw'));
  if (wanted.length === 0) return void forget(id);
  const decision = await handle(app, id, random.one(wanted).act);
  say(decision);
  if (decision.dossier.closed !== null) forget(id);
}

function forget(id: string): void {
  const at = open.indexOf(id);
  if (at >= 0) open.splice(at, 1);
}

function say({ dossier, entries }: Decision): void {
  for (const { seq, event } of entries) process.stdout.write(`${dossier.id} ${seq} ${event}\n`);
}
