// Several people who decide together, and what it means when one of them says nothing.
import { describe, expect, test } from 'vitest';
import { play } from './play.ts';

const panel = (
  approval: string,
  deadline = 'each: panel, from: event.call.first, within: 1 week, until: approval.verdict',
) => `
fields:
  verdict-text: { ask: Verdict, type: long-text }
forms:
  verdict: [{ fields: [verdict-text] }]
participants:
  handler: { role: clerk, at: filing }
  panel: { role: member, at: event, members: { at-least: 3 } }
  chair: { role: senior, at: filing }
lifecycle:
  initial: open
  states:
    open:
      title: Open
      on:
        write: { label: Write, by: handler, form: verdict }
        call: { label: Call, by: handler, assign: panel }
        approval.verdict: { target: agreed }
        refusal.verdict: { target: failed }
    agreed: { title: Agreed, final: true }
    failed: { title: Failed, final: true }
approvals:
  verdict: { title: The verdict, of: [verdict-text], ${approval} }
deadlines:
  reaction: { title: Reaction, ${deadline}, ends: end-of-day, remind: [{ before: 1 day, to: panel }], missed: { send: silent } }
letters:
  silent: { to: panel, subject: Silent, body: We have not heard from you. }
scenarios:
  - name: story
    at: 2026-06-01T09:00
    file: { data: { name: An } }
    steps:
      - { by: handler, do: write, data: { verdict-text: Guilty } }
      - { by: handler, do: call, expect: { due: { reaction: 2026-06-08 } } }
`;
const told = (approval: string, steps: string) => play(`${panel(approval)}${steps}`);

describe('given a decision of three', () => {
  test('then all, a majority or any two of them decide, each once, and one may have a veto', () => {
    const one =
      '      - { by: member-1, do: approve.verdict, expect: { approved: [], may-not: { member-1: [approve.verdict, refuse.verdict] } } }\n';
    const two = (outcome: string) =>
      `      - { by: member-2, do: approve.verdict, expect: { state: ${outcome} } }\n`;
    expect(told('by: [panel], need: majority', one + two('agreed'))).toEqual([]);
    expect(told('by: [panel], need: 2', one + two('agreed'))).toEqual([]);
    expect(
      told(
        'by: [panel], need: all',
        `${one}${two('open')}      - { by: member-3, do: approve.verdict, expect: { state: agreed } }\n`,
      ),
    ).toEqual([]);
    expect(
      told(
        'by: [panel], need: all',
        `${one}      - { by: member-2, do: refuse.verdict, expect: { state: failed } }\n`,
      ),
    ).toEqual([]);
    expect(
      told(
        'by: [panel, chair], need: 2, veto: [chair]',
        `${one}      - { by: chair, do: refuse.verdict, expect: { state: failed } }\n`,
      ),
    ).toEqual([]);
  });

  test('when the text changes, then what was agreed is void', () => {
    expect(
      told(
        'by: [panel], need: all',
        `      - { by: member-1, do: approve.verdict }
      - { by: member-2, do: approve.verdict }
      - { by: handler, do: write, data: { verdict-text: Not guilty } }
      - { by: member-3, do: approve.verdict, expect: { state: open, approved: [], may: { member-1: [approve.verdict] } } }
`,
      ),
    ).toEqual([]);
  });
});

describe('given several who are asked, each with a clock', () => {
  test('when one says nothing, then only that one is reminded and written to', () => {
    expect(
      told(
        'by: [panel], need: all',
        `      - { at: 2026-06-05T09:00, by: member-1, do: approve.verdict }
      - { by: member-3, do: approve.verdict }
      - { at: 2026-06-08T12:00, expect: { reminded: [member-2] } }
      - { at: 2026-06-09T00:00, expect: { letters: [{ silent: member-2 }], state: open, missed: [reaction] } }
`,
      ),
    ).toEqual([]);
  });

  test('when silence is agreement, then whoever said nothing agrees at the end of the time', () => {
    expect(
      told(
        'by: [panel], need: all, silence: [{ deadline: reaction, counts-as: agreement }]',
        `      - { at: 2026-06-05T09:00, by: member-1, do: approve.verdict }
      - { at: 2026-06-08T12:00, expect: { state: open } }
      - { at: 2026-06-09T00:00, expect: { state: agreed } }
`,
      ),
    ).toEqual([]);
  });

  test('when silence is a refusal, then it fails at the end of the time', () => {
    expect(
      told(
        'by: [panel], need: 2, silence: [{ deadline: reaction, counts-as: refusal }]',
        `      - { at: 2026-06-05T09:00, by: member-1, do: approve.verdict }
      - { at: 2026-06-09T00:00, expect: { state: failed } }
`,
      ),
    ).toEqual([]);
  });

  test('when silence means one thing for some and another for others, then each counts by its own', () => {
    expect(
      play(`
fields:
  plan: { ask: Plan, type: long-text }
forms:
  plan: [{ fields: [plan] }]
participants:
  handler: { role: clerk, at: filing }
  neighbour: { role: member, at: filing }
  owner-of-it: { role: senior, at: filing }
lifecycle:
  initial: open
  states:
    open: { title: Open, on: { ask: { label: Ask, by: handler, form: plan }, approval.plan: { target: agreed }, refusal.plan: { target: failed } } }
    agreed: { title: Agreed, final: true }
    failed: { title: Failed, final: true }
approvals:
  plan: { title: Plan, of: [plan], by: [neighbour, owner-of-it], need: all, silence: [{ deadline: neighbour-says, counts-as: agreement }, { deadline: owner-says, counts-as: refusal }] }
deadlines:
  neighbour-says: { title: Neighbour, each: neighbour, from: event.ask.first, within: 1 week, until: approval.plan, remind: [{ before: 1 day, to: neighbour }] }
  owner-says: { title: Owner, each: owner-of-it, from: event.ask.first, within: 2 weeks, until: approval.plan, remind: [{ before: 1 day, to: owner-of-it }] }
scenarios:
  - name: the owner agrees and the neighbour is silent
    at: 2026-06-01T09:00
    file: { data: { name: An } }
    steps:
      - { by: handler, do: ask, data: { plan: Shed } }
      - { by: owner-of-it, do: approve.plan }
      - { at: 2026-06-09T00:00, expect: { state: agreed } }
  - name: both are silent
    at: 2026-06-01T09:00
    file: { data: { name: An } }
    steps:
      - { by: handler, do: ask, data: { plan: Shed } }
      - { at: 2026-06-09T00:00, expect: { state: open } }
      - { at: 2026-06-16T00:00, expect: { state: failed } }
`),
    ).toEqual([]);
  });
});
