// Looks anew for what shows that each key matters: `npx tsx test/reference/find-witnesses.ts` after the language changes.
import { readFileSync, writeFileSync } from 'node:fs';
import { format } from 'prettier';
import { allKeys } from '../../engine/core/reference/keys.ts';
import { findWitness, shownBy } from './witness.ts';
import type { Witness } from './witness.ts';

const file = new URL('witnesses.json', import.meta.url);
const before = JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, Witness>>;

/** Keeps a witness that still shows what it showed, and looks for another where it does not. */
function witnessOf(id: string): Witness | null {
  const known = before[id];
  return known && shownBy(id, known) === known.shows ? known : findWitness(id);
}

const found = allKeys().flatMap(({ id }): [string, Witness][] => {
  const witness = witnessOf(id);
  if (!witness) console.error(`Nothing shows that ${id} matters.`);
  return witness ? [[id, witness]] : [];
});
const options = { parser: 'json', printWidth: 110 };
writeFileSync(file, await format(JSON.stringify(Object.fromEntries(found)), options));
