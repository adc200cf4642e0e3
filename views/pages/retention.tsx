// What retention will do, by numbers alone, for who administers or looks after the procedures; and holding a dossier back from it.
import { Hono } from 'hono';
import type { Context, MiddlewareHandler } from 'hono';
import type { App } from '../../engine/shell/app.ts';
import { heldNumbers, keep, listRetention } from '../../engine/shell/retention.ts';
import type { Kept } from '../../engine/shell/retention.ts';
import type { KeepPlan } from '../../engine/core/plan/plan.ts';
import { spoken } from '../../engine/core/scope/say.ts';
import { formatSpan } from '../../engine/core/time/span.ts';
import { countKept } from '../../engine/shell/keep.ts';
import type { KeptCount } from '../../engine/shell/keep.ts';
import { inLanguage } from '../../engine/core/language/text.ts';
import { bodyOf } from '../answers/body.ts';
import { fields } from '../fields/index.ts';
import { Frame, may } from '../frame.tsx';
import { onlyFor, signedIn } from '../guard.tsx';
import { Button } from '../parts/button.tsx';
import { Empty } from '../parts/empty.tsx';
import { ErrorSummary, type PageError } from '../parts/error-summary.tsx';
import { Form } from '../parts/form.tsx';
import { goTo } from '../parts/fragment.ts';
import { Heading } from '../parts/heading.tsx';
import { Moment } from '../parts/moment.tsx';
import { Notice } from '../parts/notice.tsx';
import { Section } from '../parts/section.tsx';
import { Table } from '../parts/table.tsx';
import type { Site } from '../visit.ts';
import { keepWords } from '../words/keep.ts';
import { shieldWords } from '../words/shield.ts';
import { ErrorPage } from './error.tsx';

type Act = 'hold' | 'release';

interface Attempt {
  readonly act: Act;
  readonly number: string;
  readonly reason: string;
  readonly errors: readonly PageError[];
}

const SHOWN = 100;

/** `/retention`, with `hold` and `release` below it for who administers. */
export function retentionRoutes(app: App): Hono<Site> {
  const hono = new Hono<Site>();
  hono.use('/retention', onlyFor(), keepersOnly);
  hono.get('/retention', (c) => show(c, app, null));
  for (const act of ['hold', 'release'] as const)
    hono.post(`/retention/${act}`, onlyFor('administer'), (c) => take(c, app, act));
  return hono;
}

const keepersOnly: MiddlewareHandler<Site> = async (c, next) => {
  if (!may(c, 'administer') && !may(c, 'publish')) return c.html(<ErrorPage c={c} kind="notFound" />, 404);
  return next();
};

async function take(c: Context<Site>, app: App, act: Act): Promise<Response> {
  const body = await bodyOf(c);
  const text = (name: string) => String(body.get(name) ?? '').slice(0, 5000);
  const [number, reason] = [text('number'), text('reason')];
  const refused = await keep(app, act, signedIn(c).id, number, reason);
  if (refused === null) return goTo(c, '/retention?done=1');
  const { lang } = c.get('visitor');
  const errors =
    refused === 'no-such'
      ? [{ text: shieldWords(lang).retention.noSuch, field: `${act}-number` }]
      : [
          {
            text: inLanguage(refused.text, lang),
            field: `${act}-${refused.fields?.reason ? 'reason' : 'number'}`,
          },
        ];
  return show(c, app, { act, number, reason, errors });
}

async function show(c: Context<Site>, app: App, attempt: Attempt | null): Promise<Response> {
  const { id } = signedIn(c);
  const keeps = may(c, 'administer');
  const [kept, held, beside] = await Promise.all([
    listRetention(app, id),
    keeps ? heldNumbers(app, id) : [],
    countKept(app),
  ]);
  const page = <RetentionPage {...{ c, kept, held, keeps, attempt, beside }} now={app.clock()} />;
  return c.html(page, attempt === null ? 200 : 422);
}

interface RetentionPageProps {
  c: Context<Site>;
  kept: readonly Kept[];
  held: readonly string[];
  keeps: boolean;
  attempt: Attempt | null;
  /** What is kept beside dossiers. */
  beside: Readonly<Record<keyof KeepPlan, KeptCount>>;
  now: string;
}

function RetentionPage({ c, kept, held, keeps, attempt, beside, now }: RetentionPageProps) {
  const { lang } = c.get('visitor');
  const texts = shieldWords(lang).retention;
  const more = kept.length - SHOWN;
  return (
    <Frame c={c} title={texts.title} wrong={attempt !== null} wide>
      <ErrorSummary errors={attempt?.errors ?? []} lang={lang} />
      {c.req.query('done') === undefined ? null : (
        <Notice tone="done" lang={lang}>
          {texts.done}
        </Notice>
      )}
      <Heading lead={texts.lead}>{texts.title}</Heading>
      {kept.length === 0 ? <Empty title={texts.none} /> : <KeptTable c={c} kept={kept} now={now} />}
      {more > 0 ? <p>{texts.more(more)}</p> : null}
      <Beside c={c} beside={beside} />
      {keeps ? (
        <>
          <Section id="hold" title={texts.holdTitle} card>
            <div class="stack">
              <p>{texts.holdText}</p>
              <KeepForm lang={lang} act="hold" attempt={attempt} />
            </div>
          </Section>
          {held.length === 0 ? null : (
            <Section id="release" title={texts.releaseTitle} card>
              <div class="stack">
                <p>{texts.releaseText(held.join(', '))}</p>
                <KeepForm lang={lang} act="release" attempt={attempt} />
              </div>
            </Section>
          )}
        </>
      ) : null}
    </Frame>
  );
}

function Beside({ c, beside }: Pick<RetentionPageProps, 'c' | 'beside'>) {
  const { lang } = c.get('visitor');
  const { keep } = c.get('organisation');
  const texts = keepWords(lang);
  const row = (what: keyof KeepPlan) => [
    texts[what],
    formatSpan(keep[what], spoken(lang)),
    beside[what].due,
    beside[what].later,
  ];
  return (
    <Section id="beside" title={texts.title}>
      <div class="stack">
        <p>{texts.text}</p>
        <Table
          caption={texts.title}
          captionHidden
          columns={[
            { label: texts.what },
            { label: texts.kept },
            { label: texts.due, numeric: true },
            { label: texts.later, numeric: true },
          ]}
          rows={[row('mail'), row('directory')]}
        />
      </div>
    </Section>
  );
}

function KeptTable({ c, kept, now }: Pick<RetentionPageProps, 'c' | 'kept' | 'now'>) {
  const { lang } = c.get('visitor');
  const texts = shieldWords(lang).retention;
  const { timeZone } = c.get('organisation');
  return (
    <Table
      caption={texts.title}
      captionHidden
      columns={[{ label: texts.number }, { label: texts.when }, { label: texts.how }]}
      rows={kept
        .slice(0, SHOWN)
        .map(({ number, at, then }) => [
          number,
          at === null ? '–' : <Moment at={at} timeZone={timeZone} lang={lang} now={now} />,
          texts[then ?? 'held'],
        ])}
    />
  );
}

function KeepForm({ lang, act, attempt }: { lang: string; act: Act; attempt: Attempt | null }) {
  const texts = shieldWords(lang).retention;
  const own = attempt?.act === act ? attempt : null;
  const common = (name: 'number' | 'reason') => {
    const error = own?.errors.find(({ field }) => field === `${act}-${name}`)?.text;
    return {
      id: `${act}-${name}`,
      name,
      required: true,
      lang,
      value: own?.[name] ?? '',
      ...(error === undefined ? {} : { error }),
    };
  };
  return (
    <Form action={`/retention/${act}`}>
      {fields.text.render({ ...common('number'), label: texts.holdNumber, autocomplete: 'off' })}
      {fields['long-text'].render({ ...common('reason'), label: texts.reason, hint: texts.reasonHint })}
      <Button kind={act === 'hold' ? 'primary' : 'secondary'}>{texts[act]}</Button>
    </Form>
  );
}
