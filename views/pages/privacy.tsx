// The privacy notice of a procedure, made from the procedure itself: which data, why, who sees them, how long.
import { Hono } from 'hono';
import type { Context } from 'hono';
import { mayFile } from '../../engine/core/decide/file.ts';
import { inLanguage } from '../../engine/core/language/text.ts';
import type { Plan } from '../../engine/core/plan/plan.ts';
import type { App } from '../../engine/shell/app.ts';
import { Frame } from '../frame.tsx';
import { BackLink } from '../parts/back-link.tsx';
import { Heading } from '../parts/heading.tsx';
import { Section } from '../parts/section.tsx';
import { SummaryList } from '../parts/summary-list.tsx';
import { Table } from '../parts/table.tsx';
import type { Site } from '../visit.ts';
import { shieldWords } from '../words/shield.ts';
import { ErrorPage } from './error.tsx';
import { contactOf, fieldsAsked, fieldsLater, keepLines, seersOf, seesOf, whyOf } from './privacy/notice.ts';
import type { Asked } from './privacy/notice.ts';

/** `/privacy/:procedure`, for every procedure that the visitor may file under. */
export function privacyRoutes(app: App): Hono<Site> {
  const hono = new Hono<Site>();
  hono.get('/privacy/:procedure', async (c) => {
    const wanted = c.req.param('procedure');
    const version = (await app.plans.current()).find(({ procedure }) => procedure === wanted);
    const plan = version && (await app.plans.of(version.id));
    const may = plan && mayFile(plan, c.get('visitor').person);
    if (!plan || !(may?.self || may?.forOthers)) return c.html(<ErrorPage c={c} kind="notFound" />, 404);
    return c.html(<PrivacyPage c={c} plan={plan} no={version.no} />);
  });
  return hono;
}

function PrivacyPage({ c, plan, no }: { c: Context<Site>; plan: Plan; no: number }) {
  const { lang } = c.get('visitor');
  const texts = shieldWords(lang).notice;
  const title = texts.title(inLanguage(plan.title, lang));
  return (
    <Frame c={c} title={title}>
      <BackLink href={`/file/${plan.procedure}`} lang={lang} />
      <Heading lead={texts.lead}>{title}</Heading>
      <Section id="data" title={texts.data}>
        <FieldTable plan={plan} fields={fieldsAsked(plan)} lang={lang} caption={texts.data} />
      </Section>
      <Section id="seers" title={texts.seers}>
        <SummaryList lang={lang} rows={seersOf(plan, lang)} />
        <p>{texts.seersNobody}</p>
      </Section>
      <Section id="keep" title={texts.keep}>
        <ul>
          {keepLines(plan, lang).map((line) => (
            <li>{line}</li>
          ))}
        </ul>
      </Section>
      <Section id="safe" title={texts.safe}>
        <p>{texts.safeText}</p>
      </Section>
      <Section id="rights" title={texts.rights}>
        <p>{texts.rightsText(contactOf(plan) || texts.us)}</p>
      </Section>
      <Section id="later" title={texts.later}>
        <p>{texts.laterText}</p>
        <FieldTable plan={plan} fields={fieldsLater(plan)} lang={lang} caption={texts.later} />
      </Section>
      <p class="muted">{texts.ofVersion(no)}</p>
    </Frame>
  );
}

interface FieldTableProps {
  plan: Plan;
  fields: readonly Asked[];
  lang: string;
  caption: string;
}

function FieldTable({ plan, fields, lang, caption }: FieldTableProps) {
  const texts = shieldWords(lang).notice;
  const cells = (field: Asked) => [
    inLanguage(field.ask, lang),
    whyOf(plan, field, lang),
    seesOf(plan, field, lang),
  ];
  return (
    <Table
      caption={caption}
      captionHidden
      columns={[{ label: texts.question }, { label: texts.why }, { label: texts.sees }]}
      rows={fields.map(cells)}
    />
  );
}
