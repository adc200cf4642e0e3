// What follows from sending, said before it: who will read it, what will be done by when, how long it is kept, and what can still be changed.
import type { JSX } from 'hono/jsx/jsx-runtime';
import type { Dossier } from '../../../engine/core/dossier/dossier.ts';
import { dueDates } from '../../../engine/core/due/due.ts';
import { available, type Available } from '../../../engine/core/decide/available.ts';
import { inLanguage, type Text } from '../../../engine/core/language/text.ts';
import type { World } from '../../../engine/core/people/person.ts';
import type { ParticipantPlan, Plan } from '../../../engine/core/plan/plan.ts';
import { sayPerson, spoken } from '../../../engine/core/scope/say.ts';
import { formatSpan } from '../../../engine/core/time/span.ts';
import { Moment } from '../../parts/moment.tsx';
import { Section } from '../../parts/section.tsx';
import { SummaryList, type SummaryRow } from '../../parts/summary-list.tsx';
import { shieldWords } from '../../words/shield.ts';
import { words } from '../../words/words.ts';

interface Followed {
  plan: Plan;
  /** The dossier as it would be. */
  dossier: Dossier;
  world: World;
  lang: string;
}

/** The consequences, worked out by filing it without keeping it. */
export function Consequences(followed: Followed): JSX.Element {
  const { lang } = followed;
  const texts = words(lang).filing;
  const rows = [
    ...readerRows(followed),
    ...deadlineRows(followed),
    ...retentionRows(followed),
    changeableRow(followed),
  ];
  return (
    <Section id="consequences" title={texts.consequences} card>
      <SummaryList lang={lang} rows={rows} />
      <p>
        <a href={`/privacy/${followed.plan.procedure}`}>{shieldWords(lang).notice.link}</a>
      </p>
    </Section>
  );
}

function readerRows({ plan, dossier, world, lang }: Followed): SummaryRow[] {
  const texts = words(lang).filing;
  const places = Object.values(plan.participants);
  const readers = places
    .filter((place) => place.walled === false && place.sees.includes('answers'))
    .flatMap((place) => {
      const who = readersIn(place, plan, dossier, world, lang);
      return who === '' ? [] : [`${inLanguage(place.title, lang)}: ${who}`];
    });
  const walled = places
    .filter((place) => place.walled !== false)
    .flatMap((place) => dossier.participants[place.name] ?? [])
    .map((value) => sayPerson(value, world.people))
    .filter((name) => name !== '');
  const shut = [...new Set(walled)].map((name) => texts.walledOff(name));
  return [{ label: texts.readers, value: [...readers, ...shut].join('\n') }];
}

function readersIn(place: ParticipantPlan, plan: Plan, dossier: Dossier, world: World, lang: string): string {
  const holders = dossier.participants[place.name] ?? [];
  if (holders.length > 0) return holders.map((id) => sayPerson(id, world.people)).join(', ');
  if (place.vacant !== 'role' || place.at !== 'filing') return '';
  const roles = place.roles.map((role) => inLanguage(plan.organisation.roles[role]?.title ?? role, lang));
  return words(lang).filing.oneOf(roles.join(', '));
}

function deadlineRows({ plan, dossier, world, lang }: Followed): SummaryRow[] {
  const { timeZone } = plan.organisation;
  return dueDates(plan, dossier, world.now).flatMap(({ deadline, due, status }) => {
    const own = plan.deadlines[deadline];
    if (!own || own.internal || due === null || status !== 'running') return [];
    return [{ label: inLanguage(own.title, lang), value: dueBy(due, timeZone, lang) }];
  });
}

function dueBy(due: string, timeZone: string, lang: string) {
  return (
    <>
      {words(lang).status.before.toLowerCase()} <Moment at={due} timeZone={timeZone} lang={lang} />
    </>
  );
}

function retentionRows({ plan, lang }: Followed): SummaryRow[] {
  const texts = words(lang).filing;
  const usual = plan.retention.at(-1);
  if (!usual) return [];
  return [{ label: texts.keptTitle, value: texts.keptFor(formatSpan(usual.keep, spoken(lang))) }];
}

/** What the complainant can do once it is there, as the procedure says it: which answers, and which steps. */
function changeableRow({ plan, dossier, world, lang }: Followed): SummaryRow {
  const texts = shieldWords(lang).changeable;
  const asked = new Set(fieldsOf(plan, plan.filing.form));
  const acts = available(plan, dossier, 'complainant', world).filter(({ off }) => off === null);
  const changing = ({ event }: Available) => fieldsOf(plan, event.form).filter((name) => asked.has(name));
  const texted = Object.values(plan.fields)
    .filter(({ name }) => acts.some((each) => changing(each).includes(name)))
    .map(({ ask }) => ask);
  const others = acts.filter((each) => changing(each).length === 0).map(({ event }) => event.label);
  const said = (all: readonly Text[]) => all.map((text) => inLanguage(text, lang));
  const lines = [
    ...(texted.length > 0 ? [texts.text(said(texted).join('; '))] : []),
    ...(others.length > 0 ? [texts.acts(said(others).join('; '))] : []),
    texts.message,
  ];
  return { label: texts.title, value: lines.join('\n') };
}

function fieldsOf(plan: Plan, form: string | null): readonly string[] {
  return form === null ? [] : (plan.forms[form]?.pages ?? []).flatMap((page) => page.fields);
}
