// A message is sent by one process, once, and tried again where sending fails.
import { expect, it } from 'vitest';
import {
  addToOutbox,
  claimOutbox,
  failOutbox,
  finishOutbox,
  sealMessage,
  type Claimed,
} from '../../engine/shell/store/outbox.ts';
import type { Store } from '../../engine/shell/store/store.ts';
import { onEveryDialect, onPostgres } from '../harness/places.ts';
import { keyring } from './example.ts';

const NOW = '2026-05-01T10:00:00Z';
const message = (key: string, dueAt = NOW) => ({ kind: 'mail', key, payload: { to: key }, dueAt });
const KINDS = ['mail'];

async function waiting(store: Store, ...messages: ReturnType<typeof message>[]): Promise<void> {
  const rows = messages.map((each) => sealMessage(keyring, each, null, NOW));
  await store.write((tx) => addToOutbox(tx, rows));
}

const keysOf = (claimed: Claimed[]) => claimed.map(({ key }) => key).sort();

onEveryDialect((places) => {
  it('given messages of which some are due, when they are claimed, then those come, unsealed, and only once', async () => {
    const store = await places.open();
    await waiting(store, message('a'), message('b'), message('later', '2026-05-01T10:00:01Z'));
    const claimed = await claimOutbox(store, keyring, NOW, 10, KINDS);
    expect(keysOf(claimed)).toEqual(['a', 'b']);
    expect(claimed.find(({ key }) => key === 'a')).toMatchObject({ payload: { to: 'a' }, attempts: 1 });
    expect(await claimOutbox(store, keyring, NOW, 10, KINDS)).toEqual([]);
  });

  it('given a claimer that died, when its time is over, then another may claim', async () => {
    const store = await places.open();
    await waiting(store, message('a'));
    await claimOutbox(store, keyring, NOW, 10, KINDS);
    expect(await claimOutbox(store, keyring, '2026-05-01T10:01:59Z', 10, KINDS)).toEqual([]);
    expect(keysOf(await claimOutbox(store, keyring, '2026-05-01T10:02:00Z', 10, KINDS))).toEqual(['a']);
  });

  it('given a message under a key that is there already, then it is not added again', async () => {
    const store = await places.open();
    await waiting(store, message('a'));
    await waiting(store, message('a'), message('b'));
    expect(keysOf(await claimOutbox(store, keyring, NOW, 10, KINDS))).toEqual(['a', 'b']);
  });

  it('given the same key twice in one change, and from two dossiers, then it is there once and belongs to neither alone', async () => {
    const store = await places.open();
    const rows = (dossier: string) =>
      ['a', 'a'].map((key) => sealMessage(keyring, message(key), dossier, NOW));
    const dossier = async () => await store.db.selectFrom('outbox').select('dossier').execute();
    await store.write((tx) => addToOutbox(tx, rows('d1')));
    expect(await dossier()).toEqual([{ dossier: 'd1' }]);
    await store.write((tx) => addToOutbox(tx, rows('d2')));
    expect(await dossier()).toEqual([{ dossier: null }]);
  });

  it('given a message that was sent, then it never comes again', async () => {
    const store = await places.open();
    await waiting(store, message('a'));
    const [claimed] = await claimOutbox(store, keyring, NOW, 1, KINDS);
    await store.write((tx) => finishOutbox(tx, claimed?.id ?? '', NOW));
    expect(await claimOutbox(store, keyring, '2027-01-01T00:00:00Z', 1, KINDS)).toEqual([]);
  });

  it('given a message that fails each time, then it waits longer each time and in the end is given up', async () => {
    const store = await places.open();
    await waiting(store, message('a'));
    const dues: string[] = [];
    let now = NOW;
    for (;;) {
      const [claimed] = await claimOutbox(store, keyring, now, 1, KINDS);
      if (!claimed) break;
      await store.write((tx) => failOutbox(tx, claimed, 'mailbox full', now));
      const row = await store.db
        .selectFrom('outbox')
        .select(['due_at', 'last_error'])
        .executeTakeFirstOrThrow();
      expect(row.last_error).toBe('mailbox full');
      dues.push(row.due_at);
      now = row.due_at === 'never' ? '2030-01-01T00:00:00Z' : row.due_at;
    }
    expect(dues.slice(0, 3)).toEqual([
      '2026-05-01T10:01:00.000Z',
      '2026-05-01T10:03:00.000Z',
      '2026-05-01T10:07:00.000Z',
    ]);
    expect(dues).toHaveLength(12);
    expect(dues.at(-1)).toBe('never');
  });
});

onPostgres((places) => {
  it('given two servers that claim at once, then no message goes to both and none is left', async () => {
    const place = await places.fresh();
    const stores = [await places.open(place), await places.open(place)] as const;
    const keys = Array.from({ length: 60 }, (_, index) => `m${String(index).padStart(2, '0')}`);
    await waiting(stores[0], ...keys.map((key) => message(key)));
    const claims = Array.from({ length: 12 }, (_, turn) =>
      claimOutbox(stores[turn % 2 ? 1 : 0], keyring, NOW, 5, KINDS),
    );
    const first = (await Promise.all(claims)).flat();
    const rest = await claimOutbox(stores[0], keyring, NOW, 60, KINDS);
    expect(keysOf([...first, ...rest])).toEqual(keys);
  });
});
