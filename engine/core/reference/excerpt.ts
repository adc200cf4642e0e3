// Cuts a key with its value out of a YAML text, as it is written there.
import { isMap, isScalar, parseDocument } from 'yaml';
import type { Pair } from 'yaml';
import type { Path } from '../language/problem.ts';

/** Gives a function that cuts out the key at a path, with the indentation taken away; null where there is none. */
export function excerpts(text: string): (path: Path) => string | null {
  const document = parseDocument(text);
  return (path) => {
    const map = document.getIn(path.slice(0, -1), true) ?? document.contents;
    const pair = isMap(map) ? map.items.find((each) => nameOf(each) === path.at(-1)) : undefined;
    return pair && isMap(map) ? cut(text, pair, map.flow ?? false) : null;
  };
}

function nameOf({ key }: Pair): unknown {
  return isScalar(key) ? key.value : key;
}

function cut(text: string, { key, value }: Pair, flow: boolean): string | null {
  const from = (key as { range?: readonly number[] } | null)?.range?.[0];
  const to = (value as { range?: readonly number[] } | null)?.range?.[1] ?? from;
  if (from === undefined || to === undefined) return null;
  const written = text.slice(from, to).trimEnd();
  if (flow) return written;
  const indent = from - (text.lastIndexOf('\n', from - 1) + 1);
  return written.replaceAll(new RegExp(`^ {0,${indent}}`, 'gm'), '');
}
