// What has expired is cleared away, and nothing else.
import { expect, test } from 'vitest';
import { keepDraft, readDraft } from '../../engine/shell/drafts.ts';
import { beginSession, readSession } from '../../engine/shell/people/sessions.ts';
import { tidy } from '../../engine/shell/tidy.ts';
import { openTestApp } from '../harness/app.ts';

test('drafts go after 28 days without a change, and sessions when they have ended', async () => {
  const { app, ids, goTo, close } = await openTestApp();
  await keepDraft(app, 'old', 'complaint', 'filing', { name: 'Bo' });
  await beginSession(app.store, { kind: 'person', person: ids['advisor-1'] ?? '' }, 'test', app.clock());
  goTo('2026-05-20T08:00:00Z');
  await keepDraft(app, 'new', 'complaint', 'filing', { name: 'Jo' });
  const token = await beginSession(
    app.store,
    { kind: 'person', person: ids['advisor-1'] ?? '' },
    'test',
    app.clock(),
  );
  goTo('2026-05-22T08:30:00Z');
  const again = await beginSession(
    app.store,
    { kind: 'person', person: ids['advisor-2'] ?? '' },
    'test',
    app.clock(),
  );
  await tidy(app);
  const rows = async (table: 'drafts' | 'sessions') =>
    (await app.store.db.selectFrom(table).selectAll().execute()).length;
  expect([await rows('drafts'), await rows('sessions')]).toEqual([1, 1]);
  expect(await readDraft(app, 'new', 'complaint', 'filing')).toEqual({ name: 'Jo' });
  expect(await readSession(app.store, token, app.clock())).toBeNull();
  expect(await readSession(app.store, again, app.clock())).not.toBeNull();
  await close();
});
