// Finds what a name in an expression stands for, and says which name was probably meant.
import type { ASTNode } from '@marcbachmann/cel-js';
import { nearest } from '../language/nearest.ts';
import { listed, Mistake, type Span } from './problem.ts';
import { any, nameInExpression, shapeWords, type Scope, type Shape } from './shape.ts';
import { quoted, spanOf, type Context, type Term } from './term.ts';
import { own, read } from './value.ts';

/** A name standing alone: the item of a loop, or one of the scope's names. */
export function resolveName(name: string, at: Span, context: Context): Term {
  const item = context.items.get(name);
  if (item) {
    const { shape, slot, path } = item;
    return { ...at, shape, run: (frame) => frame.items[slot] ?? null, path };
  }
  const found = find(context.scope, name);
  if (!found) throw unknownName(name, rootCandidates(name, context), at);
  const { key, shape } = found;
  return { ...at, shape, run: ({ values }) => read(own(values, key), shape), path: [key] };
}

/** What stands behind the dot: a field of a record, or anything of a value whose fields are not known. */
export function resolveField(node: ASTNode, left: Term, name: string, context: Context): Term {
  const at = spanOf(node);
  if (left.shape.kind !== 'record' && left.shape.kind !== 'any') throw noFields(left, name, at, context);
  const found = left.shape.kind === 'any' ? { key: name, shape: any } : find(left.shape.fields, name);
  if (!found) {
    const prefix = context.source.slice(left.from, left.to).trim();
    const fields = left.shape.kind === 'record' ? Object.keys(left.shape.fields) : [];
    const candidates = fields.map((field) => `${prefix}.${nameInExpression(field)}`);
    throw unknownName(`${prefix}.${name}`, candidates, at);
  }
  const { key, shape } = found;
  const { run } = left;
  const path = left.path && [...left.path, key];
  return { ...at, shape, run: (frame) => read(own(run(frame), key), shape), path };
}

function find(fields: Scope, name: string): { key: string; shape: Shape } | null {
  const key = Object.hasOwn(fields, name)
    ? name
    : Object.keys(fields).find((field) => nameInExpression(field) === name);
  const shape = key === undefined ? undefined : fields[key];
  return key === undefined || shape === undefined ? null : { key, shape };
}

// A field named without its group is offered with it; otherwise the names that stand alone are.
function rootCandidates(name: string, context: Context): string[] {
  const inGroups = Object.entries(context.scope).flatMap(([root, shape]) =>
    shape.kind === 'record' && find(shape.fields, name) ? [`${nameInExpression(root)}.${name}`] : [],
  );
  if (inGroups.length > 0) return inGroups;
  return [...context.items.keys(), ...Object.keys(context.scope).map(nameInExpression)];
}

function unknownName(written: string, candidates: string[], at: Span): Mistake {
  const suffixed = candidates.find((candidate) => candidate.endsWith(`.${written}`));
  const lastPart = (name: string) => name.slice(name.lastIndexOf('.') + 1);
  const close = nearest(lastPart(written), candidates.map(lastPart));
  const meant = suffixed ?? candidates.find((candidate) => lastPart(candidate) === close);
  if (meant) {
    const sentence = {
      nl: `\`${written}\` bestaat niet. Bedoelt u \`${meant}\`?`,
      en: `\`${written}\` does not exist. Do you mean \`${meant}\`?`,
    };
    return new Mistake('unknown-name', at, sentence, meant);
  }
  const known = candidates.map((candidate) => `\`${candidate}\``);
  const sentence = {
    nl: `\`${written}\` bestaat niet.${known.length > 0 ? ` Wel: ${listed(known, 'nl')}.` : ''}`,
    en: `\`${written}\` does not exist.${known.length > 0 ? ` These do: ${listed(known, 'en')}.` : ''}`,
  };
  return new Mistake('unknown-name', at, sentence);
}

function noFields(left: Term, name: string, at: Span, context: Context): Mistake {
  const what = quoted(context, left);
  const { nl, en } = shapeWords[left.shape.kind];
  const onList = left.shape.kind === 'list';
  const hint = {
    nl: onList ? ` Kies eerst een onderdeel, bijvoorbeeld met \`.exists(x, x.${name} …)\`.` : '',
    en: onList ? ` First choose an item, for example with \`.exists(x, x.${name} …)\`.` : '',
  };
  const sentence = {
    nl: `${what} is ${nl} en heeft geen onderdeel \`${name}\`.${hint.nl}`,
    en: `${what} is ${en} and has no part \`${name}\`.${hint.en}`,
  };
  return new Mistake('unknown-name', at, sentence);
}
