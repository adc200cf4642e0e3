// Agreed actions: read from a form, agreed on, done, or dropped with a reason.
import { dateInText, dateOfParts, datePartsOf } from '../fields/typed-date.ts';
import { isLocalDate } from '../time/local-date.ts';
import { localDate } from '../time/temporal.ts';
import type { Agreement } from '../dossier/dossier.ts';
import type { Text } from '../language/text.ts';
import { textChanged } from './answers.ts';
import type { Draft } from './draft.ts';
import { refuse } from './refusal.ts';

export interface NewAgreement {
  readonly what: string;
  readonly owner: string;
  readonly due: string;
}

const LONGEST = 2000;

/** A date as it was typed, in a text or in three boxes; an impossible one stays as it is. */
function dateTyped(raw: unknown, today: string): string {
  const parts = datePartsOf(raw);
  if (parts && parts.day + parts.month + parts.year === '') return '';
  const read = parts
    ? dateOfParts(parts)
    : typeof raw === 'string' && raw.trim() !== ''
      ? dateInText(raw, today)
      : '';
  return typeof read === 'string' ? read : '?';
}

/** Reads agreed actions as they were typed; rows without a word are left out. */
export function readAgreements(
  draft: Draft,
  rows: readonly Readonly<Record<string, unknown>>[],
): { agreements: NewAgreement[]; problems: Record<string, Text> } {
  const problems: Record<string, Text> = {};
  const owners = draft.plan.agreements?.owners ?? [];
  const agreements = rows.flatMap((row, index) => {
    const [what, owner] = [row.what, row.owner].map((each) => (typeof each === 'string' ? each.trim() : ''));
    const due = dateTyped(row.due, localDate(draft.world.now, draft.plan.organisation.timeZone));
    if (what === '' && due === '') return [];
    if (!what || what.length > LONGEST)
      problems[`agreements.${index}.what`] = {
        nl: 'Schrijf in één zin wat er gebeurt.',
        en: 'Write in one sentence what will happen.',
      };
    if (!owner || !owners.includes(owner))
      problems[`agreements.${index}.owner`] = { nl: 'Kies wie dit doet.', en: 'Choose who does this.' };
    if (!due || !isLocalDate(due))
      problems[`agreements.${index}.due`] = {
        nl: 'Vul een datum in die bestaat, bijvoorbeeld 27 3 2026.',
        en: 'Fill in a date that exists, for instance 27 3 2026.',
      };
    else if (due < localDate(draft.world.now, draft.plan.organisation.timeZone))
      problems[`agreements.${index}.due`] = {
        nl: 'Deze datum is al voorbij. Kies vandaag of later.',
        en: 'This date has passed. Choose today or later.',
      };
    return [{ what: what ?? '', owner: owner ?? '', due: due ?? '' }];
  });
  return { agreements, problems };
}

/** Adds agreed actions; an agreement on the list as it was is void. */
export function agreeOn(draft: Draft, list: readonly NewAgreement[]): void {
  for (const { what, owner, due } of list) {
    const agreement: Agreement = {
      id: draft.id('action'),
      what,
      owner,
      due,
      agreed: draft.at.happened,
      by: draft.at.by,
      done: null,
      evidence: null,
      dropped: null,
    };
    draft.change({ kind: 'agree', agreement });
  }
  if (list.length > 0) textChanged(draft, 'agreements', true);
}

/** Finds an open agreed action; refuses one that is not there or no longer open. */
export function openAgreement(draft: Draft, id: string | undefined): Agreement {
  const found = draft.dossier.agreements.find((each) => each.id === id);
  if (!found || found.done !== null || found.dropped !== null)
    refuse('not-possible-now', {
      nl: 'Deze afspraak staat niet meer open.',
      en: 'This agreed action is no longer open.',
    });
  return found;
}
