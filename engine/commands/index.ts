// Every command by its name; a new one is a file and a line here.
import type { Command } from './command.ts';

export const commands: Readonly<Record<string, () => Promise<{ readonly command: Command }>>> = {
  check: () => import('./check.ts'),
  test: () => import('./test.ts'),
};
