// What forms do in a real browser, with and without scripts.
import { Hono } from 'hono';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { fields } from '../../views/fields/index.ts';
import { Button } from '../../views/parts/button.tsx';
import { ErrorSummary } from '../../views/parts/error-summary.tsx';
import { Form } from '../../views/parts/form.tsx';
import { answer } from '../../views/parts/fragment.ts';
import { Layout } from '../../views/parts/layout.tsx';
import { staticRoutes } from '../../views/static.ts';
import { openBrowser, serveApp } from '../harness/browser.ts';
import { policy } from './gallery.tsx';

let browser: Browser;
let site: { url: string; close(): Promise<void> };
let received: { path: string; form: FormData }[];

beforeAll(async () => {
  [browser, site] = await Promise.all([openBrowser(), serveApp(formApp())]);
});
beforeEach(() => {
  received = [];
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

describe.each([true, false])('given scripts: %s', (javaScriptEnabled) => {
  it('when Enter is pressed in a field, then the form is sent and no row is removed', async () => {
    const page = await open(javaScriptEnabled);

    await page.locator('#name').fill('Anneke');
    await page.locator('#name').press('Enter');
    await page.waitForURL('**/send');

    expect(received.map(({ path }) => path)).toEqual(['/send']);
    expect(received[0]?.form.get('name')).toBe('Anneke');
    expect(received[0]?.form.has('_remove')).toBe(false);
    await page.context().close();
  });

  it('when the page comes back with errors, then the summary has the focus and leads to the field', async () => {
    const page = await open(javaScriptEnabled);

    await page.getByRole('button', { name: 'Versturen' }).click();
    await page.waitForURL('**/send');

    expect(await focused(page)).toBe('error-summary');
    expect(await page.title()).toMatch(/^Fout:/);
    await page.getByRole('link', { name: 'Vul dit in' }).click();
    expect(await page.evaluate('document.activeElement.id')).toBe('name');
    await page.context().close();
  });

  it('when the question that others depend on is answered, then they appear and what was typed stays', async () => {
    const page = await open(javaScriptEnabled);

    await page.locator('#name').fill('Anneke');
    await page.getByLabel('Ja').check();
    if (!javaScriptEnabled) await page.getByRole('button', { name: 'Formulier bijwerken' }).click();
    await page.locator('#why').waitFor();

    expect(received.at(-1)?.path).toBe('/refresh');
    expect(await page.locator('#name').inputValue()).toBe('Anneke');
    expect(await page.getByRole('button', { name: 'Formulier bijwerken' }).isVisible()).toBe(
      !javaScriptEnabled,
    );
    await page.context().close();
  });
});

it('given scripts, when the button is pressed twice, then the form is sent once', async () => {
  const page = await open(true);

  await page.getByRole('button', { name: 'Versturen' }).dblclick();
  await page.waitForURL('**/send');

  expect(received).toHaveLength(1);
  await page.context().close();
});

async function open(javaScriptEnabled: boolean) {
  const context = await browser.newContext({ javaScriptEnabled });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  await page.goto(site.url);
  return page;
}

function focused(page: Awaited<ReturnType<typeof open>>) {
  return page.evaluate('document.activeElement.className');
}

function formApp(): Hono {
  const app = new Hono();
  app.use(async (c, next) => {
    await next();
    c.header('Content-Security-Policy', policy);
  });
  app.route('/', staticRoutes({}));
  app.get('/favicon.ico', (c) => c.body(null, 204));
  app.get('/', (c) => c.html(<Page form={new FormData()} />));
  app.post('/send', async (c) => {
    const form = await c.req.formData();
    received.push({ path: '/send', form });
    return c.html(<Page form={form} wrong />, 422);
  });
  app.post('/refresh', async (c) => {
    const form = await c.req.formData();
    received.push({ path: '/refresh', form });
    return answer(c, { page: () => <Page form={form} />, fragment: () => <Questions form={form} /> });
  });
  return app;
}

function Page({ form, wrong }: { form: FormData; wrong?: boolean }) {
  return (
    <Layout
      lang="nl"
      title="Vragen"
      organisation={{ name: 'Voorbeeld' }}
      languages={['nl']}
      path="/"
      wrong={wrong}
    >
      <ErrorSummary lang="nl" errors={wrong ? [{ text: 'Vul dit in', field: 'name' }] : []} />
      <h1>Vragen</h1>
      <Form action="/send">
        <Questions form={form} />
        <Button>Versturen</Button>
      </Form>
    </Layout>
  );
}

function Questions({ form }: { form: FormData }) {
  const common = { required: true, lang: 'nl' };
  const refresh = { url: '/refresh', target: '#questions' };
  const read = (type: 'text' | 'yes-no', name: string) => fields[type].read(form, name);
  const parts = [{ type: 'text', key: 'what', label: 'Wat', required: true }] as const;
  return (
    <div class="stack" id="questions">
      {fields.list.render({
        ...common,
        id: 'parts',
        name: 'parts',
        label: 'Delen',
        fields: parts,
        value: [{ what: 'x' }],
      })}
      {fields['yes-no'].render({
        ...common,
        id: 'more',
        name: 'more',
        label: 'Meer?',
        value: read('yes-no', 'more'),
        refresh,
      })}
      {fields.text.render({
        ...common,
        id: 'name',
        name: 'name',
        label: 'Naam',
        value: read('text', 'name'),
      })}
      {read('yes-no', 'more') === 'yes'
        ? fields.text.render({
            ...common,
            id: 'why',
            name: 'why',
            label: 'Waarom',
            value: read('text', 'why'),
          })
        : null}
    </div>
  );
}
