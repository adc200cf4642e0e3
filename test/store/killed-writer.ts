// A process that writes to a data directory until it is killed, saying each entry that it was promised.
import { openStore } from '../../engine/shell/store/open.ts';
import { filed, saved } from './example.ts';

const store = await openStore({ dataDir: process.argv[2] ?? '' });
let dossier = await filed(store);
for (;;) {
  dossier = await saved(store, dossier, { fired: [`deadline:${dossier.seq}`] });
  process.stdout.write(`${dossier.seq}\n`);
}
