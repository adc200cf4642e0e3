// Dossiers of which a substitute knows that they wait: opened without their contents, with what can be done unread.
import { standingOf } from '../core/access/standing.ts';
import { available, lettersWith } from '../core/decide/available.ts';
import type { Available } from '../core/decide/available.ts';
import { decide } from '../core/decide/decide.ts';
import type { Decision } from '../core/decide/incoming.ts';
import type { SentLetter } from '../core/dossier/entry.ts';
import type { App } from './app.ts';
import { handle, NoSuchDossier, openDossier } from './handle.ts';
import type { Opened } from './handle.ts';
import { nextDue } from './rows.ts';
import { visibleTo, worklist } from './store/lists.ts';

/** What a substitute may know: which dossier, whose place, by when, and what they can do. Never its contents. */
export interface Waiting {
  readonly id: string;
  readonly number: string;
  readonly plan: Opened['plan'];
  /** When it is due; null when nothing runs. */
  readonly due: string | null;
  /** The places in which they stand in, with who is away. */
  readonly of: readonly { readonly place: string; readonly person: string; readonly back: string | null }[];
  readonly acts: readonly { readonly act: Available; readonly letters: readonly SentLetter[] }[];
}

const MOST_LISTED = 10;

/** The dossiers of which this person knows only that they wait, soonest due first (`never` without a date); at most ten. */
export async function waitingFor(app: App, person: string): Promise<{ dossier: string; due: string }[]> {
  const rows = await worklist(app.store.db, person, 'notice', null, MOST_LISTED);
  return rows.map(({ dossier, due }) => ({ dossier, due }));
}

/** Opens a dossier for its substitute; throws `NoSuchDossier` for everybody else, as if it were not there. */
export async function openWaiting(app: App, person: string, id: string): Promise<Waiting> {
  if (!(await visibleTo(app.store.db, person, id))) throw new NoSuchDossier(`There is no dossier ${id}.`);
  const opened = await openDossier(app, id);
  const { plan, dossier, world } = opened;
  const { unseen } = standingOf(plan, dossier, person, world);
  const places = Object.keys(unseen);
  if (places.length === 0) throw new NoSuchDossier(`There is no dossier ${id}.`);
  const acts = available(plan, dossier, person, world).filter((act) => isUnread(act, unseen));
  return {
    ...{ id, number: dossier.number, plan, due: nextDue(plan, dossier, world.now) },
    of: places.flatMap((place) =>
      (dossier.participants[place] ?? []).flatMap((holder) => {
        const away = world.people.find((each) => each.id === holder && each.substitute === person);
        return away ? [{ place, person: away.name, back: away.awayUntil }] : [];
      }),
    ),
    acts: acts.map((act) => ({ act, letters: act.off === null ? preview(opened, person, act) : [] })),
  };
}

/** Does one of these acts; throws `NoSuchDossier` where it is none of them. */
export async function actUnread(app: App, person: string, id: string, event: string): Promise<Decision> {
  const { acts } = await openWaiting(app, person, id);
  if (!acts.some(({ act }) => act.event.name === event)) throw new NoSuchDossier(`There is no ${event}.`);
  return handle(app, id, { event, actor: person, input: {} });
}

function isUnread({ event }: Available, unseen: Readonly<Record<string, readonly string[]>>): boolean {
  return event.by.some((place) => unseen[place]?.includes(event.name) === true);
}

/** The letters of the act itself, which the proofs hold to show no contents; without whom they go to. */
function preview({ plan, dossier, world }: Opened, person: string, { event }: Available): SentLetter[] {
  const incoming = { event: event.name, actor: person, input: {} };
  const own = lettersWith(plan, event).map(({ name }) => name);
  return decide(plan, dossier, incoming, world).entries.flatMap((entry) =>
    entry.event !== event.name
      ? []
      : entry.changes.flatMap((change) =>
          change.kind === 'letter' && own.includes(change.letter.letter) ? [change.letter] : [],
        ),
  );
}
