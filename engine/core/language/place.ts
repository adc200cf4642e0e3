// Finds where in the writing a path of keys and positions leads.
import { isAlias, isMap, isScalar, isSeq, type Pair, type Scalar } from 'yaml';
import type { Problem } from './problem.ts';
import type { YamlDocument } from './yaml-document.ts';

interface Step {
  readonly key: unknown;
  readonly value: unknown;
}

/** The offset at which a problem shows: at its key or value, or at the nearest thing around it that exists. */
export function offsetOf(problem: Problem, document: YamlDocument, text: string): number {
  const steps = stepsAlong(problem.path, document);
  const found = steps.length === problem.path.length + 1;
  const last = steps.at(-1);
  if (!found || problem.atKey || !hasText(last?.value)) return keyOffset(steps);
  const start = startOf(last?.value) ?? keyOffset(steps);
  if (!problem.within || !isScalar(last?.value)) return start;
  return withinScalar(last.value as Scalar, problem.within.from, text);
}

function stepsAlong(path: Problem['path'], document: YamlDocument): Step[] {
  const steps: Step[] = [{ key: null, value: resolved(document.contents, document) }];
  for (const segment of path) {
    const step = stepInto(steps.at(-1)?.value, segment);
    if (!step) break;
    steps.push({ key: step.key, value: resolved(step.value, document) });
  }
  return steps;
}

function stepInto(node: unknown, segment: string | number): Step | null {
  if (isSeq(node)) {
    const value: unknown = typeof segment === 'number' ? node.items[segment] : undefined;
    return value === undefined ? null : { key: value, value };
  }
  if (!isMap(node)) return null;
  const isMeant = ({ key }: Pair) => isScalar(key) && String(key.value) === String(segment);
  return node.items.findLast(isMeant) ?? null;
}

function resolved(node: unknown, document: YamlDocument): unknown {
  return isAlias(node) ? (node.resolve(document) ?? node) : node;
}

function hasText(node: unknown): boolean {
  if (!isScalar(node)) return node !== null && node !== undefined;
  return node.value !== null || (node.source ?? '') !== '';
}

function keyOffset(steps: readonly Step[]): number {
  const step = steps.findLast(({ key }) => startOf(key) !== null) ?? steps[0];
  return startOf(step?.key) ?? startOf(step?.value) ?? 0;
}

function startOf(node: unknown): number | null {
  if (!isScalar(node) && !isMap(node) && !isSeq(node) && !isAlias(node)) return null;
  return node.range?.[0] ?? null;
}

function withinScalar(scalar: Scalar, characters: number, text: string): number {
  const [start, end] = scalar.range ?? [0, 0];
  if (scalar.type === 'BLOCK_LITERAL') return withinBlock(text.slice(start, end), characters) + start;
  const quoted = scalar.type === 'QUOTE_DOUBLE' || scalar.type === 'QUOTE_SINGLE';
  const from = quoted ? start + 1 : start;
  const asWritten = text.slice(from, from + characters);
  return asWritten === String(scalar.value).slice(0, characters) ? from + characters : start;
}

// The first line of a block holds only `|`; every other line lost its indentation when it was read.
function withinBlock(block: string, characters: number): number {
  const [header = '', ...lines] = block.split('\n');
  const indents = lines
    .filter((line) => line.trim() !== '')
    .map((line) => line.length - line.trimStart().length);
  const indent = indents[0] ?? 0;
  let offset = header.length + 1;
  let left = characters;
  for (const line of lines) {
    const length = Math.max(0, line.length - indent);
    if (left <= length) return offset + Math.min(indent, line.length) + left;
    left -= length + 1;
    offset += line.length + 1;
  }
  return 0;
}
