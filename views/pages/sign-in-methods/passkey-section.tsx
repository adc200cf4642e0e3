// Somebody's passkeys, and making another.
import type { JSX } from 'hono/jsx/jsx-runtime';
import type { App } from '../../../engine/shell/app.ts';
import { passkeysWork } from '../../../engine/shell/people/passkeys.ts';
import { fields } from '../../fields/index.ts';
import { ENROL } from '../../guard.tsx';
import { Button } from '../../parts/button.tsx';
import { Moment } from '../../parts/moment.tsx';
import { Section } from '../../parts/section.tsx';
import { Table } from '../../parts/table.tsx';
import { words } from '../../words/words.ts';
import type { Saying } from '../../words/moment.ts';
import { PasskeyForm } from '../sign-in/passkey-form.tsx';
import type { Who } from './who.ts';

interface PasskeySectionProps {
  app: App;
  who: Who;
  saying: Saying;
  error: string | undefined;
}

/** The section, with its buttons where changes are allowed now. */
export function PasskeySection({ app, who, saying, error }: PasskeySectionProps): JSX.Element {
  const { lang } = saying;
  const texts = words(lang).factors;
  return (
    <Section id="passkeys" title={texts.passkeys}>
      <div class="stack">
        <p class="muted">{texts.passkeysText}</p>
        {who.factors.passkeys.length === 0 ? (
          <p>{texts.passkeyNone}</p>
        ) : (
          <PasskeyTable {...{ who, saying }} />
        )}
        {who.again !== null ? null : passkeysWork(app) ? (
          <NewPasskey {...{ lang, error }} kind={who.enrolling ? 'primary' : 'secondary'} />
        ) : (
          <p>{texts.passkeyNowhere}</p>
        )}
      </div>
    </Section>
  );
}

interface NewPasskeyProps {
  lang: string;
  error: string | undefined;
  kind: 'primary' | 'secondary';
}

function NewPasskey({ lang, error, kind }: NewPasskeyProps) {
  const texts = words(lang).factors;
  return (
    <>
      <PasskeyForm
        what="create"
        action={`${ENROL}/passkey`}
        options={`${ENROL}/passkey/options`}
        label={texts.passkeyAdd}
        kind={kind}
        lang={lang}
      >
        {fields.text.render({
          ...{ id: 'label', name: 'label', label: texts.passkeyName, hint: texts.passkeyNameHint, lang },
          required: false,
          autocomplete: 'off',
          ...(error === undefined ? {} : { error }),
        })}
      </PasskeyForm>
      <p data-passkey-unable>{texts.passkeyUnable}</p>
    </>
  );
}

function PasskeyTable({ who, saying }: { who: Who; saying: Saying }) {
  const texts = words(saying.lang).factors;
  const rows = who.factors.passkeys.map(({ id, label, since, used }) => [
    label,
    <Moment at={since} {...saying} />,
    used === null ? texts.passkeyNever : <Moment at={used} {...saying} />,
    ...(who.again === null
      ? [
          <form method="post" action={`${ENROL}/passkey/${id}/end`}>
            <Button kind="plain">
              <span aria-hidden="true">{texts.passkeyRemove}</span>
              <span class="visually-hidden">{texts.passkeyRemoveThat(label)}</span>
            </Button>
          </form>,
        ]
      : []),
  ]);
  const labels = [texts.passkeyName, texts.passkeySince, texts.passkeyUsed];
  const columns = [...labels, ...(who.again === null ? [texts.passkeyRemove] : [])];
  return (
    <Table caption={texts.passkeys} captionHidden columns={columns.map((label) => ({ label }))} rows={rows} />
  );
}
