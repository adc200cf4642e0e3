// `gehoor rotate-key`: another master key in the place of the one there is.
import { readEnvironment } from '../shell/environment.ts';
import { rotateKey } from '../shell/rotate-key.ts';
import type { Rotated } from '../shell/rotate-key.ts';
import type { Call, Command, Language } from './command.ts';
import { inOneSentence } from './with-app.ts';

export const command: Command = {
  summary: {
    nl: 'Vervangt de sleutel van deze database door een nieuwe; afgebroken? Voer het nog eens uit.',
    en: 'Replaces the key of this database by a new one; broken off? Run it again.',
  },
  arguments: [],
  options: [],
  run: ({ terminal, language }: Call) =>
    inOneSentence(async () => {
      const rotated = await rotateKey(readEnvironment(process.env), process.env.GEHOOR_OLD_KEY);
      terminal.out(`${report(rotated)[language]}\n`);
      return 0;
    }),
};

function report({ old, fresh, kept, moved }: Rotated): Readonly<Record<Language, string>> {
  const where = {
    nl: kept === null ? '' : ` De oude sleutel staat in ${kept}.`,
    en: kept === null ? '' : ` The old key lies in ${kept}.`,
  };
  const done = moved
    ? {
        nl: `De database hoort nu bij sleutel ${fresh}, niet meer bij ${old}.`,
        en: `The database now belongs to the key ${fresh}, and to ${old} no more.`,
      }
    : {
        nl: `De database hoorde al bij sleutel ${fresh}; de rest is nu ook af.`,
        en: `The database belonged to the key ${fresh} already; the rest is done now too.`,
      };
  return {
    nl: `${done.nl}${where.nl} Bewaar haar zolang er reservekopieën van vóór vandaag zijn: die openen alleen met de oude sleutel. Maak nu een nieuwe reservekopie.`,
    en: `${done.en}${where.en} Keep it as long as there are backups from before today: those open with the old key only. Make a new backup now.`,
  };
}
