// Every command by its name; a new one is a file and a line here.
import type { Command } from './command.ts';

export const commands: Readonly<Record<string, () => Promise<{ readonly command: Command }>>> = {
  serve: () => import('./serve.ts'),
  demo: () => import('./demo.ts'),
  check: () => import('./check.ts'),
  test: () => import('./test.ts'),
  diff: () => import('./diff.ts'),
  publish: () => import('./publish.ts'),
  document: () => import('./document.ts'),
  diagram: () => import('./diagram.ts'),
  types: () => import('./types.ts'),
  import: () => import('./import.ts'),
  people: () => import('./people.ts'),
  verify: () => import('./verify.ts'),
  backup: () => import('./backup.ts'),
  restore: () => import('./restore.ts'),
  retention: () => import('./retention.ts'),
  'rotate-key': () => import('./rotate-key.ts'),
};
