// A small procedure and organisation that are right, for tests to break.
export const validProcedure = `procedure: complaint
title: { nl: Klacht, en: Complaint }
number: K-{year}-{code}
filing: { form: filing, open-to: anyone }
fields:
  relation:
    ask: { nl: Wat is uw relatie met ons?, en: How do you know us? }
    type: choice
    options: { client: { nl: Klant, en: Client }, other: { text: Anders, hint: Iemand anders } }
  description: { ask: Wat is er gebeurd?, type: long-text, required: true, at-most: 5000 }
  paid: { ask: Betaald, type: amount, required: data.relation == "client", default: { compute: 1 + 1 } }
forms:
  filing:
    - page: Over u
      fields: [relation, description, paid]
participants:
  handler: { role: advisor, not: [respondent] }
  respondent: { walled: true }
lifecycle:
  initial: received
  states:
    received:
      on:
        confirm:
          label: Bevestigen
          by: handler
          require: [{ that: agreements.count > 0, else: Spreek eerst iets af. }]
          send: confirmation
          target: closed
    closed: { final: true }
deadlines:
  confirmation:
    title: Bevestigd
    from: receipt
    within: { first: [{ when: data.relation == "client", then: 48 hours }, 10 working days] }
    until: event.confirm
    remind: [{ before: 4 hours, to: handler }]
letters:
  confirmation: { to: complainant, subject: Uw klacht, body: [{ when: has(data.paid), text: Dank u. }] }
metrics:
  volume: { title: Aantal, count: dossiers, by: [month], target: 95% }
scenarios:
  - name: filed on Friday
    at: 2026-04-24T17:00
    file: { data: { relation: client } }
    expect: { state: received, due: { confirmation: 2026-04-26T17:00 } }
`;

export const validOrganisation = `organisation: Voorbeeld
languages: [nl, en]
time-zone: Europe/Amsterdam
calendar: office
calendars:
  office:
    extends: netherlands
    working-days: [monday, tuesday, wednesday, thursday, friday]
    hours: { from: "09:00", to: "17:00" }
    holidays: { liberation-day: { on: "05-05", every: 5, first-year: 2025 }, good-friday: { easter: -2 } }
    closed: [2026-12-24, { from: 2026-12-27, to: 2026-12-31 }]
roles:
  advisor: { title: Adviseur, listed: true, may: [evaluate] }
theme: { colour: "#0b5c5c" }
`;

/** The text with its one occurrence of `from` replaced; throws when there is none, so that no test passes by accident. */
export function broken(text: string, from: string, to: string): string {
  if (text.split(from).length !== 2) throw new Error(`"${from}" does not stand exactly once in the text.`);
  return text.replace(from, () => to);
}
