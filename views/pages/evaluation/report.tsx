// The report of an evaluation, for whoever sees its figures: a page, and files to take along.
import { Hono } from 'hono';
import type { App } from '../../../engine/shell/app.ts';
import { attachment } from '../../answers/send-file.ts';
import { onlyPeople, personOf } from '../../signed-in.ts';
import type { Site } from '../../visit.ts';
import { reportFiles } from './report/files.ts';
import { ReportPage } from './report/page.tsx';
import { Recounted } from './report/recounted.tsx';
import { reportFor } from './report/report.ts';

/** `/dossier/:id/report`, with `?check=1` counted anew, and below it `pdf`, `csv` and `xlsx`. */
export function reportRoutes(app: App): Hono<Site> {
  const hono = new Hono<Site>();
  hono.get('/dossier/:id/report', onlyPeople, async (c) => {
    const report = await reportFor(app, personOf(c).id, c.req.param('id'), c.get('visitor').lang);
    if (!report) return c.notFound();
    const checked = c.req.query('check') === '1' ? await Recounted({ app, report }) : null;
    return c.html(<ReportPage c={c} report={report} checked={checked} />);
  });
  hono.get('/dossier/:id/report/:file', onlyPeople, async (c) => {
    const kind = c.req.param('file');
    const file = Object.entries(reportFiles).find(([name]) => name === kind)?.[1];
    if (!file) return c.notFound();
    const report = await reportFor(app, personOf(c).id, c.req.param('id'), c.get('visitor').lang);
    if (!report) return c.notFound();
    const name = `${report.reading.dossier.number}.${kind}`;
    return c.body(await file.write(report), 200, { ...attachment(name), 'Content-Type': file.type });
  });
  return hono;
}
