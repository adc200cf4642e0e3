// A talk that becomes a complaint: once, with a yes, under a code of one's own, and counted once as each.
import { afterEach, describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { makeApp } from '../../engine/shell/app.ts';
import { fileDossier, handle, openDossier } from '../../engine/shell/handle.ts';
import { visibleTo } from '../../engine/shell/store/lists.ts';
import { openTestApp } from '../harness/app.ts';
import type { TestApp } from '../harness/app.ts';
import { onEveryDialect } from '../harness/places.ts';
import { dossiersOf, publishShipped, workAll } from '../harness/shipped.ts';

const YES = { data: { consent: 'yes', subject: 'Uren', category: 'pay', email: 'mo@example.org' } };

onEveryDialect((places) => {
  let open: TestApp | null = null;
  afterEach(async () => {
    await open?.close();
    open = null;
  });

  const start = async () => {
    open = await openTestApp(await places.fresh());
    const { app, ids } = open;
    await publishShipped(app, 'signal');
    const { store, keyring, log, baseUrl, clock } = app;
    const twin = makeApp({ store, keyring, log, baseUrl, clock });
    const contact = ids['advisor-1'] ?? '';
    const talk = async (about = '') => {
      const plan = await app.plans.plan('signal');
      if (!plan) throw new Error('not published');
      const data = {
        with: 'employee',
        name: 'Mo Medewerker',
        going: 'badly',
        bothering: 'Mijn uren kloppen niet.',
        doing: 'complaint',
        about,
      };
      const filing = { actor: contact, language: 'nl', channel: 'web', data };
      return (await fileDossier(app, plan, filing)).decision.dossier.id;
    };
    return { app, twin, ids, contact, talk };
  };

  describe('given talks that may become complaints', () => {
    test('when the button is pressed by whom and as often as can be, and the work is done again, then each is one complaint', async () => {
      const { app, twin, contact, talk } = await start();
      let expected = 0;
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.constantFrom('here', 'there', 'no'), { minLength: 1, maxLength: 4 }),
          fc.boolean(),
          async (presses, again) => {
            const id = await talk();
            const press = (how: string) => {
              const input = how === 'no' ? { data: { ...YES.data, consent: 'no' } } : YES;
              return handle(how === 'there' ? twin : app, id, {
                event: 'to-complaint',
                actor: contact,
                input,
              });
            };
            const done = await Promise.all(presses.map(press));
            const taken = done.filter(({ refusal }) => refusal === null).length;
            const asked = presses.some((how) => how !== 'no');
            expect(taken).toBe(asked ? 1 : 0);
            expected += taken;
            await Promise.all([workAll(app), workAll(twin)]);
            if (again) {
              await app.store.write((tx) =>
                tx
                  .updateTable('outbox')
                  .set({ done_at: null, claimed_until: null })
                  .where('kind', '=', 'open')
                  .where('payload', 'is not', null)
                  .execute(),
              );
              await Promise.all([workAll(app), workAll(twin)]);
            }
            expect(await dossiersOf(app, 'complaint')).toHaveLength(expected);
            const { outcome } = (await openDossier(app, id)).dossier;
            expect(outcome).toBe(asked ? 'complaint' : null);
          },
        ),
        { numRuns: 6 },
      );
      const codes = await app.store.db
        .selectFrom('outbox')
        .select('key')
        .where('key', 'like', 'first-code:%')
        .execute();
      expect(codes).toHaveLength(expected);
    });

    test('when it is about a colleague, then they see neither the talk nor the complaint', async () => {
      const { app, ids, contact, talk } = await start();
      const id = await talk('advisor-2@example.org');
      await handle(app, id, { event: 'to-complaint', actor: contact, input: YES });
      await workAll(app);
      const [complaint = ''] = await dossiersOf(app, 'complaint');
      for (const each of [id, complaint])
        expect(await visibleTo(app.store.db, ids['advisor-2'] ?? '', each)).toBeUndefined();
      expect((await openDossier(app, complaint)).dossier).toMatchObject({
        origin: { dossier: id, relation: 'complaint' },
        data: { description: 'Mijn uren kloppen niet.' },
      });
    });
  });
});
