// The editor's routes: text in, findings out, and publishing what is sound.
import { Hono } from 'hono';
import type { Context } from 'hono';
import type { App } from '../../../engine/shell/app.ts';
import { dropDraft, keepDraft, readDraft } from '../../../engine/shell/drafts.ts';
import { examine } from '../../../engine/shell/examine.ts';
import type { Examination } from '../../../engine/shell/examine.ts';
import type { Version } from '../../../engine/shell/plans.ts';
import { newToken } from '../../../engine/shell/tokens.ts';
import { signedIn } from '../../guard.tsx';
import { answer, goTo } from '../../parts/fragment.ts';
import { keepCookie, readCookie } from '../../visit.ts';
import type { Site } from '../../visit.ts';
import { words } from '../../words/words.ts';
import { EditorPage } from './editor-page.tsx';
import type { Meanwhile } from './editor-page.tsx';
import { Findings } from './findings.tsx';
import { publisherOf } from './publisher-of.ts';
import { isChanged, isTooLong, readWriting } from './writing.ts';
import type { Writing } from './writing.ts';

type WithCurrent = (
  c: Context<Site>,
  then: (version: Version, title: string) => Promise<Response>,
) => Promise<Response>;

const FORM = 'editor';

/** `GET …/edit`, and posts that check, publish or discard. */
export function editorRoutes(app: App, withCurrent: WithCurrent): Hono<Site> {
  const hono = new Hono<Site>();
  hono.get('/procedures/:name/edit', (c) =>
    withCurrent(c, async (version, title) => {
      const draft = await draftOf(app, c, version.procedure);
      const { source, organisationSource } = version;
      const writing = draft ?? { source, organisationSource, note: '', base: version.id };
      const examination = draft && examine(draft, await app.plans.of(version.id));
      return c.html(<EditorPage {...{ c, version, title, writing, examination }} isDraft={draft !== null} />);
    }),
  );
  hono.post('/procedures/:name/check', (c) =>
    withCurrent(c, (version, title) => check(app, c, version, title)),
  );
  hono.post('/procedures/:name/publish', (c) =>
    withCurrent(c, (version, title) => publish(app, c, version, title)),
  );
  hono.post('/procedures/:name/discard', (c) =>
    withCurrent(c, async ({ procedure }) => {
      await forget(app, c, procedure);
      return goTo(c, `/procedures/${procedure}/edit`);
    }),
  );
  return hono;
}

async function check(app: App, c: Context<Site>, version: Version, title: string): Promise<Response> {
  const writing = readWriting(await c.req.formData(), version);
  if (isTooLong(writing)) return tooLong(c, version, title, writing);
  await keep(app, c, version, writing);
  const examination = examine(writing, await app.plans.of(version.id));
  const { lang } = c.get('visitor');
  return answer(c, {
    page: () => (
      <EditorPage {...{ c, version, title, writing, examination }} isDraft={isChanged(writing, version)} />
    ),
    fragment: () => <Findings {...{ examination, lang }} />,
  });
}

async function publish(app: App, c: Context<Site>, version: Version, title: string): Promise<Response> {
  const writing = readWriting(await c.req.formData(), version);
  if (isTooLong(writing)) return tooLong(c, version, title, writing);
  await keep(app, c, version, writing);
  const examination = examine(writing, await app.plans.of(version.id));
  const wrong = wrongToPublish(c, version, writing, examination);
  const again = (shown: { errors?: typeof wrong; meanwhile?: Meanwhile }, status: 409 | 422) => {
    const newest = shown.meanwhile?.version ?? version;
    const page = { c, title, version: newest, writing: { ...writing, base: newest.id }, examination };
    return c.html(<EditorPage {...page} {...shown} isDraft />, status);
  };
  if (Object.keys(wrong).length > 0) return again({ errors: wrong }, 422);
  const { source, organisationSource, note, base } = writing;
  const sources = { source, organisationSource };
  const result = await app.plans.publish(sources, note.trim(), signedIn(c).id, app.clock(), base);
  if ('meanwhile' in result) {
    const by = publisherOf(result.meanwhile, await app.people.all(), c.get('visitor').lang);
    return again({ meanwhile: { version: result.meanwhile, by } }, 409);
  }
  if ('problems' in result)
    return again({ errors: { source: words(c.get('visitor').lang).procedure.unsound } }, 422);
  await forget(app, c, version.procedure);
  return goTo(c, `/procedures/${version.procedure}?done=published`);
}

function wrongToPublish(
  c: Context<Site>,
  version: Version,
  writing: Writing,
  examination: Examination,
): Readonly<Record<string, string>> {
  const texts = words(c.get('visitor').lang).procedure;
  return {
    ...(examination.sound ? {} : { source: texts.unsound }),
    ...(isChanged(writing, version) ? {} : { source: texts.unchanged }),
    ...(writing.note.trim() === '' ? { note: texts.noteMissing } : {}),
  };
}

function tooLong(c: Context<Site>, version: Version, title: string, writing: Writing) {
  const errors = { source: words(c.get('visitor').lang).procedure.tooLarge };
  return c.html(<EditorPage {...{ c, version, title, writing, errors }} examination={null} isDraft />, 422);
}

async function draftOf(app: App, c: Context<Site>, procedure: string): Promise<Writing | null> {
  const token = readCookie(c, app, 'draft');
  const draft = token ? await readDraft(app, token, procedure, formOf(c)) : null;
  return draft as Writing | null;
}

/** Keeps what is being written as a draft, or forgets it when it is what is in use. */
async function keep(app: App, c: Context<Site>, version: Version, writing: Writing): Promise<void> {
  if (!isChanged(writing, version) && writing.note.trim() === '') return forget(app, c, version.procedure);
  const token = readCookie(c, app, 'draft') ?? newToken();
  keepCookie(c, app, 'draft', token, 28 * 24 * 3600);
  await keepDraft(app, token, version.procedure, formOf(c), { ...writing });
}

async function forget(app: App, c: Context<Site>, procedure: string): Promise<void> {
  const token = readCookie(c, app, 'draft');
  if (token) await app.store.write((tx) => dropDraft(tx, token, procedure, formOf(c)));
}

/** A draft is its writer's own, also where a browser is shared. */
function formOf(c: Context<Site>): string {
  return `${FORM}:${signedIn(c).id}`;
}
