// The compiled, frozen form of one version of one procedure: what every part of the engine reads.
import type { AnyStateMachine } from 'xstate';
import type { Expression } from '../conditions/condition.ts';
import type { Scope, Shape } from '../conditions/shape.ts';
import type { Template } from '../conditions/template.ts';
import type { Text } from '../language/text.ts';
import type { TimeUnit } from '../measure/period.ts';
import type { MailToStaff } from '../people/mail-to-staff.ts';
import type { Strength } from '../people/strength.ts';
import type { Calendar } from '../time/calendar.ts';
import type { Span } from '../time/span.ts';
import type { Value } from '../dossier/value.ts';

/** A text per language whose holes have been compiled. */
export type Phrase = Readonly<Record<string, Template>>;

/** The first line whose condition holds counts; the last has none. */
export interface Chosen<T> {
  readonly lines: readonly { readonly when: Expression | null; readonly then: T }[];
}

export interface Requirement {
  readonly that: Expression;
  readonly else: Phrase;
}

/** What a role allows beside taking part in dossiers. */
export type Permission = 'administer' | 'publish' | 'evaluate' | 'find-contact' | 'keep-directory';

export interface RolePlan {
  readonly name: string;
  readonly title: Text;
  readonly about: Text | null;
  readonly listed: boolean;
  readonly may: readonly Permission[];
  /** What somebody in this role needs at least to sign in. */
  readonly signIn: Strength;
}

/** How people sign in with an account of another house. */
export interface SingleSignOnPlan {
  readonly claim: string;
  /** The role by the name of the provider's group. */
  readonly roles: Readonly<Record<string, string>>;
  readonly newcomers: boolean;
  readonly countsAs: Strength;
}

/** A mailbox that is read. */
export interface MailboxPlan {
  readonly name: string;
  readonly address: string;
  readonly procedure: string;
  /** The variable of the environment that says where it is. */
  readonly server: string;
  readonly readers: readonly string[];
  readonly afterwards: 'move' | 'delete';
  readonly plus: boolean;
}

/** How long things may stand still, in seconds; null for what is not watched. */
export interface WatchPlan {
  readonly loop: number | null;
  readonly mail: number | null;
  readonly mailbox: number | null;
  /** Roles. */
  readonly tell: readonly string[];
}

export interface OrganisationPlan {
  readonly name: string;
  readonly languages: readonly string[];
  readonly timeZone: string;
  readonly calendar: Calendar;
  readonly calendars: Readonly<Record<string, Calendar>>;
  readonly contact: {
    readonly office: Text | null;
    readonly phone: string | null;
    readonly email: string | null;
    readonly address: string | null;
    readonly website: string | null;
    /** On which side envelopes have their window. */
    readonly window: 'left' | 'right';
  };
  readonly roles: Readonly<Record<string, RolePlan>>;
  readonly colour: string | null;
  readonly smallNumbers: number;
  /** How people who work here get mail, unless they choose otherwise. */
  readonly mailToStaff: MailToStaff;
  readonly singleSignOn: SingleSignOnPlan;
  readonly mailboxes: readonly MailboxPlan[];
  readonly watch: WatchPlan;
  readonly keep: KeepPlan;
}

/** How long words are kept that belong to no dossier. */
export interface KeepPlan {
  readonly mail: Span;
  readonly directory: Span;
}

export type FieldTypeName =
  | 'text'
  | 'long-text'
  | 'number'
  | 'amount'
  | 'date'
  | 'date-time'
  | 'yes-no'
  | 'choice'
  | 'choices'
  | 'person'
  | 'email'
  | 'phone'
  | 'file'
  | 'list'
  | 'computed'
  | 'figures';

export interface OptionPlan {
  readonly name: string;
  readonly text: Text;
  readonly hint: Text | null;
  readonly show: Expression | null;
}

/** Where a value comes from: as it stands, or worked out. */
export type ValuePlan = Chosen<{ readonly literal: Value } | { readonly compute: Expression }>;

export interface FieldPlan {
  readonly name: string;
  readonly type: FieldTypeName;
  readonly ask: Text;
  readonly hint: Text | null;
  readonly required: boolean | Expression;
  readonly show: Expression | null;
  readonly check: readonly Requirement[];
  readonly options: readonly OptionPlan[];
  /** For `person`: the roles to choose from; empty when a name is typed. */
  readonly roles: readonly string[];
  readonly atLeast: number | null;
  readonly atMost: number | null;
  readonly notBefore: Expression | null;
  readonly notAfter: Expression | null;
  readonly fields: Readonly<Record<string, FieldPlan>>;
  readonly compute: Expression | null;
  /** For `figures`: the procedures that they are about. */
  readonly of: readonly string[];
  /** For `figures`: the kind of period that they are about. */
  readonly period: TimeUnit | null;
  readonly default: ValuePlan | null;
  /** Encrypted, never counted, and gone when anonymised. */
  readonly personal: boolean;
  readonly visibleTo: readonly string[] | null;
  readonly autocomplete: string | null;
  readonly shape: Shape;
}

export interface PagePlan {
  readonly title: Text | null;
  readonly intro: Text | null;
  readonly show: Expression | null;
  /** Names of fields; `agreements` asks for agreed actions. */
  readonly fields: readonly string[];
}

export interface FormPlan {
  readonly name: string;
  readonly pages: readonly PagePlan[];
}

/** How a mail becomes a dossier. */
export interface MailFilingPlan {
  readonly text: string;
  readonly files: string | null;
  readonly set: Readonly<Record<string, ValuePlan>>;
  readonly receiver: { readonly place: string; readonly roles: Chosen<readonly string[]> };
}

export interface FilingPlan {
  readonly form: string;
  readonly openTo: 'anyone' | 'nobody' | readonly string[];
  readonly forOthers: readonly string[];
  readonly channels: readonly string[];
  readonly require: readonly Requirement[];
  readonly name: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  /** The field that holds the postal address, for letters on paper. */
  readonly address: string | null;
  /** The field that says how letters come to the complainant. */
  readonly lettersBy: string | null;
  readonly summary: string | null;
  readonly next: Phrase | null;
  readonly mail: MailFilingPlan | null;
  /** Null where everyone files for themselves. */
  readonly represented: RepresentedPlan | null;
  /** The field that each thing known of somebody goes into; null where nobody is looked up. */
  readonly directory: Readonly<Partial<Record<KnownPart, string>>> | null;
}

/** How somebody files for another person. */
export interface RepresentedPlan {
  readonly when: Expression;
  /** Fields about the representative. */
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly address: string | null;
  /** Fields that say how the complainant agreed. */
  readonly consent: readonly string[];
}

/** What the directory knows of somebody. */
export type KnownPart = 'name' | 'email' | 'phone' | 'organisation' | 'reference' | 'kind' | 'contact';

export type Part = 'answers' | 'agreements' | 'messages' | 'notes' | 'letters' | 'history' | 'readers';

/** What a substitute may do: nothing, act in full, or know that something waits and do these events without reading. */
export type SubstitutionPlan = 'nothing' | 'act' | readonly string[];

export interface ParticipantPlan {
  readonly name: string;
  readonly title: Text;
  /** Every role that can ever fill the place. */
  readonly roles: readonly string[];
  /** The roles that count, where that depends on the dossier. */
  readonly rolesNow: Chosen<readonly string[]> | null;
  readonly from: Chosen<Expression> | null;
  readonly at: 'filing' | 'event';
  readonly atLeast: number | null;
  readonly not: readonly string[];
  readonly differsFrom: readonly string[];
  readonly neverWas: readonly string[];
  readonly walled: boolean | Expression;
  readonly vacant: 'role' | 'nobody';
  readonly sees: readonly Part[];
  readonly absent: Chosen<SubstitutionPlan>;
  /** What must be true before it is handed over or stepped back from. */
  readonly handOver: readonly Requirement[];
  readonly outside: { readonly name: Phrase; readonly email: Template } | null;
}

export type AssignRule = 'rule' | 'another' | 'same-person' | 'chosen' | { readonly compute: Expression };

export type Amount = { readonly span: Span } | { readonly amount: Expression; readonly unit: Span['unit'] };

/** What the system does; each kind has a file in `effects/`. */
export type EffectPlan =
  | { readonly effect: 'send'; readonly letters: Chosen<readonly string[]> }
  | { readonly effect: 'assign'; readonly participants: Readonly<Record<string, AssignRule>> }
  | { readonly effect: 'release'; readonly participants: readonly string[] }
  | { readonly effect: 'set'; readonly values: Readonly<Record<string, ValuePlan>> }
  | { readonly effect: 'empty'; readonly fields: readonly string[] }
  | { readonly effect: 'raise'; readonly events: readonly string[] }
  | { readonly effect: 'extend'; readonly deadline: string; readonly by: Amount }
  | {
      readonly effect: 'open';
      readonly procedure: string;
      readonly as: string;
      readonly data: Readonly<Record<string, ValuePlan>>;
      /** The moment at which its clock starts; null for now. */
      readonly receipt: MomentPlan | null;
    }
  | {
      readonly effect: 'link';
      readonly to: Expression;
      readonly procedure: string;
      readonly as: string;
    }
  | { readonly effect: 'merge'; readonly into: Expression; readonly accept: readonly Requirement[] }
  | {
      readonly effect: 'tell';
      readonly to: TellTo;
      readonly event: string;
      readonly data: Readonly<Record<string, ValuePlan>>;
    }
  | { readonly effect: 'freeze'; readonly fields: readonly string[] };

/** Whom a dossier tells something: those of a relation, or all of a procedure that its figures counted. */
export type TellTo = { readonly linked: string } | { readonly procedure: string; readonly countedIn: string };

export interface BranchPlan {
  readonly when: Expression | null;
  readonly target: string | null;
  readonly effects: readonly EffectPlan[];
}

/** One event as it is possible in one state (`state` is null where it holds in every state). */
export interface EventPlan {
  readonly id: string;
  readonly name: string;
  readonly state: string | null;
  readonly label: Text;
  readonly hint: Text | null;
  readonly weight: 'main' | 'ordinary' | 'grave';
  /** When it makes sense at all. */
  readonly show: Expression | null;
  /** Empty when only the system raises it. */
  readonly by: readonly string[];
  readonly form: string | null;
  readonly require: readonly Requirement[];
  readonly late: boolean;
  /** Procedures whose dossiers may raise it here. */
  readonly toldBy: readonly string[];
  readonly afterClosing: 'go-on' | 'stop';
  readonly effects: readonly EffectPlan[];
  /** At least one; the last has no condition. */
  readonly branches: readonly BranchPlan[];
}

export interface StatePlan {
  /** The path, such as `handling.talks`. */
  readonly path: string;
  readonly parent: string | null;
  readonly title: Text;
  readonly next: Phrase | null;
  readonly todo: Phrase | null;
  readonly kind: 'atomic' | 'compound' | 'parallel' | 'history' | 'final';
  readonly history: 'shallow' | 'deep' | null;
  readonly initial: string | null;
  readonly children: readonly string[];
  readonly outcome: string | null;
  readonly enter: readonly EffectPlan[];
  readonly leave: readonly EffectPlan[];
  readonly done: readonly BranchPlan[];
  readonly events: readonly EventPlan[];
}

export interface LifecyclePlan {
  readonly initial: string;
  readonly states: Readonly<Record<string, StatePlan>>;
  /** Every event by its id. */
  readonly events: Readonly<Record<string, EventPlan>>;
  /** Events that hold in every state that has not ended. */
  readonly everywhere: readonly EventPlan[];
  readonly machine: AnyStateMachine;
}

export type MomentPlan =
  | { readonly at: 'receipt' | 'opened' | 'closed' }
  | {
      readonly at: 'event' | 'state' | 'letter';
      readonly name: string;
      readonly which: 'first' | 'last' | null;
    }
  | {
      readonly at: 'approval' | 'data' | 'deadline' | 'item' | 'linked' | 'message' | 'agreements';
      readonly name: string;
    }
  | { readonly laterOf: readonly MomentPlan[] }
  /** With `when`, one per moment, the first whose condition holds counts in place of the earliest. */
  | { readonly earlierOf: readonly MomentPlan[]; readonly when?: readonly (Expression | null)[] }
  | { readonly moment: MomentPlan; readonly plus: Span };

export interface ReminderPlan {
  readonly when: 'before' | 'after';
  readonly span: Span;
  readonly to: readonly string[];
  readonly send: string | null;
}

export interface DeadlinePlan {
  readonly name: string;
  readonly title: Text;
  readonly from: MomentPlan;
  readonly within: Chosen<Span>;
  readonly until: MomentPlan;
  /** It binds whoever must act, not the organisation. */
  readonly window: { readonly else: Phrase | null; readonly excused: Expression | null } | null;
  readonly when: Expression | null;
  readonly each: string | null;
  readonly count: 'from-next-day' | 'from-same-day';
  readonly direction: 'forward' | 'backward';
  readonly ends: string | null;
  readonly roll: 'none' | 'next-working-day' | 'previous-working-day';
  readonly cutOff: string | null;
  readonly contains: number | null;
  readonly calendar: Calendar;
  readonly pause: { readonly in: readonly string[]; readonly then: 'go-on' | 'start-over' } | null;
  readonly extension: {
    readonly atMost: Chosen<Span> | null;
    readonly times: number | null;
    readonly counted: 'from-end' | 'from-start';
    readonly after: 'allowed' | 'refused';
  } | null;
  readonly repeat: { readonly until: MomentPlan | null } | null;
  readonly afterClosing: 'go-on' | 'stop';
  readonly remind: readonly ReminderPlan[];
  readonly missed: readonly EffectPlan[];
  readonly moved: readonly EffectPlan[];
  readonly internal: boolean;
}

export interface AgreementsPlan {
  readonly by: readonly string[];
  readonly owners: readonly string[];
  readonly doneBy: readonly string[];
  readonly evidence: 'none' | 'optional' | 'required';
  readonly in: readonly string[] | null;
  readonly afterClosing: 'go-on' | 'stop';
}

export interface ApprovalPlan {
  readonly name: string;
  readonly title: Text;
  readonly of: readonly string[];
  readonly by: readonly string[];
  readonly need: 'all' | 'majority' | number;
  readonly veto: readonly string[];
  readonly silence: readonly {
    readonly deadline: string;
    readonly countsAs: 'agreement' | 'refusal';
  }[];
  readonly in: readonly string[] | null;
}

export interface BlockPlan {
  readonly when: Expression | null;
  readonly each: string | null;
  readonly text: Phrase;
}

export interface LetterPlan {
  readonly name: string;
  readonly title: Text;
  readonly to: readonly string[];
  readonly needs: readonly string[];
  readonly require: readonly Requirement[];
  readonly subject: Phrase;
  readonly body: readonly BlockPlan[];
  /** Fields whose files go along. */
  readonly attach: readonly string[];
  readonly channels: readonly ('mail' | 'paper' | 'voice')[];
  readonly editable: boolean;
}

export interface PromisePlan {
  readonly name: string;
  readonly text: Text;
  readonly source: string;
  readonly deadline: string | null;
  readonly that: Expression | null;
  readonly when: Expression | null;
  readonly by: MomentPlan | null;
}

export interface MetricPlan {
  readonly name: string;
  readonly title: Text;
  readonly kind:
    | { readonly kind: 'count' }
    | { readonly kind: 'share'; readonly that: Expression }
    | {
        readonly kind: 'duration';
        readonly from: MomentPlan;
        readonly to: MomentPlan;
        readonly in: 'hours' | 'days' | 'working days';
        /** Shortest first; empty where it is not counted by length. */
        readonly buckets: readonly Span[];
      }
    | { readonly kind: 'deadline'; readonly deadline: string }
    | { readonly kind: 'answer'; readonly field: string }
    | { readonly kind: 'promises'; readonly names: readonly string[] };
  readonly of: Expression | null;
  /** What the share says, and which dossiers `of` lets through, in the author's words. */
  readonly meaning: Text | null;
  readonly among: Text | null;
  readonly by: readonly string[];
  readonly at: MomentPlan;
  readonly target: string | null;
}

export interface RetentionPlan {
  readonly when: Expression | null;
  readonly keep: Span;
  readonly then: 'anonymise' | 'erase';
}

export interface SchedulePlan {
  readonly name: string;
  readonly every: 'week' | 'month' | 'quarter' | 'year' | Span;
  /** For each of these one; null where it is opened once. */
  readonly each: 'placement' | null;
  /** `YYYY-MM-DD`; empty with `each`, where it follows from the placement. */
  readonly from: string;
  /** How long after that day the first one is opened. */
  readonly after: Span | null;
  /** `HH:MM`. */
  readonly at: string;
  /** The last day, `YYYY-MM-DD`. */
  readonly until: string | null;
  readonly data: Readonly<Record<string, ValuePlan>>;
}

export interface Plan {
  /** The version: a hash over the procedure's and the organisation's source. */
  readonly version: string;
  readonly procedure: string;
  readonly title: Text;
  readonly about: Text | null;
  readonly number: string;
  /** As this procedure sees it: with its own languages, calendar and time zone. */
  readonly organisation: OrganisationPlan;
  readonly calendar: Calendar;
  readonly filing: FilingPlan;
  readonly fields: Readonly<Record<string, FieldPlan>>;
  readonly forms: Readonly<Record<string, FormPlan>>;
  readonly participants: Readonly<Record<string, ParticipantPlan>>;
  /** What the complainant sees of the dossier on their own page. */
  readonly complainantSees: readonly Part[];
  readonly lifecycle: LifecyclePlan;
  readonly deadlines: Readonly<Record<string, DeadlinePlan>>;
  readonly agreements: AgreementsPlan | null;
  readonly approvals: Readonly<Record<string, ApprovalPlan>>;
  readonly letters: Readonly<Record<string, LetterPlan>>;
  readonly promises: Readonly<Record<string, PromisePlan>>;
  readonly metrics: Readonly<Record<string, MetricPlan>>;
  readonly retention: readonly RetentionPlan[];
  readonly schedules: Readonly<Record<string, SchedulePlan>>;
  /** What conditions may name, for the tools that compile more of them. */
  readonly scope: Scope;
}
