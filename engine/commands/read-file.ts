// Reads the files that a command is given, and says in one sentence why one cannot be read.
import { readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { FileText } from '../core/compile/load.ts';
import { CommandFault } from './command.ts';

const mostBytes = 10_000_000;

/** Reads a file as text; throws `CommandFault`. */
export function readText(file: string): FileText {
  try {
    const about = statSync(file);
    if (about.isDirectory())
      throw new CommandFault({
        nl: `\`${file}\` is een map. Geef de bestanden die erin staan, zoals \`${join(file, '*.yaml')}\`.`,
        en: `\`${file}\` is a folder. Give the files in it, such as \`${join(file, '*.yaml')}\`.`,
      });
    if (!about.isFile() || about.size > mostBytes)
      throw new CommandFault({
        nl: `\`${file}\` is te groot of geen gewoon bestand. Is het het goede bestand?`,
        en: `\`${file}\` is too large or no ordinary file. Is it the right file?`,
      });
    const text = readFileSync(file, 'utf8');
    if (text.includes('\0'))
      throw new CommandFault({
        nl: `\`${file}\` is geen tekst in UTF-8. Is het het goede bestand?`,
        en: `\`${file}\` is not text in UTF-8. Is it the right file?`,
      });
    return { file, text };
  } catch (error) {
    if (error instanceof CommandFault) throw error;
    throw unreadable(file, (error as NodeJS.ErrnoException).code ?? '');
  }
}

function unreadable(file: string, code: string): CommandFault {
  if (code === 'ENOENT' || code === 'ENOTDIR')
    return new CommandFault({
      nl: `\`${file}\` bestaat niet. Klopt de naam, en de map waarin u staat?`,
      en: `\`${file}\` does not exist. Is the name right, and the folder that you are in?`,
    });
  return new CommandFault({
    nl: `\`${file}\` kan niet worden gelezen (${code}). Mag u het bestand lezen?`,
    en: `\`${file}\` cannot be read (${code}). May you read the file?`,
  });
}

/** Reads the organisation of a procedure: the file that is given, else the nearest `organisation.yaml` beside it or above. */
export function readOrganisation(procedure: string, given: string | undefined): FileText {
  if (given !== undefined) return readText(given);
  for (
    let folder = dirname(procedure), up = resolve(folder);
    ;
    folder = join(folder, '..'), up = dirname(up)
  ) {
    const file = join(folder, 'organisation.yaml');
    if (statSync(file, { throwIfNoEntry: false })?.isFile()) return readText(file);
    if (up === dirname(up)) break;
  }
  throw new CommandFault({
    nl: `Bij \`${procedure}\` en in de mappen erboven staat geen \`organisation.yaml\`. Geef het bestand met \`--organisation\`.`,
    en: `There is no \`organisation.yaml\` beside \`${procedure}\` or in the folders above. Give the file with \`--organisation\`.`,
  });
}

export type FileKind = 'procedure' | 'organisation' | 'calendar';

const firstKeys: readonly (readonly [FileKind, RegExp])[] = [
  ['procedure', /^["']?procedure["']?\s*:/m],
  ['organisation', /^["']?organisation["']?\s*:/m],
  ['calendar', /^["']?(extends|working-days|hours|holidays|closed|open)["']?\s*:/m],
];

/** What kind of file it is, by its name and by the keys at its margin; a procedure where nothing tells. */
export function kindOf({ file, text }: FileText): FileKind {
  if (basename(file) === 'organisation.yaml') return 'organisation';
  return firstKeys.find(([, key]) => key.test(text))?.[0] ?? 'procedure';
}
