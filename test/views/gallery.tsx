// Pages that show every part and every field type, in the three settings in which they are used.
import { Hono } from 'hono';
import type { FieldProps, FieldType } from '../../views/fields/field.ts';
import { fields } from '../../views/fields/index.ts';
import { BackLink } from '../../views/parts/back-link.tsx';
import { Bar } from '../../views/parts/bar.tsx';
import { Button, ButtonGroup, ButtonLink } from '../../views/parts/button.tsx';
import { Empty } from '../../views/parts/empty.tsx';
import { ErrorSummary } from '../../views/parts/error-summary.tsx';
import { Form } from '../../views/parts/form.tsx';
import { Heading } from '../../views/parts/heading.tsx';
import { Layout } from '../../views/parts/layout.tsx';
import { Message, MessageForm } from '../../views/parts/message.tsx';
import { NextStep } from '../../views/parts/next-step.tsx';
import { Notice } from '../../views/parts/notice.tsx';
import { Pagination } from '../../views/parts/pagination.tsx';
import { Panel } from '../../views/parts/panel.tsx';
import { Section } from '../../views/parts/section.tsx';
import { SummaryList } from '../../views/parts/summary-list.tsx';
import { Table } from '../../views/parts/table.tsx';
import { Tag } from '../../views/parts/tag.tsx';
import { TimeLeft } from '../../views/parts/time-left.tsx';
import { Timeline } from '../../views/parts/timeline.tsx';
import { staticRoutes } from '../../views/static.ts';
import { words } from '../../views/words/words.ts';

export const policy =
  "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'";

const organisation = {
  name: 'Voorbeeld Detachering',
  phone: '030-123 45 67',
  email: 'klachten@voorbeeld.example',
};
const timeZone = 'Europe/Amsterdam';
const now = '2026-04-24T12:00:00Z';

/** An app of the gallery's pages: `/fields`, `/wrong`, `/complainant` and `/work`, each with `?lang=`. */
export function galleryApp(colour?: string): Hono {
  const app = new Hono();
  app.use(async (c, next) => {
    await next();
    c.header('Content-Security-Policy', policy);
  });
  app.route('/', staticRoutes({ colour }));
  app.get('/favicon.ico', (c) => c.body(null, 204));
  const langOf = (lang = 'nl') => lang;
  app.get('/fields', (c) => c.html(<FieldsPage lang={langOf(c.req.query('lang'))} colour={colour} />));
  app.get('/wrong', (c) => c.html(<FieldsPage lang={langOf(c.req.query('lang'))} colour={colour} wrong />));
  app.get('/complainant', (c) =>
    c.html(<ComplainantPage lang={langOf(c.req.query('lang'))} colour={colour} />),
  );
  app.get('/work', (c) => c.html(<WorkPage lang={langOf(c.req.query('lang'))} colour={colour} />));
  return app;
}

interface PageProps {
  lang: string;
  colour?: string;
}

/** One field of each type, filled in; `wrong` gives each an error. */
export function galleryFields(lang: string, wrong = false): { type: FieldType; field: FieldProps }[] {
  const people = [
    { value: 'p1', label: 'Joris de Boer', hint: 'Werkt op kantoor, 030-765 43 21' },
    { value: 'p2', label: 'Samira El Idrissi', hint: 'Werkt bij een klant, 06-12 34 56 78' },
  ];
  const relations = [
    { value: 'client', label: 'Ik ben klant' },
    { value: 'employee', label: 'Ik ben medewerker', hint: 'Ook als u bij een klant werkt' },
    { value: 'other', label: 'Iets anders' },
  ];
  const many = Array.from({ length: 12 }, (_, n) => ({ value: `v${n}`, label: `Vestiging ${n + 1}` }));
  const inner = [
    { type: 'text', key: 'what', label: 'Waarover', required: true },
    { type: 'amount', key: 'cost', label: 'Wat kostte het u?', required: false },
  ] as const;
  const given: [FieldType, string, Partial<FieldProps>][] = [
    ['text', 'Hoe heet u?', { value: 'Anneke Visser', autocomplete: 'name' }],
    [
      'email',
      'Wat is uw e-mailadres?',
      { value: 'anneke@voorbeeld.example', hint: 'Hier sturen wij berichten naartoe.' },
    ],
    ['phone', 'Op welk nummer kunnen we u bellen?', { required: false }],
    [
      'choice',
      'Wat is uw relatie met ons?',
      { options: relations, value: 'employee', refresh: { url: '/fields', target: '#form' } },
    ],
    ['choice', 'Om welke vestiging gaat het?', { options: many, value: 'v3' }],
    [
      'person',
      'Met wie wilt u praten?',
      { options: people, value: 'p2', hint: 'U mag zelf kiezen. Alleen deze persoon leest uw klacht.' },
    ],
    ['choices', 'Waar gaat uw klacht over?', { options: relations, value: ['client', 'other'] }],
    ['yes-no', 'Hebt u hier al met iemand over gesproken?', { value: 'no' }],
    [
      'date',
      'Wanneer is het gebeurd?',
      { value: { day: '31', month: '2', year: '2026' }, hint: 'Bijvoorbeeld 24 4 2026' },
    ],
    ['date-time', 'Wanneer sprak u elkaar?', { value: '2026-04-20T12:30:00Z', timeZone }],
    ['number', 'Hoe vaak is het gebeurd?', { value: 'drie' }],
    ['amount', 'Hoeveel schade hebt u?', { value: '120,50', required: false }],
    [
      'long-text',
      'Wat is er gebeurd?',
      { value: 'Ik kreeg mijn rooster pas op zondagavond.\nDat was de derde keer.' },
    ],
    [
      'file',
      'Wilt u iets meesturen?',
      {
        required: false,
        value: [{ id: 'f1', name: 'rooster-april.pdf', kind: 'application/pdf', size: 2_140_000 }],
      },
    ],
    [
      'list',
      'Uit welke onderdelen bestaat uw klacht?',
      {
        fields: inner,
        value: [
          { what: 'Rooster', cost: '' },
          { what: 'Reiskosten', cost: 'veel' },
        ],
        errors: wrong ? { '1.cost': words(lang).errors.notAnAmount } : undefined,
      },
    ],
    ['computed', 'Aantal dagen geleden', { value: 4 }],
  ];
  return given.map(([type, label, props], index) => ({
    type,
    field: {
      id: `f${index}`,
      name: `f${index}`,
      label,
      required: true,
      lang,
      error: wrong ? words(lang).errors.required(label) : undefined,
      ...props,
    },
  }));
}

function FieldsPage({ lang, colour, wrong }: PageProps & { wrong?: boolean }) {
  const texts = words(lang);
  const shown = galleryFields(lang, wrong);
  const errors = shown.flatMap(({ field }) => (field.error ? [{ text: field.error, field: field.id }] : []));
  return (
    <Layout
      lang={lang}
      title={texts.filing.title}
      organisation={{ ...organisation, colour }}
      languages={['nl', 'en']}
      path="/fields"
      wrong={wrong}
    >
      <BackLink href="/" lang={lang} />
      <ErrorSummary errors={errors} lang={lang} />
      <Heading caption={texts.filing.step(1, 3)} lead={texts.filing.intro}>
        {texts.filing.title}
      </Heading>
      <Notice lang={lang} title={texts.filing.whoReads}>
        {texts.filing.privacy}
      </Notice>
      <Form action="/fields" id="form" files>
        {shown.map(({ type, field }) => fields[type].render(field))}
        <ButtonGroup>
          <Button>{texts.common.continue}</Button>
          <ButtonLink href="/" kind="plain">
            {texts.common.cancel}
          </ButtonLink>
        </ButtonGroup>
      </Form>
    </Layout>
  );
}

function ComplainantPage({ lang, colour }: PageProps) {
  const texts = words(lang);
  const saying = { lang, timeZone, now };
  return (
    <Layout
      lang={lang}
      title={texts.status.title}
      organisation={{ ...organisation, colour }}
      languages={['nl', 'en']}
      path="/complainant?x=1"
    >
      <Panel
        title={texts.filing.received}
        keep={[
          { label: texts.filing.number, value: 'K-2026-7F3Q' },
          { label: texts.filing.code, value: 'wolk-anker-tafel-4821' },
        ]}
      >
        {texts.filing.keepCode}
      </Panel>
      <NextStep due="2026-04-26T10:00:00Z" {...saying}>
        <p>Samira El Idrissi leest uw klacht en stuurt u een bevestiging.</p>
      </NextStep>
      <NextStep id="yours" due="2026-04-24T20:00:00Z" yours title={texts.status.twoQuestions} {...saying}>
        <p>{texts.status.solved}</p>
        <ButtonGroup>
          <Button>{texts.common.yes}</Button>
          <Button kind="secondary">{texts.common.no}</Button>
        </ButtonGroup>
      </NextStep>
      <Section id="happened" title={texts.status.happened}>
        <Timeline
          {...saying}
          items={[
            {
              at: '2026-04-24T09:12:00Z',
              title: 'U hebt een bericht gekregen',
              by: 'Samira El Idrissi',
              detail: <p>Wij bellen u morgen.</p>,
            },
            { at: '2026-04-23T07:00:00Z', title: 'De termijn is voorbij', tone: 'attention' },
            { at: '2026-04-20T15:40:00Z', title: 'Wij hebben uw klacht ontvangen', tone: 'done' },
          ]}
        />
      </Section>
      <Section id="answers" title={texts.filing.check} aside={<Tag tone="waiting" text="Wacht op u" />}>
        <SummaryList
          lang={lang}
          rows={galleryFields(lang)
            .slice(0, 9)
            .map(({ type, field }) => ({
              label: field.label,
              value: fields[type].show(field.value, { lang, timeZone, options: field.options }),
              changeHref: '/fields',
            }))}
        />
      </Section>
      <Section id="messages" title={texts.status.messages}>
        <Empty title={texts.status.noMessages}>{texts.worklist.emptyText}</Empty>
      </Section>
      <Notice tone="done" lang={lang}>
        {texts.status.messageSent}
      </Notice>
      <Notice tone="warning" lang={lang}>
        {texts.errors.expiredText}
      </Notice>
    </Layout>
  );
}

function WorkPage({ lang, colour }: PageProps) {
  const texts = words(lang);
  const saying = { lang, timeZone, now };
  const list = texts.worklist;
  return (
    <Layout
      lang={lang}
      title={list.title}
      organisation={{ ...organisation, colour }}
      languages={['nl', 'en']}
      path="/work"
      nav={[
        { href: '/work', label: list.title, current: true, count: 4 },
        { href: '/procedure', label: texts.procedure.title },
        { href: '/evaluation', label: texts.evaluation.title },
        { href: '/who', label: texts.whoIsWho.title },
      ]}
      person={{ name: 'Samira El Idrissi', signOut: '/sign-out' }}
      wide
    >
      <Heading lead={list.overdueFirst}>{list.title}</Heading>
      <Table
        caption={list.mine}
        columns={[
          { label: list.number },
          { label: list.subject },
          { label: list.state },
          { label: list.next },
          { label: list.due },
        ]}
        rows={[
          row(
            'K-2026-7F3Q',
            'Rooster te laat',
            <Tag tone="attention" text="Opgeschaald" />,
            'Bevestigen',
            '2026-04-23T07:00:00Z',
          ),
          row(
            'K-2026-9KWD',
            'Facturen kloppen niet',
            <Tag tone="active" text="In behandeling" />,
            'Afspraak nakomen',
            '2026-04-24T14:30:00Z',
          ),
          row(
            'K-2026-2MXA',
            'Reiskosten niet betaald',
            <Tag tone="waiting" text="Wacht op indiener" />,
            '–',
            '2026-05-04T10:00:00Z',
          ),
          row(
            'K-2026-5TTC',
            'Geen reactie op mail',
            <Tag tone="done" text="Opgelost" />,
            '–',
            '2026-07-04T10:00:00Z',
          ),
        ]}
      />
      <Pagination next="/work?after=x" lang={lang} />
      <div class="with-aside">
        <div>
          <Section id="letters" title={texts.dossier.messages}>
            <Message audience="from-complainant" author="Anneke Visser" at="2026-04-23T10:00:00Z" {...saying}>
              Ik heb nog niets gehoord. Wanneer weet ik meer?
            </Message>
            <Message
              audience="to-complainant"
              author="Samira El Idrissi"
              at="2026-04-24T09:12:00Z"
              {...saying}
            >
              Wij hebben de planning gesproken. U krijgt uw rooster voortaan op donderdag.
            </Message>
            <Message audience="internal" author="Samira El Idrissi" at="2026-04-24T09:20:00Z" {...saying}>
              De planner wist niet van de afspraak. Dit bij de evaluatie noemen.
            </Message>
            <MessageForm audience="internal" lang={lang}>
              <Form action="/note" target="#letters">
                {fields['long-text'].render({
                  id: 'note',
                  name: 'note',
                  label: texts.dossier.writeNote,
                  required: true,
                  lang,
                })}
                <Button kind="secondary">{texts.dossier.saveNote}</Button>
              </Form>
            </MessageForm>
          </Section>
          <Section id="figures" title={texts.evaluation.inTime}>
            <Table
              caption={texts.evaluation.inTime}
              captionHidden
              columns={[
                { label: texts.evaluation.split },
                { label: texts.evaluation.count, numeric: true },
                { label: texts.evaluation.share },
              ]}
              rows={[
                [
                  'Planning',
                  '41',
                  <Bar value={97} max={100} target={95} text="97,6% (40 van 41)" tone="done" />,
                ],
                [
                  'Facturen',
                  '18',
                  <Bar value={72} max={100} target={95} text="72,2% (13 van 18)" tone="attention" />,
                ],
                ['Bejegening', '12', <Bar value={50} max={100} text="50%" />],
              ]}
            />
          </Section>
        </div>
        <aside aria-label={texts.dossier.actions}>
          <Section id="actions" title={texts.dossier.actions} card>
            <Form action="/act">
              <Button>{texts.dossier.confirm}</Button>
              <Button
                kind="secondary"
                id="resolve"
                off="Er staat nog een afspraak open: ‘rooster op donderdag’. Rond die eerst af."
              >
                Afronden
              </Button>
              <Button kind="warning">{texts.status.withdraw}</Button>
            </Form>
            <details>
              <summary>{texts.dossier.deadlines}</summary>
              <p class="deadline">
                <span>Bevestigen</span> <TimeLeft due="2026-04-24T14:30:00Z" {...saying} />
              </p>
            </details>
          </Section>
        </aside>
      </div>
    </Layout>
  );

  function row(number: string, subject: string, tag: ReturnType<typeof Tag>, next: string, due: string) {
    return [
      <a href={`/dossiers/${number}`}>{number}</a>,
      subject,
      tag,
      next,
      <TimeLeft due={due} {...saying} />,
    ];
  }
}
