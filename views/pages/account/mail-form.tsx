// Whether one gets mail as things happen, or one mail each morning.
import type { JSX } from 'hono/jsx/jsx-runtime';
import { mailTo } from '../../../engine/core/people/mail-times.ts';
import { MAIL_TO_STAFF } from '../../../engine/core/people/mail-to-staff.ts';
import type { Person } from '../../../engine/core/people/person.ts';
import type { OrganisationPlan } from '../../../engine/core/plan/plan.ts';
import { fields } from '../../fields/index.ts';
import { Button } from '../../parts/button.tsx';
import { contactWords } from '../../words/contact.ts';
import { letterWords } from '../../words/letters.ts';

interface MailFormProps {
  person: Pick<Person, 'mail'>;
  organisation: OrganisationPlan;
  lang: string;
  error?: string;
}

/** The form. */
export function MailForm({ person, organisation, lang, error }: MailFormProps): JSX.Element {
  const texts = letterWords(lang).toStaff;
  return (
    <form class="form" method="post" action="/account/mail">
      {fields.choice.render({
        id: 'mail',
        name: 'mail',
        label: texts.ask,
        hint: texts.hint,
        required: true,
        lang,
        value: mailTo(person, organisation),
        options: MAIL_TO_STAFF.map((value) => ({ value, label: texts[value] })),
        ...(error === undefined ? {} : { error }),
      })}
      <Button kind="secondary">{contactWords(lang).save}</Button>
    </form>
  );
}
