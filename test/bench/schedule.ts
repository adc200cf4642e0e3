// Talks for two thousand placements: planned when they are due, and looked at each minute, by what changed and what did not.
import { performance } from 'node:perf_hooks';
import { importList } from '../../engine/shell/directory/import-list.ts';
import { openScheduled } from '../../engine/shell/scheduled.ts';
import { openTestApp, shippedSources } from '../harness/app.ts';
import { middle, perSecond, under, plain } from './row.ts';
import type { Row } from './row.ts';

const PLACEMENTS = Number(process.env.PLACEMENTS ?? 2000);
const QUIET = 15;
/** Both happen at most once a minute. */
const MOST_QUIET = 10;
const MOST_CHANGED = 3000;

/** Measures a plain minute, the minute after one placement got another contact, and the minute in which all are due. */
export async function measureSchedule(): Promise<Row[]> {
  const { app, goTo, close } = await openTestApp();
  await app.plans.publish(shippedSources('signal'), 'First.', 'test', app.clock());
  const numbers = Array.from({ length: PLACEMENTS }, (_, at) => at + 1);
  const people = numbers.map((n) => `employee,M${n},Medewerker ${n},m${n}@example.org,06 ${n}`);
  await take(`kind,reference,name,email,phone\nclient,K1,Klant,k@example.org,030 1\n${people.join('\n')}\n`);
  const placements = (first: string) =>
    `reference,client,employee,contact,starts,ends\n${numbers
      .map((n) => `P${n},K1,M${n},${n === 1 ? first : 'advisor-1'}@example.org,2026-04-27,`)
      .join('\n')}\n`;
  await take(placements('advisor-1'));
  await openScheduled(app);
  const due = await timed('2026-05-04T08:00:30Z');
  const quiet: number[] = [];
  for (let minute = 1; minute <= QUIET; minute += 1)
    quiet.push((await timed(`2026-05-04T08:${String(minute).padStart(2, '0')}:30Z`)).ms);
  await take(placements('advisor-2'));
  const changed = await timed('2026-05-04T08:30:30Z');
  await close();
  if (due.count < PLACEMENTS || changed.count !== 1)
    throw new Error(`${due.count} talks were planned, and ${changed.count} followed.`);
  return [
    plain(
      `talks planned for ${PLACEMENTS} placements that are due at once`,
      perSecond((due.count * 1000) / due.ms),
    ),
    under(
      `a minute in which none of ${PLACEMENTS} placements changed`,
      middle(quiet.slice(1)),
      MOST_QUIET,
      'ms',
    ),
    under('the minute after one of them got another contact', changed.ms, MOST_CHANGED, 'ms'),
  ];

  async function take(list: string): Promise<void> {
    const imported = await importList(app, Buffer.from(list), { dry: false });
    if ('faults' in imported) throw new Error(JSON.stringify(imported.faults[0]));
  }

  async function timed(at: string): Promise<{ count: number; ms: number }> {
    goTo(at);
    const began = performance.now();
    return { count: await openScheduled(app), ms: performance.now() - began };
  }
}
