// How the complainant, or whoever acts for them, can be reached: what stands there, and the page to put it right.
import type { Context } from 'hono';
import type { JSX } from 'hono/jsx/jsx-runtime';
import { contactForm } from '../../../engine/core/decide/acts/contact-details.ts';
import { complainantOf, lettersBy } from '../../../engine/core/decide/sides.ts';
import { undelivered } from '../../../engine/core/dossier/sendings.ts';
import type { App } from '../../../engine/shell/app.ts';
import { correctContact } from '../../../engine/shell/contact.ts';
import { bodyOf } from '../../answers/body.ts';
import { errorsOf, noErrors } from '../../answers/errors.ts';
import type { Errors } from '../../answers/errors.ts';
import { FormView } from '../../answers/form-view.tsx';
import { holds } from '../../answers/field-view.tsx';
import { readTyped } from '../../answers/read-body.ts';
import type { Typed } from '../../answers/read-body.ts';
import { answerRows } from '../../answers/summary.tsx';
import { Frame } from '../../frame.tsx';
import { BackLink } from '../../parts/back-link.tsx';
import { Button, ButtonGroup, ButtonLink } from '../../parts/button.tsx';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { Form } from '../../parts/form.tsx';
import { goTo, wantsFragment } from '../../parts/fragment.ts';
import { Heading } from '../../parts/heading.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Section } from '../../parts/section.tsx';
import { SummaryList } from '../../parts/summary-list.tsx';
import type { Site } from '../../visit.ts';
import { contactWords } from '../../words/contact.ts';
import { words } from '../../words/words.ts';
import { contactAsked } from '../contact/contact-asking.ts';
import { ErrorPage } from '../error.tsx';
import { STATUS, type StatusView } from './view.ts';

const CONTACT = `${STATUS}/contact`;

/** The warning that mail to them came back, with what to do. */
export function MailCameBack({ view }: { view: StatusView }): JSX.Element | null {
  const { who, lang, opened } = view;
  const { plan, dossier } = opened;
  const texts = contactWords(lang);
  const { email } = complainantOf(plan, dossier);
  if (who !== 'complainant' || email === null || !undelivered(dossier).some(({ to }) => to === who))
    return null;
  return (
    <Notice tone="warning" lang={lang} title={texts.cameBack}>
      <p>{texts.cameBackText(email)}</p>
      <p>
        <a href={CONTACT}>{texts.correctMail}</a>
      </p>
    </Notice>
  );
}

/** The section; nothing where the procedure asks nothing of it. */
export function Contact({ view }: { view: StatusView }): JSX.Element | null {
  const { lang, who, opened } = view;
  const { plan, dossier, world } = opened;
  const asked = contactAsked(opened, who, who, { lang, href: CONTACT });
  if (!asked) return null;
  const texts = contactWords(lang);
  const wish = plan.filing.lettersBy;
  const data = { ...dossier.data, ...(wish === null ? {} : { [wish]: lettersBy(plan, dossier) }) };
  const names = asked.names.filter(
    (name) => (data[name] ?? null) !== null && holds(plan.fields[name]?.show ?? null, asked.asking),
  );
  return (
    <Section id="contact" title={texts.title}>
      <SummaryList lang={lang} rows={answerRows({ plan, world, lang }, names, data)} />
      <p>
        <ButtonLink href={CONTACT} kind="secondary">
          {texts.change}
        </ButtonLink>
      </p>
    </Section>
  );
}

/** `GET …/contact`. */
export function showContact(c: Context<Site>, view: StatusView): Response | Promise<Response> {
  return page(c, view, {}, noErrors, 200);
}

/** `POST …/contact`: takes it in, or shows the form again with everything that was typed. */
export async function takeContact(c: Context<Site>, app: App, view: StatusView): Promise<Response> {
  const { who, lang, opened } = view;
  const { plan, dossier, world } = opened;
  const form = contactForm(plan, dossier, who, who, world);
  if (!form) return c.html(<ErrorPage c={c} kind="notFound" />, 404);
  const names = form.pages.flatMap(({ fields }) => fields);
  const typed = readTyped(plan, names, await bodyOf(c));
  if (c.req.query('refresh') !== undefined) {
    const asked = contactAsked(opened, who, who, { lang, href: CONTACT, typed });
    if (!asked || !wantsFragment(c)) return page(c, view, typed, noErrors, 200);
    return c.html(<FormView form={form} asking={asked.asking} />);
  }
  const { refusal } = await correctContact(app, dossier.id, { actor: who, of: who, data: typed });
  if (refusal) return page(c, view, typed, errorsOf(plan, refusal, lang), 422);
  return goTo(c, `${STATUS}?saved=1`);
}

function page(c: Context<Site>, view: StatusView, typed: Typed, errors: Errors, status: 200 | 422) {
  const { lang, who, opened } = view;
  const asked = contactAsked(opened, who, who, { lang, href: CONTACT, typed, errors });
  if (!asked) return c.html(<ErrorPage c={c} kind="notFound" />, 404);
  const texts = contactWords(lang);
  return c.html(
    <Frame c={c} title={texts.formTitle} wrong={errors.summary.length > 0}>
      <BackLink href={STATUS} lang={lang} />
      <ErrorSummary errors={errors.summary} lang={lang} />
      <Heading lead={texts.formLead}>{texts.formTitle}</Heading>
      <Form action={CONTACT}>
        <FormView form={asked.form} asking={asked.asking} />
        <ButtonGroup>
          <Button>{texts.save}</Button>
          <ButtonLink href={STATUS} kind="plain">
            {words(lang).common.cancel}
          </ButtonLink>
        </ButtonGroup>
      </Form>
    </Frame>,
    status,
  );
}
