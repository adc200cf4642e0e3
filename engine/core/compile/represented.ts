// Compiles how somebody files for another person.
import type { Filing } from '../language/procedure.gen.ts';
import type { RepresentedPlan } from '../plan/plan.ts';
import type { Compilation } from './compilation.ts';
import type { Known } from './known.ts';

/** Compiles `filing.represented`. */
export function compileRepresented(
  bench: Compilation,
  source: NonNullable<Filing['represented']>,
  known: Known,
): RepresentedPlan {
  const path = ['filing', 'represented'];
  for (const key of ['name', 'email', 'phone', 'address'] as const) {
    const field = source[key];
    if (field !== undefined) bench.known([...path, key], field, known.fields, FIELD);
  }
  source.consent.forEach((field, at) => bench.known([...path, 'consent', at], field, known.fields, FIELD));
  return {
    when: bench.condition([...path, 'when'], source.when),
    name: source.name,
    email: source.email ?? null,
    phone: source.phone ?? null,
    address: source.address ?? null,
    consent: source.consent,
  };
}

const FIELD = { nl: 'Het veld', en: 'field' };
