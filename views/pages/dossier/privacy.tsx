// What whoever handles a dossier does for the privacy of those in it: a copy for somebody who asks, and erasing on request.
import { Hono } from 'hono';
import type { Context } from 'hono';
import { forget, handles, handOut } from '../../../engine/core/decide/keeping.ts';
import { inLanguage } from '../../../engine/core/language/text.ts';
import type { App } from '../../../engine/shell/app.ts';
import { change, NoSuchDossier } from '../../../engine/shell/handle.ts';
import { openFor, readersOf, readFor } from '../../../engine/shell/reading.ts';
import type { Reading, Seen } from '../../../engine/shell/reading.ts';
import { complainantName, subjectData } from '../../../engine/shell/subject-data.ts';
import type { Piece } from '../../../engine/shell/subject-data.ts';
import { bodyOf } from '../../answers/body.ts';
import { goTo } from '../../parts/fragment.ts';
import { onlyPeople, personOf } from '../../signed-in.ts';
import type { Site } from '../../visit.ts';
import { shieldWords } from '../../words/shield.ts';
import { words } from '../../words/words.ts';
import { copies } from './copies.tsx';
import { ErasePage } from './erase-page.tsx';
import { ExportPage } from './export-page.tsx';
import type { Asking } from './export-page.tsx';
import { entryTitle } from './history-titles.ts';

/** `/dossier/:id/export` and `/dossier/:id/erase`. */
export function privacyRoutes(app: App): Hono<Site> {
  const hono = new Hono<Site>();
  hono.use('/dossier/:id/export', onlyPeople);
  hono.use('/dossier/:id/erase', onlyPeople);
  hono.get('/dossier/:id/export', (c) => showExport(c, app));
  hono.post('/dossier/:id/export', (c) => takeExport(c, app));
  hono.get('/dossier/:id/erase', async (c) => {
    const seen = await openFor(app, personOf(c).id, c.req.param('id'));
    requireHandler(seen);
    return c.html(<ErasePage c={c} seen={seen} />);
  });
  hono.post('/dossier/:id/erase', (c) => takeErase(c, app));
  return hono;
}

/** For everybody else there is no such page. */
function requireHandler({ plan, dossier, reader, world }: Seen): void {
  if (!handles(plan, dossier, reader, world)) throw new NoSuchDossier('Only whoever handles it can do this.');
}

async function readAll(c: Context<Site>, app: App): Promise<Reading> {
  const [person, id] = [personOf(c).id, c.req.param('id') ?? ''];
  requireHandler(await openFor(app, person, id));
  return readFor(app, person, id, 'export');
}

async function showExport(c: Context<Site>, app: App): Promise<Response> {
  const reading = await readAll(c, app);
  const asked = c.req.query('for');
  const asking = { kind: asked ?? 'complainant', name: c.req.query('name') ?? '', reason: '', hidden: null };
  if (asked === undefined)
    return c.html(<ExportPage c={c} reading={reading} asking={asking} pieces={null} />);
  return listed(c, app, reading, asking);
}

async function listed(
  c: Context<Site>,
  app: App,
  reading: Reading,
  asking: Asking,
  error?: string,
): Promise<Response> {
  const { lang } = c.get('visitor');
  const subject = subjectOf(reading, asking, lang);
  const pieces = subject === '' ? null : await piecesOf(app, reading, lang, subject);
  const nameError = subject === '' ? shieldWords(lang).privacy.nameEmpty : undefined;
  const errors = { ...(nameError ? { name: nameError } : {}), ...(error ? { reason: error } : {}) };
  const status = Object.keys(errors).length > 0 ? 422 : 200;
  return c.html(<ExportPage {...{ c, reading, asking, pieces, errors }} />, status);
}

function subjectOf(reading: Reading, { kind, name }: Asking, lang: string): string {
  return kind === 'complainant' ? complainantName(reading, lang) : name.trim();
}

async function piecesOf(app: App, reading: Reading, lang: string, subject: string): Promise<Piece[]> {
  const titleOf = (event: string) => entryTitle(reading.plan, event, lang, words(lang));
  return subjectData({ reading, lang, titleOf }, subject, await readersOf(app, reading.dossier.id));
}

async function takeExport(c: Context<Site>, app: App): Promise<Response> {
  const body = await bodyOf(c);
  const text = (name: string) => String(body.get(name) ?? '').slice(0, 5000);
  const reading = await readAll(c, app);
  const { lang } = c.get('visitor');
  const asking: Asking = {
    kind: text('for'),
    name: text('name'),
    reason: text('reason'),
    hidden: new Set(body.getAll('hide').map(String)),
  };
  const subject = subjectOf(reading, asking, lang);
  const copy = copies[text('format')] ?? copies.html;
  if (subject === '' || !copy) return listed(c, app, reading, asking);
  const pieces = await piecesOf(app, reading, lang, subject);
  const who = personOf(c).id;
  const { refusal } = await change(app, reading.dossier.id, ({ plan, dossier, world }) =>
    handOut({ plan, dossier, who, reason: asking.reason, world }),
  );
  if (refusal) return listed(c, app, reading, asking, inLanguage(refusal.text, lang));
  const hidden = asking.hidden ?? new Set();
  return copy({
    c,
    reading,
    subject,
    pieces: pieces.map((piece) => ({ piece, black: hidden.has(piece.id) })),
  });
}

async function takeErase(c: Context<Site>, app: App): Promise<Response> {
  const [who, id] = [personOf(c).id, c.req.param('id') ?? ''];
  const seen = await openFor(app, who, id);
  requireHandler(seen);
  const reason = String((await bodyOf(c)).get('reason') ?? '').slice(0, 5000);
  const { refusal } = await change(app, id, ({ plan, dossier, world }) =>
    forget({ plan, dossier, who, reason, world }),
  );
  if (!refusal) return goTo(c, `/dossier/${id}`);
  const error = inLanguage(refusal.text, c.get('visitor').lang);
  return c.html(<ErasePage c={c} seen={seen} typed={reason} error={error} />, refusal.fields ? 422 : 409);
}
