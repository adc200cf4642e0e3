// Setting up codes: the secret goes into an app, and its first code comes back.
import type { Context } from 'hono';
import type { JSX } from 'hono/jsx/jsx-runtime';
import type { NewSecret } from '../../../engine/shell/people/one-time-password.ts';
import { Frame } from '../../frame.tsx';
import { ENROL } from '../../guard.tsx';
import { BackLink } from '../../parts/back-link.tsx';
import { Button } from '../../parts/button.tsx';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { Form } from '../../parts/form.tsx';
import { Heading } from '../../parts/heading.tsx';
import { QrCode } from '../../parts/qr-code.tsx';
import type { Site } from '../../visit.ts';
import { words } from '../../words/words.ts';
import { CodeField } from '../sign-in/code-field.tsx';

interface SetUpCodeProps {
  c: Context<Site>;
  secret: NewSecret;
  wrong: string | undefined;
}

/** The page, with the secret as a picture and to type over, and a link for an app on the same device. */
export function SetUpCode({ c, secret, wrong }: SetUpCodeProps): JSX.Element {
  const { lang } = c.get('visitor');
  const texts = words(lang).factors;
  return (
    <Frame c={c} title={texts.codeTitle} wrong={wrong !== undefined}>
      <BackLink href={ENROL} lang={lang} label={texts.title} />
      {wrong === undefined ? null : <ErrorSummary errors={[{ text: wrong, field: 'code' }]} lang={lang} />}
      <Heading>{texts.codeTitle}</Heading>
      <p>{texts.codeApp}</p>
      <div class="panel set-up-code">
        <QrCode text={secret.address} label={texts.codePicture} />
        <div>
          <p class="muted">{texts.codeKey}</p>
          <p class="link-once" id="secret">
            {secret.secret}
          </p>
        </div>
      </div>
      <p>
        <a href={secret.address}>{texts.codeOpen}</a>
      </p>
      <Form action={`${ENROL}/code`}>
        <CodeField label={texts.codeField} hint={texts.codeHint} {...{ lang, error: wrong }} />
        <Button>{texts.codeConfirm}</Button>
      </Form>
    </Frame>
  );
}
