// The procedures' pages: how a procedure runs, and changing it without a programmer.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openTestApp, shippedSources } from '../harness/app.ts';
import type { TestApp } from '../harness/app.ts';
import { signedInAs, visitorOf } from './signed-in.ts';
import type { PageVisitor } from './signed-in.ts';

const PAGE = '/procedures/complaint';
const { source, organisationSource } = shippedSources();

let opened: TestApp;
let officer: PageVisitor;
beforeEach(async () => {
  opened = await openTestApp();
  officer = await signedInAs(opened.app, opened.ids['quality-officer-1']);
});
afterEach(() => opened.close());

async function base(): Promise<string> {
  return (await opened.app.plans.history('complaint'))[0]?.id ?? '';
}

async function numbers(): Promise<number[]> {
  return (await opened.app.plans.history('complaint')).map(({ no }) => no);
}

const changed = `# Another beginning.\n${source}`;
/** With another clock, and the promise that names it. */
const slower = source
  .replace('within: 48 hours', 'within: 40 hours')
  .replace('Binnen 48 uur krijgt u een bevestiging', 'Binnen 40 uur krijgt u een bevestiging')
  .replace('Within 48 hours you get a confirmation', 'Within 40 hours you get a confirmation');

test.each(['/procedures', PAGE, `${PAGE}/edit`, `${PAGE}/versions`])(
  'given somebody who may not publish, then %s does not exist',
  async (path) => {
    const advisor = await signedInAs(opened.app, opened.ids['advisor-1']);
    expect((await advisor.get(path)).status).toBe(404);
    expect((await (await visitorOf(opened.app)).get(path)).location).toContain('/sign-in');
    expect((await advisor.post(`${PAGE}/publish`, { source: changed, note: 'x' })).status).toBe(404);
    expect(await numbers()).toEqual([1]);
  },
);

test('given a procedure that does not exist, then neither do its pages', async () => {
  for (const path of ['', '/edit', '/versions'])
    expect((await officer.get(`/procedures/unknown${path}`)).status).toBe(404);
  expect((await officer.post('/procedures/unknown/publish')).status).toBe(404);
});

describe('the course', () => {
  test('is drawn without inline styles, and told as text with every state and deadline', async () => {
    const plan = await opened.app.plans.plan('complaint');
    const { text } = await officer.get(PAGE);
    expect(text).toContain('<svg');
    expect(text).not.toMatch(/\sstyle=/);
    for (const state of Object.keys(plan?.lifecycle.states ?? {}))
      expect(text).toContain(`id="state-${state}"`);
    const titles = Object.values(plan?.deadlines ?? {}).map(({ title }) =>
      typeof title === 'string' ? title : title.en,
    );
    const plain = text.replaceAll('&#39;', "'");
    for (const title of titles) expect(plain).toContain(title);
  });
});

describe('given the editor', () => {
  test('when a text is checked, then each finding has its line, its sentence and what to write', async () => {
    const line = source.split('\n').findIndex((each) => each.includes('target: handling')) + 1;
    const broken = source.replace('target: handling', 'target: handlingg');
    const { status, text } = await officer.post(`${PAGE}/check`, {
      source: broken,
      organisation: organisationSource,
    });
    expect(status).toBe(200);
    expect(text).toContain(`href="#source-${line}"`);
    expect(text).toContain(`Line ${line}, column`);
    expect(text).toContain('<code>handlingg</code>');
    expect(text).toContain('target: handlingg');
  });

  test('when nothing is wrong, then the examples are played', async () => {
    const fine = await officer.post(`${PAGE}/check`, { source: changed, organisation: organisationSource });
    expect(fine.text).toMatch(/All \d+ examples hold/);
    const late = await officer.post(`${PAGE}/check`, {
      source: slower,
      organisation: organisationSource,
    });
    expect(late.text).toMatch(/\d+ of the \d+ examples do not hold/);
    expect(late.text).toContain('expected <code>2026-04-26T17:00</code>');
  });

  test('when a promise is kept by another clock, then what changes for people is told beside the findings', async () => {
    const { text } = await officer.post(`${PAGE}/check`, {
      source: slower,
      organisation: organisationSource,
    });
    expect(text).toContain('What changes for people');
    expect(text).toMatch(
      /<summary>Time limits \(1\)<\/summary>.*<del>48 hours<\/del>.*<ins>40 hours<\/ins>/s,
    );
    expect(text).toContain('<ins>Within 40 hours you get a confirmation');
  });

  test('when its words name the old time, then that is a problem that says so', async () => {
    const behind = source.replace('within: 48 hours', 'within: 40 hours');
    const { text } = await officer.post(`${PAGE}/check`, {
      source: behind,
      organisation: organisationSource,
    });
    expect(text).toContain('names 48 hours, but the clock runs 40 hours');
  });

  test('when the organisation is wrong, then the finding points there', async () => {
    const organisation = organisationSource.replace('calendar: office', 'calendar: offise');
    const { text } = await officer.post(`${PAGE}/check`, { source, organisation });
    expect(text).toContain('href="#organisation-');
  });

  test.each(['', ':', '{', '\t- x', '&a [*a]', '# only a remark', 'procedure: [1'])(
    'when the text is %j, then problems are told and nothing breaks',
    async (text) => {
      const answer = await officer.post(`${PAGE}/check`, { source: text, organisation: organisationSource });
      expect(answer.status).toBe(200);
      expect(answer.text).toMatch(/\d+ problem/);
    },
  );

  test('when only the findings are asked for, then only they are sent', async () => {
    const hono = await signedInAs(opened.app, opened.ids['quality-officer-2']);
    const { text } = await hono.post(
      `${PAGE}/check`,
      { source: changed, organisation: organisationSource },
      {
        'hx-request': 'true',
        'hx-request-type': 'partial',
      },
    );
    expect(text).toMatch(/^<section class="findings" id="findings"/);
  });

  test('when a changed text was checked, then it is there again later, for its writer only, until it is thrown away', async () => {
    await officer.post(`${PAGE}/check`, {
      source: changed,
      organisation: organisationSource,
      note: 'Half a note',
    });
    const again = await officer.get(`${PAGE}/edit`);
    expect(again.text).toContain('# Another beginning.');
    expect(again.text).toContain('Half a note');
    const colleague = await signedInAs(opened.app, opened.ids['quality-officer-2']);
    expect((await colleague.get(`${PAGE}/edit`)).text).not.toContain('# Another beginning.');
    await officer.post(`${PAGE}/discard`);
    expect((await officer.get(`${PAGE}/edit`)).text).not.toContain('# Another beginning.');
  });
});

describe('given a text to publish', () => {
  const form = async (other: Readonly<Record<string, string>> = {}) => ({
    ...{
      source: changed,
      organisation: organisationSource,
      note: 'A remark at the top.',
      base: await base(),
    },
    ...other,
  });

  test('when it is sound and has a note, then it is in use, with its writer and its note', async () => {
    const answer = await officer.post(`${PAGE}/publish`, await form());
    expect(answer.location).toBe(`${PAGE}?done=published`);
    expect(await numbers()).toEqual([2, 1]);
    const [newest] = await opened.app.plans.history('complaint');
    expect([newest?.publishedBy, newest?.note]).toEqual([
      opened.ids['quality-officer-1'],
      'A remark at the top.',
    ]);
    const versions = (await officer.get(`${PAGE}/versions`)).text;
    expect(versions).toContain('Test quality-officer-1');
    expect(versions).toMatch(/Added: <\/span><ins><code># Another beginning\./);
    expect((await officer.get(`${PAGE}/edit`)).text).toContain('# Another beginning.');
  });

  test('when the organisation gives a role more, then its people may do so at once', async () => {
    const manager = await signedInAs(opened.app, opened.ids['manager-1']);
    expect((await manager.get('/procedures')).status).toBe(404);
    const [before = '', after = ''] = organisationSource.split('  manager:\n');
    const organisation = `${before}  manager:\n${after.replace('may: [find-contact]', 'may: [find-contact, publish]')}`;
    const answer = await officer.post(`${PAGE}/publish`, await form({ organisation }));
    expect(answer.location).toBe(`${PAGE}?done=published`);
    expect((await manager.get('/procedures')).status).toBe(200);
  });

  test.each([
    ['has no note', { note: ' ' }, 'Write what has changed and why'],
    [
      'has a problem',
      { source: changed.replace('target: handling', 'target: handlingg') },
      'cannot be used yet',
    ],
    ['has an example that fails', { source: slower }, 'cannot be used yet'],
    [
      'is another procedure',
      { source: changed.replace('procedure: complaint', 'procedure: other') },
      'cannot be used yet',
    ],
    ['is in use already', { source }, 'already'],
  ])('when it %s, then it is refused with everything that was typed', async (_, other, said) => {
    const answer = await officer.post(`${PAGE}/publish`, await form(other));
    expect(answer.status).toBe(422);
    expect(answer.text).toContain(said);
    expect(answer.text).toContain('procedure:');
    expect(await numbers()).toEqual([1]);
  });

  test('when somebody else published meanwhile, then the text is kept, and replaces that version only when pressed again', async () => {
    const mine = await form();
    const colleague = await signedInAs(opened.app, opened.ids['quality-officer-2']);
    const theirs = await form({ source: `# Theirs.\n${source}`, note: 'Theirs.' });
    expect((await colleague.post(`${PAGE}/publish`, theirs)).status).toBe(303);
    const answer = await officer.post(`${PAGE}/publish`, mine);
    expect(answer.status).toBe(409);
    expect(answer.text).toContain('Test quality-officer-2 has published version 2');
    expect(answer.text).toContain('# Another beginning.');
    expect(await numbers()).toEqual([2, 1]);
    const shown = /name="base" value="([^"]+)"/.exec(answer.text)?.[1] ?? '';
    expect((await officer.post(`${PAGE}/publish`, { ...mine, base: shown })).status).toBe(303);
    expect(await numbers()).toEqual([3, 2, 1]);
  });

  test('when it is the text of an earlier version, then that text is in use again as a version of its own', async () => {
    await officer.post(`${PAGE}/publish`, await form());
    const back = await officer.post(`${PAGE}/publish`, await form({ source, note: 'Back again.' }));
    expect(back.location).toBe(`${PAGE}?done=published`);
    const [newest] = await opened.app.plans.history('complaint');
    expect([newest?.no, newest?.source]).toEqual([3, source]);
    const plan = await opened.app.plans.plan('complaint');
    expect(plan?.version).toBe(newest?.id);
  });
});
