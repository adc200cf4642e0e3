// The lists of clients, employees and placements: how many there are, and taking in a new list after seeing what it changes.
import { Hono } from 'hono';
import type { Context } from 'hono';
import type { App } from '../../engine/shell/app.ts';
import { countDirectory } from '../../engine/shell/directory/count-directory.ts';
import { importList } from '../../engine/shell/directory/import-list.ts';
import { dropDraft, keepDraft, readDraft } from '../../engine/shell/drafts.ts';
import { newToken } from '../../engine/shell/tokens.ts';
import { inLanguage } from '../../engine/core/language/text.ts';
import { bodyOf } from '../answers/body.ts';
import { onlyFor, signedIn } from '../guard.tsx';
import { goTo } from '../parts/fragment.ts';
import type { PageError } from '../parts/error-summary.tsx';
import type { Site } from '../visit.ts';
import { directoryWords } from '../words/directory.ts';
import { ChangesPage } from './directory/changes-page.tsx';
import { DirectoryPage } from './directory/directory-page.tsx';

/** `/directory`, with `preview` and `import` below it, for whoever keeps the directory. */
export function directoryRoutes(app: App): Hono<Site> {
  const hono = new Hono<Site>();
  hono.use('/directory', onlyFor('keep-directory'));
  hono.use('/directory/*', onlyFor('keep-directory'));
  hono.get('/directory', (c) => show(c, app));
  hono.post('/directory/preview', (c) => preview(c, app));
  hono.post('/directory/import', (c) => take(c, app));
  return hono;
}

async function show(c: Context<Site>, app: App, errors: readonly PageError[] = []): Promise<Response> {
  const counted = await countDirectory(app);
  return c.html(<DirectoryPage {...{ c, counted, errors }} />, errors.length === 0 ? 200 : 422);
}

async function preview(c: Context<Site>, app: App): Promise<Response> {
  const file = (await bodyOf(c)).get('file');
  const texts = directoryWords(c.get('visitor').lang);
  if (!(file instanceof File) || file.size === 0)
    return show(c, app, [{ text: texts.fileMissing, field: 'file' }]);
  const bytes = new Uint8Array(await file.arrayBuffer());
  const compared = await importList(app, bytes, { dry: true });
  if ('faults' in compared) return show(c, app, saidFaults(c, compared.faults));
  const token = newToken();
  await keepDraft(app, token, 'directory', formOf(c), { list: Buffer.from(bytes).toString('base64') });
  return c.html(<ChangesPage {...{ c, compared, token }} />);
}

async function take(c: Context<Site>, app: App): Promise<Response> {
  const token = String((await bodyOf(c)).get('token') ?? '');
  const kept = await readDraft(app, token, 'directory', formOf(c));
  if (kept === null)
    return show(c, app, [{ text: directoryWords(c.get('visitor').lang).stale, field: 'file' }]);
  const imported = await importList(app, Buffer.from(String(kept.list), 'base64'), { dry: false });
  await app.store.write((tx) => dropDraft(tx, token, 'directory', formOf(c)));
  if ('faults' in imported) return show(c, app, saidFaults(c, imported.faults));
  return goTo(c, '/directory?done=1');
}

/** What somebody looks at is theirs alone to take in. */
function formOf(c: Context<Site>): string {
  return `import:${signedIn(c).id}`;
}

const MOST_SAID = 50;

function saidFaults(
  c: Context<Site>,
  faults: readonly { row: number; column: string | null; text: { nl: string; en: string } }[],
): PageError[] {
  const { lang } = c.get('visitor');
  const texts = directoryWords(lang);
  const said = faults.slice(0, MOST_SAID).map(({ row, column, text }) => ({
    text: texts.fault(row, column, inLanguage(text, lang)),
    field: 'file',
  }));
  const rest = faults.length - said.length;
  return rest > 0 ? [...said, { text: texts.moreFaults(rest), field: 'file' }] : said;
}
