// Who takes part: found by rule, kept apart, chosen, replaced, and never without an owner.
import { expect, test } from 'vitest';
import { play, wrong } from './play.ts';

const LIFE = `
lifecycle:
  initial: open
  states:
    open:
      title: Open
      on:
        give: { label: Give, by: handler, assign: { handler: another } }
        choose: { label: Choose, by: handler, assign: { reviewer: chosen } }
        call: { label: Call, by: handler, assign: { panel: chosen } }
        mine: { label: Mine, by: handler, assign: { panel: another } }
        allow: { label: Allow, by: complainant, set: { allowed: true } }
        judge: { label: Judge, by: [panel, reviewer], target: done }
        finish: { label: Finish, by: handler, target: done }
    done: { title: Done, final: true }
`;

test('given a rule by whom it is about, then people with that role can handle it, those preferred first', () => {
  expect(
    play(`
fields:
  about-kind: { ask: Kind, type: choice, required: true, options: { clerk: A clerk, senior: A senior } }
  about: { ask: About, type: person }
forms:
  filing: [{ fields: [name, email, about-kind, about] }]
participants:
  handler: { role: { first: [{ when: data.about_kind == "clerk", then: [senior, clerk] }, member] }, at: filing, not: [respondent] }
  respondent: { from: data.about, walled: true }
lifecycle: { initial: open, states: { open: { title: Open, on: { finish: { label: Finish, by: handler, target: done } } }, done: { title: Done, final: true } } }
scenarios:
  - name: about a clerk
    at: 2026-06-01T09:00
    away: { senior-1: 2026-07-01 }
    file: { data: { name: An, about-kind: clerk, about: clerk-1 } }
    expect: { participants: { handler: senior-2 }, candidates: { handler: [senior-1, senior-2, senior-3, clerk-2, clerk-3] }, sees: { clerk-1: nothing, senior-2: everything } }
  - name: about a senior
    at: 2026-06-01T09:00
    file: { data: { name: An, about-kind: senior, about: senior-1 } }
    expect: { participants: { handler: member-1 }, candidates: { handler: [member-1, member-2, member-3] } }
`),
  ).toEqual([]);
});

test('given places that must differ, and one that must be new each time, then only the others can be chosen', () => {
  expect(
    play(`
fields:
  allowed: { ask: Allowed, type: yes-no, default: false }
participants:
  handler: { role: clerk, at: filing, never-was: [handler] }
  reviewer: { role: clerk, at: event, differs-from: [handler], never-was: [handler] }
  panel: { role: member, at: event, members: { at-least: 2 } }
${LIFE}
scenarios:
  - name: apart
    at: 2026-06-01T09:00
    file: { data: { name: An } }
    expect: { participants: { handler: clerk-1 }, candidates: { reviewer: [clerk-2, clerk-3] } }
    steps:
      - { by: handler, do: give, expect: { participants: { handler: clerk-2 }, candidates: { reviewer: [clerk-3], handler: [clerk-2, clerk-3] } } }
      - { by: handler, do: choose, data: { chosen: { reviewer: clerk-1 } }, expect: { refused: Choose somebody from the list } }
      - { by: handler, do: choose, data: { chosen: { reviewer: clerk-3 } }, expect: { participants: { reviewer: clerk-3 } } }
  - name: a panel of at least two, whose members are chosen
    at: 2026-06-01T09:00
    file: { data: { name: An } }
    steps:
      - { by: handler, do: call, data: { chosen: { panel: [member-2] } }, expect: { refused: true } }
      - { by: handler, do: call, data: { chosen: { panel: [member-2, member-3] } }, expect: { participants: { panel: [member-2, member-3] }, may: { panel: [judge] }, may-not: { member-1: [judge] } } }
`),
  ).toEqual([]);
});

test('given somebody who is away, then a substitute acts or knows that something waits', () => {
  const story = (absent: string, sees: string, may: string) =>
    play(`
fields:
  allowed: { ask: Allowed, type: yes-no, default: false }
participants:
  handler: { role: clerk, at: filing, absent: ${absent} }
  reviewer: { role: clerk, at: event }
  panel: { role: member, at: event, members: { at-least: 2 } }
${LIFE}
scenarios:
  - name: away
    at: 2026-06-01T09:00
    away: { clerk-1: 2026-06-20, clerk-2: 2026-06-20, clerk-3: 2026-06-20 }
    file: { data: { name: An } }
    expect: { participants: { handler: clerk-1 }, sees: { clerk-2: ${sees} }, ${may}: { clerk-2: [finish] } }
    steps:
      - { at: 2026-06-21T09:00, expect: { sees: { clerk-2: nothing }, may-not: { clerk-2: [finish] } } }
`);
  expect(story('act', 'everything', 'may')).toEqual([]);
  expect(story('notice', 'notice', 'may-not')).toEqual([]);
  expect(story('nothing', 'nothing', 'may-not')).toEqual([]);
});

test('given somebody who steps back, then somebody else follows, and the last one cannot go', () => {
  expect(
    play(`
fields:
  allowed: { ask: Allowed, type: yes-no, default: false }
participants:
  handler: { role: clerk, at: filing, never-was: [handler] }
  reviewer: { role: clerk, at: event }
  panel: { role: member, at: event, members: { at-least: 2 } }
${LIFE}
scenarios:
  - name: step back
    at: 2026-06-01T09:00
    file: { data: { name: An } }
    steps:
      - { by: handler, do: recuse, expect: { refused: Write why } }
      - { by: handler, do: recuse, data: { reason: My brother. }, expect: { participants: { handler: clerk-2 } } }
      - { by: handler, do: recuse, data: { reason: My sister. }, expect: { participants: { handler: clerk-3 } } }
      - { by: handler, do: recuse, data: { reason: My cousin. }, expect: { refused: nobody else, participants: { handler: clerk-3 } } }
`),
  ).toEqual([]);
});

test('given a place that was entrusted in confidence, then it goes to nobody else without consent', () => {
  expect(
    play(`
fields:
  allowed: { ask: Allowed, type: yes-no, default: false }
participants:
  handler: { role: clerk, at: filing, hand-over: [{ that: data.allowed == true, else: Ask the complainant first. }] }
  reviewer: { role: clerk, at: event }
  panel: { role: member, at: event, members: { at-least: 2 } }
${LIFE.replace('      on:\n', '      on:\n        left.handler: { assign: reviewer }\n')}
scenarios:
  - name: entrusted
    at: 2026-06-01T09:00
    file: { data: { name: An } }
    steps:
      - { by: handler, do: hand-over, data: { chosen: { handler: clerk-2 } }, expect: { refused: Ask the complainant first } }
      - { by: handler, do: recuse, data: { reason: Ill }, expect: { refused: Ask the complainant first, participants: { handler: clerk-1 } } }
      - { by: complainant, do: allow }
      - { by: handler, do: hand-over, data: { chosen: { handler: clerk-2 } }, expect: { participants: { handler: clerk-2 } } }
`),
  ).toEqual([]);
});

const OWN_PAGE = (sees: string) => `
fields:
  allowed: { ask: Allowed, type: yes-no, default: false }
participants:
  complainant: ${sees}
  handler: { role: clerk, at: filing }
  reviewer: { role: clerk, at: event }
  panel: { role: member, at: event, members: { at-least: 2 } }
${LIFE}`;

test('given what the complainant sees, then they see exactly that: who looked only where it is said', () => {
  const story = (sees: string, expected: string) =>
    play(`${OWN_PAGE(sees)}
scenarios:
  - name: their own
    at: 2026-06-01T09:00
    file: { data: { name: An } }
    expect: ${expected}
`);
  expect(
    story('{}', '{ sees: { complainant: everything }, sees-not: { complainant: [readers, notes] } }'),
  ).toEqual([]);
  expect(
    story(
      '{ sees: [history, readers] }',
      '{ sees: { complainant: [history, readers] }, sees-not: { complainant: [answers, messages, name] } }',
    ),
  ).toEqual([]);
});

test('given more than that about the complainant, or notes, then the file is wrong', () => {
  expect(wrong(OWN_PAGE('{ role: clerk, sees: [answers, notes] }'))).toEqual([
    'Of the complainant only `sees` can be said here. Take `role` away.',
    'Notes are among staff; the complainant does not see them. Take `notes` away.',
  ]);
});
