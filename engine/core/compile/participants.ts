// Compiles who takes part, and under which conditions somebody may fill a place.
import type { Participant, Substitution } from '../language/procedure.gen.ts';
import type { Path } from '../language/problem.ts';
import type { Part, ParticipantPlan, SubstitutionPlan } from '../plan/plan.ts';
import { any } from '../conditions/shape.ts';
import type { Expression } from '../conditions/condition.ts';
import type { Compilation } from './compilation.ts';
import { compileRequirements } from './fields.ts';
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
    Object.entries(source)
      .filter(([name]) => name !== 'complainant')
      .map(([name, participant]) => [
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
  const { roles, rolesNow } = compileRoles(bench, [...path, 'role'], source.role, known);
  const others = (key: 'not' | 'differs-from' | 'never-was') => {
    (source[key] ?? []).forEach((each, index) =>
      bench.known([...path, key, index], each, known.participants, { nl: 'De deelnemer', en: 'participant' }),
    );
    return source[key] ?? [];
  };
  if (name === 'system' || name === 'owner')
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
    rolesNow,
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
    absent: bench.chosen<Substitution, SubstitutionPlan>(
      [...path, 'absent'],
      source.absent ?? 'nothing',
      (at, value) => compileSubstitution(bench, at, value, known),
    ),
    handOver: compileRequirements(bench, [...path, 'hand-over'], source['hand-over']),
    outside:
      source.outside === undefined
        ? null
        : {
            name: bench.phrase([...path, 'outside', 'name'], source.outside.name),
            email: bench.template([...path, 'outside', 'email'], source.outside.email),
          },
  };
}

function compileSubstitution(
  bench: Compilation,
  path: Path,
  source: Substitution,
  known: Known,
): SubstitutionPlan {
  if (source === 'notice') return [];
  if (typeof source === 'string') return source;
  source.forEach((event, index) =>
    bench.known([...path, index], event, known.events, { nl: 'De gebeurtenis', en: 'event' }),
  );
  return source;
}

/** Compiles the roles to choose from, or the choice between them. */
export function compileRoles(
  bench: Compilation,
  path: Path,
  source: Participant['role'],
  known: Known,
): Pick<ParticipantPlan, 'roles' | 'rolesNow'> {
  const read = (at: Path, names: string | readonly string[]) => {
    const roles = typeof names === 'string' ? [names] : names;
    roles.forEach((role) => bench.known(at, role, known.roles, { nl: 'De rol', en: 'role' }));
    return roles;
  };
  if (source === undefined) return { roles: [], rolesNow: null };
  if (typeof source === 'string' || Array.isArray(source))
    return { roles: read(path, source), rolesNow: null };
  const rolesNow = bench.chosen<string | string[], readonly string[]>(path, source, read);
  return { roles: [...new Set(rolesNow.lines.flatMap((line) => line.then))], rolesNow };
}
