// What a procedure says of the data that it asks: why, who sees them, and how long they are kept.
import { inLanguage } from '../../../engine/core/language/text.ts';
import type { FieldPlan, Plan, RetentionPlan } from '../../../engine/core/plan/plan.ts';
import { sayPlace, spoken } from '../../../engine/core/scope/say.ts';
import { formatSpan } from '../../../engine/core/time/span.ts';
import { shieldWords } from '../../words/shield.ts';

export type Asked = FieldPlan;

const COUNTED: ReadonlySet<string> = new Set(['choice', 'choices', 'yes-no', 'number', 'amount', 'date']);

/** The fields that the filing form asks. */
export function fieldsAsked(plan: Plan): Asked[] {
  const names = (plan.forms[plan.filing.form]?.pages ?? []).flatMap((page) => page.fields);
  return names.flatMap((name) => plan.fields[name] ?? []);
}

/** The fields that are filled in afterwards. */
export function fieldsLater(plan: Plan): Asked[] {
  const asked = fieldsAsked(plan);
  return Object.values(plan.fields).filter((field) => !asked.includes(field) && field.type !== 'computed');
}

/** Why a field is asked, by what the procedure does with it. */
export function whyOf({ filing, participants }: Plan, { name, type, personal }: Asked, lang: string): string {
  const texts = shieldWords(lang).notice;
  if (name === filing.email || name === filing.phone) return texts.reach;
  if (name === filing.name) return texts.who;
  const places = Object.values(participants).filter((place) =>
    place.from?.lines.some(({ then }) =>
      then.paths.some(([space, field]) => space === 'data' && field?.replaceAll('_', '-') === name),
    ),
  );
  const titles = places.map((place) => inLanguage(place.title, lang).toLowerCase());
  if (titles.length > 0) return texts.place(titles.join(', '));
  return !personal && COUNTED.has(type) ? texts.counted : texts.handle;
}

/** Who sees the answer to a field. */
export function seesOf(plan: Plan, { visibleTo }: Asked, lang: string): string {
  const texts = shieldWords(lang).notice;
  if (visibleTo === null) return texts.everybody;
  const others = visibleTo.filter((place) => place !== 'complainant');
  return others.length === 0
    ? texts.nobodyElse
    : others.map((place) => sayPlace(plan, place, lang)).join(', ');
}

/** Each place with the roles that fill it and what it reads. */
export function seersOf(plan: Plan, lang: string): { label: string; value: string }[] {
  const texts = shieldWords(lang).notice;
  const { roles } = plan.organisation;
  return Object.values(plan.participants).flatMap((place) => {
    const label = inLanguage(place.title, lang);
    if (place.walled !== false) return [{ label, value: texts.walled }];
    if (place.sees.length === 0) return [];
    const held = place.roles.map((role) => inLanguage(roles[role]?.title ?? role, lang)).join(', ');
    const parts = place.sees.map((part) => texts.parts[part] ?? part).join(', ');
    return [{ label, value: held === '' ? parts : `${held}: ${parts}` }];
  });
}

/** How long it is kept, a sentence per line of the procedure. */
export function keepLines(plan: Plan, lang: string): string[] {
  const texts = shieldWords(lang).notice;
  if (plan.retention.length === 0) return [texts.noRetention];
  return plan.retention.map((line) => `${keptFor(plan, line, lang)} ${texts[line.then]}`);
}

/** The condition in words, where it is about how a dossier ended. */
function keptFor(plan: Plan, { when, keep }: RetentionPlan, lang: string): string {
  const texts = shieldWords(lang).notice;
  const span = formatSpan(keep, spoken(lang));
  if (when === null) return texts.after(span);
  const quoted = [...when.source.matchAll(/["']([^"']+)["']/g)].map((match) => match[1]);
  const ends = Object.values(plan.lifecycle.states).filter(
    ({ outcome }) => outcome !== null && quoted.includes(outcome),
  );
  const titles = ends.map((state) => inLanguage(state.title, lang)).join(', ');
  return titles === '' ? texts.afterSome(span) : texts.afterIf(span, titles);
}

/** Whom to turn to. */
export function contactOf({ organisation: { name, contact } }: Plan): string {
  const how = [contact.phone, contact.email].filter(Boolean).join(', ');
  return how === '' ? name : `${name} (${how})`;
}
