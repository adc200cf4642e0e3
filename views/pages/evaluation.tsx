// The evaluation: what was promised and what came of it over a period, for whoever may evaluate.
import { Hono } from 'hono';
import type { Context } from 'hono';
import type { JSX } from 'hono/jsx/jsx-runtime';
import { inLanguage } from '../../engine/core/language/text.ts';
import type { Plan } from '../../engine/core/plan/plan.ts';
import type { LocalDate } from '../../engine/core/time/local-date.ts';
import { localDate } from '../../engine/core/time/temporal.ts';
import type { App } from '../../engine/shell/app.ts';
import { figuresFor } from '../../engine/shell/figures.ts';
import type { Figures } from '../../engine/shell/figures.ts';
import { Frame, may } from '../frame.tsx';
import { Empty } from '../parts/empty.tsx';
import { ErrorSummary } from '../parts/error-summary.tsx';
import { Heading } from '../parts/heading.tsx';
import type { Site } from '../visit.ts';
import { sayDate } from '../words/moment.ts';
import { comparingWords } from '../words/comparing.ts';
import { words } from '../words/words.ts';
import { ErrorPage } from './error.tsx';
import { FigureSection } from './evaluation/figure-section.tsx';
import { periodChoice } from './evaluation/period-choice.ts';
import type { PeriodChoice } from './evaluation/period-choice.ts';
import { PeriodChooser } from './evaluation/period-chooser.tsx';

/** The routes of the evaluation: `GET /evaluation?procedure=…&period=2026-Q2`. */
export function evaluationRoutes(app: App): Hono<Site> {
  const hono = new Hono<Site>();
  hono.get('/evaluation', async (c) => {
    const { person, lang } = c.get('visitor');
    if (!person) return c.redirect('/sign-in', 303);
    if (!may(c, 'evaluate')) return c.html(<ErrorPage c={c} kind="noAccess" />, 403);
    const plans = await measuredPlans(app);
    const asked = c.req.query('procedure') ?? plans[0]?.procedure;
    const plan = plans.find(({ procedure }) => procedure === asked);
    if (!plan && c.req.query('procedure') !== undefined)
      return c.html(<ErrorPage c={c} kind="notFound" />, 404);
    const today = localDate(app.clock(), c.get('organisation').timeZone);
    const choice = periodChoice(c.req.query(), today);
    const shown =
      plan && choice.problem === null ? await figuresFor(app, plan.procedure, choice.period) : null;
    const page = framed(c, <EvaluationPage {...{ plans, plan, shown, choice, today, lang }} />, choice);
    return c.html(page, choice.problem === null ? 200 : 422);
  });
  return hono;
}

async function measuredPlans(app: App): Promise<Plan[]> {
  const plans = await Promise.all((await app.plans.current()).map(({ id }) => app.plans.of(id)));
  return plans.filter((plan) => Object.keys(plan.metrics).length > 0);
}

function framed(c: Context<Site>, page: JSX.Element, { problem }: PeriodChoice): JSX.Element {
  return (
    <Frame c={c} title={words(c.get('visitor').lang).evaluation.title} wide wrong={problem !== null}>
      {page}
    </Frame>
  );
}

interface EvaluationProps {
  plans: readonly Plan[];
  plan: Plan | undefined;
  shown: Figures | null;
  choice: PeriodChoice;
  today: LocalDate;
  lang: string;
}

/** The page's contents. */
export function EvaluationPage({ plans, plan, shown, choice, today, lang }: EvaluationProps): JSX.Element {
  const texts = words(lang).evaluation;
  const { period, problem } = choice;
  const between = texts.between(sayDate(period.from, lang), sayDate(period.until, lang));
  if (!plan)
    return (
      <div class="stack">
        <Heading>{texts.title}</Heading>
        <Empty title={texts.noFigures} />
      </div>
    );
  return (
    <>
      {problem === null ? null : (
        <ErrorSummary lang={lang} errors={[{ text: texts[problem], field: 'period' }]} />
      )}
      <Heading caption={texts.title} lead={problem === null ? between : texts.intro}>
        {inLanguage(plan.title, lang)}
      </Heading>
      {plans.length > 1 ? <Procedures plans={plans} plan={plan} lang={lang} /> : null}
      <PeriodChooser plan={plan} choice={choice} today={today} lang={lang} />
      <p class="muted">
        {texts.counted(
          shown ? sayDate(localDate(shown.report.counted, plan.organisation.timeZone), lang) : null,
        )}{' '}
        {comparingWords(lang).leftOut}
      </p>
      <div class="figures">
        {(shown?.figures ?? []).map(({ figure, before }) => (
          <FigureSection plan={plan} figure={figure} before={before} lang={lang} />
        ))}
      </div>
    </>
  );
}

function Procedures({ plans, plan, lang }: { plans: readonly Plan[]; plan: Plan; lang: string }) {
  return (
    <nav class="button-group" aria-label={words(lang).evaluation.procedure}>
      {plans.map(({ procedure, title }) => (
        <a
          class="button button-plain"
          href={`/evaluation?procedure=${procedure}`}
          aria-current={procedure === plan.procedure ? 'true' : undefined}
        >
          {inLanguage(title, lang)}
        </a>
      ))}
    </nav>
  );
}
