// When somebody is away, and who takes over.
import type { JSX } from 'hono/jsx/jsx-runtime';
import type { Registered } from '../../../engine/shell/people/people.ts';
import type { Option } from '../../fields/field.ts';
import { fields } from '../../fields/index.ts';
import { Button, ButtonGroup } from '../../parts/button.tsx';
import { Form } from '../../parts/form.tsx';
import { Notice } from '../../parts/notice.tsx';
import { sayDay } from '../../words/moment.ts';
import { words } from '../../words/words.ts';
import type { Errors } from '../sign-in/new-password.tsx';
import { NOBODY } from './read-absence.ts';
import type { TypedAbsence } from './read-absence.ts';

interface AbsenceFormProps {
  action: string;
  person: Registered;
  people: readonly Registered[];
  typed: TypedAbsence;
  errors: Errors;
  lang: string;
  timeZone: string;
  now: string;
  /** Set where somebody else fills it in. */
  forOther?: boolean;
}

/** The form; `errors` by the names `from` and `until`. */
export function AbsenceForm(props: AbsenceFormProps): JSX.Element {
  const { action, person, people, typed, errors, lang, forOther } = props;
  const texts = words(lang);
  const date = (name: 'from' | 'until', label: string, required: boolean, hint?: string) =>
    fields.date.render({
      ...{ id: name, name, label, required, lang, value: typed[name] },
      ...(errors[name] ? { error: errors[name] } : {}),
      ...(hint ? { hint } : {}),
    });
  const said = sayAbsence(props);
  return (
    <div class="stack">
      {said === null ? null : (
        <Notice lang={lang} title={texts.account.absence}>
          {said}
        </Notice>
      )}
      {forOther ? null : <p class="muted">{texts.account.absenceText}</p>}
      <Form action={action}>
        {date('from', texts.people.awayFrom, true)}
        {date('until', texts.people.awayUntil, false, texts.account.backHint)}
        {fields.choice.render({
          ...{ id: 'substitute', name: 'substitute', label: texts.people.substitute, lang },
          required: true,
          value: typed.substitute,
          options: substitutes(person, people, texts.account.nobody),
        })}
        <ButtonGroup>
          <Button kind={forOther ? 'secondary' : 'primary'}>{texts.account.saveAbsence}</Button>
          {person.awayFrom === null ? null : (
            <Button kind="secondary" name="clear" value="yes">
              {forOther ? texts.account.clearTheirs : texts.account.clearAbsence}
            </Button>
          )}
        </ButtonGroup>
      </Form>
    </div>
  );
}

function substitutes(person: Registered, people: readonly Registered[], nobody: string): Option[] {
  const others = people.filter((each) => each.active && each.id !== person.id);
  return [{ value: NOBODY, label: nobody }, ...others.map(({ id, name }) => ({ value: id, label: name }))];
}

function sayAbsence({ person, lang, timeZone, now }: AbsenceFormProps): string | null {
  const { awayFrom, awayUntil } = person;
  const texts = words(lang).account;
  const day = (at: string) => sayDay(at, { lang, timeZone });
  if (awayFrom === null || (awayUntil !== null && awayUntil <= now)) return null;
  if (awayFrom > now) return texts.absenceLater(day(awayFrom));
  return awayUntil === null ? texts.absenceOpen : texts.absenceNow(day(awayUntil));
}
