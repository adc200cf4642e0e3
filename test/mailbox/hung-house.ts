// A house with a watch whose main thread hangs from the moment that it is told to, and never comes back.
import { beat } from '../../engine/shell/watch/pulse.ts';
import { startWatch } from '../../engine/shell/watch/watch.ts';
import { openTestApp } from '../harness/app.ts';

const [dataDir = '', alarmUrl = '', port = ''] = process.argv.slice(2);

const { app } = await openTestApp({ dataDir });
const watch = { loop: 2, mail: null, mailbox: null, tell: ['administrator', 'director'] };
await startWatch(app, watch, {
  alarmUrl,
  from: { name: 'Quoratio', address: 'gehoor@quoratio.nl' },
  every: 100,
  probes: { host: '127.0.0.1', port: Number(port) },
});
setInterval(() => beat(app.pulse), 100);
process.stdout.write('ready\n');
process.stdin.once('data', () => {
  for (;;);
});
