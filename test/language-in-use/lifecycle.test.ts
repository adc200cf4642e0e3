// Lifecycles: side by side, back to where it was, branches with a default, exits that always hold, loops that keep every version.
import { expect, test } from 'vitest';
import { play, wrong } from './play.ts';

test('given work side by side, when it is held, then it goes back to where it was, and ends when both have ended', () => {
  expect(
    play(
      `
lifecycle:
  initial: work
  states:
    work:
      title: Work
      parallel: true
      states:
        talk: { title: Talk, initial: one, states: { one: { title: One, on: { go: { label: Go, by: handler, target: work.talk.two } } }, two: { title: Two, on: { end-talk: { label: End, by: handler, target: work.talk.over } } }, over: { title: Over, final: true } } }
        search: { title: Search, initial: busy, states: { busy: { title: Busy, on: { found: { label: Found, by: handler, target: work.search.over } } }, over: { title: Over, final: true } } }
        back: { title: Back, history: deep }
      on: { hold: { label: Hold, by: handler, target: held } }
      done: { set: { name: Bo }, first: [{ when: event.go.count > 1, target: long }, { target: short }] }
    held: { title: Held, on: { resume: { label: Resume, by: handler, target: work.back } } }
    short: { title: Short, final: true }
    long: { title: Long, final: true }
  on:
    withdraw: { label: Withdraw, by: complainant, target: withdrawn-state }
`.replace(
        '    short:',
        '    withdrawn-state: { title: Withdrawn, final: true, outcome: withdrawn }\n    short:',
      ) +
        `scenarios:
  - name: held and back
    at: 2026-06-01T09:00
    file: { data: { name: An } }
    expect: { state: [work.talk.one, work.search.busy] }
    steps:
      - { by: handler, do: go }
      - { by: handler, do: hold, expect: { state: held, may: { complainant: [withdraw] } } }
      - { by: handler, do: resume, expect: { state: [work.talk.two, work.search.busy] } }
      - { by: handler, do: end-talk, expect: { state: work.talk.over } }
      - { by: handler, do: found, expect: { state: short, outcome: short, data: { name: Bo } } }
  - name: an exit from everywhere
    at: 2026-06-01T09:00
    file: { data: { name: An } }
    steps:
      - { by: handler, do: hold }
      - { by: complainant, do: withdraw, expect: { outcome: withdrawn, may-not: { handler: [resume], complainant: [withdraw] } } }
`,
    ),
  ).toEqual([]);
});

const WORDING = `
fields:
  text: { ask: Text, type: long-text, required: true }
forms:
  filing: [{ fields: [name, email, text] }]
  text: [{ fields: [text] }]
participants: { handler: { role: clerk, at: filing } }
lifecycle:
  initial: open
  states:
    open: { title: Open, on: { reword: { label: Reword, by: [complainant, handler], form: text, require: [{ that: has(data.text), else: Write it. }] }, approval.wording: { target: agreed } } }
    agreed: { title: Agreed, final: true }
approvals: { wording: { title: Wording, of: [text], by: [complainant, handler], need: all } }
`;

test('given a wording, then it goes back and forth until both agree on the same text', () => {
  expect(
    play(`${WORDING}scenarios:
  - name: wording
    at: 2026-06-01T09:00
    file: { data: { name: An, text: One } }
    steps:
      - { by: handler, do: reword, data: { text: Two }, expect: { approved: [] } }
      - { by: complainant, do: reword, data: { text: Three }, expect: { approved: [], data: { text: Three } } }
      - { by: handler, do: approve.wording, expect: { state: agreed } }
`),
  ).toEqual([]);
});

test('given an event with the name of an act that every procedure knows, then it needs another name, but for what is agreed on', () => {
  expect(wrong(WORDING.replace('reword:', 'take:'))).toContain(
    '`take` is already possible in every procedure. Choose another name for this event.',
  );
  expect(
    play(`${WORDING.replace('reword:', 'refuse:')}scenarios:
  - name: a refusal of one's own
    at: 2026-06-01T09:00
    file: { data: { name: An, text: One } }
    steps: [{ by: handler, do: refuse, data: { text: Two }, expect: { data: { text: Two }, may: { complainant: [refuse, approve.wording] } } }]
`),
  ).toEqual([]);
});

test('given branches, then the last is the default, and a choice without one is a mistake', () => {
  const branches = (last: string) =>
    `
fields: { sum: { ask: Sum, type: number } }
forms: { filing: [{ fields: [name, email, sum] }] }
lifecycle:
  initial: open
  states:
    open: { title: Open, on: { decide: { label: Decide, by: handler, first: [{ when: data.sum > 100, target: large }, { ${last}target: small }] } } }
    large: { title: Large, final: true }
    small: { title: Small, final: true }
`
      .replace('fields: {', 'fields:\n  sum:')
      .replace(' sum: { ask: Sum, type: number } }', ' { ask: Sum, type: number }')
      .replace(
        'forms: { filing: [{ fields: [name, email, sum] }] }',
        'forms:\n  filing: [{ fields: [name, email, sum] }]',
      );
  expect(
    play(`${branches('')}scenarios:
  - { name: large, at: 2026-06-01T09:00, file: { data: { name: An, sum: 101 } }, steps: [{ by: handler, do: decide, expect: { state: large } }] }
  - { name: nothing said, at: 2026-06-01T09:00, file: { data: { name: An } }, steps: [{ by: handler, do: decide, expect: { state: small } }] }
`),
  ).toEqual([]);
  expect(wrong(branches('when: data.sum < 5, '))[0]).toContain('so sometimes none holds');
});
