// Fills in any form of any procedure from its plan alone, by chance: valid where the fields by themselves say what is.
import type { RawInput } from '../../engine/core/decide/incoming.ts';
import type { World } from '../../engine/core/people/person.ts';
import type { FieldPlan, FieldTypeName, Plan } from '../../engine/core/plan/plan.ts';
import { localDate } from '../../engine/core/time/temporal.ts';
import type { Random } from './random.ts';

interface Filling {
  readonly plan: Plan;
  readonly world: World;
  readonly random: Random;
}

/** Answers to every question of a form; what may stay empty does so half of the time. */
export function fillForm(filling: Filling, form: string): RawInput {
  const { plan, world, random } = filling;
  const names = (plan.forms[form]?.pages ?? []).flatMap((page) => page.fields);
  const fields = names.flatMap((name) => plan.fields[name] ?? []);
  const asked = fields.filter(({ required }) => required !== false || random.chance(0.5));
  const data = Object.fromEntries(asked.map((field) => [field.name, fill(filling, field)]));
  if (!names.includes('agreements')) return { data };
  const due = localDate(world.now, plan.organisation.timeZone);
  const owner = random.one(plan.agreements?.owners ?? []);
  return { data, agreements: [{ what: 'Terugbellen', owner, due }] };
}

function fill(filling: Filling, field: FieldPlan): unknown {
  return fillers[field.type](field, filling);
}

const fillers: { readonly [K in FieldTypeName]: (field: FieldPlan, filling: Filling) => unknown } = {
  text: () => 'Een korte tekst',
  'long-text': (_, { random }) => `Een langere tekst, versie ${Math.floor(random.next() * 1e6)}.`,
  number: ({ atLeast }) => String(atLeast ?? 1),
  amount: ({ atLeast }) => String(atLeast ?? 1),
  date: (_, { plan, world }) => localDate(world.now, plan.organisation.timeZone),
  'date-time': (_, { world }) => world.now,
  'yes-no': (_, { random }) => random.one(['yes', 'no']),
  choice: ({ options }, { random }) => random.one(options).name,
  choices: ({ options }, { random }) => [random.one(options).name],
  person: ({ roles }, { world, random }) =>
    random.one(
      world.people.filter(
        ({ active, roles: own }) =>
          active && (roles.length === 0 || roles.some((role) => own.includes(role))),
      ),
    ).id,
  email: () => 'iemand@example.org',
  phone: () => '030 123 45 67',
  file: () => [{ id: 'brief', name: 'brief.pdf', kind: 'application/pdf', size: 20_480 }],
  list: ({ fields }, filling) => [
    Object.fromEntries(Object.values(fields).map((field) => [field.name, fill(filling, field)])),
  ],
  computed: () => undefined,
  figures: () => undefined,
};
