// Killed at any step between fetching and marking, the intake loses nothing and doubles nothing.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Place } from '../../engine/shell/store/store.ts';
import { openTestApp } from '../harness/app.ts';
import { onEveryDialect } from '../harness/places.ts';
import { mail } from './corpus.ts';
import { startImapServer } from './imap-server.ts';

/** More than there are: keeping, the state of the mailbox, and for each message counting its sender and filing. */
const STEPS = 12;

onEveryDialect((places) => {
  test('given the process is killed at each step, then each mail becomes one dossier with one code', async () => {
    const place = await places.fresh();
    const server = await startImapServer();
    const house = await openTestApp(place);
    await house.close();
    let killed = 0;
    for (let step = 1; step <= STEPS; step += 1) {
      server.deliver(mail({}, `Er ging iets mis, voor de ${step}e keer.`));
      if ((await takeIn(place, server.url, step)) === 'SIGKILL') killed += 1;
    }
    server.renumber();
    expect(await takeIn(place, server.url, 0)).toBe(0);
    expect(killed).toBeGreaterThan(7);
    expect(server.messagesIn('INBOX')).toEqual([]);
    expect(server.messagesIn('Gehoor').length).toBe(STEPS);
    const store = await places.open(place);
    const count = async (table: 'received' | 'dossiers' | 'codes') =>
      (await store.db.selectFrom(table).selectAll().execute()).length;
    expect([await count('received'), await count('dossiers'), await count('codes')]).toEqual([
      STEPS,
      STEPS,
      STEPS,
    ]);
    const mails = await store.db
      .selectFrom('outbox')
      .select('key')
      .where('key', 'like', 'received:%')
      .execute();
    expect(mails.length).toBe(STEPS);
    await server.close();
  }, 240_000);
});

function takeIn(place: Place, url: string, step: number): Promise<number | string | null> {
  const script = join(import.meta.dirname, 'killed-intake.ts');
  const child = spawn(process.execPath, [script, JSON.stringify(place), url, String(step)], {
    stdio: 'inherit',
  });
  return new Promise((resolve) => child.on('close', (code, signal) => resolve(signal ?? code)));
}
