// The page on which a colleague is added.
import type { Context } from 'hono';
import type { JSX } from 'hono/jsx/jsx-runtime';
import { Frame } from '../../frame.tsx';
import { BackLink } from '../../parts/back-link.tsx';
import { Button } from '../../parts/button.tsx';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { Form } from '../../parts/form.tsx';
import { Heading } from '../../parts/heading.tsx';
import type { Site } from '../../visit.ts';
import { words } from '../../words/words.ts';
import { PersonFields } from './person-fields.tsx';
import type { TypedPerson } from './read-person.ts';

interface NewPersonProps {
  c: Context<Site>;
  typed?: TypedPerson;
  errors: Readonly<Record<string, string>>;
}

/** The form for somebody new, with what was typed when something was wrong. */
export function NewPersonPage({ c, typed, errors }: NewPersonProps): JSX.Element {
  const { lang } = c.get('visitor');
  const texts = words(lang).people;
  const summary = Object.entries(errors).map(([field, text]) => ({ field, text }));
  return (
    <Frame c={c} title={texts.newTitle} wrong={summary.length > 0}>
      <BackLink href="/people" lang={lang} label={texts.title} />
      <ErrorSummary errors={summary} lang={lang} />
      <Heading>{texts.newTitle}</Heading>
      <Form action="/people/new">
        <PersonFields {...{ typed, errors, lang }} organisation={c.get('organisation')} />
        <Button>{texts.add}</Button>
      </Form>
    </Frame>
  );
}
