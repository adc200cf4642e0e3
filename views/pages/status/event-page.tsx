// The form of something that the complainant can do; for what is grave it is asked a second time.
import type { Context } from 'hono';
import type { Child } from 'hono/jsx';
import type { JSX } from 'hono/jsx/jsx-runtime';
import type { Available } from '../../../engine/core/decide/available.ts';
import { inLanguage } from '../../../engine/core/language/text.ts';
import type { Asking } from '../../answers/field-view.tsx';
import { FormView } from '../../answers/form-view.tsx';
import type { Errors } from '../../answers/errors.ts';
import { Frame } from '../../frame.tsx';
import { BackLink } from '../../parts/back-link.tsx';
import { Button, ButtonGroup, ButtonLink } from '../../parts/button.tsx';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { Form } from '../../parts/form.tsx';
import { Heading } from '../../parts/heading.tsx';
import { Notice } from '../../parts/notice.tsx';
import { SummaryList, type SummaryRow } from '../../parts/summary-list.tsx';
import type { Site } from '../../visit.ts';
import { words } from '../../words/words.ts';
import { STATUS, type StatusView } from './view.ts';

interface EventProps {
  c: Context<Site>;
  view: StatusView;
  act: Available;
  /** The mark of the text as it was when the form was first shown. */
  was: string;
}

/** The form with its fields. */
export function EventPage(props: EventProps & { asking: Asking | null; errors: Errors }): JSX.Element {
  const { c, view, act, was, asking, errors } = props;
  const { event } = act;
  const { plan } = view.opened;
  const label = inLanguage(event.label, view.lang);
  const form = event.form === null ? undefined : plan.forms[event.form];
  return (
    <Frame c={c} title={label} wrong={errors.summary.length > 0}>
      <BackLink href={STATUS} lang={view.lang} />
      <ErrorSummary errors={errors.summary} lang={view.lang} />
      <Heading {...(event.hint ? { lead: inLanguage(event.hint, view.lang) } : {})}>{label}</Heading>
      <Form action={`${STATUS}/do/${event.name}`} files>
        <input type="hidden" name="was" value={was} />
        {form && asking ? <FormView form={form} asking={asking} /> : null}
        <ButtonGroup>
          <Button kind={event.weight === 'grave' ? 'warning' : 'primary'}>{label}</Button>
          <ButtonLink href={STATUS} kind="plain">
            {words(view.lang).common.cancel}
          </ButtonLink>
        </ButtonGroup>
      </Form>
    </Frame>
  );
}

/** Asks once more; what was typed goes along unseen. */
export function SurePage(
  props: EventProps & { typed: readonly [string, string][]; rows: readonly SummaryRow[] },
): JSX.Element {
  const { c, view, act, was, typed, rows } = props;
  const texts = words(view.lang);
  const label = inLanguage(act.event.label, view.lang);
  return (
    <Frame c={c} title={texts.status.sure}>
      <Heading caption={label}>{texts.status.sure}</Heading>
      {act.event.hint ? (
        <Notice tone="warning" lang={view.lang}>
          {inLanguage(act.event.hint, view.lang)}
        </Notice>
      ) : null}
      {rows.length > 0 ? <SummaryList lang={view.lang} rows={rows} /> : null}
      <Form action={`${STATUS}/do/${act.event.name}`}>
        <input type="hidden" name="was" value={was} />
        <input type="hidden" name="sure" value="yes" />
        {typed.map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <ButtonGroup>
          <Button kind="warning">{label}</Button>
          <ButtonLink href={STATUS} kind="secondary">
            {texts.status.notSure}
          </ButtonLink>
        </ButtonGroup>
      </Form>
    </Frame>
  );
}

/** Something changed before this was taken in: nothing is lost, and the new state is one step away. */
export function MeanwhilePage(props: {
  c: Context<Site>;
  view: StatusView;
  reason?: string;
  rows: readonly SummaryRow[];
  children?: Child;
}): JSX.Element {
  const { c, view, reason, rows } = props;
  const texts = words(view.lang).status;
  return (
    <Frame c={c} title={texts.meanwhile}>
      <Heading lead={rows.length > 0 ? texts.meanwhileText : (reason ?? '')}>{texts.meanwhile}</Heading>
      {reason && rows.length > 0 ? <p>{reason}</p> : null}
      {rows.length > 0 ? (
        <>
          <h2>{texts.youWrote}</h2>
          <SummaryList lang={view.lang} rows={rows} />
        </>
      ) : null}
      <p>
        <ButtonLink href={STATUS}>{texts.toDossier}</ButtonLink>
      </p>
    </Frame>
  );
}
