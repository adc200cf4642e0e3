// Compiles the deadlines: where the clock starts, how long there is, what meets it, what follows.
import type { Deadline, Moment } from '../language/procedure.gen.ts';
import type { Path } from '../language/problem.ts';
import type { DeadlinePlan, MomentPlan, ReminderPlan } from '../plan/plan.ts';
import type { Scope, Shape } from '../conditions/shape.ts';
import type { Calendar } from '../time/calendar.ts';
import type { Span } from '../time/span.ts';
import { agreementShape } from '../scope/scope.ts';
import type { Bench } from './bench.ts';
import type { Compilation } from './compilation.ts';
import { compileEffects } from './effects.ts';
import { compileMoment } from './moments.ts';

interface CalendarBench extends Bench {
  readonly calendars: Readonly<Record<string, Calendar>>;
  readonly calendar: Calendar;
  /** What follows for agreed actions once the dossier has ended. */
  readonly agreementsAfter: 'go-on' | 'stop';
}

/** The earliest of no moments. */
const NEVER: MomentPlan = { earlierOf: [] };

/** Compiles the deadlines of a procedure. */
export function compileDeadlines(
  to: CalendarBench,
  source: Readonly<Record<string, Deadline>>,
): Record<string, DeadlinePlan> {
  return Object.fromEntries(
    Object.entries(source).map(([name, deadline]) => [
      name,
      compileDeadline(to, ['deadlines', name], name, deadline),
    ]),
  );
}

function compileDeadline(to: CalendarBench, path: Path, name: string, source: Deadline): DeadlinePlan {
  const { bench, known } = to;
  const items = source.each === undefined ? null : itemsOf(to, [...path, 'each'], source.each);
  const scope = items === null ? bench.scope : { ...bench.scope, item: items.shape };
  const moment = (key: string, from: Moment) =>
    compileMoment(bench, [...path, key], from, known, items?.keys ?? null);
  if (source.until === undefined && source.window === undefined)
    bench.report(
      'key-missing',
      path,
      {
        nl: 'Hier staat niet wat er gedaan moet zijn. Schrijf `until` met het moment daarvan.',
        en: 'This does not say what must have been done. Write `until` with the moment of it.',
      },
      { atKey: true },
    );
  return {
    name,
    title: bench.text([...path, 'title'], source.title),
    from: moment('from', source.from),
    within: bench.chosen<string, Span>([...path, 'within'], source.within, (at, span) =>
      bench.span(at, span),
    ),
    until: source.until === undefined ? NEVER : moment('until', source.until),
    window:
      source.window === undefined
        ? null
        : {
            else:
              source.window.else === undefined
                ? null
                : bench.phrase([...path, 'window', 'else'], source.window.else, scope),
            excused: bench.maybe([...path, 'window', 'excused'], source.window.excused, scope),
          },
    when: bench.maybe([...path, 'when'], source.when, scope),
    each: source.each ?? null,
    count: source.count ?? 'from-next-day',
    direction: source.direction ?? 'forward',
    ends: source.ends ?? null,
    roll: source.roll ?? 'none',
    cutOff: source['cut-off'] ?? null,
    contains: source.contains ?? null,
    calendar: calendarOf(to, [...path, 'calendar'], source.calendar),
    pause: source.pause === undefined ? null : compilePause(to, [...path, 'pause', 'in'], source.pause),
    extension:
      source.extension === undefined
        ? null
        : compileExtension(bench, [...path, 'extension'], source.extension),
    repeat:
      source.repeat === undefined
        ? null
        : {
            until:
              source.repeat.until === undefined
                ? null
                : compileMoment(bench, [...path, 'repeat', 'until'], source.repeat.until, known),
          },
    remind: (source.remind ?? []).map((reminder, index) =>
      compileReminder(to, [...path, 'remind', index], reminder),
    ),
    afterClosing: source['after-closing'] ?? (source.each === 'agreements' ? to.agreementsAfter : 'stop'),
    missed: bench.within(scope, () => compileEffects(to, [...path, 'missed'], source.missed)),
    moved: bench.within(scope, () => compileEffects(to, [...path, 'moved'], source.moved)),
    internal: source.internal ?? false,
  };
}

function itemsOf(to: CalendarBench, path: Path, each: string): { shape: Shape; keys: readonly string[] } {
  if (each === 'agreements') return { shape: agreementShape, keys: ['due', 'done', 'agreed'] };
  const shape = to.shapes[each];
  if (shape?.kind === 'list' && shape.of.kind === 'record') {
    const dates = Object.entries(shape.of.fields).filter(
      ([, field]) => field.kind === 'date' || field.kind === 'time',
    );
    return { shape: shape.of, keys: dates.map(([name]) => name) };
  }
  const lists = Object.entries(to.shapes)
    .filter(([, own]) => own.kind === 'list')
    .map(([name]) => name);
  to.bench.known(path, each, [...to.known.participants, 'agreements', ...lists], {
    nl: 'De lijst of deelnemer',
    en: 'list or participant',
  });
  return { shape: { kind: 'text' }, keys: [] };
}

function calendarOf(to: CalendarBench, path: Path, name: string | undefined): Calendar {
  if (name === undefined) return to.calendar;
  to.bench.known(path, name, to.known.calendars, { nl: 'De kalender', en: 'calendar' });
  return to.calendars[name] ?? to.calendar;
}

function compilePause(
  to: CalendarBench,
  path: Path,
  source: NonNullable<Deadline['pause']>,
): NonNullable<DeadlinePlan['pause']> {
  source.in.forEach((state, index) =>
    to.bench.known([...path, index], state, to.known.states, { nl: 'De toestand', en: 'state' }),
  );
  return { in: source.in, then: source.then ?? 'go-on' };
}

function compileExtension(
  bench: Compilation,
  path: Path,
  source: NonNullable<Deadline['extension']>,
): NonNullable<DeadlinePlan['extension']> {
  return {
    atMost:
      source['at-most'] === undefined
        ? null
        : bench.chosen<string, Span>([...path, 'at-most'], source['at-most'], (at, span) =>
            bench.span(at, span),
          ),
    times: source.times ?? null,
    counted: source.counted ?? 'from-end',
    after: source.after ?? 'refused',
  };
}

function compileReminder(
  to: CalendarBench,
  path: Path,
  source: NonNullable<Deadline['remind']>[number],
): ReminderPlan {
  const { bench, known } = to;
  const people = typeof source.to === 'string' ? [source.to] : source.to;
  people.forEach((name) =>
    bench.known([...path, 'to'], name, [...known.participants, 'complainant', 'owner'], {
      nl: 'De deelnemer',
      en: 'participant',
    }),
  );
  if (source.send !== undefined)
    bench.known([...path, 'send'], source.send, known.letters, { nl: 'De brief', en: 'letter' });
  if ((source.before === undefined) === (source.after === undefined))
    bench.report('reminder-when', path, {
      nl: 'Schrijf bij een herinnering `before` of `after`, en niet allebei.',
      en: 'Write `before` or `after` for a reminder, and not both.',
    });
  return {
    when: source.before === undefined ? 'after' : 'before',
    span: bench.span(path, source.before ?? source.after ?? '1 day'),
    to: people,
    send: source.send ?? null,
  };
}

/** The scope inside `each`, for texts and conditions about one item. */
export function scopeOfEach(scope: Scope, shapes: Readonly<Record<string, Shape>>, each: string): Scope {
  if (each === 'agreements') return { ...scope, item: agreementShape };
  const shape = shapes[each];
  return shape?.kind === 'list' ? { ...scope, item: shape.of } : { ...scope, item: { kind: 'text' } };
}
