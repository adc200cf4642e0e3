// Compiles letters and approvals.
import type { Approval, Letter } from '../language/procedure.gen.ts';
import type { Path } from '../language/problem.ts';
import type { Text } from '../language/text.ts';
import type { ApprovalPlan, BlockPlan, LetterPlan } from '../plan/plan.ts';
import type { Shape } from '../conditions/shape.ts';
import type { Bench } from './bench.ts';
import type { Compilation } from './compilation.ts';
import { scopeOfEach } from './deadlines.ts';
import { compileRequirements } from './fields.ts';
import type { Known } from './known.ts';

const PARTICIPANT = { nl: 'De deelnemer', en: 'participant' };

/** Compiles the letters of a procedure. */
export function compileLetters(
  to: Bench,
  source: Readonly<Record<string, Letter>>,
): Record<string, LetterPlan> {
  return Object.fromEntries(
    Object.entries(source).map(([name, letter]) => [
      name,
      compileLetter(to, ['letters', name], name, letter),
    ]),
  );
}

function compileLetter(
  { bench, known, shapes }: Bench,
  path: Path,
  name: string,
  source: Letter,
): LetterPlan {
  const to = typeof source.to === 'string' ? [source.to] : source.to;
  to.forEach((each) =>
    bench.known([...path, 'to'], each, [...known.participants, 'complainant'], PARTICIPANT),
  );
  (source.needs ?? []).forEach((each, index) =>
    bench.known([...path, 'needs', index], each, [...known.fields, 'agreements'], {
      nl: 'Het veld',
      en: 'field',
    }),
  );
  return {
    name,
    title: source.title === undefined ? name : bench.text([...path, 'title'], source.title),
    to,
    needs: source.needs ?? [],
    require: compileRequirements(bench, [...path, 'require'], source.require),
    subject: bench.phrase([...path, 'subject'], source.subject),
    body: compileBody(bench, known, shapes, [...path, 'body'], source.body),
    attach: compileAttached(bench, known, [...path, 'attach'], source.attach),
    channels: source.channels ?? ['mail'],
    editable: source.editable ?? false,
  };
}

function compileAttached(
  bench: Compilation,
  known: Known,
  path: Path,
  source: Letter['attach'],
): readonly string[] {
  (source ?? []).forEach((field, index) =>
    bench.known([...path, index], field, known.files, {
      nl: 'Het veld met bestanden',
      en: 'field of type `file`',
    }),
  );
  return source ?? [];
}

function compileBody(
  bench: Compilation,
  known: Known,
  shapes: Readonly<Record<string, Shape>>,
  path: Path,
  source: Letter['body'],
): BlockPlan[] {
  if (!Array.isArray(source)) return [{ when: null, each: null, text: bench.phrase(path, source as Text) }];
  return source.map((block, index) => {
    const at = [...path, index];
    if (!isBlock(block)) return { when: null, each: null, text: bench.phrase(at, block) };
    const each = block.each ?? null;
    if (each !== null)
      bench.known(
        [...at, 'each'],
        each,
        [
          'agreements',
          ...Object.keys(shapes).filter((field) => shapes[field]?.kind === 'list'),
          ...known.participants,
        ],
        { nl: 'De lijst', en: 'list' },
      );
    const scope = each === null ? bench.scope : scopeOfEach(bench.scope, shapes, each);
    return {
      when: bench.maybe([...at, 'when'], block.when, scope),
      each,
      text: bench.phrase([...at, 'text'], block.text, scope),
    };
  });
}

function isBlock(block: unknown): block is { when?: string; each?: string; text: Text } {
  return typeof block === 'object' && block !== null && 'text' in block;
}

/** Compiles what several people must agree on. */
export function compileApprovals(
  { bench, known }: Bench,
  source: Readonly<Record<string, Approval>>,
): Record<string, ApprovalPlan> {
  return Object.fromEntries(
    Object.entries(source).map(([name, approval]) => {
      const path = ['approvals', name];
      approval.of.forEach((each, index) =>
        bench.known([...path, 'of', index], each, [...known.fields, 'agreements'], {
          nl: 'Het veld',
          en: 'field',
        }),
      );
      approval.by.forEach((each, index) =>
        bench.known([...path, 'by', index], each, [...known.participants, 'complainant'], PARTICIPANT),
      );
      (approval.veto ?? []).forEach((each, index) =>
        bench.known([...path, 'veto', index], each, approval.by, PARTICIPANT),
      );
      (approval.in ?? []).forEach((each, index) =>
        bench.known([...path, 'in', index], each, known.states, { nl: 'De toestand', en: 'state' }),
      );
      return [
        name,
        {
          name,
          title: bench.text([...path, 'title'], approval.title),
          of: approval.of,
          by: approval.by,
          need: approval.need,
          veto: approval.veto ?? [],
          silence: (approval.silence ?? []).map((line, index) => {
            bench.known([...path, 'silence', index, 'deadline'], line.deadline, known.deadlines, {
              nl: 'De termijn',
              en: 'deadline',
            });
            return { deadline: line.deadline, countsAs: line['counts-as'] };
          }),
          in: approval.in ?? null,
        },
      ];
    }),
  );
}
