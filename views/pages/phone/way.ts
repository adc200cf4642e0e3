// By which way somebody gets number and code who told their complaint to a person at work.
import { fieldId, holds } from '../../answers/field-view.tsx';
import type { PageError } from '../../parts/error-summary.tsx';
import { phoneWords } from '../../words/phone.ts';
import type { FilingVisit } from '../filing/filing-visit.ts';
import type { Steps } from '../filing/steps.ts';

export const WAYS = ['mail', 'paper', 'voice'] as const;

export type Way = (typeof WAYS)[number];

/** What whoever sends it has said. */
export interface Confirmed {
  /** It was read out and was right. */
  readonly right: boolean;
  readonly way: Way | null;
}

/** The ways that there are for these answers; by mail only where there is an address. */
export function waysFor(
  { plan }: FilingVisit,
  { answers, asking }: Steps,
): { readonly mail: string | null; readonly ways: readonly Way[] } {
  const { represented, email } = plan.filing;
  const field = represented && holds(represented.when, asking) ? represented.email : email;
  const address = field === null ? null : answers[field];
  const mail = typeof address === 'string' && address !== '' ? address : null;
  return { mail, ways: WAYS.filter((way) => way !== 'mail' || mail !== null) };
}

/** Reads what was said, unchecked. */
export function readConfirmed(body: FormData): Confirmed {
  const typed = body.get('way');
  return { right: body.get('right') === 'yes', way: WAYS.find((way) => way === typed) ?? null };
}

/** What is still missing in it. */
export function wrongIn({ right, way }: Confirmed, ways: readonly Way[], lang: string): PageError[] {
  const texts = phoneWords(lang);
  return [
    ...(right ? [] : [{ text: texts.rightWrong, field: 'right' }]),
    ...(way !== null && ways.includes(way) ? [] : [{ text: texts.wayWrong, field: 'way' }]),
  ];
}

/** The first question that nobody has answered yet, to which the keyboard goes after somebody was chosen. */
export function firstEmpty({ form, draft }: FilingVisit, { asking }: Steps): string {
  const typed = draft?.typed ?? {};
  const names = form.pages.flatMap((page) => page.fields);
  const empty = names.find(
    (name) =>
      !typed[name] && asking.plan.fields[name] !== undefined && asking.plan.fields[name].show === null,
  );
  return empty === undefined ? '' : fieldId(empty);
}
