// What must leave the house because of a change: letters, reminders, notices and word to linked dossiers.
import { complainantSide } from '../core/decide/sides.ts';
import { isOfComplainant, ORIGIN } from '../core/dossier/dossier.ts';
import type { Dossier } from '../core/dossier/dossier.ts';
import type { Change, Entry } from '../core/dossier/entry.ts';
import type { World } from '../core/people/person.ts';
import type { Plan } from '../core/plan/plan.ts';
import { mail, toPerson } from './mail/about-dossier.ts';
import type { Context } from './mail/about-dossier.ts';
import { accessNews } from './mail/access-news.ts';
import { letterKey } from './mail/letter-key.ts';
import {
  bounceNotice,
  newsForComplainant,
  placeNotice,
  messageNotice,
  reminderNotice,
} from './mail/notices.ts';
import type { Message } from './store/outbox.ts';

type Kinds = {
  readonly [K in Change['kind']]?: (
    change: Extract<Change, { kind: K }>,
    context: Context,
    key: string,
  ) => Message[];
};

const kinds: Kinds = {
  letter: ({ letter }, context) => {
    const { id, to, channel, files } = letter;
    const key = letterKey(context.dossier.id, { id });
    if (channel === 'mail')
      return mail(context, to, key, letter, { letter: id, files: files.map((file) => file.id) });
    // Who gets one mail in the morning reads it on the page; what cannot wait goes at once.
    return channel === 'page' && to.person !== null ? mail(context, to, key, letter) : [];
  },
  resent: ({ id, channel, to }, context) => {
    const key = letterKey(context.dossier.id, { id, mailed: context.entry.seq });
    const looked = { subject: '', body: '' };
    return channel === 'mail' ? mail(context, to, key, looked, { letter: id, again: true }) : [];
  },
  bounced: ({ to, permanent }, context, key) =>
    permanent && !context.world.people.some(({ id }) => id === to)
      ? involved(context).flatMap((id) =>
          toPerson(context, id, `${key}:${id}`, (staff) => bounceNotice(context, staff)),
        )
      : [],
  remind: ({ to, late, key: clock, index }, context, key) => {
    const deadline = context.plan.deadlines[clock.split(/[@/]/)[0] ?? ''];
    if (late || !deadline || deadline.remind[index]?.send) return [];
    return to.flatMap((each) =>
      mail(
        context,
        each,
        `${key}:${each.person ?? each.participant}`,
        reminderNotice(context, deadline, each),
      ),
    );
  },
  assign: ({ participant, people }, context, key) => [
    ...people
      .filter((id) => id !== context.entry.actor)
      .flatMap((id) => toPerson(context, id, `${key}:${id}`, (to) => placeNotice(context, participant, to))),
    ...(isAnotherReader(context, participant) ? accessNews(context, String(context.entry.seq)) : []),
    ...(isWall(context, participant) ? apartFrom(context, people, key) : []),
  ],
  message: ({ audience, from }, context, key) => {
    if (audience !== 'complainant') return [];
    const { actor } = context.entry;
    if (isOfComplainant(from ?? actor))
      return involved(context)
        .filter((id) => id !== actor)
        .flatMap((id) => toPerson(context, id, `${key}:${id}`, (to) => messageNotice(context, to)));
    return complainantSide(context.plan, context.dossier).flatMap((to, index) =>
      mail(context, to, index === 0 ? key : `${key}:${to.participant}`, newsForComplainant(context, to)),
    );
  },
  opened: ({ opened }, { dossier, world, entry }, key) => [
    {
      kind: 'open',
      key,
      dueAt: world.now,
      payload: { opened, from: dossier.id, language: dossier.language, at: entry.happened },
    },
  ],
  merge: ({ into, apart }, { dossier, world }, key) => [
    {
      kind: 'ended',
      key,
      dueAt: world.now,
      payload: {
        origin: into,
        link: { relation: 'merged', dossier: dossier.id, procedure: dossier.procedure, outcome: 'merged' },
        apart,
      },
    },
  ],
  apart: ({ people }, context, key) => apartFrom(context, people, key),
  tied: ({ link, apart }, { dossier, world }, key) => [
    {
      kind: 'tied',
      key,
      dueAt: world.now,
      payload: {
        there: link.dossier,
        link: { relation: ORIGIN, dossier: dossier.id, procedure: dossier.procedure, outcome: null },
        apart,
      },
    },
  ],
  tell: ({ dossier: there, event, data }, { world }, key) => [
    { kind: 'tell', key, dueAt: world.now, payload: { dossier: there, event, data } },
  ],
  'tell-all': ({ kind: _kind, ...telling }, { dossier, plan, world }, key) => [
    {
      kind: 'tell-all',
      key,
      dueAt: world.now,
      payload: { ...telling, from: dossier.procedure, zone: plan.organisation.timeZone },
    },
  ],
  close: ({ outcome }, { dossier, world }, key) =>
    originsOf(dossier).map(({ dossier: origin, relation }) => ({
      kind: 'ended',
      key: origin === dossier.origin?.dossier ? key : `${key}:${origin}`,
      dueAt: world.now,
      payload: {
        origin,
        link: { relation, dossier: dossier.id, procedure: dossier.procedure, outcome },
      },
    })),
};

/** The dossiers from which this one came; one that was tied to it knows itself by what name. */
function originsOf({ origin, links }: Dossier): { dossier: string; relation: string }[] {
  const tied = links.filter(({ relation }) => relation === ORIGIN);
  return [...(origin ? [origin] : []), ...tied];
}

/** Everything that must leave because of these entries; keys make sending it twice impossible. */
export function outgoing(
  plan: Plan,
  dossier: Dossier,
  entries: readonly Entry[],
  world: World,
  baseUrl: string,
): Message[] {
  return entries.flatMap((entry) =>
    entry.changes.flatMap((change, index) => {
      const kind = kinds[change.kind] as
        ((change: Change, context: Context, key: string) => Message[]) | undefined;
      return (
        kind?.(
          change,
          { plan, dossier, world, entry, baseUrl },
          `${change.kind}:${dossier.id}:${entry.seq}:${index}`,
        ) ?? []
      );
    }),
  );
}

/** The keys of mails whose letters reached people by another way, or go to another address; `before` is the dossier as it was. */
export function reachedOtherwise(before: Dossier, changes: readonly Change[]): string[] {
  return changes.flatMap((each) => {
    if (each.kind !== 'posted' && each.kind !== 'read-out' && each.kind !== 'resent') return [];
    const newest = before.sendings.find(({ id }) => id === each.id) ?? { id: each.id };
    return [letterKey(before.id, { id: each.id }), letterKey(before.id, newest)];
  });
}

function isWall({ plan }: Context, participant: string): boolean {
  return (plan.participants[participant]?.walled ?? false) !== false;
}

/** Whoever comes to stand behind the wall stands behind it too in what came from this dossier, however far. */
function apartFrom({ dossier, world, entry }: Context, people: readonly string[], key: string): Message[] {
  if (people.length === 0 || entry.seq === 1) return [];
  return dossier.links
    .filter(({ relation }) => relation !== ORIGIN)
    .map(({ dossier: there }) => ({
      kind: 'apart',
      key: `${key}:apart:${there}`,
      dueAt: world.now,
      payload: { there, people },
    }));
}

/** Whether a place was filled anew by which one reads along; at filing, and when they did it themselves, the complainant knows. */
function isAnotherReader({ plan, entry }: Context, participant: string): boolean {
  const sees = plan.participants[participant]?.sees ?? [];
  return entry.seq > 1 && !isOfComplainant(entry.actor) && sees.length > 0;
}

/** Those who fill a place and read messages. */
function involved({ plan, dossier }: Context): string[] {
  const places = Object.values(plan.participants).filter(
    (place) => place.walled === false && place.sees.includes('messages'),
  );
  return [...new Set(places.flatMap((place) => dossier.participants[place.name] ?? []))];
}
