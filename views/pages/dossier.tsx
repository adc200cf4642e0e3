// A dossier for those who take part in it: read, act, letters and files. For everybody else there is no such page.
import { Hono } from 'hono';
import { acts } from '../../engine/core/decide/acts/index.ts';
import type { App } from '../../engine/shell/app.ts';
import { readFor } from '../../engine/shell/reading.ts';
import { onlyPeople, personOf } from '../signed-in.ts';
import type { Site } from '../visit.ts';
import { words } from '../words/words.ts';
import { actRoutes } from './dossier/act.ts';
import { codeRoutes } from './dossier/code.tsx';
import { contactRoutes } from './dossier/contact.tsx';
import { doRoutes } from './dossier/do.tsx';
import { fileRoutes } from './dossier/file.ts';
import { entryTitle } from './dossier/history-titles.ts';
import { letterRoutes } from './dossier/letter.tsx';
import { privacyRoutes } from './dossier/privacy.tsx';
import { representedRoutes } from './dossier/represented.tsx';
import { showDossier } from './dossier/show.tsx';
import { reportRoutes } from './evaluation/report.tsx';

/** `/dossier/:id` and what belongs to it. */
export function dossierRoutes(app: App): Hono<Site> {
  const hono = new Hono<Site>();
  hono.use('/dossier/:id/act/*', onlyPeople);
  hono.use('/dossier/:id/do/*', onlyPeople);
  hono.get('/dossier/:id', onlyPeople, async (c) => {
    const reading = await readFor(app, personOf(c).id, c.req.param('id'), 'dossier');
    const event = c.req.query('done') ?? '';
    const { lang } = c.get('visitor');
    const isKnown =
      event === 'filed' ||
      acts[event.split('.')[0] ?? ''] !== undefined ||
      Object.values(reading.plan.lifecycle.events).some(({ name }) => name === event);
    return showDossier(
      app,
      c,
      reading,
      isKnown ? { done: saidOf(entryTitle(reading.plan, event, lang, words(lang))) } : {},
    );
  });
  for (const routes of [
    ...[actRoutes, doRoutes, letterRoutes, fileRoutes, privacyRoutes, reportRoutes],
    ...[contactRoutes, codeRoutes, representedRoutes],
  ])
    hono.route('/', routes(app));
  return hono;
}

/** A sentence of what was done. */
function saidOf(title: string): string {
  return `${title}.`;
}
