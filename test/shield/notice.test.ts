// Before anything is sent, it is said who reads it, by when something happens, how long it is kept and what can still change.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { site } from '../../views/site.tsx';
import { openTestApp } from '../harness/app.ts';
import type { TestApp } from '../harness/app.ts';
import { textOf, Visitor } from '../pages/visitor.ts';

let test: TestApp;
let open: () => Visitor;
beforeAll(async () => {
  test = await openTestApp();
  const pages = site(test.app, await test.app.plans.organisation());
  open = () => new Visitor(pages);
});
afterAll(() => test.close());

async function check(): Promise<string> {
  const visitor = open();
  const pages: Record<string, Record<string, string>> = {
    1: { relation: 'client', name: 'Jo', email: 'jo@x.example' },
    3: { subject: 'Iets', category: 'pay', description: 'Dit.' },
    4: { about: 'Test manager-1', 'kept-from': '', contact: test.ids['advisor-1'] ?? '' },
    5: { wish: '' },
    6: {},
  };
  for (const [number, answers] of Object.entries(pages))
    await visitor.post(`/file/complaint/${number}`, answers);
  return (await visitor.get('/file/complaint/check')).html;
}

describe('the page before sending', () => {
  it('given these answers, then it names the reader, the wall, the deadline, the time of keeping and what can still change', async () => {
    const html = await check();
    const page = textOf(html);
    expect(page).toContain('Behandelaar: Test advisor-1');
    expect(page).toContain('Test manager-1 ziet hier niets van');
    expect(page).toMatch(/zondag 26 april 2026|over 48 uur|uiterlijk/);
    expect(page).toContain('2 jaar');
    expect(page).toContain('U kunt nog aanpassen: Wat is er gebeurd?; Welke oplossing wilt u?.');
    expect(page).toContain('Mijn klacht intrekken');
    expect(html).toContain('href="/privacy/complaint"');
  });
});

describe('the privacy notice', () => {
  it('given the procedure, then every question that is asked stands in it with why and who sees it', async () => {
    const plan = await test.app.plans.plan('complaint');
    const page = textOf((await open().get('/privacy/complaint')).html);
    for (const { ask, type } of Object.values(plan?.fields ?? {}))
      if (type !== 'computed') expect(page).toContain((ask as { nl: string }).nl);
    expect(page).toContain('Wat is uw e-mailadres? Om u te kunnen bereiken.');
    expect(page).toContain(
      'Wie is uw vaste contactpersoon bij ons? Om te bepalen wie een rol heeft: behandelaar.',
    );
    expect(page).toContain(
      'Tot 1 jaar na het einde, als het zo eindigt: Ingetrokken. Daarna halen wij uw woorden en namen weg.',
    );
    expect(page).toContain('Tot 2 jaar na het einde.');
    expect(page).toContain('Degene over wie de klacht gaat Ziet niets van uw dossier.');
    expect(page).toContain('030-6047699');
  });

  it('given English, then all of it is said in English; given no such procedure, then there is no such page', async () => {
    const visitor = open();
    const page = textOf((await visitor.get('/privacy/complaint?lang=en')).html);
    expect(page).toContain('How long we keep it');
    expect(page).toContain('Until 2 years after it ended.');
    expect((await visitor.get('/privacy/nothing')).status).toBe(404);
    expect((await open().get('/file/complaint')).html).toContain('href="/privacy/complaint"');
  });
});
