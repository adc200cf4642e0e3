// What the demo's house does before anything is a complaint, and what it learned: talks that were had, and measures.
import { localDate, instantOf, secondsOf } from '../../core/time/temporal.ts';
import type { App } from '../../shell/app.ts';
import { systemClock } from '../../shell/clock.ts';
import { fileDossier, handle, openDossier } from '../../shell/handle.ts';

type Ids = Readonly<Record<string, string>>;
type Data = Readonly<Record<string, unknown>>;

/** One that was written down, and what was done since: by whom, what, and with which answers. */
interface Written {
  readonly procedure: string;
  readonly by: string;
  readonly data: (day: (ahead: number) => string, ids: Ids) => Data;
  readonly then?: readonly (readonly [by: string, event: string, data: Data])[];
}

const written: readonly Written[] = [
  {
    procedure: 'signal',
    by: 'advisor-1',
    data: (day) => ({
      with: 'client',
      name: 'Kim Klantvoorbeeld',
      phone: '030 000 01 01',
      going: 'fair',
      bothering: 'Het rooster komt pas op vrijdagmiddag binnen.',
      doing: 'follow',
      action: 'De planner stuurt het rooster voortaan op woensdag.',
      'look-on': day(2),
    }),
  },
  {
    procedure: 'signal',
    by: 'advisor-2',
    data: () => ({
      with: 'employee',
      name: 'Puck Proef',
      phone: '06 00 00 01 02',
      going: 'badly',
      bothering: 'Mijn reiskosten zijn al twee maanden niet betaald.',
      doing: 'complaint',
    }),
  },
  {
    procedure: 'measure',
    by: 'quality',
    data: (day, ids) => ({
      'came-from': 'evaluation',
      subject: 'Weekendtelefoon',
      cause: 'In het weekend nam soms niemand op.',
      what: 'Het vaste nummer gaat in het weekend door naar de dienstdoende collega.',
      owner: ids.manager,
      'by-date': day(7),
      'check-date': day(90),
    }),
  },
  {
    procedure: 'measure',
    by: 'quality',
    data: (day, ids) => ({
      'came-from': 'self',
      subject: 'Steigers nakijken',
      cause: 'Op een locatie ontbrak een leuning.',
      what: 'Voor elke inzet kijkt de contactpersoon de steiger na met een vaste lijst.',
      owner: ids['advisor-2'],
      'by-date': day(0),
      'check-date': day(1),
    }),
    then: [['advisor-2', 'carried-out', { 'done-how': 'De lijst is er en wordt gebruikt.' }]],
  },
];

const DAY = 86_400;

/** What was said in the talks of the past, in turn. */
const said: readonly Data[] = [
  { going: 'well' },
  { going: 'well' },
  {
    going: 'fair',
    bothering: 'De werkschoenen kwamen niet aan.',
    doing: 'solved',
    action: 'Nieuwe besteld; ze zijn er morgen.',
  },
  { going: 'well' },
];

/** Has the talks that were planned two days ago, each on the day after; those of this week are left to whoever plays with it. */
export async function holdTalks(app: App): Promise<void> {
  const [now, thisWeek] = [secondsOf(app.clock()), secondsOf(systemClock()) - 7 * DAY];
  const rows = await app.store.db
    .selectFrom('dossiers')
    .select(['id', 'received_at'])
    .where('procedure', '=', 'signal')
    .where('closed_at', 'is', null)
    .orderBy('received_at')
    .execute();
  const past = rows.filter(
    ({ received_at: at }) => secondsOf(at) < thisWeek && now - secondsOf(at) > 2 * DAY,
  );
  for (const { id, received_at: at } of past) {
    const { dossier } = await openDossier(app, id);
    await handle(app, id, {
      event: 'talked',
      actor: dossier.participants.contact?.[0] ?? '',
      happened: instantOf(secondsOf(at) + DAY),
      input: { data: said[Number.parseInt(id.slice(0, 4), 16) % said.length] ?? {} },
    });
  }
}

/** Writes it all down now. */
export async function lookAhead(app: App, ids: Ids): Promise<void> {
  const day = (ahead: number) =>
    localDate(instantOf(secondsOf(app.clock()) + ahead * 86_400), 'Europe/Amsterdam');
  for (const { procedure, by, data, then = [] } of written) {
    const plan = await app.plans.plan(procedure);
    if (!plan) continue;
    const filing = { actor: ids[by] ?? '', language: 'nl', channel: 'web', data: data(day, ids) };
    const { decision } = await fileDossier(app, plan, filing);
    if (decision.refusal) throw new Error(`demo: ${procedure}: ${JSON.stringify(decision.refusal)}`);
    for (const [who, event, answers] of then) {
      const input = { data: answers };
      const done = await handle(app, decision.dossier.id, { event, actor: ids[who] ?? '', input });
      if (done.refusal) throw new Error(`demo: ${event}: ${JSON.stringify(done.refusal)}`);
    }
  }
}
