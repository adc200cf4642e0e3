// Who complains and what was answered: what the reader may see of it, without the questions left empty.
import type { JSX } from 'hono/jsx/jsx-runtime';
import { hasComplainant } from '../../../engine/core/plan/complainant.ts';
import { baseValues } from '../../../engine/core/scope/values.ts';
import { seesAnswer } from '../../../engine/shell/reading.ts';
import type { Answers } from '../../../engine/core/dossier/value.ts';
import { answerRows } from '../../answers/summary.tsx';
import { Moment } from '../../parts/moment.tsx';
import { Section } from '../../parts/section.tsx';
import { SummaryList } from '../../parts/summary-list.tsx';
import type { SummaryRow } from '../../parts/summary-list.tsx';
import { contactWords } from '../../words/contact.ts';
import { lookAheadWords } from '../../words/look-ahead.ts';
import { words } from '../../words/words.ts';
import { ContactActs } from './contact-acts.tsx';
import type { DossierView } from './view.ts';

/** The complainant with how to reach them, and how the dossier came in. */
export function Complainant({ view }: { view: DossierView }): JSX.Element {
  const { lang, reading } = view;
  const title = hasComplainant(reading.plan) ? words(lang).staff.complainant : lookAheadWords(lang).own.began;
  return (
    <Section id="complainant" title={title}>
      <SummaryList lang={view.lang} rows={contactRows(view)} />
      <ContactActs view={view} />
    </Section>
  );
}

/** The answers of the filing, and what was recorded since. */
export function AnswersPart({ view }: { view: DossierView }): JSX.Element {
  const { plan } = view.reading;
  const texts = words(view.lang);
  const filed = (plan.forms[plan.filing.form]?.pages ?? []).flatMap((page) => page.fields);
  const elsewhere = [
    ...contactFields(view),
    plan.filing.summary ?? '',
    ...Object.values(plan.approvals).flatMap((approval) => approval.of),
  ];
  const asked = filed.filter((name) => !elsewhere.includes(name));
  const later = Object.keys(plan.fields).filter((name) => !filed.includes(name) && !elsewhere.includes(name));
  const [first, second] = [rowsFor(view, asked), rowsFor(view, later)];
  return (
    <>
      {first.length === 0 ? null : (
        <Section id="answers" title={texts.staff.aboutComplaint}>
          <SummaryList lang={view.lang} rows={first} />
        </Section>
      )}
      {second.length === 0 ? null : (
        <Section id="recorded" title={texts.staff.laterAnswers}>
          <SummaryList lang={view.lang} rows={second} />
        </Section>
      )}
    </>
  );
}

function contactFields({ reading: { plan } }: DossierView): string[] {
  const { name, email, phone, address } = plan.filing;
  return [name, email, phone, address].filter((each) => each !== null);
}

function contactRows(view: DossierView): SummaryRow[] {
  const { plan, dossier } = view.reading;
  const texts = words(view.lang).staff;
  const answer = (name: string | null) => {
    const field = plan.fields[name ?? ''];
    const value = field && seesAnswer(view.reading, field) ? dossier.data[field.name] : null;
    return typeof value === 'string' && value !== '' ? value : null;
  };
  const { filing } = plan;
  const [name, email, phone, address] = [filing.name, filing.email, filing.phone, filing.address].map(answer);
  const people = words(view.lang).people;
  return [
    ...(name ? [{ label: people.name, value: name }] : []),
    ...(phone
      ? [{ label: people.phone, value: <a href={`tel:${phone.replaceAll(/[^+\d]/g, '')}`}>{phone}</a> }]
      : []),
    ...(email ? [{ label: people.email, value: <a href={`mailto:${email}`}>{email}</a> }] : []),
    ...(address
      ? [{ label: contactWords(view.lang).postal.label, value: <span class="lines">{address}</span> }]
      : []),
    {
      label: texts.filedFor,
      value: (
        <>
          <Moment at={dossier.receipt} {...view.saying} />,{' '}
          {texts.channels[dossier.channel] ?? dossier.channel}
        </>
      ),
    },
    ...(dossier.language === view.lang
      ? []
      : [{ label: texts.language, value: words(dossier.language).language }]),
  ];
}

function rowsFor({ reading, lang }: DossierView, names: readonly string[]): SummaryRow[] {
  const { plan, dossier, world } = reading;
  const answers = baseValues(plan, dossier, world.now).data as Answers;
  const seen = names.filter((name) => {
    const field = plan.fields[name];
    return field !== undefined && seesAnswer(reading, field) && !isEmpty(answers[name]);
  });
  const fileHref = ({ id }: { id: string }) => `/dossier/${dossier.id}/file/${encodeURIComponent(id)}`;
  return answerRows({ plan, world, lang, fileHref }, seen, answers);
}

function isEmpty(value: unknown): boolean {
  return (
    value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
  );
}
