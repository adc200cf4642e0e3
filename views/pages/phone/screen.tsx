// The one screen of a conversation: who it is, what happened, and everything else that the filing form asks.
import { randomUUID } from 'node:crypto';
import type { Context } from 'hono';
import type { JSX } from 'hono/jsx/jsx-runtime';
import { inLanguage } from '../../../engine/core/language/text.ts';
import type { Errors } from '../../answers/errors.ts';
import { FormView } from '../../answers/form-view.tsx';
import { MomentField } from '../../answers/moment-field.tsx';
import { fields } from '../../fields/index.ts';
import { Frame } from '../../frame.tsx';
import { BackLink } from '../../parts/back-link.tsx';
import { Button, ButtonGroup } from '../../parts/button.tsx';
import { ErrorSummary, type PageError } from '../../parts/error-summary.tsx';
import { Form } from '../../parts/form.tsx';
import { Heading } from '../../parts/heading.tsx';
import { Notice } from '../../parts/notice.tsx';
import type { Site } from '../../visit.ts';
import { phoneWords } from '../../words/phone.ts';
import { words } from '../../words/words.ts';
import type { FilingVisit } from '../filing/filing-visit.ts';
import { stepsOf } from '../filing/steps.ts';
import { Found, type FoundCaller } from './found.tsx';

interface ScreenProps {
  c: Context<Site>;
  visit: FilingVisit;
  errors: Errors;
  howErrors?: readonly PageError[];
  asked?: string;
  found?: readonly FoundCaller[] | null;
  /** Whose details were filled in just now. */
  filled?: string;
}

/** The address of the screen and of what belongs to it. */
export function phoneHref(procedure: string, query = ''): string {
  return `/file/${procedure}/phone?for=other${query === '' ? '' : `&${query}`}`;
}

/** The screen; what is typed is kept while one goes from one question to the next. */
export function Screen(props: ScreenProps): JSX.Element {
  const { c, visit, errors, howErrors = [], filled } = props;
  const { plan, lang, form } = visit;
  const texts = phoneWords(lang);
  const title = texts.title(inLanguage(plan.title, lang));
  const href = (query = '') => phoneHref(plan.procedure, query);
  const summary = [...howErrors, ...errors.summary];
  const { asking } = stepsOf(visit, errors, href('refresh=1'));
  const hasFiles = Object.values(plan.fields).some(({ type }) => type === 'file');
  return (
    <Frame c={c} title={title} wrong={summary.length > 0}>
      <BackLink href="/worklist" lang={lang} />
      <ErrorSummary errors={summary} lang={lang} />
      {filled === undefined ? null : (
        <Notice tone="done" lang={lang}>
          <p>{texts.filled(filled)}</p>
        </Notice>
      )}
      <Heading lead={texts.lead}>{title}</Heading>
      <Form action={href()} files={hasFiles}>
        <input type="hidden" name="attempt" value={visit.draft?.attempt ?? randomUUID()} />
        {plan.filing.directory === null ? null : <WhoIsIt {...props} href={href} />}
        <div
          class="stack"
          hx-post={href('keep=1')}
          hx-trigger="change delay:300ms"
          hx-include="closest form"
          hx-swap="none"
        >
          <FormView form={form} asking={asking} />
          <HowFields {...{ visit, errors: howErrors }} />
        </div>
        <ButtonGroup>
          <Button>{texts.readBack}</Button>
          <Button kind="plain" formaction={visit.href('erase')}>
            {words(lang).filing.erase}
          </Button>
        </ButtonGroup>
      </Form>
    </Frame>
  );
}

function WhoIsIt({ visit, asked, found = null, href }: ScreenProps & { href: (query: string) => string }) {
  const { lang } = visit;
  const texts = phoneWords(lang);
  return (
    <section class="section card" aria-labelledby="who-title">
      <div class="stack">
        <h2 id="who-title">{texts.who}</h2>
        <div class="field">
          <label class="label" for="find">
            {texts.find}
          </label>
          <p class="hint" id="find-hint">
            {texts.findHint}
          </p>
          <div class="search">
            <input
              class="input"
              id="find"
              name="find"
              value={asked}
              autocomplete="off"
              autofocus={asked === undefined}
              aria-describedby="find-hint"
              hx-post={href('find=1')}
              hx-trigger="input changed delay:300ms"
              hx-target="#found"
              hx-swap="outerMorph"
              hx-include="closest form"
            />
            <Button kind="secondary" formaction={href('find=1')}>
              {texts.search}
            </Button>
          </div>
          <input type="hidden" name="found" value={asked ?? ''} />
        </div>
        <Found found={found} pickUrl={(id) => href(`pick=${id}`)} lang={lang} />
      </div>
    </section>
  );
}

function HowFields({ visit, errors }: { visit: FilingVisit; errors: readonly PageError[] }) {
  const { plan, lang, draft } = visit;
  const texts = words(lang).filing;
  const how = draft?.how ?? null;
  const errorOf = (id: string) => {
    const found = errors.find(({ field }) => field === id);
    return found ? { error: found.text } : {};
  };
  const { channels } = plan.filing;
  const { languages, timeZone } = plan.organisation;
  return (
    <section aria-labelledby="how-title">
      <div class="stack">
        <h2 id="how-title">{phoneWords(lang).when}</h2>
        {fields.choice.render({
          ...{ id: 'channel', name: 'channel', label: texts.channel, required: true, lang },
          options: channels.map((value) => ({ value, label: texts.channels[value] ?? value })),
          value: how?.channel || (channels.includes('phone') ? 'phone' : channels[0]),
          ...errorOf('channel'),
        })}
        <MomentField
          {...{ id: 'received', name: 'received', label: texts.receivedAt, hint: texts.receivedHint }}
          {...{ value: how?.received, timeZone, lang }}
          {...errorOf('received')}
        />
        {languages.length < 2
          ? null
          : fields.choice.render({
              ...{ id: 'language', name: 'language', label: texts.theirLanguage, required: true, lang },
              options: languages.map((value) => ({ value, label: words(value).language })),
              value: how?.language ?? lang,
            })}
      </div>
    </section>
  );
}
