// What we promise and how we work, for everybody: a procedure in words, made from the procedure itself.
import { Hono } from 'hono';
import type { Context } from 'hono';
import { mayFile } from '../../engine/core/decide/file.ts';
import { inLanguage } from '../../engine/core/language/text.ts';
import { hasComplainant } from '../../engine/core/plan/complainant.ts';
import type { Plan } from '../../engine/core/plan/plan.ts';
import type { App } from '../../engine/shell/app.ts';
import type { Version } from '../../engine/shell/plans.ts';
import { Frame } from '../frame.tsx';
import { ButtonGroup, ButtonLink } from '../parts/button.tsx';
import { Heading } from '../parts/heading.tsx';
import { TextBlocks } from '../parts/text-blocks.tsx';
import { sendPdfBytes } from '../pdf/send-pdf.ts';
import { keptPdf } from '../procedure-text/kept-pdf.ts';
import type { Listed } from '../procedure-text/part.ts';
import { procedureText } from '../procedure-text/text.ts';
import type { Site } from '../visit.ts';
import { sayDay } from '../words/moment.ts';
import { procedureTextWords } from '../words/procedure-text.ts';
import { shieldWords } from '../words/shield.ts';
import { words } from '../words/words.ts';
import { ErrorPage } from './error.tsx';

interface Found {
  readonly plan: Plan;
  readonly version: Version;
  readonly people: Listed;
}

/** `GET /procedure/:procedure`, and the same as `/pdf` below it. */
export function procedureRoutes(app: App): Hono<Site> {
  const routes = new Hono<Site>();
  const finding =
    (serve: (c: Context<Site>, found: Found) => Response | Promise<Response>) => async (c: Context<Site>) => {
      const found = await find(app, c);
      return found === null ? c.html(<ErrorPage c={c} kind="notFound" />, 404) : serve(c, found);
    };
  routes.get(
    '/procedure/:procedure',
    finding((c, found) => c.html(<ProcedurePage c={c} {...found} />)),
  );
  routes.get(
    '/procedure/:procedure/pdf',
    finding(async (c, { plan, version, people }) => {
      const { lang } = c.get('visitor');
      const printing = { lang, at: version.publishedAt, people, version: sayVersion(c, version) };
      return sendPdfBytes(c, `${plan.procedure}-${lang}.pdf`, await keptPdf(plan, printing));
    }),
  );
  return routes;
}

/** What people outside can complain under is everybody's to read; what the house does for itself, only its own people's. */
async function find(app: App, c: Context<Site>): Promise<Found | null> {
  const version = (await app.plans.current()).find(({ procedure }) => procedure === c.req.param('procedure'));
  if (!version) return null;
  const plan = await app.plans.of(version.id);
  const { person } = c.get('visitor');
  const forAll = hasComplainant(plan) && (mayFile(plan, null).self || plan.filing.forOthers.length > 0);
  return forAll || person !== null ? { plan, version, people: await listedPeople(app, plan) } : null;
}

async function listedPeople(app: App, { organisation }: Plan): Promise<Listed> {
  const people = (await app.people.all()).filter(({ active }) => active);
  const listed = Object.values(organisation.roles).filter((role) => role.listed);
  return Object.fromEntries(
    listed.map(({ name }) => [
      name,
      people.filter(({ roles }) => roles.includes(name)).map((each) => each.name),
    ]),
  );
}

function sayVersion(c: Context<Site>, { no, publishedAt }: Version): string {
  const { lang } = c.get('visitor');
  return procedureTextWords(lang).version(
    no,
    sayDay(publishedAt, { lang, timeZone: c.get('organisation').timeZone }),
  );
}

function ProcedurePage({ c, plan, version, people }: Found & { c: Context<Site> }) {
  const { lang, person } = c.get('visitor');
  const texts = procedureTextWords(lang);
  const title = inLanguage(plan.title, lang);
  const mayBegin = mayFile(plan, person).self;
  return (
    <Frame c={c} title={title}>
      <Heading>{title}</Heading>
      <TextBlocks blocks={procedureText(plan, lang, people)} lang={lang} />
      <ButtonGroup>
        {mayBegin ? <ButtonLink href={`/file/${plan.procedure}`}>{words(lang).home.start}</ButtonLink> : null}
        <ButtonLink kind="secondary" href={`/procedure/${plan.procedure}/pdf`}>
          {texts.pdf}
        </ButtonLink>
      </ButtonGroup>
      {mayBegin ? (
        <p>
          <a href={`/privacy/${plan.procedure}`}>{shieldWords(lang).notice.link}</a>
        </p>
      ) : null}
      <p class="muted">{`${sayVersion(c, version)} ${texts.made}`}</p>
    </Frame>
  );
}
