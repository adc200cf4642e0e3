// Schedules in earnest: each moment opens one dossier, with two processes, after a standstill and after a new version.
import { afterEach, describe, expect, test } from 'vitest';
import { makeApp } from '../../engine/shell/app.ts';
import type { App } from '../../engine/shell/app.ts';
import { workOnce } from '../../engine/shell/work.ts';
import { openTestApp, START } from '../harness/app.ts';
import type { TestApp } from '../harness/app.ts';
import { onEveryDialect } from '../harness/places.ts';

const organisationSource = `organisation: Huis
languages: [nl]
time-zone: Europe/Amsterdam
calendar: office
calendars: { office: { extends: netherlands } }
roles:
  clerk: { title: Medewerker, may: [administer] }
`;

const source = (schedule: string) => `procedure: review
title: Terugblik
filing: { form: filing, open-to: nobody }
fields:
  period: { ask: Periode, type: text }
forms: { filing: [{ fields: [period] }] }
participants: { reviewer: { role: clerk, at: filing } }
lifecycle:
  initial: open
  states:
    open: { title: Open, on: { finish: { label: Afronden, by: reviewer, target: done } } }
    done: { title: Klaar, final: true }
deadlines:
  finish: { title: Terugblik klaar, from: receipt, within: 2 weeks, until: closed, remind: [{ before: 1 day, to: reviewer }] }
retention: [{ keep: 1 year, then: anonymise }]
schedules: { ${schedule} }
`;
const QUARTERLY = "quarterly: { every: quarter, from: 2026-01-01, at: '09:00', data: { period: kwartaal } }";
const WEEKLY = "weekly: { every: 1 week, from: 2026-07-06, at: '09:00', data: { period: week } }";

onEveryDialect((places) => {
  let open: TestApp | null = null;
  let clock = START;

  afterEach(async () => {
    await open?.close();
    open = null;
  });

  const start = async () => {
    open = await openTestApp(await places.fresh());
    clock = START;
    await publish(open.app, QUARTERLY);
    return another(open.app);
  };
  /** Another process on the same database. */
  const another = (app: App) =>
    makeApp({
      store: app.store,
      keyring: app.keyring,
      clock: () => clock,
      log: app.log,
      baseUrl: app.baseUrl,
    });
  const publish = async (app: App, schedule: string) => {
    const published = await app.plans.publish(
      { source: source(schedule), organisationSource },
      'A version.',
      'test',
      clock,
    );
    if ('problems' in published)
      throw new Error(JSON.stringify(published.problems.map(({ text }) => text.en)));
  };
  const work = (app: App) => workOnce({ app, sendMail: null });
  const opened = async (app: App) => {
    const rows = await app.store.db
      .selectFrom('dossiers')
      .select('received_at')
      .where('procedure', '=', 'review')
      .orderBy('received_at')
      .execute();
    return rows.map((row) => row.received_at.slice(0, 16));
  };

  describe('given a review every quarter', () => {
    test('when it is published after a quarter began, then that quarter is not made up for', async () => {
      const app = await start();
      await work(app);
      expect(await opened(app)).toEqual([]);
    });

    test('when two processes work at once, then each moment opens one dossier', async () => {
      const one = await start();
      const two = another(one);
      clock = '2026-07-01T06:59:59Z';
      await Promise.all([work(one), work(two)]);
      expect(await opened(one)).toEqual([]);
      clock = '2026-07-01T07:00:00Z';
      await Promise.all([work(one), work(two)]);
      await Promise.all([work(one), work(two)]);
      expect(await opened(one)).toEqual(['2026-07-01T07:00']);
    });

    test('when the system stood still for a year, then every moment is made up for once, each with its own receipt', async () => {
      const app = await start();
      clock = '2027-04-20T08:00:00Z';
      await work(app);
      await work(another(app));
      expect(await opened(app)).toEqual([
        '2026-07-01T07:00',
        '2026-10-01T07:00',
        '2027-01-01T08:00',
        '2027-04-01T07:00',
      ]);
    });

    test('when a new version plans otherwise, then each version counts for the time in which it was in force', async () => {
      const app = await start();
      clock = '2026-07-07T08:00:00Z';
      await publish(app, WEEKLY);
      clock = '2026-07-21T08:00:00Z';
      await work(another(app));
      expect(await opened(app)).toEqual(['2026-07-01T07:00', '2026-07-13T07:00', '2026-07-20T07:00']);
    });
  });
});
