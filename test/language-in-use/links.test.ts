// Dossiers that belong together: opened, split off, merged, forwarded, and what the end of one does in the other.
import { afterEach, describe, expect, test } from 'vitest';
import { candidates } from '../../engine/core/access/standing.ts';
import type { App } from '../../engine/shell/app.ts';
import { fileDossier, handle, openDossier } from '../../engine/shell/handle.ts';
import { readFor } from '../../engine/shell/reading.ts';
import { workOnce } from '../../engine/shell/work.ts';
import { entryLines } from '../../views/pages/dossier/history-lines.tsx';
import { isForReader } from '../../views/pages/dossier/history.tsx';
import { openTestApp } from '../harness/app.ts';
import type { TestApp } from '../harness/app.ts';
import { play, wrong } from './play.ts';

const LIFE = `
fields:
  what: { ask: What, type: text }
  part: { ask: Which part, type: text, required: true }
  number: { ask: Number, type: text, required: true }
  body-name: { ask: Body, type: text, required: true, personal: false }
  body-mail: { ask: Its address, type: email, required: true }
forms:
  filing: [{ fields: [name, email, what] }]
  part: [{ fields: [part] }]
  number: [{ fields: [number] }]
  body: [{ fields: [body-name, body-mail] }]
participants:
  handler: { role: clerk, at: filing }
  other-body: { title: The other body, outside: { name: '{data.body_name}', email: '{data.body_mail}' } }
lifecycle:
  initial: open
  states:
    open:
      title: Open
      on:
        answer: { label: Answer, by: handler, send: answer, target: answered }
        split: { label: Split off, by: handler, form: part, open: { procedure: small, as: part, receipt: kept, data: { name: { compute: data.name }, what: { compute: data.part } } } }
        join: { label: Join, by: handler, form: number, merge: { into: data.number, accept: [{ that: letter.answer.count == 0, else: That one has been answered. }] }, send: joined, target: joined }
        forward: { label: Forward, by: handler, form: body, send: [forwarded, told], target: gone }
        linked.part: { first: [{ when: linked.part.outcome == "refused", target: answered }, { when: linked.part.open == 0, send: all-done }, {}] }
        linked.merged: { send: merged-here }
    answered: { title: Answered, on: { finish: { label: Finish, by: handler, target: done } } }
    joined: { title: Joined, final: true, outcome: merged }
    gone: { title: Forwarded, final: true, outcome: forwarded }
    done: { title: Done, final: true }
letters:
  answer: { to: complainant, subject: Answer, body: Answer. }
  joined: { to: complainant, subject: Joined, body: 'With {data.number}.' }
  merged-here: { to: handler, subject: Merged, body: Another came in. }
  all-done: { to: handler, subject: All done, body: All parts are done. }
  forwarded: { to: other-body, subject: 'Received on {receipt}', body: '{data.what}' }
  told: { to: complainant, subject: Forwarded, body: 'To {data.body_name}.' }
`;

describe('given a dossier', () => {
  test('when a part is split off, then it takes its answers and the receipt along, and its end is heard here', () => {
    expect(
      play(`${LIFE}scenarios:
  - name: split
    at: 2026-06-01T09:00
    file: { data: { name: An, what: Two things } }
    steps:
      - { at: 2026-06-05T09:00, by: handler, do: split, data: { part: The second }, expect: { state: open, opened: [{ part: { receipt: 2026-06-01T09:00, data: { name: An, what: The second } } }] } }
      - { by: handler, do: split, data: { part: The third }, expect: { opened: [part] } }
      - { at: 2026-06-08T09:00, do: linked.part, data: { outcome: done }, expect: { letters: [], state: open } }
      - { at: 2026-06-09T09:00, do: linked.part, data: { outcome: done }, expect: { letters: [all-done] } }
      - { do: linked.part, expect: { refused: no open linked dossier } }
  - name: refused elsewhere
    at: 2026-06-01T09:00
    file: { data: { name: An, what: Two things } }
    steps:
      - { by: handler, do: split, data: { part: The second } }
      - { do: linked.part, data: { outcome: refused }, expect: { state: answered } }
`),
    ).toEqual([]);
  });

  test('when it goes into another one, then that one must be there, open and willing', () => {
    const others = `others:
      P-1: { at: 2026-06-01T09:00, file: { data: { name: An } } }
      P-2: { at: 2026-06-01T09:00, file: { data: { name: An } }, steps: [{ at: 2026-06-03T09:00, by: handler, do: answer }] }
      P-3: { at: 2026-06-01T09:00, file: { data: { name: An } }, steps: [{ by: handler, do: answer }, { by: handler, do: finish }] }`;
    expect(
      play(`${LIFE}scenarios:
  - name: merge
    at: 2026-06-02T09:00
    ${others}
    file: { data: { name: An } }
    steps:
      - { by: handler, do: join, data: { number: P-9 }, expect: { refused: no dossier with this number } }
      - { by: handler, do: join, data: { number: P-3 }, expect: { refused: already ended } }
      - { by: handler, do: join, data: { number: P-1 }, expect: { outcome: merged, letters: [joined], may-not: { handler: [join, answer] } } }
  - name: answered meanwhile
    at: 2026-06-02T09:00
    ${others}
    file: { data: { name: An } }
    steps:
      - { at: 2026-06-04T09:00, by: handler, do: join, data: { number: P-2 }, expect: { refused: has been answered, state: open } }
  - name: something came in
    at: 2026-06-02T09:00
    file: { data: { name: An } }
    steps: [{ do: linked.merged, expect: { letters: [merged-here] } }]
`),
    ).toEqual([]);
  });

  test('when it is forwarded, then the date of receipt goes along', () => {
    expect(
      play(`${LIFE}scenarios:
  - name: forward
    at: 2026-06-05T09:00
    file: { by: clerk-1, channel: letter, received: 2026-06-01T09:00, data: { name: An, what: Water } }
    steps:
      - { by: handler, do: forward, data: { body-name: Waterboard, body-mail: w@example.org }, expect: { outcome: forwarded, letters: [{ forwarded: other-body }, told], says: { forwarded: [1 juni 2026, Water], told: Waterboard } } }
`),
    ).toEqual([]);
  });

  test('then nobody merges by themselves', () => {
    expect(wrong(LIFE.replace('join: { label: Join, by: handler, form: number,', 'join: {'))).toContain(
      'Merging is done by somebody: write `by` at this event.',
    );
  });
});

const PLACES = `  reader: { role: administrator, from: data.with, not: [respondent], sees: [answers, history] }
  respondent: { from: data.who, walled: true }`;

describe('given two dossiers in the database', () => {
  let open: TestApp | null = null;
  afterEach(async () => {
    await open?.close();
    open = null;
  });

  const organisationSource = `organisation: House
languages: [nl, en]
time-zone: Europe/Amsterdam
calendar: office
calendars: { office: { extends: netherlands } }
roles: { advisor: { title: Clerk }, administrator: { title: Administrator, may: [administer] } }
`;
  const source = `procedure: small
title: Small
number: P-{year}-{code}
filing: { form: filing, open-to: anyone, name: name, email: email }
${LIFE.replace('fields:\n', 'fields:\n  name: { ask: Name, type: text }\n  email: { ask: Mail, type: email }\n').replace('role: clerk', 'role: advisor')}retention: [{ keep: 1 year, then: anonymise }]
`;
  const filed = async (app: App) => {
    const plan = await app.plans.plan('small');
    if (!plan) throw new Error('not published');
    const filing = { actor: 'complainant', language: 'nl', channel: 'web', data: { name: 'An' } };
    return (await fileDossier(app, plan, filing)).decision.dossier;
  };

  test('when one goes into the other, then both histories say so, however often it is told', async () => {
    open = await openTestApp();
    const { app } = open;
    const published = await app.plans.publish({ source, organisationSource }, 'x', 'test', app.clock());
    expect('problems' in published ? published.problems.map(({ text }) => text.en) : []).toEqual([]);
    const [first, second] = [await filed(app), await filed(app)];
    const handler = second.participants.handler?.[0] ?? '';
    const join = (number: string) =>
      handle(app, second.id, { event: 'join', actor: handler, input: { data: { number } } });
    expect((await join('P-2026-NOWHERE')).refusal?.code).toBe('answers');
    expect((await join(second.number)).refusal?.code).toBe('answers');
    expect((await join(first.number.toLowerCase())).refusal).toBeNull();
    while ((await workOnce({ app, sendMail: null })) > 0);
    const [into, gone] = [await openDossier(app, first.id), await openDossier(app, second.id)];
    expect(gone.dossier.outcome).toBe('merged');
    expect(gone.dossier.links).toMatchObject([{ relation: 'merged-into', dossier: first.id }]);
    expect(into.dossier.links).toMatchObject([{ relation: 'merged', dossier: second.id, outcome: 'merged' }]);
    expect(into.dossier.sendings.filter(({ letter }) => letter === 'merged-here')).toHaveLength(1);
  });

  describe('of which each is kept from somebody', () => {
    const shielded = [
      ['fields:\n', 'fields:\n  who: { ask: Who, type: person }\n  mine: { ask: Mine, type: person }\n'],
      ['fields:\n', 'fields:\n  with: { ask: With, type: person }\n'],
      ['data: { name:', 'data: { mine: { compute: data.mine }, name:'],
      ['[name, email, what]', '[name, email, what, who, mine, with]'],
      ['  number: [{', '  named: [{ fields: [who] }]\n  number: [{'],
      ['role: advisor, at: filing }', 'role: advisor, from: data.mine, not: [respondent] }\n' + PLACES],
      [
        '        answer: {',
        `        name: { label: Name, by: handler, form: named, assign: respondent }\n        answer: {`,
      ],
    ].reduce((text, [from = '', to = '']) => text.replace(from, to), source);
    const start = async () => {
      open = await openTestApp();
      const { app, ids } = open;
      const published = await app.plans.publish(
        { source: shielded, organisationSource },
        'x',
        'test',
        app.clock(),
      );
      expect('problems' in published ? published.problems.map(({ text }) => text.en) : []).toEqual([]);
      const plan = await app.plans.plan('small');
      const file = async (data: Readonly<Record<string, unknown>>) => {
        if (!plan) throw new Error('not published');
        const all = { name: 'An', mine: ids['advisor-1'], ...data };
        const filing = { actor: 'complainant', language: 'nl', channel: 'web', data: all };
        return (await fileDossier(app, plan, filing)).decision.dossier;
      };
      const does = (id: string, event: string, data: object) =>
        handle(app, id, { event, actor: ids['advisor-1'] ?? '', input: { data: { ...data } } });
      const work = async () => {
        while ((await workOnce({ app, sendMail: null })) > 0);
      };
      return { app, ids, file, does, work };
    };

    test('when somebody who must not see the one reads the other, then neither goes into the other', async () => {
      const { ids, file, does } = await start();
      const about = await file({ who: ids['administrator-1'] });
      const read = await file({ with: ids['administrator-1'] });
      for (const [from, into] of [
        [about, read],
        [read, about],
      ] as const) {
        const { refusal } = await does(from.id, 'join', { number: into.number });
        expect(refusal).toMatchObject({ code: 'requirement', text: { en: /reads along/ } });
      }
    });

    test('when one goes into the other, then so does its wall, and from there into what came from that before', async () => {
      const { app, ids, file, does, work } = await start();
      const [into, about] = [await file({}), await file({ who: ids['administrator-1'] })];
      await does(into.id, 'split', { part: 'Half' });
      await work();
      expect((await does(about.id, 'join', { number: into.number })).refusal).toBeNull();
      await work();
      const opened = await openDossier(app, into.id);
      const parts = opened.dossier.links.filter(({ relation }) => relation === 'part');
      expect(parts).toHaveLength(1);
      for (const id of [into.id, ...parts.map(({ dossier }) => dossier)]) {
        const { plan, dossier, world } = await openDossier(app, id);
        expect(candidates(plan, dossier, 'reader', world).map((person) => person.id)).toEqual([
          ids['administrator-2'],
        ]);
      }
    });

    test('when a part is about whoever reads the whole, then nothing tells them that it was split off', async () => {
      const { app, ids, file, does, work } = await start();
      const whole = await file({ with: ids['administrator-1'] });
      await does(whole.id, 'split', { part: 'Half' });
      await does(whole.id, 'split', { part: 'Other half' });
      await work();
      const [shown, hidden] = (await openDossier(app, whole.id)).dossier.links.map(({ dossier }) => dossier);
      await does(hidden ?? '', 'name', { who: ids['administrator-1'] });
      for (const id of [shown, hidden])
        for (const event of ['answer', 'finish']) await does(id ?? '', event, {});
      await work();
      const linesFor = async (reader: string) => {
        const reading = await readFor(app, ids[reader] ?? '', whole.id, 'dossier');
        const view = {
          reading,
          lang: 'en',
          attempt: null,
          saying: { lang: 'en', timeZone: 'UTC', now: app.clock() },
        };
        const entries = reading.history.filter((entry) => isForReader(view, entry));
        return entries.flatMap((entry) => [entry.event, ...entryLines(view, entry).map(String)]);
      };
      const told = (lines: readonly string[]) => lines.filter((line) => /^linked|opened/i.test(line)).length;
      expect(told(await linesFor('advisor-1'))).toBe(4);
      expect(told(await linesFor('administrator-1'))).toBe(2);
    });
  });

  test('when one is opened from the other, then its end is heard there', async () => {
    open = await openTestApp();
    const { app } = open;
    await app.plans.publish({ source, organisationSource }, 'x', 'test', app.clock());
    const first = await filed(app);
    const handler = first.participants.handler?.[0] ?? '';
    await handle(app, first.id, { event: 'split', actor: handler, input: { data: { part: 'Half' } } });
    while ((await workOnce({ app, sendMail: null })) > 0);
    const part = (await openDossier(app, first.id)).dossier.links[0]?.dossier ?? '';
    const { dossier } = await openDossier(app, part);
    expect(dossier).toMatchObject({
      receipt: first.receipt,
      data: { what: 'Half' },
      origin: { dossier: first.id },
    });
    for (const event of ['answer', 'finish'])
      await handle(app, part, { event, actor: dossier.participants.handler?.[0] ?? '', input: {} });
    while ((await workOnce({ app, sendMail: null })) > 0);
    const { sendings } = (await openDossier(app, first.id)).dossier;
    expect(sendings.filter(({ letter }) => letter === 'all-done')).toHaveLength(1);
  });
});
