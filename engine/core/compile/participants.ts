// Compiles who takes part, and under which conditions somebody may fill a place.
import type { Participant } from '../language/procedure.gen.ts';
import type { Path } from '../language/problem.ts';
import type { Part, ParticipantPlan } from '../plan/plan.ts';
import { any } from '../conditions/shape.ts';
import type { Expression } from '../conditions/condition.ts';
import type { Compilation } from './compilation.ts';
import type { Known } from './known.ts';

const EVERYTHING: readonly Part[] = [
  'answers',
  'agreements',
  'messages',
  'notes',
  'letters',
  'history',
  'readers',
];

/** Compiles the participants of a procedure. */
export function compileParticipants(
  bench: Compilation,
  source: Readonly<Record<string, Participant>>,
  known: Known,
): Record<string, ParticipantPlan> {
  return Object.fromEntries(
    Object.entries(source).map(([name, participant]) => [
      name,
      compileParticipant(bench, ['participants', name], name, participant, known),
    ]),
  );
}

function compileParticipant(
  bench: Compilation,
  path: Path,
  name: string,
  source: Participant,
  known: Known,
): ParticipantPlan {
  const roles =
    source.role === undefined ? [] : typeof source.role === 'string' ? [source.role] : source.role;
  roles.forEach((role) => bench.known([...path, 'role'], role, known.roles, { nl: 'De rol', en: 'role' }));
  const others = (key: 'not' | 'differs-from' | 'never-was') => {
    (source[key] ?? []).forEach((each, index) =>
      bench.known([...path, key, index], each, known.participants, { nl: 'De deelnemer', en: 'participant' }),
    );
    return source[key] ?? [];
  };
  if (name === 'complainant' || name === 'system' || name === 'owner')
    bench.report(
      'reserved-name',
      path,
      {
        nl: `\`${name}\` bestaat al in elke procedure. Kies een andere naam.`,
        en: `\`${name}\` already exists in every procedure. Choose another name.`,
      },
      { atKey: true },
    );
  if (roles.length === 0 && source.from === undefined && source.outside === undefined)
    bench.report(
      'nobody-possible',
      path,
      {
        nl: `Niemand kan \`${name}\` zijn. Schrijf een \`role\`, een \`from\` of een adres \`outside\`.`,
        en: `Nobody can be \`${name}\`. Write a \`role\`, a \`from\` or an address \`outside\`.`,
      },
      { atKey: true },
    );
  return {
    name,
    title: source.title === undefined ? name : bench.text([...path, 'title'], source.title),
    roles,
    from:
      source.from === undefined
        ? null
        : bench.chosen<string, Expression>([...path, 'from'], source.from, (at, formula) =>
            bench.formula(at, formula, any),
          ),
    at: source.at ?? (source.from === undefined ? 'event' : 'filing'),
    atLeast: source.members?.['at-least'] ?? null,
    not: others('not'),
    differsFrom: others('differs-from'),
    neverWas: others('never-was'),
    walled:
      typeof source.walled === 'string'
        ? bench.condition([...path, 'walled'], source.walled)
        : (source.walled ?? false),
    vacant: source.vacant ?? 'nobody',
    sees: source.sees ?? EVERYTHING,
    absent: source.absent ?? 'nothing',
    outside: source.outside ?? null,
  };
}
