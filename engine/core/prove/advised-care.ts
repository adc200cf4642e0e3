// Advice about the people: word of receipt, something after a no, a way out of the house, a confidant, stories.
import type { Problem } from '../language/problem.ts';
import { hasComplainant } from '../plan/complainant.ts';
import { advice } from './finding.ts';
import { sitesWith } from './sites.ts';
import type { Subject } from './subject.ts';
import { namesWayOut } from './ways-out.ts';

/** Advises on what people who complain should be able to count on. */
export function advisedCare(subject: Subject): Problem[] {
  if (!hasComplainant(subject.plan)) return noScenario(subject);
  return [...noWordOfReceipt(subject), ...noWayOut(subject), ...noConfidant(subject), ...noScenario(subject)];
}

function noWordOfReceipt({ plan, tree, sites }: Subject): Problem[] {
  const first = tree.entered(plan.lifecycle.initial);
  const sent = sitesWith(sites, 'send').some(
    ({ host, effect }) =>
      host.kind === 'enter' &&
      first.includes(host.state.path) &&
      effect.letters.lines.some((line) =>
        line.then.some((name) => plan.letters[name]?.to.includes('complainant')),
      ),
  );
  if (sent) return [];
  return [
    advice(
      'no-word-of-receipt',
      ['lifecycle', 'states', plan.lifecycle.initial],
      'Wie een klacht indient, krijgt geen ontvangstbericht. Schrijf bij de eerste toestand `enter: { send: … }` met een brief aan `complainant`.',
      'Whoever files a complaint gets no word that it was received. Write `enter: { send: … }` at the first state, with a letter to `complainant`.',
      { atKey: true },
    ),
  ];
}

function noWayOut({ plan }: Subject): Problem[] {
  if (namesWayOut(plan)) return [];
  return [
    advice(
      'no-way-out',
      Object.keys(plan.letters).length > 0 ? ['letters'] : [],
      'Nergens staat waar iemand buiten de organisatie terechtkan die het er niet mee eens is, zoals een ombudsman of een geschillencommissie. Noem die in een brief.',
      'Nowhere does it say where somebody who disagrees can turn outside the organisation, such as an ombudsman. Name it in a letter.',
      { atKey: true },
    ),
  ];
}

function noConfidant({ plan }: Subject): Problem[] {
  const roles = Object.values(plan.participants).flatMap((place) => place.roles);
  if (roles.some((role) => /confidant|vertrouwens/u.test(role))) return [];
  return [
    advice(
      'no-confidant',
      Object.keys(plan.participants).length > 0 ? ['participants'] : [],
      'Niemand staat de indiener bij: geen deelnemer heeft de rol `confidant`. Geef wie klaagt een vertrouwenspersoon om uit te kiezen.',
      'Nobody stands by the complainant: no participant has the role `confidant`. Give whoever complains a confidant to choose.',
      { atKey: true },
    ),
  ];
}

function noScenario({ source }: Subject): Problem[] {
  if ((source.scenarios ?? []).length > 0) return [];
  return [
    advice(
      'no-scenario',
      [],
      'Er staat geen enkel verhaal bij dat laat zien dat de procedure doet wat u bedoelt. Schrijf er een onder `scenarios`.',
      'There is no story to show that the procedure does what you mean. Write one under `scenarios`.',
    ),
  ];
}
