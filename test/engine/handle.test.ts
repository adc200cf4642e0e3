// What `handle` promises: one writer, all or nothing, every deadline once, and rows that equal the history.
import { afterEach, describe, expect, test } from 'vitest';
import { rebuild } from '../../engine/core/dossier/apply.ts';
import { makeApp } from '../../engine/shell/app.ts';
import type { App } from '../../engine/shell/app.ts';
import { handle, openDossier, passTime } from '../../engine/shell/handle.ts';
import { StaleDossier } from '../../engine/shell/store/dossiers.ts';
import type { Job } from '../../engine/shell/store/store.ts';
import { verifyChains } from '../../engine/shell/store/verify.ts';
import { workOnce } from '../../engine/shell/work.ts';
import { openTestApp } from '../harness/app.ts';
import type { TestApp } from '../harness/app.ts';
import { onEveryDialect, onPostgres } from '../harness/places.ts';
import type { Places } from '../harness/places.ts';
import { historyOf } from './history.ts';
import { fileOne } from './life.ts';

let open: TestApp[] = [];

async function testApp(places: Places): Promise<TestApp> {
  const opened = await openTestApp(await places.fresh());
  open.push(opened);
  return opened;
}

afterEach(async () => {
  await Promise.all(open.map((each) => each.close()));
  open = [];
});

const confirmation = {
  data: { seriousness: 'ordinary', 'measure-needed': 'no' },
  agreements: [{ what: 'De planner belt vandaag terug', owner: 'handler', due: '2026-04-27' }],
};

onEveryDialect((places) => {
  describe('a filed complaint', () => {
    test('stands on the lists of those who may take it, and is confirmed by one of them', async () => {
      const { app, ids } = await testApp(places);
      const { id } = await fileOne(app);
      const lists = await app.store.db.selectFrom('visible').selectAll().where('dossier', '=', id).execute();
      expect(lists.map((row) => [row.person, row.list])).toContainEqual([ids['advisor-1'], 'pool']);
      expect(lists.map((row) => row.person)).not.toContain(ids['administrator-1']);
      const decision = await handle(app, id, {
        event: 'confirm',
        actor: ids['advisor-1'] ?? '',
        input: confirmation,
      });
      expect(decision.refusal).toBeNull();
      expect(decision.dossier.states).toContain('handling');
      expect(decision.dossier.participants.handler).toEqual([ids['advisor-1']]);
    });

    test('is rebuilt from its history just as it is stored', async () => {
      const { app, ids, goTo } = await testApp(places);
      const { id } = await fileOne(app);
      await handle(app, id, { event: 'confirm', actor: ids['advisor-1'] ?? '', input: confirmation });
      goTo('2026-04-28T12:00:00Z');
      await passTime(app, id);
      await handle(app, id, { event: 'message', actor: 'complainant', input: { text: 'Is er al nieuws?' } });
      const { dossier } = await openDossier(app, id);
      expect(rebuild(id, await historyOf(app, id))).toEqual(dossier);
    });
  });

  describe('a deadline', () => {
    test('fires once, also when two try at once', async () => {
      const { app, goTo } = await testApp(places);
      const { id } = await fileOne(app);
      goTo('2026-04-26T08:00:05Z');
      await Promise.all([passTime(app, id), passTime(app, id), passTime(app, id)]);
      const missed = (await historyOf(app, id)).filter((entry) => entry.event === 'deadline.confirmation');
      expect(missed).toHaveLength(1);
      expect(missed[0]?.happened).toBe('2026-04-26T08:00:00Z');
    });

    test('is caught up in order, and marked so, after the clock was down for a week', async () => {
      const { app, goTo } = await testApp(places);
      const { id } = await fileOne(app);
      goTo('2026-05-03T08:00:00Z');
      await workOnce({ app, sendMail: null });
      const entries = (await historyOf(app, id)).slice(1);
      const moments = entries.map((entry) => entry.happened);
      expect(moments).toEqual([...moments].sort());
      const fired = entries.flatMap((entry) => entry.changes).filter((change) => change.kind === 'fired');
      expect(fired.length).toBeGreaterThan(1);
      expect(fired.every((change) => change.caughtUp)).toBe(true);
      const reminders = entries
        .flatMap((entry) => entry.changes)
        .filter((change) => change.kind === 'remind');
      expect(reminders.every((change) => change.late)).toBe(true);
    });

    test('stays missed when somebody acts after it and before the loop came by', async () => {
      const { app, ids, goTo } = await testApp(places);
      const { id } = await fileOne(app);
      goTo('2026-04-26T09:00:00Z');
      const decision = await handle(app, id, {
        event: 'confirm',
        actor: ids['advisor-1'] ?? '',
        input: confirmation,
      });
      expect(decision.refusal).toBeNull();
      const events = (await historyOf(app, id)).map((entry) => entry.event);
      expect(events.indexOf('deadline.confirmation')).toBeGreaterThan(0);
      expect(events.indexOf('deadline.confirmation')).toBeLessThan(events.indexOf('confirm'));
    });
  });

  describe('many at once', () => {
    test('on one dossier take turns and none is lost', async () => {
      const { app, ids } = await testApp(places);
      const { id } = await fileOne(app);
      await handle(app, id, { event: 'take', actor: ids['advisor-1'] ?? '', input: {} });
      const texts = Array.from({ length: 20 }, (_, index) => `bericht ${index}`);
      await Promise.all(
        texts.map((text) =>
          handle(app, id, { event: 'note', actor: ids['advisor-1'] ?? '', input: { text } }),
        ),
      );
      const notes = (await historyOf(app, id))
        .filter((entry) => entry.event === 'note')
        .map((entry) => entry.input.text);
      expect(notes.sort()).toEqual([...texts].sort());
    });

    test('a refused act leaves nothing behind', async () => {
      const { app, ids } = await testApp(places);
      const { id } = await fileOne(app);
      const before = await historyOf(app, id);
      const decision = await handle(app, id, {
        event: 'confirm',
        actor: ids['advisor-1'] ?? '',
        input: { data: {}, agreements: [] },
      });
      expect(decision.refusal?.code).toMatch(/requirement|letter-incomplete|answers/);
      expect(await historyOf(app, id)).toEqual(before);
    });
  });

  describe('a writer that comes too late', () => {
    /** The same app, in which somebody else writes first, so many times, whenever something is about to be saved. */
    function overtaken({ app, ids }: TestApp, id: string, times: number): { app: App; tries: () => number } {
      let tries = 0;
      const write = async <T>(job: Job<T>): Promise<T> => {
        tries += 1;
        if (tries <= times)
          await handle(app, id, {
            event: 'note',
            actor: ids['advisor-1'] ?? '',
            input: { text: `Eerst ${tries}` },
          });
        return app.store.write(job);
      };
      return { app: makeApp({ ...app, store: { ...app.store, write } }), tries: () => tries };
    }

    test('loads again, decides anew and loses nothing', async () => {
      const opened = await testApp(places);
      const { id } = await fileOne(opened.app);
      await handle(opened.app, id, { event: 'take', actor: opened.ids['advisor-1'] ?? '', input: {} });
      const { app, tries } = overtaken(opened, id, 3);
      const decision = await handle(app, id, {
        event: 'confirm',
        actor: opened.ids['advisor-1'] ?? '',
        input: confirmation,
      });
      expect(decision.refusal).toBeNull();
      expect(tries()).toBe(4);
      const events = (await historyOf(opened.app, id)).map((entry) => entry.event);
      expect(events).toEqual(['filed', 'take', 'note', 'note', 'note', 'confirm']);
    });

    test('is told so when others keep coming first, and nothing of it is kept', async () => {
      const opened = await testApp(places);
      const { id } = await fileOne(opened.app);
      await handle(opened.app, id, { event: 'take', actor: opened.ids['advisor-1'] ?? '', input: {} });
      const { app } = overtaken(opened, id, Infinity);
      const late = handle(app, id, { event: 'message', actor: 'complainant', input: { text: 'Hallo?' } });
      await expect(late).rejects.toThrow(StaleDossier);
      const events = (await historyOf(opened.app, id)).map((entry) => entry.event);
      expect(events).not.toContain('message');
    });

    test('is refused by what others did meanwhile', async () => {
      const opened = await testApp(places);
      const { id } = await fileOne(opened.app);
      const before = await openDossier(opened.app, id);
      await handle(opened.app, id, { event: 'withdraw', actor: 'complainant', input: {} });
      const decision = await handle(opened.app, id, {
        event: 'confirm',
        actor: opened.ids['advisor-1'] ?? '',
        input: confirmation,
      });
      expect(before.dossier.closed).toBeNull();
      expect(decision.refusal?.code).toMatch(/not-possible-now|closed/);
    });
  });
});

onPostgres((places) => {
  /** Two servers on one database, with one clock. */
  async function twoApps(): Promise<{ first: TestApp; second: App }> {
    const place = await places.fresh();
    const first = await openTestApp(place);
    open.push(first);
    const store = await places.open(place);
    return { first, second: makeApp({ ...first.app, store }) };
  }

  describe('given two servers on one database', () => {
    test('when both handle the same dossier at once, then nothing of either is lost', async () => {
      const { first, second } = await twoApps();
      const { id } = await fileOne(first.app);
      const actor = first.ids['advisor-1'] ?? '';
      await handle(first.app, id, { event: 'take', actor, input: {} });
      const texts = Array.from({ length: 12 }, (_, index) => `bericht ${index}`);
      await Promise.all(
        texts.map((text, index) =>
          handle(index % 2 === 0 ? first.app : second, id, { event: 'note', actor, input: { text } }),
        ),
      );
      const notes = (await historyOf(first.app, id)).filter((entry) => entry.event === 'note');
      expect(
        notes.flatMap((entry) => entry.changes.map((change) => 'text' in change && change.text)).sort(),
      ).toEqual([...texts].sort());
      expect(await verifyChains(first.app.store.db, first.app.keyring)).toEqual([]);
    });

    test('when a deadline passes, then it fires once, whichever of them comes first', async () => {
      const { first, second } = await twoApps();
      const dossiers = await Promise.all(Array.from({ length: 6 }, () => fileOne(first.app)));
      first.goTo('2026-05-03T08:00:00Z');
      await Promise.all([
        workOnce({ app: first.app, sendMail: null }),
        workOnce({ app: second, sendMail: null }),
        ...dossiers.map(({ id }) => passTime(second, id)),
      ]);
      for (const { id } of dossiers) {
        const fired = (await historyOf(second, id))
          .flatMap((entry) => entry.changes)
          .flatMap((change) =>
            change.kind === 'fired' ? [`${change.key}:${change.what}:${change.at}`] : [],
          );
        expect(fired.length).toBeGreaterThan(1);
        expect(new Set(fired).size).toBe(fired.length);
      }
      expect(await verifyChains(first.app.store.db, first.app.keyring)).toEqual([]);
    });

    test('when one acts on a deadline that the other lets pass, then both stand in the history, in their order', async () => {
      const { first, second } = await twoApps();
      const { id } = await fileOne(first.app);
      first.goTo('2026-04-26T08:00:05Z');
      const [decision] = await Promise.all([
        handle(first.app, id, { event: 'confirm', actor: first.ids['advisor-1'] ?? '', input: confirmation }),
        passTime(second, id),
      ]);
      expect(decision.refusal).toBeNull();
      const events = (await historyOf(first.app, id)).map((entry) => entry.event);
      expect(events.filter((event) => event === 'deadline.confirmation')).toHaveLength(1);
      expect(events.indexOf('deadline.confirmation')).toBeLessThan(events.indexOf('confirm'));
    });
  });
});
