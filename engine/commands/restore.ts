// `gehoor restore FILE`: puts a backup in the place of the database, without bringing back what was erased since.
import { resolve } from 'node:path';
import { readEnvironment } from '../shell/environment.ts';
import { readKeyring } from '../shell/seal/key.ts';
import { restoreSqlite } from '../shell/store/restore.ts';
import type { Call, Command } from './command.ts';
import { CommandFault } from './command.ts';
import { inOneSentence } from './with-app.ts';

export const command: Command = {
  summary: {
    nl: 'Zet een reservekopie terug; wat intussen is gewist, blijft gewist.',
    en: 'Puts a backup back; what was erased since stays erased.',
  },
  arguments: [{ syntax: '<file>', about: { nl: 'de reservekopie', en: 'the backup' } }],
  options: [],
  run: restore,
};

function restore({ arguments: [file = ''], terminal, language }: Call): Promise<number> {
  return inOneSentence(async () => {
    const { databaseUrl, dataDir, key } = readEnvironment(process.env);
    if (databaseUrl !== null)
      throw new CommandFault({
        nl: 'Gebruik bij PostgreSQL pg_restore.',
        en: 'With PostgreSQL use pg_restore.',
      });
    const erased = await restoreSqlite({ dataDir }, resolve(file), readKeyring(key, { dataDir }));
    terminal.out(
      language === 'nl'
        ? `Teruggezet. De vorige database staat ernaast als gehoor.db.replaced. Opnieuw gewist: ${erased} dossiers.\n`
        : `Restored. The database before it stands beside it as gehoor.db.replaced. Erased again: ${erased} dossiers.\n`,
    );
    return 0;
  });
}
