// No deadline and no computed field depends on itself, and no deadline's condition reads deadlines.
import type { Path, Problem } from '../language/problem.ts';
import type { Expression } from '../conditions/condition.ts';
import { cyclesIn } from './cycles.ts';
import { named, problem } from './finding.ts';
import { namesIn } from './reads.ts';
import type { Subject } from './subject.ts';

/** Reports deadlines and computed fields that wait for themselves. */
export function valueCycles(subject: Subject): Problem[] {
  return [...deadlineCycles(subject), ...computedCycles(subject), ...tooEarly(subject)];
}

function deadlineCycles({ plan }: Subject): Problem[] {
  const next = (name: string) => {
    const deadline = plan.deadlines[name];
    if (!deadline) return [];
    const { from, until, repeat } = deadline;
    return [from, until, ...(repeat?.until ? [repeat.until] : [])]
      .flatMap(namesIn)
      .flatMap((each) => (each.startsWith('deadline.') ? [each.slice('deadline.'.length)] : []));
  };
  return cyclesIn(Object.keys(plan.deadlines), next).map((cycle) =>
    problem(
      'deadline-cycle',
      ['deadlines', cycle[0] ?? ''],
      `${named(cycle, 'nl')} ${cycle.length > 1 ? 'hangen van elkaar' : 'hangt van zichzelf'} af, dus er komt geen goede datum uit. Laat de termijn van een gebeurtenis afhangen.`,
      `${named(cycle, 'en')} ${cycle.length > 1 ? 'depend on each other' : 'depends on itself'}, so no proper date comes out. Let the deadline depend on an event.`,
      { atKey: true },
    ),
  );
}

function computedCycles({ plan }: Subject): Problem[] {
  const next = (name: string) =>
    (plan.fields[name]?.compute?.paths ?? []).flatMap(([space, field = '']) =>
      space === 'data' && plan.fields[field]?.compute ? [field] : [],
    );
  return cyclesIn(Object.keys(plan.fields), next).map((cycle) =>
    problem(
      'computed-cycle',
      ['fields', cycle[0] ?? '', 'compute'],
      `${named(cycle, 'nl')} ${cycle.length > 1 ? 'worden uit elkaar' : 'wordt uit zichzelf'} berekend, en daar komt niets uit. Laat de formule alleen velden noemen die iemand invult.`,
      `${named(cycle, 'en')} ${cycle.length > 1 ? 'are computed from each other' : 'is computed from itself'}, and nothing comes out. Let the formula name only fields that somebody fills in.`,
    ),
  );
}

function tooEarly({ plan }: Subject): Problem[] {
  const conditions: [Path, Expression | null][] = Object.values(plan.deadlines).flatMap((deadline) => [
    [['deadlines', deadline.name, 'when'], deadline.when],
    ...deadline.within.lines.map((line, index): [Path, Expression | null] => [
      ['deadlines', deadline.name, 'within', 'first', index, 'when'],
      line.when,
    ]),
  ]);
  return conditions
    .filter(([, condition]) => condition?.paths.some(([space]) => space === 'deadline'))
    .map(([path]) =>
      problem(
        'deadline-reads-deadline',
        path,
        'Een voorwaarde bij een termijn kan geen termijnen lezen: die worden er zelf mee berekend. Gebruik een gebeurtenis of een antwoord.',
        'A condition of a deadline cannot read deadlines: these are worked out with it. Use an event or an answer.',
      ),
    );
}
