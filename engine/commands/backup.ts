// `gehoor backup FILE`: the whole database as one file, also while Gehoor runs.
import { resolve } from 'node:path';
import { readEnvironment } from '../shell/environment.ts';
import { openStore } from '../shell/store/open.ts';
import type { Call, Command } from './command.ts';
import { CommandFault } from './command.ts';
import { inOneSentence } from './with-app.ts';

export const command: Command = {
  summary: {
    nl: 'Maakt een reservekopie van alles in één bestand.',
    en: 'Makes a backup of everything in one file.',
  },
  arguments: [{ syntax: '<file>', about: { nl: 'het nieuwe bestand', en: 'the new file' } }],
  options: [],
  run: backup,
};

function backup({ arguments: [file = ''], terminal, language }: Call): Promise<number> {
  return inOneSentence(async () => {
    const { databaseUrl, dataDir } = readEnvironment(process.env);
    if (databaseUrl !== null)
      throw new CommandFault({
        nl: 'Gebruik bij PostgreSQL pg_dump, en bewaar GEHOOR_KEY apart.',
        en: 'With PostgreSQL use pg_dump, and keep GEHOOR_KEY apart from it.',
      });
    const store = await openStore({ dataDir, readOnly: true });
    try {
      await store.backup(resolve(file));
    } finally {
      await store.close();
    }
    terminal.out(
      language === 'nl'
        ? `De reservekopie staat in ${file}. Bewaar de sleutel (gehoor.key) op een andere plaats: zonder sleutel is de kopie onleesbaar.\n`
        : `The backup is in ${file}. Keep the key (gehoor.key) in another place: without it the backup cannot be read.\n`,
    );
    return 0;
  });
}
