// Turns the `data` of a step into what a page would send.
import { actOf } from '../decide/acts/index.ts';
import type { RawInput } from '../decide/incoming.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { Answers } from '../language/procedure.gen.ts';
import type { Plan } from '../plan/plan.ts';

type ReadData = (data: Answers, dossier: Dossier, plan: Plan, of: string) => RawInput;

const withText: ReadData = ({ text }) => ({ text: words(text) });
const withLetter: ReadData = ({ letter }) => (letter === undefined ? {} : { letter: words(letter) });
const withSaid: ReadData = ({ said }) => (said === undefined ? {} : { channel: words(said) });
const withReason: ReadData = ({ reason }) => ({ reason: words(reason) });

/** What goes with each of the acts that every procedure knows, by the keys of `data`. */
const acts: Readonly<Record<string, { readonly keys: readonly string[]; readonly read: ReadData }>> = {
  message: { keys: ['text'], read: withText },
  note: { keys: ['text'], read: withText },
  'write-down': {
    keys: ['text', 'said'],
    read: (...given) => ({ ...withText(...given), ...withSaid(...given) }),
  },
  agree: { keys: ['agreements'], read: ({ agreements }) => ({ agreements: rows(agreements) }) },
  done: {
    keys: ['agreement', 'evidence'],
    read: ({ agreement, evidence }, dossier) => ({
      agreement: agreementMeant(dossier, agreement),
      text: words(evidence),
    }),
  },
  drop: {
    keys: ['agreement', 'reason'],
    read: ({ agreement, reason }, dossier) => ({
      agreement: agreementMeant(dossier, agreement),
      reason: words(reason),
    }),
  },
  take: { keys: [], read: () => ({}) },
  'hand-over': {
    keys: ['chosen', 'reason'],
    read: ({ chosen, reason }) => ({ chosen: chosenIn(chosen), reason: words(reason) }),
  },
  recuse: { keys: ['reason'], read: withReason },
  approve: { keys: [], read: () => ({}) },
  refuse: { keys: ['reason'], read: withReason },
  posted: { keys: ['letter'], read: withLetter },
  'read-out': { keys: ['letter'], read: withLetter },
  'contact-details': {
    keys: ['email', 'phone', 'address', 'letters-by', 'said'],
    read: (data, dossier, plan, of) => ({
      ...withSaid(data, dossier, plan, of),
      data: contactData(data, plan, of),
    }),
  },
  'take-over': { keys: ['said'], read: withSaid },
  'hand-back': {
    keys: ['name', 'email', 'phone', 'address', 'said'],
    read: (data, dossier, plan, of) => ({
      ...withSaid(data, dossier, plan, of),
      data: contactData(data, plan, 'representative'),
    }),
  },
  'tell-code': { keys: ['how'], read: ({ how }) => ({ channel: words(how) }) },
};

/** The keys of `data` with an act that every procedure knows, or null when the name is none of these. */
export function keysWithAct(event: string): readonly string[] | null {
  return isAct(event) ? (acts[nameOf(event)]?.keys ?? null) : null;
}

/** The keys of `data` that stand beside the answers to a form. */
export const keysBesideForm = ['agreements', 'chosen', 'letters'] as const;

/** Makes the input of an event out of the data of a step. */
export function inputOf(plan: Plan, dossier: Dossier, event: string, data: Answers): RawInput {
  const act = isAct(event) ? acts[nameOf(event)] : undefined;
  if (act) return act.read(data, dossier, plan, event.split('.')[1] ?? '');
  const beside = keysBesideForm.filter((key) => !Object.hasOwn(plan.fields, key));
  const answers = Object.entries(data).filter(([key]) => !(beside as readonly string[]).includes(key));
  const given = (key: (typeof keysBesideForm)[number]) => (beside.includes(key) ? data[key] : undefined);
  return {
    data: Object.fromEntries(answers),
    agreements: rows(given('agreements')),
    chosen: chosenIn(given('chosen')),
    letters: lettersIn(given('letters')),
  };
}

function isAct(event: string): boolean {
  return actOf(event) !== null;
}

function nameOf(event: string): string {
  return event.split('.')[0] ?? '';
}

/** How somebody can be reached, put under the fields that the procedure asks it in. */
function contactData(data: Answers, { filing }: Plan, of: string): Answers {
  const { email, phone, address, lettersBy, represented } = filing;
  const asked: Readonly<Record<string, string | null | undefined>> =
    of === 'representative'
      ? {
          name: represented?.name,
          email: represented?.email,
          phone: represented?.phone,
          address: represented?.address,
        }
      : { email, phone, address, 'letters-by': lettersBy };
  return Object.fromEntries(
    Object.entries(asked).flatMap(([key, field]) =>
      field && data[key] !== undefined ? [[field, data[key]]] : [],
    ),
  ) as Answers;
}

/** An agreed action by its number, from 1, or by words of what was agreed; one that is still open comes first. */
function agreementMeant({ agreements }: Dossier, meant: unknown): string {
  if (typeof meant === 'number') return agreements[meant - 1]?.id ?? '';
  const wanted = words(meant).toLowerCase();
  const named = agreements.filter(({ what }) => wanted !== '' && what.toLowerCase().includes(wanted));
  const open = named.find((each) => each.done === null && each.dropped === null);
  return (open ?? named[0])?.id ?? '';
}

function chosenIn(given: unknown): Record<string, string[]> {
  return Object.fromEntries(
    entriesOf(given).map(([place, people]) => [
      place,
      (Array.isArray(people) ? people : [people]).map(String),
    ]),
  );
}

function lettersIn(given: unknown): NonNullable<RawInput['letters']> {
  return Object.fromEntries(
    entriesOf(given).map(([letter, how]) => [letter, typeof how === 'string' ? { channel: how } : how]),
  ) as NonNullable<RawInput['letters']>;
}

function rows(given: unknown): Readonly<Record<string, unknown>>[] {
  return Array.isArray(given) ? given.map((row) => Object.fromEntries(entriesOf(row))) : [];
}

function entriesOf(given: unknown): [string, unknown][] {
  return typeof given === 'object' && given !== null ? Object.entries(given) : [];
}

function words(given: unknown): string {
  return typeof given === 'string' || typeof given === 'number' ? String(given) : '';
}
