// Opens a dossier: reads the filing form, fills the places and enters the lifecycle.
import { blank } from '../dossier/apply.ts';
import type { Actor, Dossier } from '../dossier/dossier.ts';
import type { Answers } from '../dossier/value.ts';
import type { Person, World } from '../people/person.ts';
import type { Plan, SchedulePlan } from '../plan/plan.ts';
import { compareInstants, localDate } from '../time/temporal.ts';
import type { PlacementItem } from '../schedule/placement.ts';
import type { Instant } from '../time/temporal.ts';
import { advance } from './advance.ts';
import { setAnswer } from './answers.ts';
import { assign } from './assign.ts';
import type { Decision } from './incoming.ts';
import { Draft } from './draft.ts';
import { scheduledData } from './scheduled.ts';
import { carryOutDefaults } from './defaults.ts';
import { finish } from './finish.ts';
import { lateness } from './late.ts';
import { takeInForm } from './form.ts';
import type { Mail } from '../intake/mail.ts';
import { giveToReceiver } from '../intake/receiver.ts';
import { takeInMail } from '../intake/take-in-mail.ts';
import { Refused, refuse } from './refusal.ts';
import { checkConsent, isForAnother } from './represent.ts';
import { settle } from './settle.ts';
import { begin } from './step.ts';

export interface Filing {
  readonly id: string;
  /** The short random code within the number. */
  readonly code: string;
  readonly actor: Actor;
  readonly language: string;
  readonly channel: string;
  /** When it was received, where that was earlier than now. */
  readonly received?: Instant;
  /** Answers as they were typed; or, for a linked dossier, as they are. */
  readonly data: Readonly<Record<string, unknown>>;
  readonly origin?: { readonly dossier: string; readonly relation: string };
  /** Who stands behind the wall of the one that opens it. */
  readonly apart?: readonly string[];
  /** What it is read from in place of `data`, where it came in by mail. */
  readonly mail?: Mail;
  /** How number and code go to whoever told it, and whether it was read out to them first. */
  readonly told?: NonNullable<Dossier['told']>;
  readonly readBack?: boolean;
  /** The person who took the mail in hand, and receives it. */
  readonly takenBy?: string;
}

/** Decides on a filing: a new dossier with its first entries, or what is wrong with the answers. */
export function file(plan: Plan, filing: Filing, world: World): Decision {
  try {
    const { dossier, entry } = open(plan, filing, world);
    const after = advance(plan, dossier, world);
    return { dossier: after.dossier, entries: [entry, ...after.entries], refusal: null };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return { dossier: blank(filing.id), entries: [], refusal: error.refusal };
  }
}

/** Opens the dossier of a schedule: at this moment, with the answers that it gives. */
export function fileScheduled(
  plan: Plan,
  schedule: SchedulePlan,
  { id, code }: Pick<Filing, 'id' | 'code'>,
  world: World,
  at: Instant = world.now,
  item: PlacementItem | null = null,
): Decision {
  const language = plan.organisation.languages[0] ?? 'nl';
  const before = { happened: at, recorded: world.now, by: 'system' };
  const draft = new Draft(plan, { ...blank(id), language, receipt: at, opened: at }, world, before, {});
  const data = scheduledData(draft, schedule, item);
  return file(plan, { id, code, actor: 'system', language, channel: 'system', received: at, data }, world);
}

function open(plan: Plan, filing: Filing, world: World) {
  const receipt = receiptOf(filing, world);
  const forAnother = filing.actor !== 'system' && isForAnother(plan, filing, world);
  const by = forAnother && filing.actor === 'complainant' ? 'representative' : filing.actor;
  const { told, readBack } = filing;
  const year = localDate(receipt, plan.organisation.timeZone).slice(0, 4);
  const draft = new Draft(
    plan,
    blank(filing.id),
    world,
    { happened: receipt, recorded: world.now, by },
    { channel: filing.channel, ...(readBack ? { readBack } : {}) },
  );
  draft.change({
    kind: 'open',
    number: plan.number.replace('{year}', year).replace('{code}', filing.code),
    procedure: plan.procedure,
    version: plan.version,
    language: filing.language,
    channel: filing.channel,
    told: told ?? null,
    receipt,
    origin: filing.origin ?? null,
  });
  if (filing.apart?.length) draft.change({ kind: 'apart', people: filing.apart });
  if (forAnother) draft.change({ kind: 'represent', on: true });
  carryOutDefaults(draft);
  const { mail } = plan.filing;
  const byMail = mail && filing.mail ? { rule: mail, mail: filing.mail } : null;
  if (byMail) takeInMail(draft, byMail.rule, byMail.mail);
  else if (filing.actor === 'system') setKnown(draft, filing.data as Answers);
  else takeInForm(draft, plan.filing.form, { data: filing.data });
  checkConsent(draft);
  for (const place of ordered(plan)) if (place !== byMail?.rule.receiver.place) assign(draft, place, 'rule');
  if (byMail) giveToReceiver(draft, byMail.rule, byMail.mail, filing.takenBy ?? null);
  for (const requirement of plan.filing.require)
    if (draft.run(requirement.that) !== true) refuse('requirement', draft.say(requirement.else));
  const late = filing.actor === 'system' ? null : lateness(draft, 'receipt');
  if (late) throw new Refused(late);
  begin(draft);
  settle(draft);
  return finish(draft, 'filed');
}

/** Whoever is behind the wall, and whoever was chosen, is known before the rest is filled. */
function ordered(plan: Plan): string[] {
  const places = Object.values(plan.participants).filter((place) => place.at === 'filing');
  const rank = (name: string) =>
    Number(plan.participants[name]?.walled === false) * 2 + Number(plan.participants[name]?.from === null);
  return places.map((place) => place.name).sort((a, b) => rank(a) - rank(b));
}

function setKnown(draft: Draft, data: Answers): void {
  draft.input = { ...draft.input, data };
  for (const [field, value] of Object.entries(data))
    if (draft.plan.fields[field]) setAnswer(draft, field, value);
}

function receiptOf(filing: Filing, world: World): Instant {
  const { received, actor, mail } = filing;
  if (received === undefined) return world.now;
  if (compareInstants(received, world.now) > 0) refuse('moment', LATER, { received: LATER });
  if (actor === 'complainant' && !mail) refuse('moment', LATER, { received: LATER });
  return received;
}

const LATER = {
  nl: 'Dit moment ligt in de toekomst. Vul in wanneer het is ontvangen.',
  en: 'This moment lies in the future. Fill in when it was received.',
};

/** Whether somebody may file: by the web themselves, or as staff for somebody else. */
export function mayFile(plan: Plan, person: Person | null): { self: boolean; forOthers: boolean } {
  const { openTo, forOthers } = plan.filing;
  const has = (roles: readonly string[]) =>
    person !== null && person.active && roles.some((role) => person.roles.includes(role));
  return { self: openTo === 'anyone' || (openTo !== 'nobody' && has(openTo)), forOthers: has(forOthers) };
}
