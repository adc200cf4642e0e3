// Compiles what the system does: one function per kind of effect, in the order in which they take place.
import type { Effects, Telling, Value } from '../language/procedure.gen.ts';
import type { Path } from '../language/problem.ts';
import type { AssignRule, EffectPlan, MomentPlan, TellTo, ValuePlan } from '../plan/plan.ts';
import { any, number, text } from '../conditions/shape.ts';
import type { Span } from '../time/span.ts';
import type { Bench } from './bench.ts';
import type { Compilation } from './compilation.ts';
import type { Known } from './known.ts';
import { compileMoment } from './moments.ts';
import { compileValue } from './values.ts';

type Kinds = {
  readonly [K in keyof Effects]-?: (to: Bench, path: Path, source: NonNullable<Effects[K]>) => EffectPlan;
};

const kinds: Kinds = {
  set({ bench, known, shapes }, path, source) {
    const values: Record<string, ValuePlan> = {};
    for (const [field, value] of Object.entries(source)) {
      bench.known([...path, field], field, known.fields, { nl: 'Het veld', en: 'field' });
      values[field] = compileValue(bench, [...path, field], value, shapes[field] ?? any);
    }
    return { effect: 'set', values };
  },
  empty({ bench, known }, path, source) {
    const fields = many(source);
    fields.forEach((name) => bench.known(path, name, known.fields, { nl: 'Het veld', en: 'field' }));
    return { effect: 'empty', fields };
  },
  freeze({ bench, known }, path, source) {
    const fields = many(source);
    fields.forEach((name) => bench.known(path, name, known.figures, FIGURES));
    return { effect: 'freeze', fields };
  },
  release({ bench, known }, path, source) {
    const participants = many(source);
    participants.forEach((name) => bench.known(path, name, known.participants, PARTICIPANT));
    return { effect: 'release', participants };
  },
  assign({ bench, known }, path, source) {
    const entries: [string, AssignRule][] =
      typeof source === 'string' || Array.isArray(source)
        ? many(source).map((name) => [name, 'rule'])
        : Object.entries(source).map(([name, rule]) => [
            name,
            typeof rule === 'string'
              ? rule
              : { compute: bench.formula([...path, name, 'compute'], rule.compute, text) },
          ]);
    entries.forEach(([name]) => bench.known(path, name, known.participants, PARTICIPANT));
    return { effect: 'assign', participants: Object.fromEntries(entries) };
  },
  extend({ bench, known }, path, source) {
    bench.known([...path, 'deadline'], source.deadline, known.deadlines, {
      nl: 'De termijn',
      en: 'deadline',
    });
    const by = source.by;
    return {
      effect: 'extend',
      deadline: source.deadline,
      by:
        typeof by === 'string'
          ? { span: bench.span([...path, 'by'], by) }
          : {
              amount: bench.formula([...path, 'by', 'amount'], by.amount, number),
              unit: by.unit as Span['unit'],
            },
    };
  },
  open(to, path, source) {
    return {
      effect: 'open',
      procedure: source.procedure,
      as: source.as,
      data: compileData(to, [...path, 'data'], source.data),
      receipt: receiptOf(to.bench, [...path, 'receipt'], source.receipt, to.known),
    };
  },
  tell(to, path, source) {
    return {
      effect: 'tell',
      to: compileTellTo(to, path, source),
      event: source.event,
      data: compileData(to, [...path, 'data'], source.data),
    };
  },
  send({ bench, known }, path, source) {
    const check = (at: Path, name: string) => {
      bench.known(at, name, known.letters, { nl: 'De brief', en: 'letter' });
      return [name];
    };
    if (Array.isArray(source)) {
      const letters = source.flatMap((name, index) => check([...path, index], name));
      return { effect: 'send', letters: { lines: [{ when: null, then: letters }] } };
    }
    return { effect: 'send', letters: bench.chosen<string, readonly string[]>(path, source, check) };
  },
  raise({ bench, known }, path, source) {
    const events = many(source);
    events.forEach((name) => bench.known(path, name, known.events, { nl: 'De gebeurtenis', en: 'event' }));
    return { effect: 'raise', events };
  },
};

function receiptOf(
  bench: Compilation,
  path: Path,
  source: NonNullable<Effects['open']>['receipt'],
  known: Known,
): MomentPlan | null {
  if (source === undefined || source === 'now') return null;
  return source === 'kept' ? { at: 'receipt' } : compileMoment(bench, path, source, known);
}

function compileData(
  { bench }: Bench,
  path: Path,
  source: Readonly<Record<string, Value>> = {},
): Record<string, ValuePlan> {
  return Object.fromEntries(
    Object.entries(source).map(([field, value]) => [
      field,
      compileValue(bench, [...path, field], value, any),
    ]),
  );
}

/** Either linked dossiers, or all of a procedure that were counted. */
function compileTellTo({ bench, known }: Bench, path: Path, source: Telling): TellTo {
  const { linked, procedure = '', 'counted-in': countedIn = '' } = source;
  if ((linked === undefined) === (countedIn === '') || (countedIn === '') !== (procedure === ''))
    bench.report('whom-to-tell', path, {
      nl: 'Schrijf aan wie dit wordt verteld: `linked`, of `procedure` met `counted-in`, en niet allebei.',
      en: 'Write who is told this: `linked`, or `procedure` with `counted-in`, and not both.',
    });
  if (linked !== undefined) {
    bench.known([...path, 'linked'], linked, [...known.relations, 'origin'], {
      nl: 'De relatie',
      en: 'relation',
    });
    return { linked };
  }
  if (countedIn !== '') bench.known([...path, 'counted-in'], countedIn, known.figures, FIGURES);
  return { procedure, countedIn };
}

const FIGURES = { nl: 'Het veld met cijfers', en: 'field with figures' };
const PARTICIPANT = { nl: 'De deelnemer', en: 'participant' };
const ORDER = Object.keys(kinds) as (keyof Effects)[];

/** Compiles the effects that stand in a step, an event, a state or a deadline. */
export function compileEffects(to: Bench, path: Path, source: Effects | undefined): EffectPlan[] {
  if (!source) return [];
  return ORDER.flatMap((kind) => compileEffect(to, [...path, kind], kind, source));
}

function compileEffect<K extends keyof Effects>(
  to: Bench,
  path: Path,
  kind: K,
  source: Effects,
): EffectPlan[] {
  const own = source[kind];
  if (own === undefined) return [];
  const compileKind = kinds[kind] as (to: Bench, path: Path, source: unknown) => EffectPlan;
  return [compileKind(to, path, own)];
}

function many(source: string | readonly string[]): readonly string[] {
  return typeof source === 'string' ? [source] : source;
}
