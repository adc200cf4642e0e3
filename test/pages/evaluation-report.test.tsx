// An evaluation from the calendar to its report: frozen, with words, approved, read back from each file, and told to who wished.
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Hono } from 'hono';
import { fileDossier, handle, openDossier } from '../../engine/shell/handle.ts';
import { openScheduled } from '../../engine/shell/scheduled.ts';
import { beginSession } from '../../engine/shell/people/sessions.ts';
import { workOnce } from '../../engine/shell/work.ts';
import { site } from '../../views/site.tsx';
import type { Site } from '../../views/visit.ts';
import { openTestApp, shippedSources } from '../harness/app.ts';
import type { TestApp } from '../harness/app.ts';
import { complaint } from '../harness/complaint.ts';
import { allOf, readBack } from '../pdf/read-back.ts';

let test: TestApp;
let hono: Hono<Site>;
let id = '';
const wished: string[] = [];

beforeAll(async () => {
  test = await openTestApp();
  const { app, ids } = test;
  await app.plans.publish(shippedSources('evaluation'), 'First.', 'test', app.clock());
  hono = site(app, await app.plans.organisation());
  const plan = await app.plans.plan('complaint');
  if (!plan) throw new Error('not published');
  for (let index = 0; index < 12; index += 1) {
    const data = complaint({ category: 'pay', 'hear-lesson': index % 2 === 0 });
    const filing = { actor: 'complainant', language: 'nl', channel: 'web', data };
    const { decision } = await fileDossier(app, plan, filing);
    if (index % 2 === 0) wished.push(decision.dossier.id);
  }
  test.goTo('2026-07-02T08:00:00Z');
  await openScheduled(app);
  const row = await app.store.db
    .selectFrom('dossiers')
    .select('id')
    .where('procedure', '=', 'evaluation')
    .executeTakeFirstOrThrow();
  id = row.id;
  const evaluator = ids['quality-officer-1'] ?? '';
  const act = (event: string, actor: string, data: Record<string, unknown> = {}) =>
    handle(app, id, { event, actor, input: { data } });
  const figures = { 'complaint.volume': '=HYPERLINK("http://example.org")' };
  await act('write', evaluator, { figures, conclusion: 'Alles over loon.' });
  await act('put-forward', evaluator, { lesson: 'Loon gaat beter.', director: ids['director-1'] });
  await act('approve.report', ids['director-1'] ?? '');
});

afterAll(() => test.close());

/** Lines with a percentage that does not have its numbers with it, and is no target. */
function withoutNumbers(text: string): string[] {
  const known = [
    /\d[\d,]*%\s*\(\d[\d.]*\s+van\s+\d[\d.]*\)/g,
    /Bij\s+\d[\d.]*\s+van\s+\d[\d.]*\s+dossiers[^:%]*:[^:%]*?\d[\d,]*%/g,
    /[Dd]oel:\s+\d+%/g,
  ];
  const rest = known.reduce((left, each) => left.replaceAll(each, ''), text);
  return rest.split('\n').filter((line) => line.includes('%'));
}

async function get(who: string, path: string): Promise<Response> {
  const holder = { kind: 'person', person: test.ids[who] ?? '' } as const;
  const session = await beginSession(test.app.store, holder, 'test', test.app.clock());
  const headers = { cookie: `session=${session}`, 'accept-language': 'nl' };
  return hono.request(`/dossier/${id}/report${path}`, { headers });
}

describe('the report of an evaluation', () => {
  it('given that a quarter ended, then its figures are in the history as they were counted', async () => {
    const { dossier } = await openDossier(test.app, id);
    const frozen = dossier.figures.figures;
    expect(frozen?.period).toEqual({ from: '2026-04-01', until: '2026-06-30' });
    expect(frozen?.of.map(({ procedure }) => procedure)).toEqual(['complaint']);
    const volume = frozen?.of[0]?.figures.find(({ figure }) => figure.metric === 'volume');
    expect(volume?.figure.total?.n).toBe(12);
    expect(dossier.outcome).toBe('approved');
  });

  it('then the page has every figure, the words beside it, the conclusion and who approved', async () => {
    const page = await (await get('quality-officer-1', '')).text();
    const plan = await test.app.plans.plan('complaint');
    expect(page.match(/<section[^>]* id="figure-complaint-[a-z-]+"/g)).toHaveLength(
      Object.keys(plan?.metrics ?? {}).length,
    );
    expect(page).toContain('Alles over loon.');
    expect(page).toContain('HYPERLINK');
    expect(page).toContain('Test director-1');
  });

  it('given that somebody asks, then it is counted again from the histories and equal', async () => {
    const same = await (await get('quality-officer-1', '?check=1')).text();
    expect(same).toContain('Klacht: nageteld uit de geschiedenissen, en gelijk.');
  });

  it('then the CSV holds the same numbers, and a formula in somebody’s words is only words', async () => {
    const answer = await get('quality-officer-1', '/csv');
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    const file = Buffer.from(await answer.arrayBuffer());
    const rows: Record<string, string>[] = parse(file, { bom: true, columns: true });
    expect(
      rows.find((row) => row.Cijfer === 'Klachten naar aard' && row.Verdeling === 'Alle dossiers'),
    ).toMatchObject({
      'Wat is geteld': 'Aantal',
      Waarde: '12',
      'Verschil met de periode ervoor': '12 meer (+12)',
      'Wat opviel': `'=HYPERLINK("http://example.org")`,
    });
  });

  it('then a percentage never stands without its numbers, on the page or on paper, and each target is judged', async () => {
    const page = (await (await get('quality-officer-1', '')).text()).replaceAll(/<[^>]+>/g, '\n');
    const pdf = Buffer.from(await (await get('quality-officer-1', '/pdf')).arrayBuffer());
    const { parts } = await readBack(pdf);
    const paper = parts.map(({ text }) => text).join('\n');
    const drawn = allOf(parts, 'Figure').map(({ alt }) => alt);
    expect(drawn).toContain('In deze periode: 12 dossiers. In de periode ervoor 0: nu 12 meer (+12).');
    for (const text of [page, paper]) {
      expect(text).toMatch(/\d%/);
      expect(withoutNumbers(text)).toEqual([]);
    }
    for (const text of [page, paper]) expect(text).toContain('telt voor niemand mee');
    expect(paper).toContain('Doel: 95%, niet te zeggen.');
    expect(paper).toContain('0, 12 meer (+12)');
  });

  it('then the Excel file and the PDF are what they say', async () => {
    const excel = Buffer.from(await (await get('quality-officer-1', '/xlsx')).arrayBuffer());
    expect(excel.subarray(0, 2).toString()).toBe('PK');
    const pdf = Buffer.from(await (await get('quality-officer-1', '/pdf')).arrayBuffer());
    const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
    const document = await getDocument({ data: new Uint8Array(pdf), useSystemFonts: false }).promise;
    const tree = JSON.stringify(await (await document.getPage(1)).getStructTree());
    expect(tree).toContain('"H1"');
    expect(tree).toContain('"Table"');
  });

  it('given somebody who takes no part in it, then there is no such page or file', async () => {
    for (const path of ['', '/pdf', '/csv', '/xlsx']) expect((await get('advisor-1', path)).status).toBe(404);
    expect((await get('quality-officer-1', '/docx')).status).toBe(404);
  });

  it('given those who wished, then each hears what was learned, once, and nobody else does', async () => {
    for (let round = 0; round < 20; round += 1)
      if ((await workOnce({ app: test.app, sendMail: null })) === 0) break;
    const rows = await test.app.store.db
      .selectFrom('dossiers')
      .select('id')
      .where('procedure', '=', 'complaint')
      .execute();
    const told: string[] = [];
    for (const { id: there } of rows) {
      const { dossier } = await openDossier(test.app, there);
      if ((dossier.events.learned ?? []).length === 1) told.push(there);
      if (dossier.events.learned) expect(dossier.data.lesson).toBe('Loon gaat beter.');
    }
    expect(told.toSorted()).toEqual(wished.toSorted());
    const { dossier } = await openDossier(test.app, id);
    for (const there of wished) expect(JSON.stringify(dossier)).not.toContain(there);
  });
});
