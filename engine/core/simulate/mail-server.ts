// The mail server of a scenario: it takes every letter at once, and says that one came back where the story says so.
import type { Advanced } from '../decide/advance.ts';
import { takeInReport } from '../decide/delivery.ts';
import type { Decision } from '../decide/incoming.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { Entry } from '../dossier/entry.ts';
import type { World } from '../people/person.ts';
import type { Plan } from '../plan/plan.ts';

/** Takes every letter that waits for it. */
export function takeMail(plan: Plan, dossier: Dossier, world: World): Advanced {
  const entries: Entry[] = [];
  let current = dossier;
  for (;;) {
    const next = current.sendings.find(
      ({ channel, reached, bounced }) =>
        channel === 'mail' && reached === null && (bounced === null || bounced.again === true),
    );
    if (!next) return { dossier: current, entries };
    const taken = takeInReport(plan, current, { kind: 'taken', id: next.id }, world);
    entries.push(...taken.entries);
    current = taken.dossier;
  }
}

/** Lets the mail with a letter come back: of several copies, those to people outside. */
export function comeBack(plan: Plan, dossier: Dossier, letter: string, world: World): Decision {
  const last = dossier.sendings.findLast(
    (each) => each.letter === letter && each.outward && each.reached?.how === 'taken',
  );
  if (!last) return { dossier, entries: [], refusal: NOT_SENT };
  const report = { kind: 'bounced', id: last.id, to: last.to, permanent: true, reason: '5.1.1' } as const;
  return takeInReport(plan, dossier, report, world);
}

const NOT_SENT: Decision['refusal'] = {
  code: 'not-possible-now',
  text: {
    nl: 'Deze brief is niet per e-mail naar iemand buiten gestuurd, en kan dus niet terugkomen.',
    en: 'This letter has not been mailed to anybody outside, so that it cannot come back.',
  },
};
