// Shows the page of an event: with its form, with what is wrong, or with why it cannot be done now.
import type { Context } from 'hono';
import type { Available } from '../../../engine/core/decide/available.ts';
import type { Refusal } from '../../../engine/core/decide/refusal.ts';
import type { SentLetter } from '../../../engine/core/dossier/entry.ts';
import { inLanguage } from '../../../engine/core/language/text.ts';
import type { Text } from '../../../engine/core/language/text.ts';
import type { FormPlan } from '../../../engine/core/plan/plan.ts';
import type { App } from '../../../engine/shell/app.ts';
import { readFor, seesAnswer } from '../../../engine/shell/reading.ts';
import type { HistoryEntry, Reading, Seen } from '../../../engine/shell/reading.ts';
import { askingOf } from '../../answers/asking.ts';
import { errorsOf, fieldErrors, noErrors } from '../../answers/errors.ts';
import type { Errors } from '../../answers/errors.ts';
import type { Asking } from '../../answers/field-view.tsx';
import { FormView } from '../../answers/form-view.tsx';
import type { Typed } from '../../answers/read-body.ts';
import { answerRows } from '../../answers/summary.tsx';
import { Frame } from '../../frame.tsx';
import { BackLink } from '../../parts/back-link.tsx';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { wantsFragment } from '../../parts/fragment.ts';
import { Heading } from '../../parts/heading.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Section } from '../../parts/section.tsx';
import { SummaryList } from '../../parts/summary-list.tsx';
import type { Site } from '../../visit.ts';
import { words } from '../../words/words.ts';
import { namesIn } from './do-body.ts';
import type { DoBody } from './do-body.ts';
import { doId, DoForm } from './do-form.tsx';
import { Meanwhile } from './meanwhile.tsx';
import { viewOf } from './show.tsx';
import { saySummary } from './standing-words.ts';

export interface Doing {
  readonly act: Available;
  readonly form: FormPlan | null;
  /** What is shown above the words about a frozen figure. */
  readonly beside?: Asking['beside'] | undefined;
  readonly typed: Typed;
  readonly body: DoBody;
  readonly preview?: readonly SentLetter[];
  readonly refusal?: Refusal | null;
  /** What is wrong beside what the refusal says. */
  readonly problems?: Readonly<Record<string, Text>>;
  readonly meanwhile?: readonly HistoryEntry[];
}

/** The page with its form: 422 with what is wrong, 409 when the dossier has changed meanwhile. */
export function showDo(c: Context<Site>, reading: Reading, doing: Doing): Response | Promise<Response> {
  const { act, form, body, preview, refusal = null, problems = {}, meanwhile = [] } = doing;
  const view = viewOf(c, reading);
  const { lang } = view;
  const texts = words(lang).staff;
  const isWrong = refusal !== null || Object.keys(problems).length > 0;
  const changed = refusal === null ? [] : meanwhile;
  const errors = isWrong ? errorsOfDo(reading, doing, lang) : noErrors;
  const { event } = act;
  return c.html(
    <Frame c={c} title={inLanguage(event.label, lang)} wrong={isWrong}>
      <BackLink href={`/dossier/${reading.dossier.id}`} lang={lang} label={texts.toDossier} />
      {changed.length > 0 ? null : <ErrorSummary errors={errors.summary} lang={lang} />}
      <Meanwhile view={view} entries={changed} />
      <Heading
        caption={[reading.dossier.number, saySummary(reading, lang)].filter(Boolean).join(', ')}
        lead={event.hint ? inLanguage(event.hint, lang) : undefined}
      >
        {inLanguage(event.label, lang)}
      </Heading>
      {preview === undefined ? null : (
        <Notice lang={lang}>
          <a href="#letters">{texts.previewed}</a>
        </Notice>
      )}
      {changed.length > 0 && form ? <StandsNow seen={reading} form={form} lang={lang} /> : null}
      <DoForm
        act={act}
        form={form}
        asking={asking(reading, doing, lang, errors)}
        body={body}
        preview={preview ?? null}
      />
    </Frame>,
    !isWrong ? 200 : changed.length > 0 ? 409 : 422,
  );
}

/** What the form's answers are in the dossier now, to be laid beside what was typed. */
function StandsNow({ seen, form, lang }: { seen: Seen; form: FormPlan; lang: string }) {
  const { plan, world, dossier } = seen;
  const names = namesIn(form).filter((name) => {
    const field = plan.fields[name];
    return field !== undefined && seesAnswer(seen, field) && (dossier.data[name] ?? null) !== null;
  });
  if (names.length === 0) return null;
  return (
    <Section id="stands-now" title={words(lang).staff.standsNow} card>
      <SummaryList lang={lang} rows={answerRows({ plan, world, lang }, names, dossier.data)} />
    </Section>
  );
}

/** The form's fields as they are with other answers: for htmx only those, otherwise the page without complaints. */
export async function showFields(app: App, c: Context<Site>, seen: Seen, doing: Doing): Promise<Response> {
  const { lang } = c.get('visitor');
  c.header('Vary', 'HX-Request, HX-Request-Type', { append: true });
  if (wantsFragment(c) && doing.form)
    return c.html(<FormView form={doing.form} asking={asking(seen, doing, lang, noErrors)} />);
  const reading = await readFor(app, seen.reader, seen.dossier.id, `do:${doing.act.event.name}`);
  return showDo(c, reading, doing);
}

function asking(seen: Seen, { form, typed, act, beside }: Doing, lang: string, errors: Errors) {
  const { plan, dossier, world, reader } = seen;
  const url = `/dossier/${dossier.id}/do/${act.event.name}/fields`;
  const hidden = namesIn(form).filter((name) => {
    const field = plan.fields[name];
    return field !== undefined && !seesAnswer(seen, field) && (dossier.data[name] ?? null) !== null;
  });
  const { asking: plain } = askingOf({
    plan,
    dossier,
    world,
    form: form ?? { name: '', pages: [] },
    who: reader,
    lang,
    typed: { ...Object.fromEntries(hidden.map((name) => [name, ''])), ...typed },
    errors,
    refresh: { url, target: '#answers' },
  });
  return { ...plain, beside };
}

/** Errors of answers lead to the answer, all others to their own control. */
function errorsOfDo({ plan }: Reading, { refusal, problems = {}, act }: Doing, lang: string): Errors {
  const refused = refusal ? errorsOf(plan, refusal, lang) : noErrors;
  const own = fieldErrors(plan, problems, lang);
  const chosen = act.choices.map(({ participant }) => participant);
  const lead = (path: string, field: string | undefined) => {
    if (chosen.includes(path)) return doId(`chosen.${path}`);
    return path === 'happened' || path === 'sure' || path.startsWith('letter.') ? doId(path) : field;
  };
  const all = { ...refused.fields, ...own.fields };
  const plain = refused.summary.filter(({ field }) => field === undefined);
  const linked = [...refused.summary, ...own.summary].filter(({ field }) => field !== undefined);
  const paths = [...Object.keys(refused.fields), ...Object.keys(own.fields)];
  return {
    fields: all,
    summary: [
      ...plain,
      ...linked.map((error, index) => {
        const field = lead(paths[index] ?? '', error.field);
        return { text: error.text, ...(field === undefined ? {} : { field }) };
      }),
    ],
  };
}

interface TooLate {
  readonly typed: readonly (readonly [name: string, value: string])[];
  readonly since: number;
}

/** Says that an event cannot be done now, why, and what had been typed for it. */
export function showNotNow(
  c: Context<Site>,
  reading: Reading,
  off: Text | null,
  late: TooLate | null = null,
): Response | Promise<Response> {
  const view = viewOf(c, reading);
  const { lang } = view;
  const { plan, dossier, history } = reading;
  const texts = words(lang).staff;
  return c.html(
    <Frame c={c} title={texts.notNow}>
      <BackLink href={`/dossier/${dossier.id}`} lang={lang} label={texts.toDossier} />
      <Heading caption={dossier.number} lead={off ? inLanguage(off, lang) : undefined}>
        {texts.notNow}
      </Heading>
      {late ? (
        <>
          <Meanwhile view={view} entries={history.filter(({ seq }) => seq > late.since)} />
          <h2>{texts.stillThere}</h2>
          <SummaryList
            lang={lang}
            rows={late.typed.map(([name, value]) => ({
              label: inLanguage(plan.fields[name]?.ask ?? name, lang),
              value,
            }))}
          />
        </>
      ) : null}
    </Frame>,
    409,
  );
}
