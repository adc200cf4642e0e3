// Talks planned for each placement: once for every occasion, whoever is first, until the placement ends, with its contact.
import { afterEach, describe, expect, test } from 'vitest';
import { makeApp } from '../../engine/shell/app.ts';
import type { App } from '../../engine/shell/app.ts';
import { importList } from '../../engine/shell/directory/import-list.ts';
import { followPlacements } from '../../engine/shell/follow-placements.ts';
import { openDossier } from '../../engine/shell/handle.ts';
import { visibleTo } from '../../engine/shell/store/lists.ts';
import { openTestApp } from '../harness/app.ts';
import type { TestApp } from '../harness/app.ts';
import { act } from '../harness/complaints.ts';
import { onEveryDialect } from '../harness/places.ts';
import { dossiersOf, publishShipped, workAll } from '../harness/shipped.ts';
import { play, wrong } from './play.ts';

const PEOPLE = `kind,reference,name,email,phone
client,K1,Bakkerij Bloem,bakkerij@example.org,030 111 11 11
employee,M1,Mo Medewerker,mo@example.org,06 11 11 11 11
`;
const placements = (contact: string, starts: string, ends = '') =>
  `reference,client,employee,contact,starts,ends\nP1,K1,M1,${contact},${starts},${ends}\n`;

onEveryDialect((places) => {
  let open: TestApp | null = null;
  afterEach(async () => {
    await open?.close();
    open = null;
  });

  const start = async () => {
    open = await openTestApp(await places.fresh());
    const { app, goTo } = open;
    let clock = '2026-03-02T07:00:00Z';
    goTo(clock);
    await publishShipped(app, 'signal');
    const twin = makeApp({ ...pick(app), clock: () => clock });
    const take = async (list: string) => {
      const imported = await importList(app, Buffer.from(list), { dry: false });
      if ('faults' in imported) throw new Error(JSON.stringify(imported.faults));
    };
    await workAll(app);
    await take(PEOPLE);
    const go = async (at: string) => {
      goTo(at);
      clock = at;
      await Promise.all([workAll(app), workAll(twin)]);
    };
    return { ...open, twin, take, go, idOf: (name: string) => open?.ids[name] ?? '' };
  };
  const pick = ({ store, keyring, log, baseUrl }: App) => ({ store, keyring, log, baseUrl });
  const receipts = async (app: App) =>
    Promise.all(
      (await dossiersOf(app, 'signal')).map(async (id) => (await openDossier(app, id)).dossier.receipt),
    );

  describe('given a placement that begins on Monday', () => {
    test('then each talk is opened once, by whichever process is first, with whom to call and who calls', async () => {
      const { app, take, go, idOf } = await start();
      await take(placements('advisor-1@example.org', '2026-03-02'));
      await go('2026-03-09T07:59:00Z');
      expect(await receipts(app)).toEqual([]);
      await go('2026-03-09T08:01:00Z');
      await go('2026-03-09T08:02:00Z');
      expect(await receipts(app)).toEqual(['2026-03-09T08:00:00Z']);
      const [id = ''] = await dossiersOf(app, 'signal');
      const { dossier } = await openDossier(app, id);
      expect(dossier.data).toMatchObject({
        with: 'employee',
        name: 'Mo Medewerker',
        phone: '06 11 11 11 11',
      });
      expect(dossier.participants.contact).toEqual([idOf('advisor-1')]);
      await go('2026-03-16T08:01:00Z');
      await go('2026-04-20T08:01:00Z');
      expect(await receipts(app)).toEqual([
        '2026-03-09T08:00:00Z',
        '2026-03-16T08:00:00Z',
        '2026-04-20T07:00:00Z',
      ]);
    });

    test('when everything stood still for half a year, then the last talk of each kind is planned and no others', async () => {
      const { app, take, go } = await start();
      await take(placements('advisor-1@example.org', '2026-03-02'));
      await go('2026-09-01T08:00:00Z');
      expect(await dossiersOf(app, 'signal')).toHaveLength(2);
    });

    test('when it ends, then no more talks are planned, and whoever has left need not be called', async () => {
      const { app, take, go } = await start();
      await take(placements('advisor-1@example.org', '2026-03-02'));
      await go('2026-03-09T08:01:00Z');
      await take(placements('advisor-1@example.org', '2026-03-02', '2026-03-10'));
      await go('2026-03-11T08:01:00Z');
      await go('2026-06-30T08:01:00Z');
      const all = await dossiersOf(app, 'signal');
      expect(all).toHaveLength(1);
      expect((await openDossier(app, all[0] ?? '')).dossier.outcome).toBe('skipped');
    });

    test('when it gets another contact, then the open talk goes along and one that has been held does not', async () => {
      const { app, take, go, idOf } = await start();
      await take(placements('advisor-1@example.org', '2026-03-02'));
      await go('2026-03-16T08:01:00Z');
      const [held = '', planned = ''] = await dossiersOf(app, 'signal');
      await act(app, held, idOf('advisor-1'), 'talked', { data: { going: 'well' } });
      await take(placements('advisor-2@example.org', '2026-03-02'));
      await go('2026-03-16T08:03:00Z');
      expect((await openDossier(app, planned)).dossier.participants.contact).toEqual([idOf('advisor-2')]);
      expect(await visibleTo(app.store.db, idOf('advisor-1'), planned)).toBeUndefined();
      expect((await openDossier(app, held)).dossier.participants.contact).toEqual([idOf('advisor-1')]);
    });

    test('when the list stays as it was, then looking again reads no placement, and after a change each of them once', async () => {
      const { app, take, go } = await start();
      await take(placements('advisor-1@example.org', '2026-03-02'));
      await go('2026-03-09T08:01:00Z');
      await go('2026-03-09T08:02:00Z');
      const plan = (await app.plans.plan('signal'))!;
      let read = 0;
      const db = app.store.db.withPlugin({
        transformQuery({ node }) {
          read += JSON.stringify(node).includes('"placements"') ? 1 : 0;
          return node;
        },
        transformResult: ({ result }) => Promise.resolve(result),
      });
      const watched = { ...app, store: { ...app.store, db } };
      expect([await followPlacements(watched, plan), read]).toEqual([0, 0]);
      await take(placements('advisor-2@example.org', '2026-03-02'));
      expect([await followPlacements(watched, plan), read]).toEqual([1, 1]);
      expect([await followPlacements(watched, plan), read]).toEqual([0, 1]);
    });

    test('when its start is put right by a day, then nobody is called twice', async () => {
      const { app, take, go } = await start();
      await take(placements('advisor-1@example.org', '2026-03-02'));
      await go('2026-03-09T08:01:00Z');
      await take(placements('advisor-1@example.org', '2026-03-03'));
      await go('2026-03-10T08:01:00Z');
      expect(await receipts(app)).toEqual(['2026-03-09T08:00:00Z']);
    });
  });
});

describe('given a schedule for each placement', () => {
  const life = (schedule: string) => `
fields:
  who: { ask: Who, type: text }
lifecycle:
  initial: open
  states:
    open: { title: Open, on: { finish: { label: Finish, by: handler, target: done }, schedule.talk: { target: done } } }
    done: { title: Done, final: true }
schedules: { talk: { ${schedule} } }
`;

  test('then it counts from the placement, and begins on no day of its own', () => {
    expect(wrong(life('each: placement, every: 1 week, from: 2026-01-01'))).toContain(
      'With `each` the schedule begins with the placement. Take `from` away; `after` says how long after it.',
    );
    expect(wrong(life('every: 1 week'))).toContain(
      'This schedule has no beginning. Write `from` with the first day, or `each: placement`.',
    );
    expect(wrong(life('each: placement, every: 1 week, after: 3 hours'))).toContain(
      'A schedule counts in days or longer. Write for instance `1 week`.',
    );
  });

  test('when the placement changes, then the open one hears it', () => {
    expect(
      play(`${life('each: placement, every: 1 week, after: 3 days, data: { who: { compute: item.employee.name } }')}
scenarios:
  - name: changed
    at: 2026-03-02T08:00
    scheduled: talk
    item: { end: 2026-03-30 }
    expect: { data: { who: Mo Medewerker }, state: open, schedules: { talk: [2026-03-05T09:00, 2026-03-12T09:00] } }
    steps:
      - { do: schedule.talk, data: { contact: clerk-2 }, expect: { state: open } }
      - { do: schedule.talk, data: { employee: { name: Al Ander } }, expect: { state: done } }
`),
    ).toEqual([]);
  });
});
