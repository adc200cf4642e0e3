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

/** The ways that there are for these answers: by mail where there is an address for it, by post where one was given. */
export function waysFor(
  { plan }: FilingVisit,
  { answers, asking }: Steps,
): {
  readonly mail: string | null;
  readonly ways: readonly Way[];
  /** The field that asks for the postal address, where there is one. */
  readonly postal: string | null;
} {
  const { represented, email, address } = plan.filing;
  const own = represented && holds(represented.when, asking) ? represented : { email, address };
  const answer = (field: string | null) => {
    const given = field === null ? null : answers[field];
    return typeof given === 'string' && given.trim() !== '' ? given : null;
  };
  const mail = answer(own.email);
  const isPostal = own.address === null || answer(own.address) !== null;
  const isPossible = { mail: mail !== null, paper: isPostal, voice: true };
  return { mail, ways: WAYS.filter((way) => isPossible[way]), postal: own.address };
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
