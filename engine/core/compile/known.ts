// The names that a procedure declares, gathered once so that every reference can be checked.
import { ORIGIN } from '../dossier/dossier.ts';
import type { Event, Procedure, State } from '../language/procedure.gen.ts';

export interface Known {
  readonly fields: readonly string[];
  /** Fields of type date and date-time. */
  readonly dates: readonly string[];
  /** Fields of type figures. */
  readonly figures: readonly string[];
  /** Fields of type file. */
  readonly files: readonly string[];
  readonly forms: readonly string[];
  readonly participants: readonly string[];
  readonly events: readonly string[];
  readonly states: readonly string[];
  readonly outcomes: readonly string[];
  readonly deadlines: readonly string[];
  readonly letters: readonly string[];
  readonly approvals: readonly string[];
  readonly relations: readonly string[];
  /** Schedules that open one for each of something. */
  readonly schedules: readonly string[];
  readonly roles: readonly string[];
  readonly calendars: readonly string[];
}

/** What a dossier that went into this one is to it. */
export const MERGED = 'merged';

/** What everybody can do in every procedure; an event of the lifecycle needs a name of its own. */
export const ACTS: readonly string[] = [
  ...[
    'message',
    'note',
    'write-down',
    'agree',
    'done',
    'drop',
    'take',
    'hand-over',
    'recuse',
    'posted',
    'read-out',
    'contact-details',
    'take-over',
    'hand-back',
    'tell-code',
    'bounced',
  ],
];

/** Gathers every name that a procedure and its organisation declare. */
export function namesOf(procedure: Procedure, roles: readonly string[], calendars: readonly string[]): Known {
  const states: string[] = [];
  const events = new Set<string>();
  const outcomes = new Set<string>();
  const relations = new Set<string>();
  const readEvents = (on: Readonly<Record<string, Event>> | undefined) => {
    for (const [name, event] of Object.entries(on ?? {})) {
      if (!name.includes('.')) events.add(name);
      if (name === `linked.${ORIGIN}`) relations.add(ORIGIN);
      if (event.link) relations.add(event.link.as);
      for (const step of [event, ...(event.first ?? [])]) if (step.open) relations.add(step.open.as);
      if (event.merge) relations.add(MERGED);
    }
  };
  const read = (level: Readonly<Record<string, State>>, above: string) => {
    for (const [name, state] of Object.entries(level)) {
      const path = above + name;
      states.push(path);
      readEvents(state.on);
      for (const effects of [state.enter, state.leave, state.done])
        if (effects?.open) relations.add(effects.open.as);
      if (state.final) outcomes.add(state.outcome ?? name);
      read(state.states ?? {}, `${path}.`);
    }
  };
  read(procedure.lifecycle.states, '');
  readEvents(procedure.lifecycle.on);
  for (const deadline of Object.values(procedure.deadlines ?? {}))
    for (const effects of [deadline.missed, deadline.moved])
      if (effects?.open) relations.add(effects.open.as);
  const fields = procedure.fields;
  return {
    fields: Object.keys(fields),
    dates: Object.keys(fields).filter(
      (name) => fields[name]?.type === 'date' || fields[name]?.type === 'date-time',
    ),
    figures: Object.keys(fields).filter((name) => fields[name]?.type === 'figures'),
    files: Object.keys(fields).filter((name) => fields[name]?.type === 'file'),
    forms: Object.keys(procedure.forms),
    participants: Object.keys(procedure.participants ?? {}).filter((name) => name !== 'complainant'),
    events: [...events],
    states,
    outcomes: [...outcomes],
    deadlines: Object.keys(procedure.deadlines ?? {}),
    letters: Object.keys(procedure.letters ?? {}),
    approvals: Object.keys(procedure.approvals ?? {}),
    relations: [...relations],
    schedules: Object.entries(procedure.schedules ?? {}).flatMap(([name, { each }]) => (each ? [name] : [])),
    roles,
    calendars,
  };
}
