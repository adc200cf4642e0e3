// Harder lifecycles in stories: side by side, on hold and back, a vote with a clock for each, and nobody left to take over.
import { describe, expect, it } from 'vitest';
import { loadProcedure } from '../../engine/core/compile/load.ts';
import { simulate } from '../../engine/core/simulate/simulate.ts';
import { organisation } from './stage.ts';

const t = (s: string) => `{ nl: ${s}, en: ${s} }`;
const committee = `procedure: hard
title: ${t('Hard')}
filing: { form: filing, open-to: anyone, name: name }
fields:
  name: { ask: ${t('Name')}, type: text, required: true }
  about: { ask: ${t('About')}, type: person }
  informed: { ask: ${t('Informed')}, type: yes-no, default: false }
  count: { ask: ${t('Count')}, type: number, default: 0 }
  heavy: { ask: ${t('Heavy')}, type: yes-no }
  text: { ask: ${t('Text')}, type: long-text }
forms:
  filing: [{ fields: [name, about, heavy, text] }]
  text: [{ fields: [text] }]
participants:
  handler: { role: clerk, not: [respondent], at: filing, never-was: [handler] }
  panel: { role: member, at: event, members: { at-least: 3 }, not: [respondent] }
  respondent: { title: ${t('Respondent')}, from: data.about, walled: data.informed != true, sees: [letters] }
lifecycle:
  initial: work
  states:
    work:
      title: ${t('Work')}
      parallel: true
      states:
        talk:
          title: ${t('Talk')}
          initial: first
          states:
            first: { title: ${t('First')}, on: { go: { label: ${t('Go')}, by: handler, target: work.talk.second } } }
            second: { title: ${t('Second')}, on: { back: { label: ${t('Back')}, by: handler, target: work.talk.first, set: { count: { compute: data.count + 1 } } }, finish-talk: { label: ${t('Fin')}, by: handler, target: work.talk.over } } }
            over: { title: ${t('Over')}, final: true }
        again: { title: ${t('Again')}, history: deep }
        search:
          title: ${t('Search')}
          initial: busy
          states:
            busy: { title: ${t('Busy')}, on: { found: { label: ${t('Found')}, by: [handler, panel], target: work.search.over } } }
            over: { title: ${t('Over')}, final: true }
      on:
        hold: { label: ${t('Hold')}, by: handler, target: held }
        panel: { label: ${t('Panel')}, by: handler, assign: panel }
        approval.verdict: { target: ended }
        refusal.verdict: { target: blocked }
        reword: { label: ${t('Reword')}, by: handler, form: text }
        inform: { label: ${t('Inform')}, by: handler, set: { informed: true } }
        swap: { label: ${t('Swap')}, by: handler, assign: { handler: another } }
      done: { target: ended }
    held:
      title: ${t('Held')}
      on: { resume: { label: ${t('Resume')}, by: handler, target: work.again } }
    blocked: { title: ${t('Blocked')}, final: true }
    ended: { title: ${t('Ended')}, final: true }
deadlines:
  term: { title: ${t('Term')}, from: receipt, within: { first: [{ when: data.heavy == true, then: 10 working days }, 5 working days] }, until: closed, ends: end-of-day, pause: { in: [held] }, remind: [{ before: 1 working day, to: handler }] }
  over-again: { title: ${t('Again')}, from: receipt, within: 1 week, until: closed, ends: exact, pause: { in: [held], then: start-over }, remind: [{ before: 1 day, to: handler }] }
  vote: { title: ${t('Vote')}, each: panel, from: event.panel.last, within: 2 days, ends: exact, until: approval.verdict, remind: [{ before: 1 day, to: panel }] }
approvals:
  verdict: { title: ${t('Verdict')}, of: [text], by: [panel], need: majority }
scenarios:
  - name: parallel, on hold, and back to where it was
    at: 2026-05-04T09:00
    file: { data: { name: An, about: clerk-1, heavy: false, text: x } }
    expect: { state: [work.talk.first, work.search.busy], participants: { handler: clerk-2, respondent: clerk-1 }, sees: { clerk-1: nothing }, due: { term: 2026-05-12, over-again: 2026-05-11T09:00 } }
    steps:
      - { by: handler, do: go, expect: { state: [work.talk.second, work.search.busy] } }
      - { by: handler, do: back, expect: { state: work.talk.first, data: { count: 1 } } }
      - { by: handler, do: go }
      - { at: 2026-05-06T09:00, by: handler, do: found, expect: { state: [work.talk.second, work.search.over] } }
      - { at: 2026-05-07T09:00, by: handler, do: hold, expect: { state: held, due: { term: none, over-again: none } } }
      - { at: 2026-05-18T09:00, by: handler, do: resume, expect: { state: [work.talk.second, work.search.over], missed: [] , due: { over-again: 2026-05-25T09:00 } } }
      - { by: handler, do: inform, expect: { sees: { clerk-1: [letters] } } }
      - { by: handler, do: swap, expect: { participants: { handler: clerk-3 } } }
      - { by: handler, do: finish-talk, expect: { state: ended, outcome: ended, due: { term: none }, may-not: { handler: [go, hold] } } }
  - name: a panel votes, each with a clock
    at: 2026-05-04T09:00
    file: { data: { name: An, heavy: true, text: x } }
    expect: { due: { term: 2026-05-20 } }
    steps:
      - { by: handler, do: panel, expect: { participants: { panel: [member-1, member-2, member-3] }, due: { vote: 2026-05-06T09:00 } } }
      - { at: 2026-05-05T09:00, by: member-1, do: approve.verdict, expect: { approved: [], reminded: [panel], may-not: { member-1: [approve.verdict] } } }
      - { at: 2026-05-06T09:01, expect: { missed: [vote] } }
      - { by: member-2, do: refuse.verdict, expect: { state: work } }
      - { by: member-3, do: refuse.verdict, expect: { state: blocked, outcome: blocked } }
  - name: a majority is enough
    at: 2026-05-04T09:00
    file: { data: { name: An, heavy: true, text: x } }
    steps:
      - { by: handler, do: panel }
      - { by: member-1, do: approve.verdict }
      - { by: member-3, do: approve.verdict, expect: { approved: [verdict], state: ended } }
  - name: nobody is left
    at: 2026-05-04T09:00
    away: { clerk-1: 2026-05-30 }
    file: { data: { name: An, heavy: true, text: x } }
    expect: { participants: { handler: clerk-2 } }
    steps:
      - { by: handler, do: recuse, data: { reason: x }, expect: { participants: { handler: clerk-3 } } }
      - { by: handler, do: recuse, data: { reason: x }, expect: { participants: { handler: clerk-1 } } }
      - { by: handler, do: recuse, data: { reason: x }, expect: { refused: niemand anders, participants: { handler: clerk-1 } } }
`;

const { plan, scenarios, problems } = loadProcedure(
  {
    procedure: { file: 'committee.yaml', text: committee },
    organisation: { file: 'organisation.yaml', text: organisation },
  },
  'test',
);

describe('given a procedure with parallel states, pauses, a vote and a way back', () => {
  it('is without problems', () => {
    expect(problems.filter(({ severity }) => severity === 'problem')).toEqual([]);
  });

  it.each(scenarios.map((scenario) => [scenario.name, scenario] as const))('%s', (_, scenario) => {
    expect(simulate(plan!, [scenario]).flatMap(({ failures }) => failures)).toEqual([]);
  });
});
