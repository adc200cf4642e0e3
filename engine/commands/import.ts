// `gehoor import FILE`: takes in a list of clients and employees, or of placements.
import { readFileSync } from 'node:fs';
import type { Fault } from '../shell/directory/csv/fault.ts';
import { importList } from '../shell/directory/import-list.ts';
import type { Imported } from '../shell/directory/import-list.ts';
import type { Call, Command, Language } from './command.ts';
import { CommandFault } from './command.ts';
import { json } from './parameters.ts';
import { withApp } from './with-app.ts';

export const command: Command = {
  summary: {
    nl: 'Leest een CSV-lijst in van klanten en medewerkers of van plaatsingen, en werkt bij wat er al stond.',
    en: 'Imports a CSV list of clients and employees or of placements, and brings up to date what was there.',
  },
  arguments: [
    {
      syntax: '<file>',
      about: {
        nl: 'het CSV-bestand; kopjes in het Nederlands of Engels',
        en: 'the CSV file; headings in Dutch or English',
      },
    },
  ],
  options: [
    {
      syntax: '--dry-run',
      about: {
        nl: 'alleen laten zien wat er zou veranderen',
        en: 'only show what would change',
      },
    },
    json,
  ],
  run: importFile,
};

async function importFile({ arguments: [file = ''], options, terminal, language }: Call): Promise<number> {
  const bytes = bytesOf(file);
  const dry = options.dryRun === true;
  return withApp(async (app) => {
    const outcome = await importList(app, bytes, { dry });
    if (options.json === true) terminal.out(`${JSON.stringify({ imported: !dry, ...outcome }, null, 2)}\n`);
    else if ('faults' in outcome)
      for (const fault of outcome.faults) terminal.out(saidFault(file, fault, language));
    else terminal.out(said(outcome, dry, language));
    return 'faults' in outcome ? 1 : 0;
  });
}

function bytesOf(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch {
    throw new CommandFault({
      nl: `Het bestand "${file}" is niet te lezen. Kijk na of het bestaat en of u erbij mag.`,
      en: `The file "${file}" cannot be read. Check that it exists and that you may open it.`,
    });
  }
}

function saidFault(file: string, { row, column, text }: Fault, language: Language): string {
  const where = language === 'nl' ? [`rij ${row}`, 'kolom'] : [`row ${row}`, 'column'];
  return `${file}: ${where[0]}${column === null ? '' : `, ${where[1]} ${column}`}: ${text[language]}\n`;
}

const SIGNS = { added: '+', changed: '~', ended: '-' } as const;

function said(outcome: Imported, dry: boolean, language: Language): string {
  const { added, changed, ended, same, unread } = outcome;
  const lines = (['added', 'changed', 'ended'] as const).flatMap((part) =>
    outcome[part].map(({ reference, name }) => `${SIGNS[part]} ${reference}\t${name}`),
  );
  const counts = [added.length, changed.length, ended.length, same];
  const summary =
    language === 'nl'
      ? `Nieuw: ${counts[0]}. Gewijzigd: ${counts[1]}. Beëindigd: ${counts[2]}. Hetzelfde: ${counts[3]}.${dry ? ' Er is niets veranderd.' : ''}`
      : `New: ${counts[0]}. Changed: ${counts[1]}. Ended: ${counts[2]}. The same: ${counts[3]}.${dry ? ' Nothing was changed.' : ''}`;
  const left = unread.length === 0 ? [] : [`${UNREAD[language]} ${unread.join(', ')}`];
  return `${[...(dry ? lines : []), ...left, summary].join('\n')}\n`;
}

const UNREAD = { nl: 'Niet gelezen kolommen:', en: 'Columns not read:' } as const;
