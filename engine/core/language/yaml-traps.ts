// Finds what YAML reads otherwise than its writer meant: doubled keys, numbers, references.
import {
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  visit,
  type Alias,
  type Node,
  type Pair,
  type Scalar,
} from 'yaml';
import { fatal, slip, type WritingMistake } from './mistake.ts';
import { yamlMistakes } from './yaml-mistakes.ts';
import type { YamlDocument } from './yaml-document.ts';

const mostAliases = 100;
const mostTraps = 50;

/** The traps in a document that could be read, in the order in which they stand. */
export function trapsIn(document: YamlDocument): WritingMistake[] {
  const found: WritingMistake[] = [];
  let aliases = 0;
  visit(document, {
    Map: (_, map) => void found.push(...keyTraps(map.items)),
    Scalar: (key, scalar) => {
      const trap = key === 'key' ? null : numberTrap(scalar);
      if (trap) found.push(trap);
    },
    Alias: (_, alias) => {
      if (++aliases > mostAliases) return visit.BREAK;
      const trap = aliasTrap(alias, document);
      if (trap) found.push(trap);
      return undefined;
    },
  });
  if (aliases > mostAliases) found.push(tooManyAliases());
  return found.slice(0, mostTraps);
}

function keyTraps(pairs: readonly Pair<unknown, unknown>[]): WritingMistake[] {
  const found: WritingMistake[] = [];
  const seen = new Set<unknown>();
  for (const { key } of pairs) {
    const offset = offsetOf(key);
    if (!isScalar(key) || typeof key.value !== 'string') {
      const { nl, en } = yamlMistakes.NON_STRING_KEY;
      found.push(fatal('key-not-text', offset, nl, en));
      continue;
    }
    if (key.value === '<<' || key.value === '__proto__') found.push(refusedKey(key.value, offset));
    else if (seen.has(key.value)) found.push(duplicateKey(key.value, offset));
    seen.add(key.value);
  }
  return found;
}

function refusedKey(name: string, offset: number): WritingMistake {
  return slip(
    'refused-key',
    offset,
    `De sleutel \`${name}\` kan hier niet. Schrijf de regels voluit.`,
    `The key \`${name}\` is not possible here. Write the lines out in full.`,
  );
}

function duplicateKey(name: string, offset: number): WritingMistake {
  const shown = name.slice(0, 60);
  return slip(
    'duplicate-key',
    offset,
    `\`${shown}\` staat hier voor de tweede keer. Haal er een weg, of geef deze een andere naam.`,
    `\`${shown}\` is here for the second time. Remove one of them, or give this one another name.`,
  );
}

function numberTrap(scalar: Scalar): WritingMistake | null {
  const { value, source = '' } = scalar;
  if (typeof value !== 'number') return null;
  const offset = offsetOf(scalar);
  const written = source.slice(0, 40);
  if (/^[-+]?0[0-9]/.test(source)) {
    return slip(
      'leading-zero',
      offset,
      `\`${written}\` wordt gelezen als het getal ${value}. Zet het tussen aanhalingstekens: \`"${written}"\`.`,
      `\`${written}\` is read as the number ${value}. Put it in quotation marks: \`"${written}"\`.`,
    );
  }
  if (Number.isFinite(value) && Math.abs(value) <= Number.MAX_SAFE_INTEGER) return null;
  return slip(
    'number-out-of-range',
    offset,
    `Met \`${written}\` kan niet gerekend worden. Schrijf een kleiner getal, of zet het tussen aanhalingstekens als het een tekst is.`,
    `\`${written}\` cannot be used as a number. Write a smaller one, or put it in quotation marks when it is a text.`,
  );
}

function aliasTrap(alias: Alias, document: YamlDocument): WritingMistake | null {
  const offset = offsetOf(alias);
  const target = alias.resolve(document);
  if (!target) {
    return fatal(
      'unknown-reference',
      offset,
      `\`*${alias.source}\` verwijst naar iets wat er niet is. Is het een tekst, zet die dan tussen aanhalingstekens.`,
      `\`*${alias.source}\` refers to something that is not there. If it is a text, put it in quotation marks.`,
    );
  }
  const [from, , to] = target.range ?? [0, 0, 0];
  if (offset < from || offset >= to) return null;
  return fatal(
    'circular-reference',
    offset,
    `\`*${alias.source}\` verwijst naar het geheel waar het zelf in staat. Schrijf het onderdeel uit.`,
    `\`*${alias.source}\` refers to the whole that it is part of. Write the part out.`,
  );
}

function tooManyAliases(): WritingMistake {
  return fatal(
    'too-many-references',
    0,
    `Dit bestand heeft meer dan ${mostAliases} verwijzingen met \`*\`. Schrijf de onderdelen uit.`,
    `This file has more than ${mostAliases} references with \`*\`. Write the parts out.`,
  );
}

function offsetOf(node: unknown): number {
  if (isPair(node)) return offsetOf(node.key);
  if (isScalar(node) || isAlias(node) || isMap(node) || isSeq(node)) return (node as Node).range?.[0] ?? 0;
  return 0;
}
