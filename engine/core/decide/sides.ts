// The complainant and whoever acts for them, as those to whom something goes, and by which way it comes to them.
import { isRepresented } from '../dossier/dossier.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { Addressee } from '../dossier/entry.ts';
import { LETTERS_BY } from '../plan/letters-by.ts';
import type { LettersBy } from '../plan/letters-by.ts';
import type { Plan } from '../plan/plan.ts';

/** How letters come to the complainant, as they chose it. */
export function lettersBy({ filing }: Plan, { data }: Dossier): LettersBy {
  const answer = filing.lettersBy === null ? null : data[filing.lettersBy];
  return LETTERS_BY.find((each) => each === answer) ?? 'in-full';
}

/** The complainant, and whoever acts for them. */
export function complainantSide(plan: Plan, dossier: Dossier): Addressee[] {
  const representative = isRepresented(dossier) ? representativeOf(plan, dossier) : null;
  const own = complainantOf(plan, dossier);
  return representative === null ? [own] : [own, representative];
}

/** Whoever filed it for the complainant, as an addressee; null where nobody did. */
export function representativeOf(plan: Plan, { data, language }: Dossier): Addressee | null {
  const { represented } = plan.filing;
  if (represented === null) return null;
  const answer = (field: string | null) => (field === null ? '' : String(data[field] ?? ''));
  return {
    ...{ participant: 'representative', person: null, language },
    name: answer(represented.name),
    email: answer(represented.email) || null,
    ...postal(answer(represented.address)),
  };
}

/** The complainant as an addressee; without an address letters wait on the status page. */
export function complainantOf(plan: Plan, dossier: Dossier): Addressee {
  const answer = (field: string | null) => (field === null ? '' : String(dossier.data[field] ?? ''));
  return {
    participant: 'complainant',
    person: null,
    name: answer(plan.filing.name),
    email: answer(plan.filing.email) || null,
    ...postal(answer(plan.filing.address)),
    language: dossier.language,
  };
}

function postal(address: string): { address?: string } {
  const lines = address.split('\n').flatMap((line) => line.trim() || []);
  return lines.length === 0 ? {} : { address: lines.join('\n') };
}

/** How a letter comes to the complainant or to whoever acts for them, as they wish and as far as they can be reached. */
export function wayTo(plan: Plan, dossier: Dossier, to: Addressee): 'mail' | 'paper' | 'page' {
  const wish = to.participant === 'complainant' ? lettersBy(plan, dossier) : 'in-full';
  if (wish === 'none') return 'page';
  if (to.email !== null && wish !== 'paper') return 'mail';
  return to.address === undefined ? (to.email === null ? 'page' : 'mail') : 'paper';
}
