// Procedures for whoever may publish them: what is in use, how it runs, what changed, and the editor.
import { Hono } from 'hono';
import type { Context } from 'hono';
import type { JSX } from 'hono/jsx/jsx-runtime';
import type { App } from '../../engine/shell/app.ts';
import { drawLifecycle } from '../../engine/shell/diagram.ts';
import type { Version } from '../../engine/shell/plans.ts';
import { inLanguage } from '../../engine/core/language/text.ts';
import { Frame } from '../frame.tsx';
import { onlyFor } from '../guard.tsx';
import { Heading } from '../parts/heading.tsx';
import { Moment } from '../parts/moment.tsx';
import { Table } from '../parts/table.tsx';
import type { Site } from '../visit.ts';
import { words } from '../words/words.ts';
import { ErrorPage } from './error.tsx';
import { CoursePage } from './procedures/course-page.tsx';
import { editorRoutes } from './procedures/editor.tsx';
import { publisherOf } from './procedures/publisher-of.ts';
import { VersionsPage } from './procedures/versions-page.tsx';

/** The routes below `/procedures`. */
export function proceduresRoutes(app: App): Hono<Site> {
  const hono = new Hono<Site>();
  hono.use('/procedures', onlyFor('publish'));
  hono.use('/procedures/*', onlyFor('publish'));
  hono.get('/procedures', async (c) => c.html(await list(app, c)));
  hono.get('/procedures/:name', (c) =>
    withCurrent(app, c, async (version) => {
      const plan = await app.plans.of(version.id);
      const svg = await drawLifecycle(plan, c.get('visitor').lang);
      const people = await app.people.all();
      return c.html(<CoursePage {...{ c, plan, svg, version, people }} now={app.clock()} />);
    }),
  );
  hono.get('/procedures/:name/versions', (c) =>
    withCurrent(app, c, async ({ procedure }, title) => {
      const [versions, people] = [await app.plans.history(procedure), await app.people.all()];
      return c.html(<VersionsPage {...{ c, procedure, title, versions, people }} now={app.clock()} />);
    }),
  );
  hono.route(
    '/',
    editorRoutes(app, (c, then) => withCurrent(app, c, then)),
  );
  return hono;
}

/** Goes on with the newest version of the procedure in the address, or says that there is none. */
async function withCurrent(
  app: App,
  c: Context<Site>,
  then: (version: Version, title: string) => Promise<Response>,
): Promise<Response> {
  const version = (await app.plans.current()).find((each) => each.procedure === c.req.param('name'));
  if (!version) return c.html(<ErrorPage c={c} kind="notFound" />, 404);
  const { title } = await app.plans.of(version.id);
  return then(version, inLanguage(title, c.get('visitor').lang));
}

async function list(app: App, c: Context<Site>): Promise<JSX.Element> {
  const { lang } = c.get('visitor');
  const { timeZone } = c.get('organisation');
  const texts = words(lang).procedure;
  const [versions, people] = [await app.plans.current(), await app.people.all()];
  const rows = await Promise.all(
    versions.map(async (version) => [
      <a href={`/procedures/${version.procedure}`}>
        {inLanguage((await app.plans.of(version.id)).title, lang)}
      </a>,
      texts.version(version.no),
      <Moment at={version.publishedAt} {...{ lang, timeZone }} now={app.clock()} />,
      publisherOf(version, people, lang),
      version.note,
    ]),
  );
  const labels = [texts.title, texts.current, texts.inUseSince, texts.publishedBy, texts.noteOf];
  return (
    <Frame c={c} title={texts.title} wide>
      <Heading lead={texts.intro}>{texts.title}</Heading>
      <Table caption={texts.title} captionHidden columns={labels.map((label) => ({ label }))} rows={rows} />
      <p>
        <a href="/reference">{words(lang).reference.readIt}</a>
      </p>
    </Frame>
  );
}
