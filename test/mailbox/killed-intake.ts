// Takes in what lies in a mailbox, and kills itself at one of the steps: before or after so many changes of the database.
import { pino } from 'pino';
import { makeApp } from '../../engine/shell/app.ts';
import { pollMailbox } from '../../engine/shell/mailbox/poll.ts';
import { readMailboxes } from '../../engine/shell/mailbox/settings.ts';
import { takeInReceived } from '../../engine/shell/mailbox/take-in.ts';
import { keyringOf } from '../../engine/shell/seal/key.ts';
import { openStore } from '../../engine/shell/store/open.ts';
import type { Place, Store } from '../../engine/shell/store/store.ts';
import { MAILBOX } from './imap-server.ts';

const [place = '{}', url = '', at = ''] = process.argv.slice(2);

/** Each change has two steps: nothing of it is there yet, and all of it is. */
function killedAt(store: Store, step: number): Store {
  let steps = 0;
  const next = () => {
    steps += 1;
    if (steps === step) process.kill(process.pid, 'SIGKILL');
  };
  return {
    ...store,
    db: store.db,
    close: () => store.close(),
    write: async (job) => {
      next();
      const done = await store.write(job);
      next();
      return done;
    },
  };
}

const store = killedAt(await openStore(JSON.parse(place) as Place), Number(at));
const app = makeApp({
  store,
  keyring: keyringOf(Buffer.alloc(32, 7)),
  clock: () => '2026-04-24T08:00:00Z',
  log: pino({ level: 'silent' }),
  baseUrl: 'http://localhost:3000',
});
const [settings] = readMailboxes([MAILBOX], { [MAILBOX.server]: url });
if (settings) await pollMailbox(app, settings);
while ((await takeInReceived(app)) > 0);
await store.close();
process.stdout.write('done\n');
