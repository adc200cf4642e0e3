// The master key can be replaced: everything opens with the new one, nothing with the old, and nothing is vouched for that was not.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openByCode } from '../../engine/shell/codes.ts';
import { fileDossier, openDossier } from '../../engine/shell/handle.ts';
import { historyOf, readFor } from '../../engine/shell/reading.ts';
import { search } from '../../engine/shell/search.ts';
import { keyringOf } from '../../engine/shell/seal/key.ts';
import type { Keyring } from '../../engine/shell/seal/key.ts';
import { seal, unseal } from '../../engine/shell/seal/seal.ts';
import { anchorDay } from '../../engine/shell/store/anchors.ts';
import { bindKey } from '../../engine/shell/store/bind-key.ts';
import { claimOutbox } from '../../engine/shell/store/outbox.ts';
import { secretPlace } from '../../engine/shell/store/places.ts';
import { rotateDatabase, rotateKept } from '../../engine/shell/store/rotate.ts';
import { verifyChains } from '../../engine/shell/store/verify.ts';
import { openTestApp } from '../harness/app.ts';
import type { TestApp } from '../harness/app.ts';
import { complaint } from '../harness/complaint.ts';
import { act } from '../harness/complaints.ts';
import { onEveryDialect } from '../harness/places.ts';

const OLD = keyringOf(Buffer.alloc(32, 7));
const FRESH = keyringOf(Buffer.alloc(32, 8));
const from = { address: 'test', agent: 'test' };

onEveryDialect((places) => {
  async function lived() {
    const test = await openTestApp(await places.fresh());
    const { app, ids } = test;
    await bindKey(app.store, OLD);
    const plan = await app.plans.plan('complaint');
    if (!plan) throw new Error('no plan');
    const filing = { actor: 'complainant', language: 'nl', channel: 'web' } as const;
    const data = complaint({ contact: ids['advisor-1'] });
    const { decision, code } = await fileDossier(app, plan, { ...filing, data });
    const { id } = decision.dossier;
    await act(app, id, 'complainant', 'message', { text: 'Hoort u mij?' });
    for (const person of ['advisor-1', 'advisor-1']) await readFor(app, ids[person] ?? '', id, 'dossier');
    const line = await app.store.write((tx) => anchorDay(tx, OLD, '2026-04-24', '2026-04-25T02:00:00Z'));
    return { test, id, code, line: line ?? '' };
  }

  const under = (test: TestApp, keyring: Keyring) => ({ ...test.app, keyring });

  it('given a dossier with everything, when the key is replaced twice, then all of it opens, verifies and is found', async () => {
    const { test, id, code, line } = await lived();
    const third = keyringOf(Buffer.alloc(32, 9));
    const app = test.app;
    expect(await rotateDatabase(app.store, OLD, FRESH)).toBe(true);
    expect(await rotateDatabase(app.store, await bindKey(app.store, FRESH), third)).toBe(true);
    const now = under(test, await bindKey(app.store, third));
    const kept = rotateKept(rotateKept(line, OLD, FRESH), FRESH, third);
    expect(await verifyChains(app.store.db, now.keyring, [kept])).toEqual([]);
    const opened = await openDossier(now, id);
    expect(opened.dossier.data.subject).toBe('Rooster klopt niet');
    expect(JSON.stringify(await historyOf(now, opened))).toContain('Hoort u mij?');
    expect((await search(now, test.ids['advisor-1'] ?? '', 'rooster')).rows).toHaveLength(1);
    expect(await openByCode(now, code, from)).toMatchObject({ dossier: id });
    const mail = await claimOutbox(app.store, now.keyring, '2027-01-01T00:00:00Z', 50, ['mail']);
    expect(mail.length).toBeGreaterThan(1);
    await test.close();
  });

  it('given the new key, then what is filed afterwards is found and opened like what was there', async () => {
    const { test } = await lived();
    await rotateDatabase(test.app.store, OLD, FRESH);
    const now = under(test, await bindKey(test.app.store, FRESH));
    const plan = await now.plans.plan('complaint');
    if (!plan) throw new Error('no plan');
    const data = complaint({ contact: test.ids['advisor-1'], subject: 'Rooster alweer' });
    const filed = await fileDossier(now, plan, {
      actor: 'complainant',
      language: 'nl',
      channel: 'web',
      data,
    });
    expect((await search(now, test.ids['advisor-1'] ?? '', 'rooster')).rows).toHaveLength(2);
    expect(await openByCode(now, filed.code, from)).toMatchObject({ dossier: filed.decision.dossier.id });
    await test.close();
  });

  it('given the secret of somebody’s telephone, then it opens under the new key', async () => {
    const { test } = await lived();
    const person = test.ids['advisor-1'] ?? '';
    const row = { person, created_at: '2026-04-24T08:00:00Z', confirmed_at: null, last_step: null };
    const secret = seal(OLD.house, 'twenty secret bytes!', secretPlace(person));
    await test.app.store.write((tx) =>
      tx
        .insertInto('one_time_passwords')
        .values({ ...row, secret })
        .execute(),
    );
    await rotateDatabase(test.app.store, OLD, FRESH);
    const after = await test.app.store.db
      .selectFrom('one_time_passwords')
      .selectAll()
      .executeTakeFirstOrThrow();
    expect(unseal(FRESH.house, after.secret, secretPlace(person)).toString()).toBe('twenty secret bytes!');
    await test.close();
  });

  it('given the old key afterwards, then nothing opens any more', async () => {
    const { test, id, code } = await lived();
    await rotateDatabase(test.app.store, OLD, FRESH);
    await expect(bindKey(test.app.store, OLD)).rejects.toThrow('was sealed with the key');
    await expect(openDossier(test.app, id)).rejects.toThrow('was sealed with the key');
    expect(await openByCode(test.app, code, from)).toBeNull();
    expect((await search(test.app, test.ids['advisor-1'] ?? '', 'rooster')).rows).toEqual([]);
    await expect(claimOutbox(test.app.store, OLD, '2027-01-01T00:00:00Z', 50, ['mail'])).rejects.toThrow(
      'Sealed content was changed',
    );
    await test.close();
  });

  it('given what was changed behind its back before, then the new key vouches for none of it', async () => {
    const { test, line } = await lived();
    const { store } = test.app;
    await store.write(async (tx) => {
      await tx.updateTable('reads').set({ person: 'eve' }).where('seq', '=', 2).execute();
      await tx.updateTable('dossiers').set({ mac: 'forged' }).execute();
      await tx.updateTable('anchors').set({ mac: 'forged' }).execute();
    });
    const codes = (keyring: Keyring, lines: string[]) =>
      verifyChains(store.db, keyring, lines).then((found) => found.map(({ code }) => code).sort());
    const forged = line.replace('"seq"', '"seq"').replace(/"count":\d+/, '"count":99');
    const before = await codes(OLD, [forged]);
    expect(before).toEqual(['anchor-broken', 'anchor-broken', 'head-forged', 'read-changed']);
    await rotateDatabase(store, OLD, FRESH);
    expect(await codes(FRESH, [rotateKept(forged, OLD, FRESH)])).toEqual(before);
    await test.close();
  });

  it('given a change that fails half-way, then the old key still opens everything, and a second run finishes', async () => {
    const { test, id } = await lived();
    const { store } = test.app;
    const broken = {
      ...store,
      write: <T>(job: Parameters<typeof store.write<T>>[0]) =>
        store.write<T>(async (tx) => {
          await job(tx);
          throw new Error('the power went');
        }),
    };
    await expect(rotateDatabase(broken, OLD, FRESH)).rejects.toThrow('the power went');
    expect((await openDossier(test.app, id)).dossier.id).toBe(id);
    expect(await verifyChains(store.db, OLD)).toEqual([]);
    expect(await rotateDatabase(store, OLD, FRESH)).toBe(true);
    expect(await rotateDatabase(store, OLD, FRESH)).toBe(false);
    expect(await verifyChains(store.db, FRESH)).toEqual([]);
    await test.close();
  });

  it('given another process on the database, then it is refused with what to do', async () => {
    const place = await places.fresh();
    const store = await places.open(place);
    if ('dataDir' in place) return void (await expect(places.open(place)).rejects.toThrow('already runs'));
    const server = await places.open(place);
    await expect(rotateDatabase(store, OLD, FRESH)).rejects.toThrow('Stop every server first');
    await server.close();
    expect(await rotateDatabase(store, OLD, FRESH)).toBe(true);
    await expect(places.open(place)).rejects.toThrow('is being replaced');
  });
});

it('given the sources, then whatever a master key seals or hashes is known to its replacement', () => {
  const root = join(import.meta.dirname, '../..');
  const users = globSync('{engine,views}/**/*.{ts,tsx}', { cwd: root }).filter((file) =>
    /\bkeyring\.(wrap|house|mac|generations)\b|macOf\(|hashInTurn\(/.test(
      readFileSync(join(root, file), 'utf8'),
    ),
  );
  // A new one needs a step in `rotate.ts` before it is added here; what lies in cookies needs none: a device is
  // then no longer known, and a receipt can be opened with its code.
  expect(users.sort()).toEqual([
    'engine/shell/directory/known.ts',
    'engine/shell/directory/placement-item.ts',
    'engine/shell/directory/placements.ts',
    'engine/shell/directory/search-keys.ts',
    'engine/shell/draft-codes.ts',
    'engine/shell/mail/reply-token.ts',
    'engine/shell/mailbox/received.ts',
    'engine/shell/people/device.ts',
    'engine/shell/people/one-time-password.ts',
    'engine/shell/seal/key.ts',
    'engine/shell/seal/seal.ts',
    'engine/shell/seal/word-hashes.ts',
    'engine/shell/store/anchors.ts',
    'engine/shell/store/bind-key.ts',
    'engine/shell/store/chain.ts',
    'engine/shell/store/outbox.ts',
    'engine/shell/store/reads.ts',
    'engine/shell/store/report-mac.ts',
    'engine/shell/store/rotate.ts',
    'engine/shell/tokens.ts',
    'views/pages/once.ts',
  ]);
});
