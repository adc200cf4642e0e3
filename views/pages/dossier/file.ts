// Gives a file of a dossier to whoever may see the answer that it belongs to, always as something to save.
import { Hono } from 'hono';
import type { App } from '../../../engine/shell/app.ts';
import { filesSeen, readFor } from '../../../engine/shell/reading.ts';
import { readDossierFile } from '../../../engine/shell/store/dossiers.ts';
import { sendFile } from '../../answers/send-file.ts';
import { onlyPeople, personOf } from '../../signed-in.ts';
import type { Site } from '../../visit.ts';

/** `/dossier/:id/file/:file`. */
export function fileRoutes(app: App): Hono<Site> {
  const hono = new Hono<Site>();
  hono.get('/dossier/:id/file/:file', onlyPeople, async (c) => {
    const [id, name] = [c.req.param('id'), c.req.param('file')];
    const reading = await readFor(app, personOf(c).id, id, `file:${name.slice(0, 100)}`);
    if (!filesSeen(reading).has(name)) return c.notFound();
    const file = await readDossierFile(app.store.db, reading.stored, name);
    if (!file) return c.notFound();
    return sendFile(c, file);
  });
  return hono;
}
