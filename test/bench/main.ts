// `npm run bench`: builds, measures side by side in one run, and prints the table; ends with 1 where a target is missed.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { packageRoot } from '../../engine/shell/package-root.ts';
import { measureEvaluation } from './evaluation.ts';
import { measureOverHttp } from './over-http.ts';
import { measureMail } from './mail.ts';
import { tableOf } from './row.ts';
import type { Row } from './row.ts';
import { measureSchedule } from './schedule.ts';
import { measureSealing } from './sealing.ts';
import { measureStart } from './start.ts';
import { measureTransitions } from './transitions.ts';
import { measureWorklist } from './worklist.ts';

const parts: Readonly<Record<string, () => Promise<Row[]>>> = {
  start: measureStart,
  transitions: measureTransitions,
  http: measureOverHttp,
  worklist: measureWorklist,
  mail: measureMail,
  sealing: measureSealing,
  schedule: measureSchedule,
  evaluation: measureEvaluation,
};

const asked = process.argv.slice(2);
const unknown = asked.find((name) => !(name in parts));
if (unknown !== undefined) {
  process.stderr.write(
    `There is no part "${unknown}". Name any of ${Object.keys(parts).join(', ')}, or none for all.\n`,
  );
  process.exit(1);
}
if (import.meta.filename.endsWith('.ts')) process.exitCode = runBuilt();
else await measureAll();

/** What is measured is what is served: the compiled files. */
function runBuilt(): number {
  const run = (script: string, ...given: string[]) =>
    spawnSync(process.execPath, [join(packageRoot, script), ...given], {
      cwd: packageRoot,
      stdio: 'inherit',
    });
  if (run('node_modules/typescript/bin/tsc').status !== 0) return 1;
  return run('dist/test/bench/main.js', ...asked).status ?? 1;
}

async function measureAll(): Promise<void> {
  const rows: Row[] = [];
  for (const [name, measure] of Object.entries(parts))
    if (asked.length === 0 || asked.includes(name)) rows.push(...(await measure()));
  process.stdout.write(`${tableOf(rows)}\n`);
  process.exitCode = rows.every(({ met }) => met !== false) ? 0 : 1;
}
