// One page of the filing form.
import { randomUUID } from 'node:crypto';
import type { Context } from 'hono';
import type { JSX } from 'hono/jsx/jsx-runtime';
import { inLanguage } from '../../../engine/core/language/text.ts';
import type { Errors } from '../../answers/errors.ts';
import { FormView } from '../../answers/form-view.tsx';
import { Frame } from '../../frame.tsx';
import { BackLink } from '../../parts/back-link.tsx';
import { Button, ButtonGroup } from '../../parts/button.tsx';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { Form } from '../../parts/form.tsx';
import { Heading } from '../../parts/heading.tsx';
import type { Site } from '../../visit.ts';
import { laterWords } from '../../words/later.ts';
import { lookAheadWords } from '../../words/look-ahead.ts';
import { words } from '../../words/words.ts';
import type { FilingVisit } from './filing-visit.ts';
import { before, type Steps } from './steps.ts';

interface StepPageProps {
  c: Context<Site>;
  visit: FilingVisit;
  steps: Steps;
  page: number;
  errors: Errors;
  /** Somebody came from the check to change one answer. */
  checking: boolean;
}

/** The page with its questions; what is typed is also kept while one goes from one question to the next. */
export function StepPage({ c, visit, steps, page, errors, checking }: StepPageProps): JSX.Element {
  const { lang, form, plan, href, other, own: isOwn } = visit;
  const texts = words(lang);
  const own = form.pages[page];
  const title = inLanguage(own?.title ?? plan.title, lang);
  const saving = lookAheadWords(lang).own;
  const isLast = steps.shown.at(-1) === page;
  const step = texts.filing.step(steps.shown.indexOf(page) + 1, steps.shown.length);
  const files = own?.fields.some((name) => plan.fields[name]?.type === 'file') ?? false;
  return (
    <Frame c={c} title={title} wrong={errors.summary.length > 0}>
      <BackLink href={backFrom(visit, steps, page, checking)} lang={lang} />
      <ErrorSummary errors={errors.summary} lang={lang} />
      <Heading caption={captionOf(visit, steps, step)}>{title}</Heading>
      <Form action={href(page + 1, checking ? 'check=1' : '')} files={files}>
        <div
          hx-post={href(page + 1, 'keep=1')}
          hx-trigger="change delay:300ms"
          hx-include="closest form"
          hx-swap="none"
        >
          {isOwn ? <input type="hidden" name="attempt" value={visit.draft?.attempt ?? randomUUID()} /> : null}
          <FormView form={form} asking={steps.asking} page={page} />
        </div>
        <ButtonGroup>
          <Button>{isOwn && isLast ? saving.save : texts.common.continue}</Button>
          {isOwn ? (
            <Button kind="plain" formaction={href('erase')}>
              {saving.erase}
            </Button>
          ) : (
            <Button kind="plain" formaction={href(page + 1, 'stop=1')}>
              {texts.filing.stop}
            </Button>
          )}
          {other || isOwn ? null : (
            <Button kind="secondary" formaction={href(page + 1, 'later=1')}>
              {laterWords(lang).later}
            </Button>
          )}
        </ButtonGroup>
        <p class="muted">{texts.filing.saved}</p>
      </Form>
    </Frame>
  );
}

/** How far somebody is, where there is more than one page; and for whom it is filled in. */
function captionOf({ other, own, lang }: FilingVisit, { shown }: Steps, step: string): string | undefined {
  if (own) return shown.length > 1 ? step : undefined;
  return other ? `${words(lang).filing.onBehalf} ${step}` : step;
}

function backFrom({ other, own, href }: FilingVisit, steps: Steps, page: number, checking: boolean): string {
  if (checking) return href('check');
  const back = before(steps, page);
  if (back !== null) return href(back + 1);
  return own ? '/worklist' : href(other ? 'how' : '');
}
