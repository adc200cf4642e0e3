// Asks for agreed actions: what will be done, by whom, and by when.
import type { JSX } from 'hono/jsx/jsx-runtime';
import { sayPerson, sayPlace } from '../../engine/core/scope/say.ts';
import type { GroupField } from '../fields/field.ts';
import { fields } from '../fields/index.ts';
import { words } from '../words/words.ts';
import { fieldId, type Asking } from './field-view.tsx';

/** The name under which agreed actions are sent and refused. */
export const agreementsName = 'agreements';

/** The rows as they were typed, one empty row to begin with. */
export function AgreementRows({ asking }: { asking: Asking }): JSX.Element {
  const { lang, typed, errors } = asking;
  const own = `${agreementsName}.`;
  const inner = Object.entries(errors).filter(([path]) => path.startsWith(own));
  return fields.list.render({
    id: fieldId(agreementsName),
    name: agreementsName,
    label: words(lang).dossier.agreements,
    required: true,
    fields: agreementFields(asking),
    rows: words(lang).dossier.agreementRows,
    value: typed[agreementsName] ?? [{}],
    errors: Object.fromEntries(inner.map(([path, text]) => [path.slice(own.length), text])),
    ...(errors[agreementsName] === undefined ? {} : { error: errors[agreementsName] }),
    lang,
  });
}

/** The fields of one agreed action. */
export function agreementFields({
  plan,
  dossier,
  world,
  lang,
}: Pick<Asking, 'plan' | 'dossier' | 'world' | 'lang'>): GroupField[] {
  const texts = words(lang).dossier;
  const options = (plan.agreements?.owners ?? []).map((owner) => {
    const names = (dossier.participants[owner] ?? []).map((id) => sayPerson(id, world.people));
    const said = sayPlace(plan, owner, lang);
    const place = said.charAt(0).toUpperCase() + said.slice(1);
    return { value: owner, label: names.length > 0 ? `${place} (${names.join(', ')})` : place };
  });
  return [
    { type: 'text', key: 'what', label: texts.agreement, required: true },
    { type: 'choice', key: 'owner', label: texts.owner, required: true, options },
    { type: 'date', key: 'due', label: texts.dueDate, required: true },
  ];
}
