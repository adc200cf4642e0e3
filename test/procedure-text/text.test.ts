// The public text of a procedure: everything that people may count on, and never anything else than the system does.
import { globSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadProcedure } from '../../engine/core/compile/load.ts';
import { rebuild } from '../../engine/core/dossier/apply.ts';
import { dueDates } from '../../engine/core/due/due.ts';
import { inLanguage } from '../../engine/core/language/text.ts';
import { ledgerOf } from '../../engine/core/measure/ledger.ts';
import type { Plan } from '../../engine/core/plan/plan.ts';
import { fileDossier } from '../../engine/shell/handle.ts';
import { asMarkdown } from '../../views/procedure-text/markdown.ts';
import { procedureText } from '../../views/procedure-text/text.ts';
import { site } from '../../views/site.tsx';
import { openTestApp, shippedSources, START } from '../harness/app.ts';
import type { TestApp } from '../harness/app.ts';
import { complaint } from '../harness/complaint.ts';
import { allOf, readBack } from '../pdf/read-back.ts';

type Both = ReturnType<typeof shippedSources>;

function load({ source, organisationSource }: Both) {
  const file = (name: string, text: string) => ({ file: name, text });
  const files = { procedure: file('p.yaml', source), organisation: file('o.yaml', organisationSource) };
  return loadProcedure(files, 'test');
}

function planOf(both: Both): Plan {
  const { plan, problems } = load(both);
  if (!plan) throw new Error(JSON.stringify(problems));
  return plan;
}

const shipped = shippedSources();
const changed = (from: string, to: string): Both => {
  expect(shipped.source).toContain(from);
  return { ...shipped, source: shipped.source.replace(from, to) };
};
const textOf = (plan: Plan, lang = 'nl') => asMarkdown(procedureText(plan, lang));

describe('given the shipped procedure for complaints', () => {
  const plan = planOf(shipped);

  test.each(['nl', 'en'])('then its text in %s has every promise, with where it comes from', (lang) => {
    const text = textOf(plan, lang);
    for (const promise of Object.values(plan.promises))
      expect(text).toContain(inLanguage(promise.text, lang));
    expect(text).toContain(lang === 'nl' ? '(paragraaf 3.1)' : '(paragraph 3.1)');
    expect(text).toContain(lang === 'nl' ? '(door ons toegevoegd)' : '(added by us)');
  });

  test.each(['nl', 'en'])('then its text in %s has every time limit that is not internal', (lang) => {
    const text = textOf(plan, lang);
    for (const { title, internal } of Object.values(plan.deadlines))
      expect(text.includes(`| ${inLanguage(title, lang)} |`)).toBe(!internal);
  });

  test('then it says who handles it, who never sees it, how long it is kept and where to turn', () => {
    const text = textOf(plan);
    expect(text).toContain('**Behandelaar**: Contactpersoon');
    expect(text).toContain('**Degene over wie de klacht gaat**: ziet het niet');
    expect(text).toContain('2 jaar na het einde');
    expect(text).toContain('030-6047699');
  });

  test('then a date in what people are told is said as it is reckoned', () => {
    expect(textOf(plan)).toContain('Uiterlijk 48 uur na de ontvangst krijgt u een bevestiging');
    expect(textOf(plan, 'en')).toContain(
      'By 48 hours after the receipt at the latest you get a confirmation',
    );
  });
});

test.each(globSync('config/{,examples/}*.yaml').filter((file) => !file.endsWith('organisation.yaml')))(
  'given %s, then its text has no blanks, no names of the file and nothing that is missing',
  (file) => {
    const folder = file.startsWith('config/examples') ? 'config/examples' : 'config';
    const read = (path: string) => readFileSync(path, 'utf8');
    const plan = planOf({ source: read(file), organisationSource: read(`${folder}/organisation.yaml`) });
    for (const lang of plan.organisation.languages) {
      const text = textOf(plan, lang);
      expect(text).not.toMatch(/[{}]|undefined|null|\[object/);
      expect(text).not.toMatch(/\b(data|event|state|deadline)\.[a-z]/);
    }
  },
);

describe('given that the clock of the confirmation is changed', () => {
  const slower = (source: string) =>
    source
      .replace('within: 48 hours', 'within: 72 hours')
      .replace('Binnen 48 uur krijgt u een bevestiging', 'Binnen 72 uur krijgt u een bevestiging')
      .replace('Within 48 hours you get a confirmation', 'Within 72 hours you get a confirmation');

  test('then what people read and what the dossier holds to change together', async () => {
    for (const [both, hours] of [
      [shipped, 48],
      [{ ...shipped, source: slower(shipped.source) }, 72],
    ] as const) {
      const at = await openTestApp();
      const plan = planOf(both);
      const filing = { actor: 'complainant', language: 'nl', channel: 'web', data: complaint() };
      const { decision } = await fileDossier(at.app, plan, filing);
      const dossier = rebuild(decision.dossier.id, decision.entries);
      const due = dueDates(plan, dossier, START).find(({ deadline }) => deadline === 'confirmation')?.due;
      const line = ledgerOf(plan, dossier, START, decision.entries).find(
        ({ promise }) => promise.name === 'confirmed-in-48-hours',
      );
      expect((Date.parse(due ?? '') - Date.parse(START)) / 3_600_000).toBe(hours);
      expect(line?.by).toBe(due);
      expect(textOf(plan)).toContain(`Uiterlijk ${hours} uur na de ontvangst`);
      expect(textOf(plan)).toContain(`| U hebt een bevestiging gekregen | ${hours} uur | de ontvangst |`);
      await at.close();
    }
  });

  test('when the words of the promise stay behind, then it cannot be published', () => {
    const { problems } = load(changed('within: 48 hours', 'within: 72 hours'));
    const blocking = problems.filter(({ severity }) => severity === 'problem');
    expect(blocking.map(({ code, path }) => `${code} ${path.join('.')}`)).toEqual([
      'promise-other-time promises.confirmed-in-48-hours.text.nl',
      'promise-other-time promises.confirmed-in-48-hours.text.en',
    ]);
  });
});

test('given that a promise is added, then it stands in the text and in the ledger', () => {
  const both = changed(
    '\npromises:\n',
    "\npromises:\n  called: { text: { nl: Wij bellen u., en: We call you. }, source: '3.1', that: event.confirm.count > 0 }\n",
  );
  const plan = planOf(both);
  expect(textOf(plan)).toContain('1. Wij bellen u. (paragraaf 3.1)');
  const dossier = { ...rebuild('d', []), receipt: START, opened: START };
  expect(ledgerOf(plan, dossier, START, []).map(({ promise }) => promise.name)).toContain('called');
});

test('given promises that all come from elsewhere, then the text says of none that it was added', () => {
  const source = shipped.source.replaceAll('source: added', "source: '9'");
  expect(textOf(planOf({ ...shipped, source }))).not.toContain('door ons toegevoegd');
});

describe('given a visitor who is not signed in', () => {
  let at: TestApp;
  let request: (path: string) => Promise<Response>;
  beforeAll(async () => {
    at = await openTestApp();
    const organisation = await at.app.plans.organisation();
    const pages = site(at.app, organisation);
    request = async (path) => pages.request(path, { headers: { 'accept-language': 'nl' } });
  });
  afterAll(() => at.close());

  test('then the front door and the first page of the form lead to the text', async () => {
    for (const path of ['/', '/file/complaint'])
      expect(await (await request(path)).text()).toContain('href="/procedure/complaint"');
  });

  test('then the page has the promises and the names of those who can be turned to, in Dutch and in English', async () => {
    const page = await (await request('/procedure/complaint')).text();
    expect(page).toContain(
      'Binnen 48 uur krijgt u een bevestiging, met uw klacht in woorden en de eerste acties.',
    );
    expect(page).toContain('Test confidant-1, Test confidant-2');
    expect(page).not.toContain('Test administrator-1');
    expect(await (await request('/procedure/complaint?lang=en')).text()).toContain('What we promise');
  });

  test('then the PDF has the same promises, readable aloud', async () => {
    const response = await request('/procedure/complaint/pdf');
    expect(response.headers.get('content-type')).toBe('application/pdf');
    const read = await readBack(Buffer.from(await response.arrayBuffer()));
    const plan = planOf(shipped);
    const items = allOf(read.parts, 'LBody').map(({ text }) => text);
    expect(read.language).toBe('nl');
    for (const { text } of Object.values(plan.promises))
      expect(items.some((item) => item.startsWith(inLanguage(text, 'nl')))).toBe(true);
  });

  test('then what the house keeps for itself is not there, and neither is what does not exist', async () => {
    for (const path of ['/procedure/measure', '/procedure/none', '/procedure/none/pdf'])
      expect((await request(path)).status).toBe(404);
  });
});
