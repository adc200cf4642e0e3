// A complaint about the one who would decide goes outside, to whom the procedure names; and about anybody else it stays inside.
import { expect, test } from 'vitest';
import { loadProcedure } from '../../engine/core/compile/load.ts';
import { simulate } from '../../engine/core/simulate/simulate.ts';

const organisation = `organisation: Huis
languages: [nl]
time-zone: Europe/Amsterdam
calendar: office
calendars: { office: { extends: netherlands } }
roles:
  clerk: { title: Medewerker }
  director: { title: Directielid }
`;

const procedure = `procedure: complaint
title: Klacht
filing: { form: filing, open-to: anyone, name: name, email: email }
fields:
  name: { ask: Naam, type: text, required: true }
  email: { ask: Adres, type: email }
  about: { ask: Over wie, type: choices, options: { one: Eén directielid, all: De hele directie } }
  who: { ask: Wie, type: person }
forms:
  filing: [{ fields: [name, email, about, who] }]
participants:
  handler: { role: clerk, not: [respondent], vacant: role }
  decider: { role: director, at: event, not: [respondent] }
  respondent: { from: data.who, walled: true }
  committee: { title: Klachtencommissie, outside: { name: De commissie, email: post@commissie.example } }
lifecycle:
  initial: received
  states:
    received:
      title: Ontvangen
      on:
        escalate:
          label: Voorleggen
          by: handler
          first:
            - when: data.about.exists(each, each == "all")
              send: forwarded
              target: outside
            - assign: decider
              send: asked
              target: deciding
    deciding:
      title: Bij de directie
      on: { decide: { label: Besluiten, by: decider, target: decided } }
    decided: { title: Besloten, final: true, outcome: decided }
    outside: { title: Bij de commissie, final: true, outcome: outside }
letters:
  asked: { title: Vraag, to: decider, subject: Besluit gevraagd, body: Er ligt een klacht. }
  forwarded: { title: Doorgezonden, to: [committee, complainant], subject: Een klacht, body: 'Van {data.name}.' }
scenarios:
  - name: about one director
    at: 2026-03-02T10:00
    file: { data: { name: Jo, email: jo@example.org, about: [one], who: director-1 } }
    expect: { sees: { director-1: nothing } }
    steps:
      - { by: clerk-1, do: escalate, expect: { participants: { decider: director-2 }, letters: [{ asked: [decider] }], sees: { director-1: nothing } } }
  - name: about all directors
    at: 2026-03-02T10:00
    file: { data: { name: Jo, email: jo@example.org, about: [all] } }
    steps:
      - { by: clerk-1, do: escalate, expect: { letters: [{ forwarded: [committee, complainant] }], outcome: outside, participants: { decider: nobody }, sees: { director-1: nothing, director-2: nothing } } }
`;

function load(text: string) {
  return loadProcedure(
    {
      procedure: { file: 'complaint.yaml', text },
      organisation: { file: 'organisation.yaml', text: organisation },
    },
    'test',
  );
}

test('given a procedure that names who is outside, then its stories hold', () => {
  const { plan, scenarios, problems } = load(procedure);
  const wrong = problems.filter(({ severity }) => severity === 'problem');
  expect(wrong.map(({ line, text }) => `${line}: ${text.en}`)).toEqual([]);
  if (!plan) throw new Error('The procedure does not compile.');
  expect(simulate(plan, scenarios).flatMap(({ failures }) => failures.map(({ text }) => text.en))).toEqual(
    [],
  );
});

test('given a step that only the one complained about could do, then the procedure is not sound', () => {
  const alone = procedure
    .replace('by: decider, target: decided', 'by: respondent, target: decided')
    .replace('- assign: decider\n              send: asked\n', '- send: asked\n');
  const { problems } = load(alone);
  expect(problems.filter(({ severity }) => severity === 'problem').map(({ code }) => code)).toContain(
    'walled-acts',
  );
});
