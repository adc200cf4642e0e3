// What is stored beside a history is what the history says: for any acts, by anybody, at any time.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { verifyChains } from '../../engine/shell/store/verify.ts';
import { openTestApp } from '../harness/app.ts';
import { onEveryDialect } from '../harness/places.ts';
import { checkRebuilt, checkWall } from './check-rebuilt.ts';
import { historyOfAttempts, play } from './play.ts';

onEveryDialect((places) => {
  describe('given any acts by anybody at any time', () => {
    test('then the dossier, its rows and the wall are what the history says', async () => {
      const place = await places.fresh();
      const testApp = await openTestApp(place);
      const tried = { accepted: 0, refused: 0 };
      await fc.assert(
        fc.asyncProperty(historyOfAttempts, async (history) => {
          const told = (accepted: boolean) => (tried[accepted ? 'accepted' : 'refused'] += 1);
          const id = await play(testApp, told, history);
          if (id === null) return;
          await checkRebuilt(testApp.app, id);
          await checkWall(testApp.app, id);
        }),
        { numRuns: 'dataDir' in place ? 300 : 20 },
      );
      expect(tried.accepted).toBeGreaterThan(10);
      expect(tried.refused).toBeGreaterThan(10);
      expect(await verifyChains(testApp.app.store.db, testApp.app.keyring)).toEqual([]);
      await testApp.close();
    });
  });
});
