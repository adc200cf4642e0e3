// What changed between two texts, line by line.

export interface DiffLine {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
  /** Counted from 1; null where the line does not stand in that text. */
  readonly before: number | null;
  readonly after: number | null;
}

/** Beyond this many comparisons the changed middle is shown as replaced as a whole. */
const MOST = 25_000_000;

/** Every line of both texts in order, the longest run of common lines kept. */
export function lineDiff(before: string, after: string): DiffLine[] {
  const a = linesOf(before);
  const b = linesOf(after);
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a.at(-1 - tail) === b.at(-1 - tail)) tail += 1;
  const middle = steps(a.slice(head, a.length - tail), b.slice(head, b.length - tail));
  return numbered([
    ...a.slice(0, head).map((text) => ({ kind: 'same' as const, text })),
    ...middle,
    ...a.slice(a.length - tail).map((text) => ({ kind: 'same' as const, text })),
  ]);
}

type Step = Pick<DiffLine, 'kind' | 'text'>;

function linesOf(text: string): string[] {
  const lines = text.replaceAll('\r\n', '\n').split('\n');
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
}

function steps(a: readonly string[], b: readonly string[]): Step[] {
  const width = b.length + 1;
  if (a.length * b.length > MOST) return [...a.map(removed), ...b.map(added)];
  // common[i * width + j]: how many lines the rest of `a` from i and the rest of `b` from j have in common.
  const common = new Uint32Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      common[i * width + j] =
        a[i] === b[j]
          ? (common[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(common[(i + 1) * width + j] ?? 0, common[i * width + j + 1] ?? 0);
  const found: Step[] = [];
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) {
      found.push({ kind: 'same', text: a[i] ?? '' });
      i += 1;
      j += 1;
    } else if ((common[(i + 1) * width + j] ?? 0) >= (common[i * width + j + 1] ?? 0)) {
      found.push(removed(a[i] ?? ''));
      i += 1;
    } else {
      found.push(added(b[j] ?? ''));
      j += 1;
    }
  }
  return [...found, ...a.slice(i).map(removed), ...b.slice(j).map(added)];
}

function removed(text: string): Step {
  return { kind: 'removed', text };
}

function added(text: string): Step {
  return { kind: 'added', text };
}

function numbered(lines: readonly Step[]): DiffLine[] {
  let [before, after] = [0, 0];
  return lines.map(({ kind, text }) => ({
    kind,
    text,
    before: kind === 'added' ? null : (before += 1),
    after: kind === 'removed' ? null : (after += 1),
  }));
}

/** The changes with a few lines around each, as separate pieces; empty when the texts are the same. */
export function hunksOf(lines: readonly DiffLine[], around = 3): DiffLine[][] {
  const hunks: DiffLine[][] = [];
  let last = Number.NEGATIVE_INFINITY;
  lines.forEach((line, index) => {
    if (line.kind === 'same') return;
    const from = Math.max(0, index - around, last + 1);
    const to = Math.min(lines.length - 1, index + around);
    const joined = hunks.at(-1);
    if (joined && index - around <= last + 1) joined.push(...lines.slice(last + 1, to + 1));
    else hunks.push(lines.slice(from, to + 1));
    last = to;
  });
  return hunks;
}
