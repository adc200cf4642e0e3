// What is learned comes back, in a real browser: a talk on a phone becomes a complaint, that leads to a measure, the quarter's
// evaluation shows it, and a measure that did not work opens again.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { importList } from '../../engine/shell/directory/import-list.ts';
import { openDossier } from '../../engine/shell/handle.ts';
import { beginSession } from '../../engine/shell/people/sessions.ts';
import { openTestApp } from '../harness/app.ts';
import type { TestApp } from '../harness/app.ts';
import { axeViolations, openBrowser, sidewaysScroll } from '../harness/browser.ts';
import { serveSite } from '../harness/served.ts';
import { dossiersOf, publishIn, workAll } from '../harness/shipped.ts';

const LISTS = [
  `kind,reference,name,email,phone
client,K1,Bakkerij Bloem,bakkerij@example.org,030 111 11 11
employee,M1,Mo Medewerker,mo@example.org,06 11 11 11 11
`,
  'reference,client,employee,contact,starts,ends\nP1,K1,M1,advisor-1@example.org,2026-05-25,\n',
];

let open: TestApp;
let browser: Browser;
let served: Awaited<ReturnType<typeof serveSite>>;

beforeAll(async () => {
  [open, browser] = await Promise.all([openTestApp(undefined, 1), openBrowser()]);
  served = await serveSite((baseUrl) => Promise.resolve({ ...open.app, baseUrl }));
  // One case is enough here to be counted: whom small numbers could give away is shown elsewhere.
  const counted = (organisation: string) => organisation.replace('small-numbers: 5', 'small-numbers: 1');
  await publishIn(open.app, counted, ['complaint', 'signal', 'measure', 'evaluation']);
  await workAll(open.app);
  for (const list of LISTS) await importList(open.app, Buffer.from(list), { dry: false });
});
afterAll(async () => {
  await browser?.close();
  await served?.close();
  await open?.close();
});

/** A page of somebody who has signed in; the quality officer's and the contact's are other machines. */
async function pageOf(name: string, phone = false): Promise<Page> {
  const who = { kind: 'person' as const, person: open.ids[name] ?? '' };
  const session = await beginSession(open.app.store, who, 'test', open.app.clock());
  const viewport = phone ? { width: 360, height: 780 } : { width: 1280, height: 900 };
  const context = await browser.newContext({ viewport });
  await context.addCookies([
    { name: 'session', value: session, url: served.url },
    { name: 'lang', value: 'nl', url: served.url },
  ]);
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  return page;
}

async function isRight(page: Page): Promise<void> {
  expect(await axeViolations(page)).toEqual([]);
  expect(await sidewaysScroll(page)).toBe(0);
}

const press = (page: Page, name: string) =>
  page.locator('main form').getByRole('button', { name, exact: true }).last().click();
const day = async (page: Page, field: string, [year, month, date]: readonly [string, string, string]) => {
  await page.fill(`[name="${field}.day"]`, date);
  await page.fill(`[name="${field}.month"]`, month);
  await page.fill(`[name="${field}.year"]`, year);
};

test('a talk becomes a complaint, the complaint leads to a measure, the evaluation shows it, and it opens again', async () => {
  open.goTo('2026-06-01T08:00:00Z');
  await workAll(open.app);

  // The contact sees whom to call, and writes the talk down on a phone.
  const contact = await pageOf('advisor-1', true);
  await contact.goto(`${served.url}/worklist?list=week`);
  expect(await contact.getByRole('link', { name: 'Bel 06 11 11 11 11' }).getAttribute('href')).toBe(
    'tel:0611111111',
  );
  await isRight(contact);
  await contact.getByRole('link', { name: 'Gesprek opschrijven' }).click();
  await contact.getByText('Niet goed').click();
  await contact.fill('[name="bothering"]', 'Op de bakkerij ontbreekt een beschermkap.');
  await contact.locator('[name="bothering"]').blur();
  await contact.getByText('Het wordt een klacht').click();
  await isRight(contact);
  await press(contact, 'Gesprek opschrijven');

  // One button, and a yes.
  await contact.getByRole('link', { name: 'Er een klacht van maken' }).first().click();
  await contact.getByText('Ja', { exact: true }).click();
  await contact.fill('[name="subject"]', 'Geen beschermkap');
  await contact.selectOption('[name="category"]', 'safety');
  await isRight(contact);
  await press(contact, 'Er een klacht van maken');
  await workAll(open.app);
  const [complaint = ''] = await dossiersOf(open.app, 'complaint');
  expect((await openDossier(open.app, complaint)).dossier.data.description).toBe(
    'Op de bakkerij ontbreekt een beschermkap.',
  );

  // The handler takes a measure that lasts.
  await contact.goto(`${served.url}/dossier/${complaint}/do/measure`);
  await contact.fill('[name="measure"]', 'De machine staat uit.');
  await contact.locator('[name="measure-lasts"][value="yes"]').check();
  await contact.fill('[name="measure-subject"]', 'Machines nakijken');
  await contact.fill('[name="measure-cause"]', 'Een machine stond klaar zonder kap.');
  await contact.fill('[name="measure-for-all"]', 'Voor elke inzet kijken wij de machines na.');
  await press(contact, 'Direct een maatregel nemen');
  await workAll(open.app);
  const [measure = ''] = await dossiersOf(open.app, 'measure');

  // The quality officer agrees on who and when; a manager carries it out.
  const keeper = await pageOf('quality-officer-1');
  await keeper.goto(`${served.url}/dossier/${measure}/do/plan`);
  await keeper.locator(`[name="owner"][value="${open.ids['manager-1'] ?? ''}"]`).check();
  await day(keeper, 'by-date', ['2026', '6', '15']);
  await day(keeper, 'check-date', ['2026', '7', '6']);
  await isRight(keeper);
  await press(keeper, 'Afspreken');
  const owner = await pageOf('manager-1', true);
  await owner.goto(`${served.url}/dossier/${measure}/do/carried-out`);
  await owner.fill('[name="done-how"]', 'De lijst hangt er.');
  await press(owner, 'De maatregel is uitgevoerd');

  // The quarter's evaluation is opened by the calendar, and counts the talk, the complaint and the measure once each.
  open.goTo('2026-07-06T09:00:00Z');
  await workAll(open.app);
  const evaluations = await dossiersOf(open.app, 'evaluation');
  expect(evaluations).toHaveLength(1);
  const later = await pageOf('quality-officer-1');
  await later.goto(`${served.url}/dossier/${evaluations[0] ?? ''}`);
  await later.getByRole('link', { name: 'Het verslag lezen, afdrukken of downloaden' }).click();
  const report = await later.locator('main').innerText();
  const counted = (title: string) => report.slice(report.indexOf(title)).split('\n').slice(0, 3).join(' ');
  expect(counted('Klacht: Klachten naar aard')).toContain('1 dossier');
  expect(counted('Gesprek: Een klacht geworden')).toContain('1 van 1');
  expect(counted('Maatregel: Maatregelen naar waar ze vandaan kwamen')).toContain('1 dossier');
  await isRight(later);

  // It did not work: the measure opens again, and stays in the same dossier.
  await later.goto(`${served.url}/dossier/${measure}/do/check`);
  await later.locator('[name="worked"][value="no"]').check();
  await later.fill('[name="effect"]', 'In juni ontbrak er weer een kap.');
  await press(later, 'Bekijken of het werkte');
  expect(await later.locator('main').innerText()).toContain('Weer open');
  expect((await openDossier(open.app, measure)).dossier).toMatchObject({
    states: ['reopened'],
    origin: { dossier: complaint },
  });
  expect(await dossiersOf(open.app, 'complaint')).toHaveLength(1);
}, 180_000);
