// Asks twice before the words of a dossier go for good.
import type { Context } from 'hono';
import type { JSX } from 'hono/jsx/jsx-runtime';
import type { Seen } from '../../../engine/shell/reading.ts';
import { fields } from '../../fields/index.ts';
import { Frame } from '../../frame.tsx';
import { BackLink } from '../../parts/back-link.tsx';
import { Button } from '../../parts/button.tsx';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { Form } from '../../parts/form.tsx';
import { Heading } from '../../parts/heading.tsx';
import type { Site } from '../../visit.ts';
import { shieldWords } from '../../words/shield.ts';

interface ErasePageProps {
  c: Context<Site>;
  seen: Seen;
  typed?: string;
  error?: string;
}

/** The page. */
export function ErasePage({ c, seen, typed = '', error }: ErasePageProps): JSX.Element {
  const { lang } = c.get('visitor');
  const texts = shieldWords(lang).privacy;
  const { id, number } = seen.dossier;
  const errors = error === undefined ? [] : [{ text: error, field: 'reason' }];
  return (
    <Frame c={c} title={texts.eraseTitle} wide={false} wrong={errors.length > 0}>
      <BackLink href={`/dossier/${id}`} lang={lang} />
      <ErrorSummary errors={errors} lang={lang} />
      <Heading caption={number} lead={texts.eraseText}>
        {texts.eraseTitle}
      </Heading>
      <Form action={`/dossier/${id}/erase`}>
        {fields['long-text'].render({
          id: 'reason',
          name: 'reason',
          label: texts.eraseReason,
          hint: texts.eraseHint,
          required: true,
          lang,
          value: typed,
          ...(error === undefined ? {} : { error }),
        })}
        <Button kind="warning">{texts.erase}</Button>
      </Form>
    </Frame>
  );
}
