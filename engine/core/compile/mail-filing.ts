// Compiles how a mail becomes a dossier.
import { any } from '../conditions/shape.ts';
import type { Shape } from '../conditions/shape.ts';
import { mailShape } from '../intake/mail.ts';
import type { MailFiling } from '../language/procedure.gen.ts';
import type { MailFilingPlan } from '../plan/plan.ts';
import type { Compilation } from './compilation.ts';
import type { Known } from './known.ts';
import { compileRoles } from './participants.ts';
import { compileValue } from './values.ts';

const FIELD = { nl: 'Het veld', en: 'field' };
const PATH = ['filing', 'mail'];

/** Compiles `filing.mail`; its formulas can name what stands in the mail. */
export function compileMailFiling(
  bench: Compilation,
  source: MailFiling,
  known: Known,
  shapes: Readonly<Record<string, Shape>>,
): MailFilingPlan {
  bench.known([...PATH, 'text'], source.text, known.fields, FIELD);
  if (source.files !== undefined) bench.known([...PATH, 'files'], source.files, known.files, FIELD);
  bench.known([...PATH, 'receiver', 'place'], source.receiver.place, known.participants, {
    nl: 'De deelnemer',
    en: 'participant',
  });
  return bench.within({ ...bench.scope, mail: mailShape }, () => {
    const set = Object.entries(source.set ?? {}).map(([field, value]) => {
      bench.known([...PATH, 'set', field], field, known.fields, FIELD);
      return [field, compileValue(bench, [...PATH, 'set', field], value, shapes[field] ?? any)] as const;
    });
    const { roles, rolesNow } = compileRoles(
      bench,
      [...PATH, 'receiver', 'role'],
      source.receiver.role,
      known,
    );
    return {
      text: source.text,
      files: source.files ?? null,
      set: Object.fromEntries(set),
      receiver: {
        place: source.receiver.place,
        roles: rolesNow ?? { lines: [{ when: null, then: roles }] },
      },
    };
  });
}
