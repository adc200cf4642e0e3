// Time limits that bind whoever must act: late is refused, unless there is an excuse; the organisation is never late by them.
import { expect, test } from 'vitest';
import { nextDue } from '../../engine/shell/rows.ts';
import { file } from '../../engine/core/decide/file.ts';
import { load, play } from './play.ts';

const WINDOW = (window: string) => `
fields:
  excuse: { ask: Excuse, type: text }
  happened-on: { ask: Happened on, type: date }
forms:
  filing: [{ fields: [name, email, happened-on, excuse] }]
  objection: [{ fields: [excuse] }]
lifecycle:
  initial: open
  states:
    open: { title: Open, on: { decide: { label: Decide, by: handler, send: decision, target: decided } } }
    decided: { title: Decided, on: { object: { label: Object, by: complainant, form: objection, target: open }, finish: { label: Finish, by: handler, target: done } } }
    done: { title: Done, final: true }
letters: { decision: { to: complainant, subject: D, body: D. } }
deadlines:
  objection: { title: You can object, from: letter.decision.last, within: 2 weeks, ends: '16:30', until: event.object.last, remind: [{ before: 1 day, to: complainant }], window: { ${window} } }
scenarios:
`;
const decided = `  - name: story
    at: 2026-06-01T09:00
    file: { data: { name: An } }
    steps:
      - { by: handler, do: decide, expect: { due: { objection: 2026-06-15T16:30 }, may: { complainant: [object] } } }
`;

test('given a window, when it has passed, then the act is refused with its reason and its button is off', () => {
  expect(
    play(`${WINDOW('else: You had two weeks.')}${decided}      - { at: 2026-06-15T16:30, expect: { may: { complainant: [object] } } }
      - { at: 2026-06-15T16:31, by: complainant, do: object, expect: { refused: You had two weeks, state: decided, may-not: { complainant: [object] } } }
`),
  ).toEqual([]);
});

test('given an excuse, then it is possible all the same, and again within a new window', () => {
  expect(
    play(`${WINDOW('else: You had two weeks., excused: has(data.excuse)')}${decided}      - { at: 2026-06-20T09:00, by: complainant, do: object, expect: { refused: two weeks, may: { complainant: [object] } } }
      - { by: complainant, do: object, data: { excuse: I was ill. }, expect: { state: open } }
      - { at: 2026-06-21T09:00, by: handler, do: decide, expect: { due: { objection: 2026-07-05T16:30 } } }
`),
  ).toEqual([]);
});

test('given a window on the filing itself, then what comes too late is not taken', () => {
  const filing = (window: string) => `
fields:
  excuse: { ask: Excuse, type: text }
  happened-on: { ask: Happened on, type: date, required: true }
forms:
  filing: [{ fields: [name, email, happened-on, excuse] }]
lifecycle: { initial: open, states: { open: { title: Open, on: { finish: { label: Finish, by: handler, target: done } } }, done: { title: Done, final: true } } }
deadlines:
  year: { title: Within a year, from: data.happened-on, within: 1 year, until: receipt, window: { ${window} } }
scenarios:
`;
  expect(
    play(`${filing('else: That is too long ago., excused: has(data.excuse)')}  - { name: in time, at: 2026-06-10T23:00, file: { data: { name: An, happened-on: 2025-06-10 } }, expect: { state: open, met: [year] } }
  - { name: late, at: 2026-06-11T09:00, file: { data: { name: An, happened-on: 2025-06-10 } }, expect: { refused: too long ago } }
  - { name: excused, at: 2026-06-11T09:00, file: { data: { name: An, happened-on: 2025-06-10, excuse: Ill } }, expect: { state: open } }
  - { name: received in time and typed in later, at: 2026-06-12T09:00, file: { by: clerk-1, channel: letter, received: 2026-06-09T09:00, data: { name: An, happened-on: 2025-06-10 } }, expect: { state: open } }
`),
  ).toEqual([]);
});

test('given a window, then it stands on nobody’s worklist', () => {
  const { plan } = load(`${WINDOW('else: No.')}  []`);
  if (!plan) throw new Error('does not compile');
  const world = { now: '2026-06-01T07:00:00Z', people: [], link: '' };
  const { dossier } = file(
    plan,
    { id: 'x', code: 'X', actor: 'complainant', language: 'en', channel: 'web', data: { name: 'An' } },
    world,
  );
  const later = { ...dossier, letters: { decision: ['2026-06-01T07:00:00Z'] } };
  expect(nextDue(plan, later, world.now)).toBeNull();
});
