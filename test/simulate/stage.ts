// A small procedure with a bit of everything, in which tests tell their own stories.
import { loadProcedure } from '../../engine/core/compile/load.ts';
import { simulate } from '../../engine/core/simulate/simulate.ts';

export const organisation = `organisation: Huis
languages: [nl, en]
time-zone: Europe/Amsterdam
calendar: office
calendars: { office: { extends: netherlands } }
roles:
  clerk: { title: { nl: Medewerker, en: Clerk } }
  member: { title: { nl: Commissielid, en: Member } }
`;

export const procedure = `procedure: objection
title: { nl: Bezwaar, en: Objection }
filing: { form: filing, open-to: anyone, for-others: [clerk], channels: [phone], name: name, email: email, require: [{ that: data.amount > 0, else: { nl: Geen bedrag., en: No amount. } }] }
fields:
  name: { ask: { nl: Naam, en: Name }, type: text, required: true }
  email: { ask: { nl: Adres, en: Address }, type: email }
  about: { ask: { nl: Over wie, en: About whom }, type: person }
  amount: { ask: { nl: Bedrag, en: Amount }, type: number, required: true }
  double: { ask: { nl: Dubbel, en: Double }, type: computed, compute: data.amount * 2 }
  secret: { ask: { nl: Geheim, en: Secret }, type: text, visible-to: [handler] }
  day: { ask: { nl: Dag, en: Day }, type: date }
  papers: { ask: { nl: Stukken, en: Papers }, type: file }
  parts: { ask: { nl: Onderdelen, en: Parts }, type: list, fields: { what: { ask: { nl: Wat, en: What }, type: text }, sum: { ask: { nl: Som, en: Sum }, type: number } } }
  reason: { ask: { nl: Reden, en: Reason }, type: text, required: true }
forms:
  filing: [{ fields: [name, email, about, amount, secret, day, papers, parts] }]
  talk: [{ fields: [amount, agreements] }]
  why: [{ fields: [reason] }]
participants:
  handler: { role: clerk, not: [respondent], vacant: role, absent: notice }
  panel: { role: member, at: event, members: { at-least: 2 }, not: [respondent], sees: [answers, letters] }
  respondent: { from: data.about, walled: true }
lifecycle:
  initial: received
  states:
    received:
      title: { nl: Ontvangen, en: Received }
      enter: { send: receipt }
      on:
        talk: { label: { nl: Praten, en: Talk }, by: handler, form: talk, late: true, send: confirmation, target: open }
        panel: { label: { nl: Commissie, en: Panel }, by: handler, assign: { panel: chosen }, send: invitation }
        decide: { label: { nl: Besluiten, en: Decide }, by: panel, form: why, target: ended }
        extend: { label: { nl: Verlengen, en: Extend }, by: handler, extend: { deadline: answer, by: 1 week } }
        deadline.answer: { send: sorry }
    open:
      title: { nl: Open, en: Open }
      initial: calm
      states:
        calm:
          title: { nl: Rustig, en: Calm }
          on: { stir: { label: { nl: Opschudden, en: Stir }, by: [handler, complainant], target: open.busy, open: { procedure: objection, as: sequel } } }
        busy: { title: { nl: Druk, en: Busy } }
      on:
        settle: { label: { nl: Schikken, en: Settle }, by: handler, require: [{ that: agreements.open == 0, else: { nl: Nog open., en: Still open. } }], target: settled }
        approval.deal: { target: settled }
    ended: { title: { nl: Beslist, en: Decided }, final: true, outcome: decided }
    settled: { title: { nl: Geschikt, en: Settled }, final: true, outcome: settled }
deadlines:
  answer: { title: { nl: Antwoord, en: Answer }, from: receipt, within: 2 weeks, until: event.talk.first, ends: end-of-day, extension: { at-most: 2 weeks }, remind: [{ before: 2 days, to: handler }] }
  nudge: { title: { nl: Porren, en: Nudge }, from: state.open.first, within: 1 week, ends: exact, until: closed, repeat: {}, remind: [{ before: 1 day, to: handler }] }
  action: { title: { nl: Afspraak, en: Action }, each: agreements, from: item.due, within: 1 day, count: from-same-day, until: item.done, ends: end-of-day, remind: [{ before: 1 hour, to: owner }] }
agreements: { by: [handler], owners: [handler, complainant], done-by: [handler], evidence: optional, after-closing: stop }
approvals:
  deal: { title: { nl: De schikking, en: The deal }, of: [agreements], by: [complainant, handler], need: all }
letters:
  receipt: { title: { nl: Ontvangst, en: Receipt }, to: complainant, subject: { nl: Binnen, en: Received }, body: { nl: Dank., en: Thanks. } }
  confirmation: { title: { nl: Bevestiging, en: Confirmation }, to: [complainant, handler], channels: [mail, paper, voice], subject: { nl: Zo, en: So }, body: { nl: '{data.amount}', en: '{data.amount}' } }
  invitation: { title: { nl: Uitnodiging, en: Invitation }, to: panel, subject: { nl: Kom, en: Come }, body: { nl: Kom., en: Come. } }
  sorry: { title: { nl: Excuus, en: Sorry }, to: complainant, subject: { nl: Sorry, en: Sorry }, body: { nl: Sorry., en: Sorry. } }
promises:
  in-time: { text: { nl: Op tijd, en: In time }, source: added, deadline: answer }
  talked: { text: { nl: Gepraat, en: Talked }, source: '1', that: event.talk.count > 0, by: deadline.answer }
  no-panel: { text: { nl: Geen commissie, en: No panel }, source: '2', when: data.amount > 100, that: '!has(participant.panel)' }
scenarios:
`;

/** The line on which a story begins. */
export const firstLine = procedure.split('\n').length;

/** Loads the procedure with these stories. */
export function withStories(stories: string, change: (text: string) => string = (text) => text) {
  return loadProcedure(
    {
      procedure: { file: 'objection.yaml', text: change(procedure) + stories },
      organisation: { file: 'organisation.yaml', text: organisation },
    },
    'test',
  );
}

/** Plays stories and gives what does not hold: line and column within the stories, and the sentence in English. */
export function tell(stories: string, change?: (text: string) => string): string[] {
  const { plan, scenarios, problems, source } = withStories(stories, change);
  const wrong = problems.filter(({ severity }) => severity === 'problem');
  if (!plan || wrong.length > 0)
    throw new Error(wrong.map(({ line, text }) => `${line}: ${text.en}`).join('\n'));
  return simulate(plan, scenarios).flatMap(({ failures }) =>
    failures.map((failure) => {
      const { line, column } = source.place(failure);
      return `${line - firstLine + 1}:${column} ${failure.text.en}`;
    }),
  );
}
