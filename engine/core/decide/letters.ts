// Writes letters: to whom, by which channel, with what in it, and whether all that they need is there.
import type { Addressee, SentLetter } from '../dossier/entry.ts';
import { isOfComplainant } from '../dossier/dossier.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { FileReference } from '../dossier/value.ts';
import { inLanguage } from '../language/text.ts';
import { agreementValues } from '../due/items.ts';
import { isFromLetter } from '../due/moment.ts';
import { mailTo } from '../people/mail-times.ts';
import type { World } from '../people/person.ts';
import type { BlockPlan, LetterPlan, Plan } from '../plan/plan.ts';
import { sayField, sayPhrase } from '../scope/say.ts';
import { baseValues } from '../scope/values.ts';
import { addressees } from './addressees.ts';
import type { Draft } from './draft.ts';
import { refuse } from './refusal.ts';
import { wayTo } from './sides.ts';
import { fullValues } from './values.ts';

/** The fields (or `agreements`) that a letter needs and that are still empty. */
export function missingFor(plan: Plan, letter: LetterPlan, dossier: Dossier, world: World): string[] {
  const data = baseValues(plan, dossier, world.now).data as Readonly<Record<string, unknown>>;
  return letter.needs.filter((name) =>
    name === 'agreements' ? !dossier.agreements.some((each) => each.dropped === null) : isEmpty(data[name]),
  );
}

/** What letters need, as it is called: the questions, and agreed actions. */
export function sayNeeds({ fields }: Plan, names: readonly string[], language: 'nl' | 'en'): string {
  return names
    .map((name) =>
      name === 'agreements'
        ? language === 'nl'
          ? 'een afgesproken actie'
          : 'an agreed action'
        : inLanguage(fields[name]?.ask ?? name, language),
    )
    .join(', ');
}

function isEmpty(value: unknown): boolean {
  return (
    value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
  );
}

/** Writes a letter to each of its addressees. */
export function writeLetters(draft: Draft, letter: LetterPlan): SentLetter[] {
  const { plan, dossier, world, input } = draft;
  const own = input.letters?.[letter.name];
  const files = filesIn(dossier, letter);
  return addressees(plan, dossier, letter.to, world, draft.item).map((to, index) => {
    const values = asIfSent(draft, letter.name);
    const written = bodyIn(draft, letter, values, to.language);
    const text = letter.editable && own?.body ? own.body : written;
    if (text !== written) refuseWithoutNeeds(draft, letter, to, { written, text });
    return {
      id: `${draft.id('letter')}-${index}`,
      letter: letter.name,
      to,
      channel: channelOf(draft, letter, to, own?.channel),
      subject: sayPhrase(plan, letter.subject, values, to.language, world.people),
      body: files.length === 0 ? text : `${text}\n\n${sayAttached(files, to.language)}`,
      files,
    };
  });
}

/** What a letter may name, with the clocks that start when it has gone as if it went now. */
function asIfSent(draft: Draft, letter: string): object {
  const { plan, dossier, world, at } = draft;
  if (!Object.values(plan.deadlines).some(({ from }) => isFromLetter(from, letter))) return draft.values();
  const letters = { ...dossier.letters, [letter]: [...(dossier.letters[letter] ?? []), at.happened] };
  const { deadline } = fullValues(plan, { ...dossier, letters }, world, at.by);
  return { ...draft.values(), deadline };
}

/** What a letter needs and says as the procedure writes it must still stand in it once somebody has edited it; spaces and lines apart. */
function refuseWithoutNeeds(
  { plan, dossier, world }: Draft,
  { needs, title }: LetterPlan,
  { language }: Addressee,
  { written, text }: { readonly written: string; readonly text: string },
): void {
  const [before, after] = [flat(written), flat(text)];
  const isGone = (said: string) => said !== '' && before.includes(said) && !after.includes(said);
  const gone = needs.filter((name) => {
    if (name === 'agreements') return dossier.agreements.some(({ what }) => isGone(flat(what)));
    const field = plan.fields[name];
    return (
      field !== undefined &&
      isGone(flat(sayField(plan, field, dossier.data[name] ?? null, language, world.people)))
    );
  });
  if (gone.length === 0) return;
  const names = (reader: 'nl' | 'en') => sayNeeds(plan, gone, reader);
  refuse('letter-incomplete', {
    nl: `In de aangepaste brief “${inLanguage(title, 'nl')}” staat niet meer wat erin hoort: ${names('nl')}. Zet het terug zoals het was.`,
    en: `The edited letter “${inLanguage(title, 'en')}” lacks what belongs in it: ${names('en')}. Put it back as it was.`,
  });
}

function flat(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Whether a letter counts as sent only later; what was told by phone before it was written down has been read out already. */
export function waits({ at }: Draft, { channel }: SentLetter): boolean {
  if (channel === 'voice') return at.happened === at.recorded;
  return channel !== 'page';
}

function filesIn({ data }: Dossier, { attach }: LetterPlan): FileReference[] {
  return attach.flatMap((name) => (Array.isArray(data[name]) ? (data[name] as FileReference[]) : []));
}

function sayAttached(files: readonly FileReference[], language: string): string {
  const names = files.map((file) => file.name).join(', ');
  return language === 'nl' ? `Bijlagen: ${names}` : `Attached: ${names}`;
}

/** Somebody here who gets one mail in the morning finds letters on the page. */
function isWithoutMail({ plan, world }: Draft, to: Addressee): boolean {
  const person = world.people.find(({ id }) => id === to.person);
  return person !== undefined && mailTo(person, plan.organisation) === 'each-morning';
}

/** Staff and places outside get mail; the complainant what was chosen, else the letter's usual channel. */
function channelOf(
  draft: Draft,
  { channels }: LetterPlan,
  to: Addressee,
  chosen: SentLetter['channel'] | undefined,
): SentLetter['channel'] {
  const own = channels.find((channel) => channel === chosen) ?? channels[0] ?? 'mail';
  if (to.participant === 'complainant' && own !== 'mail') return own;
  if (isOfComplainant(to.participant)) return wayTo(draft.plan, draft.dossier, to);
  return to.email === null || isWithoutMail(draft, to) ? 'page' : 'mail';
}

function bodyIn(draft: Draft, letter: LetterPlan, values: object, language: string): string {
  const { plan, world } = draft;
  return letter.body
    .flatMap((block) =>
      itemsFor(draft, block, values).map((scope) =>
        block.when && block.when.run(scope) !== true
          ? ''
          : sayPhrase(plan, block.text, scope, language, world.people),
      ),
    )
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .join('\n\n');
}

function itemsFor({ dossier }: Draft, block: BlockPlan, values: object): object[] {
  if (block.each === null) return [values];
  if (block.each === 'agreements')
    return dossier.agreements
      .filter((each) => each.dropped === null)
      .map((each) => ({ ...values, item: agreementValues(each) }));
  const list = dossier.data[block.each] ?? dossier.participants[block.each] ?? [];
  return Array.isArray(list) ? list.map((item: unknown) => ({ ...values, item })) : [];
}
