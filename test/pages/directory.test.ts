// The page of the directory: whoever keeps it sees what a list changes before it does; whoever looks up contacts finds them.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openTestApp } from '../harness/app.ts';
import type { TestApp } from '../harness/app.ts';
import { PEOPLE, PLACEMENTS } from '../directory/lists.ts';
import { signedInAs, visitorOf } from './signed-in.ts';
import type { PageVisitor } from './signed-in.ts';

let opened: TestApp;
let desk: PageVisitor;
beforeEach(async () => {
  opened = await openTestApp();
  desk = await signedInAs(opened.app, opened.ids['desk-1']);
});
afterEach(() => opened.close());

const look = (visitor: PageVisitor, text: string) =>
  visitor.postFile('/directory/preview', 'file', new File([text], 'list.csv', { type: 'text/csv' }));
const tokenIn = (text: string) => /name="token" value="([^"]+)"/.exec(text)?.[1] ?? '';

async function take(text: string): Promise<void> {
  const shown = await look(desk, text);
  const taken = await desk.post('/directory/import', { token: tokenIn(shown.text) });
  expect(taken.location).toBe('/directory?done=1');
}

describe('given the directory', () => {
  test('then it exists for nobody but those who keep it', async () => {
    const advisor = await signedInAs(opened.app, opened.ids['advisor-1']);
    const stranger = await visitorOf(opened.app);
    expect((await advisor.get('/directory')).status).toBe(404);
    expect((await look(advisor, PEOPLE)).status).toBe(404);
    expect((await stranger.get('/directory')).location).toBe('/sign-in?next=%2Fdirectory');
    expect((await desk.get('/who')).text).toContain('href="/directory"');
  });

  test('when a list is chosen, then what changes is shown, and nothing has changed until it is taken in', async () => {
    const shown = await look(desk, PEOPLE);
    expect(shown.status).toBe(200);
    expect(shown.text).toContain('Sientje Spijkers');
    expect((await desk.get('/who?q=Sientje')).text).not.toContain('Spijkerbak');
    await take(PEOPLE);
    await take(PLACEMENTS);
    expect((await desk.get('/directory')).text).toMatch(/Clients[\s\S]*?>2<[\s\S]*?Employees[\s\S]*?>2</);
  });

  test('when a colleague sends what somebody else looked at, then it is not taken in', async () => {
    const shown = await look(desk, PEOPLE);
    const other = await signedInAs(opened.app, opened.ids['desk-2']);
    const answer = await other.post('/directory/import', { token: tokenIn(shown.text) });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('no longer at hand');
  });

  test('when a list has faults, then each is a sentence, and nothing changed', async () => {
    const shown = await look(desk, `${PEOPLE}\r\nM3;kip;;;;`);
    expect(shown.status).toBe(422);
    expect(shown.text).toContain('Row 6, column Soort: Write “client” or “employee” here.');
    expect(shown.text).toContain('Row 6, column Naam');
    expect((await desk.post('/directory/preview', {})).text).toContain('Choose a CSV file');
  });
});

test('given placements, when the desk is asked “who is my contact?”, then it finds the caller and the contact', async () => {
  await take(PEOPLE);
  await take(PLACEMENTS);
  const found = (await desk.get('/who?q=spijkers')).text;
  expect(found).toContain('Sientje Spijkers');
  expect(found).toContain('Zoë Zonneschijn works there');
  expect(found).toContain('<strong>Test advisor-2</strong>');
  const stranger = await visitorOf(opened.app);
  expect((await stranger.get('/who?q=spijkers')).text).not.toContain('Sientje');
});
