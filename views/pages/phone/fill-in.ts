// Fills in what the directory knows of somebody, into the fields that the procedure names.
import type { FieldPlan, KnownPart, Plan } from '../../../engine/core/plan/plan.ts';
import type { App } from '../../../engine/shell/app.ts';
import type { Known } from '../../../engine/shell/directory/known.ts';
import { fixedContactOf } from '../../../engine/shell/directory/placements.ts';
import type { Typed } from '../../answers/read-body.ts';

/** The answers that follow from who it is; what the directory does not know is left as it was typed. */
export async function fillIn(app: App, plan: Plan, known: Known): Promise<Typed> {
  const { name, email, phone, organisation, reference, kind } = known;
  const contact = await fixedContactOf(app, known);
  const parts: Readonly<Record<KnownPart, string | null>> = {
    ...{ name, email, phone, organisation, reference, kind },
    contact: await choosable(app, plan, contact),
  };
  const filled = Object.entries(plan.filing.directory ?? {}).flatMap(([part, field]): [string, string][] => {
    const value = parts[part as KnownPart];
    return value === null ? [] : [[field, value]];
  });
  return Object.fromEntries(filled);
}

/** The contact, where the field that asks for it offers them. */
async function choosable(app: App, plan: Plan, contact: string | null): Promise<string | null> {
  const field: FieldPlan | undefined = plan.fields[plan.filing.directory?.contact ?? ''];
  const person = contact === null ? undefined : await app.people.find(contact);
  return field && person?.roles.some((role) => field.roles.includes(role)) ? contact : null;
}
