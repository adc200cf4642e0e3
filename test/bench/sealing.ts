// Reading and deciding with everything sealed, beside the same without: how many times as much processor time it takes, so that
// neither the disk nor other work hides what sealing costs.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { Speeds } from './read-and-decide.ts';
import { atMost, middle, perSecond, plain } from './row.ts';
import type { Row } from './row.ts';

const ROUNDS = 5;
const MOST = 1.5;
const here = import.meta.dirname;

const WHAT: Readonly<Record<keyof Speeds, string>> = {
  deciding: 'transitions through handle, 16 waiting',
  opening: 'dossiers opened with their history',
  reading: 'dossiers read: opened, with the reading recorded first',
};

/** Measures both in turn, each time in new processes and new houses; the middle ones count. */
export function measureSealing(): Promise<Row[]> {
  const rounds = Array.from({ length: ROUNDS }, () => ({ plain: speeds(true), sealed: speeds(false) }));
  const rows = (Object.keys(WHAT) as (keyof Speeds)[]).flatMap((name) => {
    const of = (mode: 'plain' | 'sealed') => middle(rounds.map((round) => round[mode][name]));
    return [
      plain(`${WHAT[name]}, unsealed, in a second of processor time`, perSecond(of('plain'))),
      atMost(
        `${WHAT[name]}, sealed: how many times that`,
        perSecond(of('sealed')),
        of('plain') / of('sealed'),
        MOST,
      ),
    ];
  });
  return Promise.resolve(rows);
}

function speeds(unsealed: boolean): Speeds {
  const hook = unsealed ? ['--import', join(here, 'without-sealing.js')] : [];
  const told = execFileSync(process.execPath, [...hook, join(here, 'read-and-decide.js')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return JSON.parse(told.toString()) as Speeds;
}
