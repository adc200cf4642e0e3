#!/usr/bin/env node
// Where the program begins: the only file that brings all layers together, and that nobody imports.
import module from 'node:module';

const [major = 0] = process.versions.node.split('.').map(Number);
if (major < 22) {
  const nl = /^nl/.test(process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '');
  process.stderr.write(
    nl
      ? `Gehoor heeft Node 24 nodig; dit is Node ${process.versions.node}. Installeer Node 24 en probeer het opnieuw.\n`
      : `Gehoor needs Node 24; this is Node ${process.versions.node}. Install Node 24 and try again.\n`,
  );
  process.exitCode = 1;
} else {
  module.enableCompileCache();
  const { runCommandLine } = await import('./commands/command-line.ts');
  process.exitCode = await runCommandLine(process.argv.slice(2), process.env, {
    out: (text) => process.stdout.write(text),
    error: (text) => process.stderr.write(text),
  });
}
