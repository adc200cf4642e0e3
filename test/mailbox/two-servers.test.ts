// Two servers on one database look into the same mailbox at the same time: nothing comes in twice.
import { expect, it } from 'vitest';
import { makeApp } from '../../engine/shell/app.ts';
import { pollMailbox } from '../../engine/shell/mailbox/poll.ts';
import { takeInReceived } from '../../engine/shell/mailbox/take-in.ts';
import { openTestApp } from '../harness/app.ts';
import { onPostgres } from '../harness/places.ts';
import { mail } from './corpus.ts';
import { startImapServer } from './imap-server.ts';

const MAILS = 20;

onPostgres((places) => {
  it('given both fetch and take in what came, then each mail is one dossier, with one code and one mail about it', async () => {
    const place = await places.fresh();
    const first = await openTestApp(place);
    const { keyring, clock, log, baseUrl } = first.app;
    const second = makeApp({ store: await places.open(place), keyring, clock, log, baseUrl });
    const server = await startImapServer();
    for (let nth = 1; nth <= MAILS; nth += 1)
      server.deliver(mail({}, `Er ging iets mis, voor de ${nth}e keer.`));
    const both = [first.app, second];
    // What one of them has taken away already, the other may find gone.
    await Promise.allSettled(both.map((app) => pollMailbox(app, server.settings)));
    await pollMailbox(first.app, server.settings);
    await Promise.all(
      both.map(async (app) => {
        while ((await takeInReceived(app)) > 0);
      }),
    );
    const { db } = first.app.store;
    const count = async (table: 'received' | 'dossiers' | 'codes') =>
      (await db.selectFrom(table).selectAll().execute()).length;
    expect([await count('received'), await count('dossiers'), await count('codes')]).toEqual([
      MAILS,
      MAILS,
      MAILS,
    ]);
    const codes = db.selectFrom('outbox').select('id').where('key', 'like', 'received:%:code');
    expect((await codes.execute()).length).toBe(MAILS);
    expect(server.messagesIn('INBOX')).toEqual([]);
    await server.close();
    await first.close();
  }, 120_000);
});
