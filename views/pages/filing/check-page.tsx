// Everything that was answered, once more, with what will follow from sending it.
import type { Context } from 'hono';
import type { JSX } from 'hono/jsx/jsx-runtime';
import { file } from '../../../engine/core/decide/file.ts';
import type { Filing } from '../../../engine/core/decide/file.ts';
import { inLanguage } from '../../../engine/core/language/text.ts';
import { errorsOf, type Errors } from '../../answers/errors.ts';
import { fieldId, holds } from '../../answers/field-view.tsx';
import { answerRows } from '../../answers/summary.tsx';
import { Frame } from '../../frame.tsx';
import { BackLink } from '../../parts/back-link.tsx';
import { Button } from '../../parts/button.tsx';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { Form } from '../../parts/form.tsx';
import { Heading } from '../../parts/heading.tsx';
import { Section } from '../../parts/section.tsx';
import { SummaryList, type SummaryRow } from '../../parts/summary-list.tsx';
import type { Site } from '../../visit.ts';
import { sayMoment } from '../../words/moment.ts';
import { words } from '../../words/words.ts';
import { Consequences } from './consequences.tsx';
import type { FilingVisit } from './filing-visit.ts';
import { checkHow } from './how.tsx';
import type { Steps } from './steps.ts';

interface CheckPageProps {
  c: Context<Site>;
  visit: FilingVisit;
  steps: Steps;
  filing: Omit<Filing, 'id' | 'code'>;
  errors: Errors;
}

/** The page from which it is sent. */
export function CheckPage({ c, visit, steps, filing, errors }: CheckPageProps): JSX.Element {
  const { plan, form, lang, world, href, other, draft } = visit;
  const texts = words(lang).filing;
  const trial = file(plan, { ...filing, id: 'trial', code: 'trial' }, world);
  const wrong = errors.summary.length > 0 || !trial.refusal ? errors : errorsOf(plan, trial.refusal, lang);
  const last = steps.shown.at(-1);
  return (
    <Frame c={c} title={texts.check} wrong={wrong.summary.length > 0}>
      <BackLink href={href(last === undefined ? '' : last + 1)} lang={lang} />
      <ErrorSummary errors={wrong.summary.map(({ text }) => ({ text }))} lang={lang} />
      <Heading {...(other ? { caption: texts.onBehalf } : {})} lead={texts.checkText}>
        {texts.check}
      </Heading>
      {other ? <HowAnswers visit={visit} /> : null}
      {steps.shown.map((page) => (
        <Section id={`page-${page + 1}`} title={inLanguage(form.pages[page]?.title ?? plan.title, lang)}>
          <SummaryList
            lang={lang}
            rows={answerRows(
              { plan, world, lang },
              fieldsOn(visit, steps, page),
              steps.answers,
              (field) => `${href(page + 1, 'check=1')}#${fieldId(field.name)}`,
            )}
          />
        </Section>
      ))}
      {trial.refusal ? null : <Consequences plan={plan} dossier={trial.dossier} world={world} lang={lang} />}
      <Form action={href('send')}>
        <input type="hidden" name="attempt" value={draft?.attempt ?? ''} />
        <Button>{texts.submit}</Button>
      </Form>
    </Frame>
  );
}

function fieldsOn({ form, plan }: FilingVisit, { asking }: Steps, page: number): string[] {
  const names = form.pages[page]?.fields ?? [];
  return names.filter((name) => holds(plan.fields[name]?.show ?? null, asking));
}

function HowAnswers({ visit }: { visit: FilingVisit }) {
  const { plan, lang, draft, href, world } = visit;
  const texts = words(lang).filing;
  const how = draft?.how;
  if (!how) return null;
  const at = checkHow(visit, how).received ?? world.now;
  const changeHref = href('how');
  const rows: SummaryRow[] = [
    { label: texts.channel, value: texts.channels[how.channel] ?? how.channel, changeHref },
    {
      label: texts.receivedAt,
      value: sayMoment(at, { lang, timeZone: plan.organisation.timeZone, now: world.now }),
      changeHref,
    },
    { label: texts.theirLanguage, value: words(how.language).language, changeHref },
  ];
  return (
    <Section id="how" title={texts.howTitle}>
      <SummaryList lang={lang} rows={rows} />
    </Section>
  );
}
