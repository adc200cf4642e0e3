// Fields of every type, lists with an outcome for each item, computed values, and who may see what.
import { describe, expect, test } from 'vitest';
import { play } from './play.ts';

const LIFE = `lifecycle:
  initial: open
  states:
    open:
      title: Open
      on:
        judge: { label: Judge, by: handler, form: judging, require: [{ that: 'data.parts.all(p, has(p.outcome))', else: Give every part an outcome. }], target: judged }
        invite: { label: Invite, by: handler, assign: witness }
        tell: { label: Tell, by: handler, set: { told: true, times: { compute: data.times + 1 } } }
    judged: { title: Judged, final: true }
`;
const FIELDS = `
fields:
  kind: { ask: Kind, type: choice, options: { noise: Noise, smell: Smell } }
  topics: { ask: Topics, type: choices, options: { one: One, two: Two }, at-most: 2 }
  loud: { ask: How loud, type: number, required: true, show: data.kind == "noise", at-least: 1, check: [{ that: '!has(data.loud) || data.loud < 200', else: Nothing is that loud. }] }
  cost: { ask: Cost, type: amount }
  since: { ask: Since, type: date, not-after: now }
  moment: { ask: When, type: date-time }
  again: { ask: Again, type: yes-no }
  phone: { ask: Phone, type: phone }
  story: { ask: Story, type: long-text, visible-to: [handler] }
  photo: { ask: Photo, type: file }
  about: { ask: About, type: person }
  seen-by: { ask: Seen by, type: person, role: member }
  parts:
    ask: Parts
    type: list
    fields:
      what: { ask: What, type: text, required: true }
      sum: { ask: Sum, type: amount }
      outcome: { ask: Outcome, type: choice, options: { founded: Founded, unfounded: Unfounded } }
  total: { ask: Total, type: computed, compute: 'sum(data.parts.map(p, p.sum))' }
  founded: { ask: Founded parts, type: computed, compute: 'data.parts.filter(p, p.outcome == "founded").size()' }
  told: { ask: Told, type: yes-no, default: false }
  times: { ask: Times, type: number, default: 0 }
forms:
  filing: [{ fields: [name, email, kind, topics, loud, cost, since, moment, again, phone, story, photo, about, seen-by, parts] }]
  judging: [{ fields: [parts] }]
participants:
  handler: { role: clerk, at: filing, not: [respondent] }
  respondent: { from: data.about, walled: data.told != true, sees: [letters] }
  witness: { role: member, from: data.seen_by, at: event, sees: [answers] }
`;

describe('given fields of every type', () => {
  test('then answers are read, kept and counted with', () => {
    expect(
      play(`${FIELDS}${LIFE}scenarios:
  - name: all
    at: 2026-06-01T09:00
    file:
      data: { name: An, email: an@example.org, kind: noise, topics: [one, two], loud: 90, cost: '12,50', since: 1-5-2026, moment: 2026-05-31T22:00, again: yes, phone: 020 1234567, story: Every night, photo: [a.jpg], about: clerk-1, parts: [{ what: Drums, sum: 10 }, { what: Bass, sum: 2.5 }] }
    expect:
      data: { kind: noise, topics: [one, two], loud: 90, cost: '12,50', since: 2026-05-01, again: yes, photo: [a.jpg], total: 12.5, founded: 0, told: false, parts: [{ what: Drums }, { what: Bass }] }
      participants: { handler: clerk-2, respondent: clerk-1 }
    steps:
      - { by: handler, do: tell, expect: { data: { times: 1 } } }
      - { by: handler, do: tell, expect: { data: { times: 2 } } }
`),
    ).toEqual([]);
  });

  test('then a question is asked, required and checked by its condition, and what is hidden is not kept', () => {
    expect(
      play(`${FIELDS}${LIFE}scenarios:
  - { name: asked, at: 2026-06-01T09:00, file: { data: { name: An, kind: noise } }, expect: { refused: loud } }
  - { name: checked, at: 2026-06-01T09:00, file: { data: { name: An, kind: noise, loud: 500 } }, expect: { refused: Nothing is that loud } }
  - { name: hidden, at: 2026-06-01T09:00, file: { data: { name: An, kind: smell, loud: 50 } }, expect: { data: { loud: null } } }
  - { name: future, at: 2026-06-01T09:00, file: { data: { name: An, since: 2026-07-01 } }, expect: { refused: since } }
`),
    ).toEqual([]);
  });

  test('then each part of it gets an outcome of its own', () => {
    expect(
      play(`${FIELDS}${LIFE}scenarios:
  - name: parts
    at: 2026-06-01T09:00
    file: { data: { name: An, parts: [{ what: Drums, sum: 10 }, { what: Bass }] } }
    steps:
      - { by: handler, do: judge, data: { parts: [{ what: Drums, outcome: founded }, { what: Bass }] }, expect: { refused: every part } }
      - { by: handler, do: judge, data: { parts: [{ what: Drums, outcome: founded }, { what: Bass, outcome: unfounded }] }, expect: { state: judged, data: { founded: 1, parts: [{ outcome: founded }, { outcome: unfounded }] } } }
`),
    ).toEqual([]);
  });

  test('then some answers are seen by some, and nothing by whoever stands behind the wall until it falls', () => {
    expect(
      play(`${FIELDS}${LIFE}scenarios:
  - name: seen
    at: 2026-06-01T09:00
    file: { data: { name: An, story: Secret, about: clerk-1, seen-by: member-1 } }
    expect: { sees: { handler: [story], clerk-1: nothing, member-1: nothing, complainant: [story] } }
    steps:
      - { by: handler, do: invite, expect: { sees: { member-1: [answers, kind] }, sees-not: { member-1: [story, notes] } } }
      - { by: handler, do: tell, expect: { sees: { clerk-1: [letters] } } }
`),
    ).toEqual([]);
  });
});
