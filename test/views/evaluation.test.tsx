// The evaluation page shows every figure to whoever may evaluate, and no small number.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Hono } from 'hono';
import { fileDossier } from '../../engine/shell/handle.ts';
import { beginSession } from '../../engine/shell/people/sessions.ts';
import type { Site } from '../../views/visit.ts';
import { site } from '../../views/site.tsx';
import { openTestApp } from '../harness/app.ts';
import type { TestApp } from '../harness/app.ts';
import { complaint } from '../harness/complaint.ts';

let test: TestApp;
let hono: Hono<Site>;

beforeAll(async () => {
  test = await openTestApp();
  hono = site(test.app, await test.app.plans.organisation());
  const plan = await test.app.plans.plan('complaint');
  if (!plan) throw new Error('not published');
  const categories = [...Array<string>(9).fill('placement'), ...Array<string>(8).fill('pay'), 'privacy'];
  for (const category of categories)
    await fileDossier(test.app, plan, {
      actor: 'complainant',
      language: 'nl',
      channel: 'web',
      data: complaint({ category }),
    });
  // A quarter is counted once it is over.
  test.goTo('2026-07-02T08:00:00Z');
});

afterAll(() => test.close());

async function page(who: string | null, query = ''): Promise<{ status: number; text: string; html: string }> {
  const headers: Record<string, string> = { 'accept-language': 'nl' };
  if (who) {
    const holder = { kind: 'person', person: test.ids[who] ?? '' } as const;
    headers.cookie = `session=${await beginSession(test.app.store, holder, 'test', test.app.clock())}`;
  }
  const answer = await hono.request(`/evaluation${query}`, { headers });
  const html = await answer.text();
  return { status: answer.status, html, text: html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ') };
}

describe('the evaluation', () => {
  it('given a quality officer, then every metric is there, promises first, each with what was counted', async () => {
    const { status, html, text } = await page('quality-officer-1');
    const plan = await test.app.plans.plan('complaint');
    expect(status).toBe(200);
    const sections = [...html.matchAll(/<section[^>]* id="figure-([a-z-]+)"/g)].map((match) => match[1]);
    expect(sections[0]).toBe('promises');
    expect(sections.toSorted()).toEqual(Object.keys(plan?.metrics ?? {}).toSorted());
    expect(text).toContain(
      'Van wat getoond wordt het vaakst: De inzet of de match, 9 van 18. In de periode ervoor 0: nu 9 meer (+9).',
    );
    expect(text).toContain('1 april 2026 tot en met 30 juni 2026');
    expect(html.split('Wat is hier geteld?').length - 1).toBe(sections.length);
  });

  it('given one complaint about privacy, then neither it nor what gives it away is shown', async () => {
    const { html } = await page('quality-officer-1');
    const volume = /id="figure-volume"[\s\S]*?<\/section>/.exec(html)?.[0] ?? '';
    const cells = [...volume.matchAll(/<tr[^>]*>([\s\S]*?)<\/tr>/g)].map((row) =>
      (row[1] ?? '')
        .replaceAll(/<[^>]+>/g, ' ')
        .replaceAll(/\s+/g, ' ')
        .trim(),
    );
    expect(cells).toContain('De inzet of de match 9 0, 9 meer (+9)');
    expect(cells).toContain('Loon, uren of facturen niet getoond 0');
    expect(cells).toContain('Privacy niet getoond 0');
    expect(volume).toContain('minder dan 5');
  });

  it('given a period without complaints, then it says so', async () => {
    const { status, text } = await page('quality-officer-1', '?period=2026-Q1');
    expect(status).toBe(200);
    expect(text).toContain('In deze periode: geen dossiers.');
    expect(text).toContain('1 januari 2026 tot en met 31 maart 2026');
  });

  it('given a quarter of one’s own choice, then it stays chosen; given one that is not over, then 422 and what to do', async () => {
    const own = await page('quality-officer-1', '?period=2026-Q2');
    expect(own.text).toContain('1 april 2026 tot en met 30 juni 2026');
    expect(own.html).toMatch(/<option value="2026-Q2" selected/);
    const wrong = await page('quality-officer-1', '?period=2026-Q3');
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('Kies een kwartaal of een jaar uit de lijst');
  });

  it('given that nothing has been handled yet, then no target is judged on it', async () => {
    const { html } = await page('quality-officer-1');
    const lead = /id="figure-lead-time"[\s\S]*?<\/section>/.exec(html)?.[0] ?? '';
    expect(lead).toContain('Doel: 42 dagen');
    expect(lead).not.toContain('class="tag');
    expect(lead).not.toContain('niet getoond');
  });

  it('given somebody who may not evaluate, or nobody, then there are no figures', async () => {
    expect((await page('advisor-1')).status).toBe(403);
    expect((await page('administrator-1')).status).toBe(403);
    expect((await page(null)).status).toBe(303);
    expect((await page('quality-officer-1', '?procedure=nonsense')).status).toBe(404);
  });

  it('given English, then it is in English', async () => {
    const { text } = await page('quality-officer-1', '?lang=en');
    expect(text).toContain('The placement or the match, 9 of 18');
    expect(text).not.toContain('niet getoond');
  });
});
