// Runs the command line in this process and keeps what it writes.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { runCommandLine } from '../../engine/commands/command-line.ts';

export interface Run {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

/** Runs `gehoor` with these arguments. */
export async function run(...typed: string[]): Promise<Run> {
  const written = { out: '', error: '' };
  const code = await runCommandLine(
    typed,
    {},
    {
      out: (text) => void (written.out += text),
      error: (text) => void (written.error += text),
    },
  );
  return { code, ...written };
}

/** Writes files into a new folder and gives the folder; `remove` takes them all away. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'gehoor-'));
  folders.push(folder);
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

const folders: string[] = [];

/** Removes every folder that was made. */
export function removeFolders(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
}
