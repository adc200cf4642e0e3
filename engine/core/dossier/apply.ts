// Adds one change, or one whole entry, to a dossier: a history folded from the left is the dossier as it stands.
import { nameOf } from '../people/person.ts';
import type { Instant } from '../time/temporal.ts';
import { isOfComplainant } from './dossier.ts';
import type { Actor, Dossier, Occurrence, Reached, Sending, Visit } from './dossier.ts';
import type { Change, Entry, SentLetter } from './entry.ts';
import { sentMoments } from './sendings.ts';

/** When a change happened, when it was recorded, by whom, and in which entry. */
export interface Moment {
  readonly happened: Instant;
  readonly recorded: Instant;
  readonly by: Actor;
  readonly seq: number;
}

type Kinds = {
  readonly [K in Change['kind']]: (
    dossier: Dossier,
    change: Extract<Change, { kind: K }>,
    at: Moment,
  ) => Partial<Dossier>;
};

const kinds: Kinds = {
  open: (_, { kind: _kind, ...opening }, at) => ({ ...opening, opened: at.recorded }),
  lifecycle: (dossier, change, at) => ({
    snapshot: change.snapshot,
    states: change.states,
    visits: visited(dossier.visits, change.entered, change.left, at.happened),
  }),
  occurred: (dossier, { event, raised }, at) => ({
    events: {
      ...dossier.events,
      [event]: [...(dossier.events[event] ?? []), { ...occurrence(at), ...(raised ? { raised } : {}) }],
    },
  }),
  set: (dossier, { field, value }, at) => ({
    data: { ...dossier.data, [field]: value },
    authors: { ...dossier.authors, [field]: at.by },
  }),
  assign: (dossier, { participant, people }) => ({
    participants: { ...dossier.participants, [participant]: people },
    past: { ...dossier.past, [participant]: [...new Set([...(dossier.past[participant] ?? []), ...people])] },
  }),
  agree: (dossier, { agreement }) => ({ agreements: [...dossier.agreements, agreement] }),
  'agreement-ended': (dossier, { id, done, evidence, dropped }) => ({
    agreements: dossier.agreements.map((each) =>
      each.id === id ? { ...each, done, evidence, dropped } : each,
    ),
  }),
  approve: (dossier, { approval, silent }, at) => ({
    approvals: {
      ...dossier.approvals,
      [approval]: [...(dossier.approvals[approval] ?? []), occurrence(at, silent)],
    },
  }),
  refuse: (dossier, { approval, silent }, at) => ({
    refusals: {
      ...dossier.refusals,
      [approval]: [...(dossier.refusals[approval] ?? []), occurrence(at, silent)],
    },
  }),
  void: (dossier, { approval }) => ({
    approvals: { ...dossier.approvals, [approval]: [] },
    refusals: { ...dossier.refusals, [approval]: [] },
  }),
  letter: (dossier, { letter, waits }, at) =>
    withSendings(dossier, letter.letter, [
      ...dossier.sendings,
      written(letter, waits === true || letter.channel === 'paper', at),
    ]),
  resent: (dossier, { id, letter, channel }, at) =>
    withSendings(
      dossier,
      letter,
      dossier.sendings.map((each) => (each.id === id ? sentAgain(each, channel, at) : each)),
    ),
  taken: (dossier, change, at) => reached(dossier, change, 'taken', at),
  posted: (dossier, change, at) => reached(dossier, change, 'posted', at),
  'read-out': (dossier, change, at) => reached(dossier, change, 'read-out', at),
  bounced: (dossier, { id, letter, permanent }, at) =>
    letter === null
      ? {}
      : withSendings(
          dossier,
          letter,
          dossier.sendings.map((each) =>
            each.id === id
              ? {
                  ...each,
                  bounced: { at: at.happened, permanent },
                  reached: permanent ? null : each.reached,
                }
              : each,
          ),
        ),
  'not-done': () => ({}),
  held: () => ({}),
  remind: () => ({}),
  due: (dossier, { key, due }) => ({
    due: due === null ? without(dossier.due, key) : { ...dossier.due, [key]: due },
  }),
  fired: (dossier, { key, what, at }) => ({ fired: { ...dossier.fired, [`${key}:${what}`]: at } }),
  extend: (dossier, { extension }) => ({ extensions: [...dossier.extensions, extension] }),
  message: (dossier, { audience, from }, at) => {
    if (audience !== 'complainant') return {};
    const side = `message.${isOfComplainant(from ?? at.by) ? 'complainant' : 'staff'}`;
    return { events: { ...dossier.events, [side]: [...(dossier.events[side] ?? []), occurrence(at)] } };
  },
  opened: (dossier, { opened }) => ({
    links: [
      ...dossier.links,
      { relation: opened.relation, dossier: opened.id, procedure: opened.procedure, outcome: null },
    ],
  }),
  linked: (dossier, { link }) => ({
    links: [...dossier.links.filter((each) => each.dossier !== link.dossier), link],
  }),
  tied: (dossier, { link }) => ({ links: [...dossier.links, link] }),
  apart: (dossier, { people }) => ({ apart: [...new Set([...(dossier.apart ?? []), ...people])] }),
  merge: (dossier, { into }) => ({
    links: [
      ...dossier.links,
      { relation: 'merged-into', dossier: into, procedure: dossier.procedure, outcome: null },
    ],
  }),
  tell: () => ({}),
  'tell-all': () => ({}),
  freeze: (dossier, { field, figures }) => ({ figures: { ...dossier.figures, [field]: figures } }),
  told: (_, { to, how }) => (to === 'complainant' ? { told: how } : {}),
  represent: ({ represented }, { on }, at) => ({
    represented: on
      ? { since: at.happened, until: null }
      : represented && { ...represented, until: at.happened },
  }),
  close: (_, { outcome }, at) => ({ closed: at.happened, outcome }),
  anonymise: (dossier) => ({
    data: {},
    authors: {},
    agreements: dossier.agreements.map((each) => ({
      ...each,
      what: '',
      evidence: each.evidence && '',
      dropped: each.dropped && '',
    })),
    participants: withoutNames(dossier.participants),
    past: withoutNames(dossier.past),
    ...(dossier.apart ? { apart: dossier.apart.filter((each) => nameOf(each) === null) } : {}),
    due: withoutNamed(dossier.due),
    fired: withoutNamed(dossier.fired),
    extensions: dossier.extensions.filter(({ key }) => !isNamed(key)),
  }),
};

/** The dossier before its first entry. */
export function blank(id: string): Dossier {
  return {
    id,
    number: '',
    procedure: '',
    version: '',
    seq: 0,
    language: '',
    channel: '',
    told: null,
    receipt: '',
    opened: '',
    closed: null,
    outcome: null,
    snapshot: null,
    states: [],
    data: {},
    authors: {},
    participants: {},
    past: {},
    events: {},
    visits: {},
    letters: {},
    sendings: [],
    agreements: [],
    approvals: {},
    refusals: {},
    due: {},
    fired: {},
    extensions: [],
    figures: {},
    links: [],
    represented: null,
    origin: null,
  };
}

/** Adds one change. */
export function applyChange(dossier: Dossier, change: Change, at: Moment): Dossier {
  const apply = kinds[change.kind] as (dossier: Dossier, change: Change, at: Moment) => Partial<Dossier>;
  return { ...dossier, ...apply(dossier, change, at) };
}

/** Adds one entry with all its changes. */
export function applyEntry(dossier: Dossier, entry: Entry): Dossier {
  const { happened, recorded, actor: by, seq } = entry;
  const at: Moment = { happened, recorded, by, seq };
  return {
    ...entry.changes.reduce((folded, change) => applyChange(folded, change, at), dossier),
    seq: entry.seq,
  };
}

/** Builds a dossier anew from its whole history. */
export function rebuild(id: string, history: readonly Entry[]): Dossier {
  return history.reduce(applyEntry, blank(id));
}

/** Who works here stays in their places; names that were typed go. */
function withoutNames(places: Dossier['participants']): Dossier['participants'] {
  return Object.fromEntries(
    Object.entries(places).map(([place, people]) => [place, people.filter((each) => nameOf(each) === null)]),
  );
}

/** The clock of somebody whose name was typed has that name in its key. */
function withoutNamed<T>(clocks: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(Object.entries(clocks).filter(([key]) => !isNamed(key)));
}

function isNamed(key: string): boolean {
  return nameOf(key.slice(key.indexOf('/') + 1)) !== null;
}

function occurrence(at: Moment, by: Actor = at.by): Occurrence {
  return { happened: at.happened, recorded: at.recorded, by, seq: at.seq };
}

/** A copy as it was written; what need not wait counts as sent at once. */
function written({ id, letter, channel, to }: SentLetter, waits: boolean, at: Moment): Sending {
  const how = HOW[channel];
  return {
    ...{ id, letter, channel, to: to.person ?? to.participant, outward: to.person === null },
    ...{ seq: at.seq, written: at.recorded },
    ...{ reached: waits ? null : { how, at: at.happened }, bounced: null },
  };
}

/** What stands on the page has reached them; by mail it waits to be taken again. */
function sentAgain({ mailed: _mailed, ...each }: Sending, channel: Sending['channel'], at: Moment): Sending {
  return {
    ...{ ...each, channel, ...(channel === 'mail' ? { mailed: at.seq } : {}) },
    reached: channel === 'page' ? { how: 'shown', at: at.happened } : null,
    bounced: each.bounced && { ...each.bounced, again: true },
  };
}

const HOW: Readonly<Record<SentLetter['channel'], Reached>> = {
  mail: 'taken',
  paper: 'posted',
  voice: 'read-out',
  page: 'shown',
};

function reached(
  dossier: Dossier,
  { id, letter }: { readonly id: string; readonly letter: string },
  how: Reached,
  at: Moment,
): Partial<Dossier> {
  const sendings = dossier.sendings.map((each) =>
    each.id === id ? { ...each, reached: { how, at: at.happened } } : each,
  );
  return withSendings(dossier, letter, sendings);
}

function withSendings({ letters }: Dossier, letter: string, sendings: readonly Sending[]): Partial<Dossier> {
  return { sendings, letters: { ...letters, [letter]: sentMoments(sendings, letter) } };
}

function visited(
  visits: Readonly<Record<string, readonly Visit[]>>,
  entered: readonly string[],
  left: readonly string[],
  at: Instant,
): Record<string, readonly Visit[]> {
  const next: Record<string, readonly Visit[]> = { ...visits };
  for (const state of left)
    next[state] = (next[state] ?? []).map((visit) => (visit.to === null ? { ...visit, to: at } : visit));
  for (const state of entered) next[state] = [...(next[state] ?? []), { from: at, to: null }];
  return next;
}

function without<T>(record: Readonly<Record<string, T>>, key: string): Record<string, T> {
  return Object.fromEntries(Object.entries(record).filter(([name]) => name !== key));
}
