// Reads the form of a lifecycle's event: the answers, who is chosen, how letters go, and when it happened.
import { complainantOf, wayTo } from '../../../engine/core/decide/sides.ts';
import type { RawInput } from '../../../engine/core/decide/incoming.ts';
import type { Available } from '../../../engine/core/decide/available.ts';
import type { Dossier } from '../../../engine/core/dossier/dossier.ts';
import { fieldTypes } from '../../../engine/core/fields/index.ts';
import type { Text } from '../../../engine/core/language/text.ts';
import type { World } from '../../../engine/core/people/person.ts';
import type { FieldPlan, FormPlan, LetterPlan, Plan } from '../../../engine/core/plan/plan.ts';
import type { Instant } from '../../../engine/core/time/temporal.ts';
import { agreementsName } from '../../answers/agreement-rows.tsx';
import { readPlain } from '../../answers/read-body.ts';
import type { Typed } from '../../answers/read-body.ts';
import type { FieldValue } from '../../fields/field.ts';
import { fields } from '../../fields/index.ts';
import { readText, readTexts } from '../../fields/typed.ts';
import { words } from '../../words/words.ts';

/** What was typed on the page of an event, beside the answers of its form. */
export interface DoBody {
  readonly chosen: Readonly<Record<string, readonly string[]>>;
  readonly happened: FieldValue;
  readonly sure: boolean;
  readonly letters: Readonly<Record<string, LetterBody>>;
}

export interface LetterBody {
  readonly how: string;
  /** The text as somebody changed it; null while it is as the procedure writes it. */
  readonly body: string | null;
}

export type Channel = 'mail' | 'paper' | 'voice' | 'page';

export const emptyBody: DoBody = { chosen: {}, happened: undefined, sure: false, letters: {} };

/** Collects it as it was typed. */
export function readDoBody(act: Available, body: FormData): DoBody {
  return {
    chosen: Object.fromEntries(
      act.choices.map(({ participant }) => [participant, readTexts(body, `chosen.${participant}`)]),
    ),
    happened: act.event.late ? fields['date-time'].read(body, 'happened') : undefined,
    sure: body.has('sure'),
    letters: Object.fromEntries(act.letters.map(({ name }) => [name, readLetter(body, name)])),
  };
}

function readLetter(body: FormData, name: string): LetterBody {
  const text = readPlain(body, `letter.${name}.body`) ?? null;
  const written = readPlain(body, `letter.${name}.written`) ?? null;
  return { how: readText(body, `letter.${name}.how`), body: text === written ? null : text };
}

/** The letters for which whoever acts says how the complainant gets them. */
export function lettersToSend(act: Available): LetterPlan[] {
  return act.letters.filter((letter) => letter.to.includes('complainant'));
}

/** The ways in which the complainant can get a letter here. */
export function waysFor(letter: LetterPlan, plan: Plan, dossier: Dossier): Channel[] {
  const hasAddress = plan.filing.email !== null && Boolean(dossier.data[plan.filing.email]);
  const isByPost = wayTo(plan, dossier, complainantOf(plan, dossier)) === 'paper';
  const ways = letter.channels.filter((channel) => channel !== 'mail' || (hasAddress && !isByPost));
  if (isByPost) return ways;
  return hasAddress ? ways : [...ways, 'page'];
}

export interface Collected {
  readonly input: RawInput;
  readonly happened: Instant | null;
  /** What is wrong beside the answers, by the name of the control. */
  readonly problems: Readonly<Record<string, Text>>;
}

/** Puts it together as it goes into a decision. */
export function collect(
  act: Available,
  typed: Typed,
  body: DoBody,
  { plan, dossier, world }: { plan: Plan; dossier: Dossier; world: World },
): Collected {
  const { [agreementsName]: rows, ...data } = typed;
  const problems: Record<string, Text> = {};
  const moment = readMoment(body.happened, plan, world);
  if (moment !== null && typeof moment !== 'string') problems.happened = moment;
  if (act.event.weight === 'grave' && !body.sure) problems.sure = inBoth('sureMissing');
  for (const letter of lettersToSend(act)) {
    const ways = waysFor(letter, plan, dossier);
    const { how } = body.letters[letter.name] ?? { how: '' };
    if (ways.length > 1 && !ways.some((way) => way === how))
      problems[`letter.${letter.name}.how`] = inBoth('howMissing');
  }
  return {
    input: {
      data,
      ...(Array.isArray(rows) ? { agreements: rows as RawInput['agreements'] & object } : {}),
      chosen: body.chosen,
      letters: Object.fromEntries(
        lettersToSend(act).map((letter) => {
          const { how, body: text } = body.letters[letter.name] ?? { how: '', body: null };
          const ways = waysFor(letter, plan, dossier);
          const way = ways.length === 1 ? (ways[0] ?? '') : how;
          return [
            letter.name,
            { ...(isSent(way) ? { channel: way } : {}), ...(text === null ? {} : { body: text }) },
          ];
        }),
      ),
    },
    happened: typeof moment === 'string' ? moment : null,
    problems,
  };
}

function isSent(how: string): how is 'mail' | 'paper' | 'voice' {
  return how === 'mail' || how === 'paper' || how === 'voice';
}

function readMoment(typed: FieldValue, plan: Plan, world: World): Instant | Text | null {
  if (typed === undefined) return null;
  const { timeZone: zone, languages } = plan.organisation;
  const context = { zone, people: world.people, language: languages[0] ?? 'nl', now: world.now };
  const reading = fieldTypes['date-time'].read(typed, {} as FieldPlan, context);
  if (!reading.ok) return { nl: reading.text.nl, en: reading.text.en };
  return typeof reading.value === 'string' ? reading.value : null;
}

function inBoth(key: 'sureMissing' | 'howMissing'): Text {
  return { nl: words('nl').staff[key], en: words('en').staff[key] };
}

/** Everything that a form asks for; nothing where an event has no form. */
export function namesIn(form: FormPlan | null): string[] {
  return (form?.pages ?? []).flatMap((page) => page.fields);
}
