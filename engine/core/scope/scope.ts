// What conditions and texts of a procedure may name, with the shape of each.
import { date, number, text, time, yesNo } from '../conditions/shape.ts';
import type { Scope, Shape } from '../conditions/shape.ts';

export interface Names {
  readonly fields: Readonly<Record<string, Shape>>;
  readonly events: readonly string[];
  /** Paths such as `handling.talks`. */
  readonly states: readonly string[];
  readonly outcomes: readonly string[];
  readonly deadlines: readonly string[];
  readonly letters: readonly string[];
  readonly approvals: readonly string[];
  readonly participants: readonly string[];
  readonly relations: readonly string[];
  /** The roles of the organisation. */
  readonly roles: readonly string[];
}

const CHANNELS = ['web', 'phone', 'mail', 'letter', 'talk', 'visit', 'system'];

/** The name of a state's path inside an expression. */
export function stateInExpression(path: string): string {
  return path.replaceAll('.', '_');
}

/** Builds the scope in which a procedure's conditions are checked. */
export function scopeOf(names: Names): Scope {
  const each = (list: readonly string[], shape: Shape): Shape =>
    record(Object.fromEntries(list.map((name) => [name, shape])));
  return {
    data: record({ ...names.fields }),
    agreements: record({ open: number, count: number, done: number, overdue: number }),
    approvals: each(names.approvals, yesNo),
    deadline: each(
      names.deadlines,
      record({
        due: time,
        met: yesNo,
        missed: yesNo,
        running: yesNo,
        extended: number,
      }),
    ),
    event: each(names.events, record({ count: number, first: time, last: time })),
    state: each(
      names.states.map(stateInExpression),
      record({ active: yesNo, visits: number, entered: time }),
    ),
    letter: each(names.letters, record({ count: number, sent: time })),
    participant: each(names.participants, text),
    away: each(names.participants, record({ now: yesNo, back: date })),
    role: each(names.participants, each(names.roles, yesNo)),
    linked: each(names.relations, record({ count: number, open: number, outcome: text })),
    organisation: record({ name: text, phone: text, email: text }),
    complainant: record({ language: text, name: text, represented: yesNo }),
    number: text,
    channel: { kind: 'text', options: CHANNELS },
    outcome: { kind: 'text', options: [...names.outcomes, ''] },
    actor: text,
    link: text,
    receipt: time,
    opened: time,
    closed: time,
    now: time,
    today: date,
  };
}

/** The shape of one agreed action, as `item` in conditions and texts. */
export const agreementShape: Shape = record({
  what: text,
  owner: text,
  due: date,
  done: yesNo,
  evidence: text,
});

function record(fields: Record<string, Shape>): Shape {
  return { kind: 'record', fields };
}
