// The pages before the dossier: entering a code, and asking for a new one.
import type { Context } from 'hono';
import type { JSX } from 'hono/jsx/jsx-runtime';
import { fields } from '../../fields/index.ts';
import { Frame } from '../../frame.tsx';
import { BackLink } from '../../parts/back-link.tsx';
import { Button } from '../../parts/button.tsx';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { Form } from '../../parts/form.tsx';
import { Heading } from '../../parts/heading.tsx';
import { Notice } from '../../parts/notice.tsx';
import type { Site } from '../../visit.ts';
import { words } from '../../words/words.ts';

interface CodePageProps {
  c: Context<Site>;
  typed?: string;
  error?: string;
  /** The visitor just closed their dossier. */
  left?: boolean;
}

/** Where a code is entered. */
export function CodePage({ c, typed, error, left }: CodePageProps): JSX.Element {
  const { lang } = c.get('visitor');
  const texts = words(lang).status;
  return (
    <Frame c={c} title={texts.title} wrong={error !== undefined}>
      <ErrorSummary errors={error === undefined ? [] : [{ text: error, field: 'code' }]} lang={lang} />
      {left ? (
        <Notice tone="done" lang={lang} title={texts.loggedOut}>
          {texts.loggedOutText}
        </Notice>
      ) : null}
      <Heading>{texts.title}</Heading>
      <Form action="/status">
        {fields.phone.render({
          id: 'code',
          name: 'code',
          label: texts.enterCode,
          hint: texts.enterCodeHint,
          required: true,
          autocomplete: 'off',
          lang,
          ...(typed === undefined ? {} : { value: typed }),
          ...(error === undefined ? {} : { error }),
        })}
        <Button>{texts.open}</Button>
      </Form>
      <p>
        <a href="/status/lost">{texts.lost}</a>
      </p>
    </Frame>
  );
}

/** Where a new code is asked for. */
export function LostPage({ c }: { c: Context<Site> }): JSX.Element {
  const { lang } = c.get('visitor');
  const texts = words(lang).status;
  return (
    <Frame c={c} title={texts.lostTitle}>
      <BackLink href="/status" lang={lang} />
      <Heading lead={texts.lostText}>{texts.lostTitle}</Heading>
      <Form action="/status/lost">
        {fields.text.render({
          id: 'number',
          name: 'number',
          label: texts.lostNumber,
          hint: texts.lostNumberHint,
          required: true,
          autocomplete: 'off',
          lang,
        })}
        {fields.email.render({ id: 'email', name: 'email', label: texts.lostEmail, required: true, lang })}
        <Button>{texts.lostSend}</Button>
      </Form>
      <p>{texts.lostNoMail}</p>
    </Frame>
  );
}

/** Says the same whether number and address belong together or not. */
export function LostSentPage({ c }: { c: Context<Site> }): JSX.Element {
  const { lang } = c.get('visitor');
  const texts = words(lang).status;
  return (
    <Frame c={c} title={texts.lostSent}>
      <Heading lead={texts.lostSentText}>{texts.lostSent}</Heading>
      <p>{texts.lostNoMail}</p>
      <p>
        <a href="/status">{texts.enterCode}</a>
      </p>
    </Frame>
  );
}
