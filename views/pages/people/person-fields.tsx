// The questions about a colleague.
import type { JSX } from 'hono/jsx/jsx-runtime';
import { inLanguage } from '../../../engine/core/language/text.ts';
import type { OrganisationPlan } from '../../../engine/core/plan/plan.ts';
import type { FieldProps, FieldType } from '../../fields/field.ts';
import { fields } from '../../fields/index.ts';
import { words } from '../../words/words.ts';
import type { TypedPerson } from './read-person.ts';

interface PersonFieldsProps {
  typed: TypedPerson | undefined;
  errors: Readonly<Record<string, string>>;
  organisation: OrganisationPlan;
  lang: string;
}

/** The fields, with what was typed in them. */
export function PersonFields({ typed, errors, organisation, lang }: PersonFieldsProps): JSX.Element {
  const texts = words(lang).people;
  const { languages, roles } = organisation;
  const field = (type: FieldType, name: string, label: string, rest: Partial<FieldProps> = {}) =>
    fields[type].render({
      ...{ id: name, name, label, lang, required: false, autocomplete: 'off' },
      ...(errors[name] ? { error: errors[name] } : {}),
      ...rest,
    });
  return (
    <>
      {field('text', 'name', texts.name, { required: true, value: typed?.name })}
      {field('email', 'email', texts.email, { value: typed?.email, hint: texts.emailHint })}
      {field('phone', 'phone', texts.phone, { value: typed?.phone })}
      {field('choices', 'roles', texts.roles, {
        value: typed?.roles ?? [],
        required: true,
        options: Object.values(roles).map((role) => ({
          value: role.name,
          label: inLanguage(role.title, lang),
          ...(role.about === null ? {} : { hint: inLanguage(role.about, lang) }),
        })),
      })}
      {languages.map((code) =>
        field('text', `about.${code}`, texts.aboutIn(languageIn(code, lang)), {
          value: typed?.about[code],
          ...(code === languages[0] ? { hint: texts.aboutHint } : {}),
        }),
      )}
      {languages.length < 2
        ? null
        : field('choice', 'language', texts.language, {
            required: true,
            value: typed?.language ?? languages[0],
            options: languages.map((code) => ({ value: code, label: words(code).language })),
          })}
    </>
  );
}

/** What a language is called in another: "Engels" for `en` in `nl`. */
function languageIn(code: string, lang: string): string {
  return new Intl.DisplayNames([words(lang).locale], { type: 'language' }).of(code) ?? code;
}
