// How the complainant gets letters, and the form to choose otherwise.
import type { JSX } from 'hono/jsx/jsx-runtime';
import { lettersBy } from '../../../engine/core/decide/letters.ts';
import { inLanguage } from '../../../engine/core/language/text.ts';
import { fields } from '../../fields/index.ts';
import { Button } from '../../parts/button.tsx';
import { Section } from '../../parts/section.tsx';
import { letterWords } from '../../words/letters.ts';
import { STATUS, type StatusView } from './view.ts';

/** The id of the choice in the form. */
export const lettersById = 'letters-by-choice';

/** The section; nothing where the procedure leaves no choice, or there is no address to write to. */
export function LettersBy({ view }: { view: StatusView }): JSX.Element | null {
  const { plan, dossier } = view.opened;
  const field = plan.fields[plan.filing.lettersBy ?? ''];
  const email = plan.filing.email === null ? null : dossier.data[plan.filing.email];
  if (!field || !email) return null;
  const texts = letterWords(view.lang).by;
  const now = lettersBy(plan, dossier);
  const chosen = field.options.find(({ name }) => name === now);
  return (
    <Section id="letters-by" title={texts.title}>
      <p>{inLanguage(chosen?.text ?? now, view.lang)}</p>
      <details>
        <summary>{texts.change}</summary>
        <form class="form" method="post" action={`${STATUS}/act/letters-by`}>
          {fields.choice.render({
            id: lettersById,
            name: 'channel',
            label: inLanguage(field.ask, view.lang),
            required: true,
            lang: view.lang,
            value: now,
            options: field.options.map(({ name, text, hint }) => ({
              value: name,
              label: inLanguage(text, view.lang),
              ...(hint === null ? {} : { hint: inLanguage(hint, view.lang) }),
            })),
          })}
          <Button kind="secondary">{texts.save}</Button>
        </form>
      </details>
    </Section>
  );
}
