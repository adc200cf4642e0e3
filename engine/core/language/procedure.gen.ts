// Generated from procedure.schema.json by `npm run generate`; change that file instead.

/** A name that you make up: small letters, digits and hyphens, starting with a letter. In a condition write it with underscores: `about-whom` becomes `about_whom`. */
export type Name = string;
/** A text for people: one string for every language, or one string per language. */
export type Text =
  | string
  | {
      [k: string]: string;
    };
/** A formula in CEL over the names of this procedure, such as `data.relation == "employee"`. */
export type Formula = string;
/** A length of time: a number and a unit, such as `48 hours`, `10 working days`, `6 weeks`, `1 month`. */
export type Span = string;
/** A time of day, such as `"16:30"`, in quotes. */
export type Clock = string;
/** A value as it stands. */
export type Literal = string | number | boolean | string[];
/** A value as it stands, a formula (`compute:`), or a choice (`first:`). */
export type Value =
  | Literal
  | {
      /** The formula. */
      compute: Formula;
    }
  | {
      /** The lines. */
      first: (
        | {
            /** When this line counts. */
            when: Formula;
            /** The value. */
            then: Literal;
          }
        | Literal
      )[];
    };
/** The pages of the form, in order. */
export type Form = {
  /** The heading of the page. */
  page?: Text;
  /** A sentence under the heading. */
  intro?: Text;
  /** The condition under which the page is shown. */
  show?: Formula;
  /** The fields on this page, in order. `agreements` asks for agreed actions. */
  fields: Name[];
}[];
export type ChosenPerson =
  | Formula
  | {
      /** The lines. */
      first: (
        | {
            /** When this line counts. */
            when: Formula;
            /** The formula that gives the person. */
            then: Formula;
          }
        | Formula
      )[];
    };
export type Assignment =
  | Name
  | Name[]
  | {
      [k: string]:
        | 'another'
        | 'same-person'
        | 'chosen'
        | {
            /** The formula. */
            compute: Formula;
          };
    };
/** An event: a name of your own, or one that the system raises: `deadline.NAME` (it passed), `approval.NAME` (enough agreed), `refusal.NAME` (it cannot be reached any more), `linked.RELATION` (a linked dossier ended), `message` (the complainant wrote). */
export type EventName = string;
/** The name of a state, or a path of names with dots. */
export type Path = string;
/** A point in time: `receipt`, `opened`, `closed`, `event.NAME` (`.first` or `.last`), `state.NAME` (entered; `.first` or `.last`), `letter.NAME` (sent), `data.FIELD` (a date), `deadline.NAME` (its due time), `approval.NAME`, `item.KEY` with `each`. */
export type Moment =
  | string
  | {
      /** The moments. */
      'later-of': Moment[];
    }
  | {
      /** The moments. */
      'earlier-of': Moment[];
    }
  | {
      /** The moment. */
      moment: Moment;
      /** How long after. */
      plus: Span;
    };
export type SpanChoice =
  | Span
  | {
      /** The lines. */
      first: (
        | {
            /** When this line counts. */
            when: Formula;
            /** The span. */
            then: Span;
          }
        | Span
      )[];
    };
/** A local date and time, such as `2026-04-24T17:00`, or a date. */
export type When = string;

/** One complaints procedure: what is asked, who takes part, which steps there are, what must happen by when, which letters go out, what is promised and measured. */
export interface Procedure {
  /** The short name of the procedure. It stands in addresses and never changes. */
  procedure: Name;
  /** What people call it. */
  title: Text;
  /** Two or three sentences for whoever is about to use it. They stand above the form. */
  about?: Text;
  /** How a dossier is numbered. `{year}` is the year of receipt, `{code}` a short random code: counted numbers would betray hidden dossiers by their gaps. */
  number?: string;
  /** The calendar of this procedure, when it is not the one of the organisation. */
  calendar?: Name;
  /** How a dossier begins: with which form, by whom and by which channels. */
  filing: Filing;
  /** Everything that can be known in a dossier, each under a name of its own. */
  fields: {
    [k: string]: Field;
  };
  /** Which fields are asked together, page by page. A field can stand in several forms. */
  forms: {
    [k: string]: Form;
  };
  /** Who takes part, beside the complainant, who always does. */
  participants?: {
    [k: string]: Participant;
  };
  /** The steps of a dossier: states, and the events that lead from one to the next. */
  lifecycle: Lifecycle;
  /** What must have happened by when, and what the system does when it has not. */
  deadlines?: {
    [k: string]: Deadline;
  };
  /** Agreed actions: who does what by when. */
  agreements?: Agreements;
  /** What several people must agree on, such as the wording of the complaint or a decision of a committee. */
  approvals?: {
    [k: string]: Approval;
  };
  /** What is sent out, to whom and with what in it. */
  letters?: {
    [k: string]: Letter;
  };
  /** What the organisation promises in its procedure, and how each dossier shows whether it was kept. */
  promises?: {
    [k: string]: Promise;
  };
  /** What is counted for the evaluation. */
  metrics?: {
    [k: string]: Metric;
  };
  /** How long a dossier is kept after it has ended. The first line whose `when` holds counts. */
  retention?: Retention[];
  /** Dossiers of this procedure that are opened by the calendar. */
  schedules?: {
    [k: string]: Schedule;
  };
  /** Stories that must come out as written. They are played at every check and before every publication. */
  scenarios?: Scenario[];
}
/** Something that must be true, and what a person reads when it is not. */
export interface Requirement {
  /** The condition. */
  that: Formula;
  /** The reason, in one sentence that says what to do. */
  else: Text;
}
/** How a dossier begins. */
export interface Filing {
  /** The form that is filled in. */
  form: Name;
  /** Who may file: `anyone` by the web, or only people with these roles. */
  'open-to': 'anyone' | Name[] | 'nobody';
  /** Roles that may file for somebody who phones, mails or talks. The channel and the moment of receipt are asked, and the clock starts there. */
  'for-others'?: Name[];
  /** The ways in that can be recorded by who files for another. */
  channels?: ('phone' | 'mail' | 'letter' | 'talk' | 'visit')[];
  /** What must be true before it can be sent. */
  require?: Requirement[];
  /** `true` when name and address may stay empty: the receipt code is then the only way back. */
  anonymous?: boolean;
  /** The field that holds the complainant's name. */
  name?: Name;
  /** The field that holds the complainant's e-mail address: letters go there. */
  email?: Name;
  /** The field that holds the complainant's telephone number. */
  phone?: Name;
  /** The field that says in a few words what it is about, shown in lists to whoever may see the dossier. */
  summary?: Name;
  /** What the complainant reads after sending: what happens now. */
  next?: Text;
}
/** Something that is asked, or worked out. */
export interface Field {
  /** The question, or the name of the field on a form. */
  ask: Text;
  /** A line of help under the question. */
  hint?: Text;
  /** What kind of answer it is. */
  type:
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
    | 'computed';
  /** `true`, or the condition under which an answer is required. */
  required?: boolean | Formula;
  /** The condition under which the question is asked. An answer to a hidden question is not kept. */
  show?: Formula;
  /** What must be true of the answer. */
  check?: Requirement[];
  /** The answers to choose from, for `choice` and `choices`: a name and what people read. */
  options?: {
    [k: string]:
      | string
      | {
          /** What people read. */
          text: Text;
          /** A line of help. */
          hint?: Text;
          /** When this answer can be chosen. */
          show?: Formula;
        }
      | {
          [k: string]: string;
        };
  };
  /** For `person`: people with these roles can be chosen, by name and with the line about them. Without it a name is typed and matched to a person by staff. */
  role?: Name | Name[];
  /** For numbers the smallest value, for texts the fewest characters, for lists, choices and files the fewest items. */
  'at-least'?: number;
  /** For numbers the largest value, for texts the most characters, for lists, choices and files the most items. */
  'at-most'?: number;
  /** For dates: the earliest moment, such as `receipt` or `now`. */
  'not-before'?: Formula;
  /** For dates: the latest moment, such as `now`. */
  'not-after'?: Formula;
  /** For `list`: the fields of each item. */
  fields?: {
    [k: string]: Field;
  };
  /** For `computed`: the formula. */
  compute?: Formula;
  /** What is filled in until somebody answers. */
  default?: Value;
  /** `true` for what says something about a person: it is encrypted, is never counted and goes when the dossier is anonymised. Texts, names, addresses and files are so by themselves. */
  personal?: boolean;
  /** Only these participants see the answer (and whoever gave it). */
  'visible-to'?: Name[];
  /** What a browser may fill in. */
  autocomplete?:
    'name' | 'email' | 'tel' | 'organization' | 'street-address' | 'postal-code' | 'address-level2' | 'bday';
}
/** Somebody who takes part, or a group. */
export interface Participant {
  /** What this participant is called. */
  title?: Text;
  /** The roles that can fill this place, from `organisation.yaml`. */
  role?: Name | Name[];
  /** Who it is: a formula that gives a person, such as `data.confidant`, or a choice. */
  from?: ChosenPerson;
  /** When the place is filled by its own rule: at `filing`, or only when an event assigns it. */
  at?: 'filing' | 'event';
  /** A group of several people. */
  members?: {
    /** How many there must be before the group can act. */
    'at-least': number;
  };
  /** Whoever is one of these participants can never fill this place. */
  not?: Name[];
  /** Nobody fills both places at the same time. */
  'differs-from'?: Name[];
  /** Nobody who ever was one of these participants in this dossier can fill this place. Name the place itself to have somebody new each time. */
  'never-was'?: Name[];
  /** `true`, or the condition under which this person sees nothing of the dossier, not even that it exists. */
  walled?: boolean | Formula;
  /** Who sees the dossier while nobody fills the place: everyone in the role (`role`), who can then take it, or `nobody`. */
  vacant?: 'role' | 'nobody';
  /** What this participant sees. Without it: everything. */
  sees?: ('answers' | 'agreements' | 'messages' | 'notes' | 'letters' | 'history' | 'readers')[];
  /** What a substitute may do while this person is away: only see that something waits (`notice`), act in full (`act`), or nothing. */
  absent?: 'nothing' | 'notice' | 'act';
  /** Somebody outside the organisation, who gets letters and works without an account. */
  outside?: {
    /** Who. */
    name: Text;
    /** The address. */
    email: string;
  };
}
/** The first line whose condition holds; the last line is the default. */
export interface ChosenLetters {
  /** The lines. */
  first: (
    | {
        /** When this line counts. */
        when: Formula;
        /** The letter. */
        then: Name;
      }
    | Name
  )[];
}
/** More time for a deadline. */
export interface Extension {
  /** Which deadline. */
  deadline: Name;
  /** How much: a span, or a number from a formula with its unit. */
  by:
    | Span
    | {
        /** The formula that gives the number. */
        amount: Formula;
        /** The unit. */
        unit: 'hours' | 'days' | 'working days' | 'weeks' | 'months';
      };
}
/** A linked dossier. */
export interface Opening {
  /** Its procedure. */
  procedure: Name;
  /** What it is to this dossier: the name of the relation. */
  as: Name;
  /** Its answers: for each of its fields a value or a formula over this dossier. */
  data?: {
    [k: string]: Value;
  };
  /** `kept` when its clock starts at this dossier's receipt. */
  receipt?: 'kept' | 'now';
}
/** States and events, in the words of statecharts (SCXML). */
export interface Lifecycle {
  /** The state in which a dossier begins. */
  initial: Name;
  /** The states. */
  states: {
    [k: string]: State;
  };
  /** Events that are possible in every state that has not ended. */
  on?: {
    [k: string]: Event;
  };
}
/** A state, which can hold states of its own. */
export interface State {
  /** What the state is called. */
  title?: Text;
  /** What the complainant reads while the dossier is here: what happens now, and what they can do. */
  next?: Text;
  /** What staff read while the dossier is here: the next thing to do. */
  todo?: Text;
  /** The inner state in which it begins. */
  initial?: Name;
  /** Inner states. */
  states?: {
    [k: string]: State;
  };
  /** `true` when all inner states are active at the same time. */
  parallel?: boolean;
  /** This is not a state but a way back: `shallow` to the inner state that was last active, `deep` to the innermost ones. */
  history?: 'shallow' | 'deep';
  /** `true` when nothing follows: the dossier, or this part of it, has ended. */
  final?: boolean;
  /** How the dossier ended, for figures and retention. */
  outcome?: Name;
  /** What can happen in this state. */
  on?: {
    [k: string]: Event;
  };
  /** What happens when the inner states have ended. */
  done?: Step;
  /** What the system does on entering. */
  enter?: Effects;
  /** What the system does on leaving. */
  leave?: Effects;
}
/** What the system does. */
export interface Effects {
  /** The letter, or the letters, that go out now. Each is defined under `letters`. */
  send?: Name | Name[] | ChosenLetters;
  /** Who takes part from now on. Give the name of a participant to have it filled by its own rule, or say for each participant how it is filled. */
  assign?: Assignment;
  /** Participants whose place becomes empty. */
  release?: Name | Name[];
  /** Answers that the procedure itself fills in: for each field a value, or `compute:` with a formula. */
  set?: {
    [k: string]: Value;
  };
  /** Events that follow at once, as if the system pressed the button. Each stands in the lifecycle under `on`. */
  raise?: Name | Name[];
  /** Gives a deadline more time, within the limits that the deadline states. */
  extend?: Extension;
  /** Opens a linked dossier, of this or another procedure. */
  open?: Opening;
  /** Raises an event in the linked dossiers that have this relation. */
  tell?: {
    /** The relation, as it was named by `open`, or `origin` for the dossier that opened this one. */
    linked: Name;
    /** The event that is raised there, if it is possible there. */
    event: Name;
  };
}
/** Where to, and what the system does on the way. */
export interface Step {
  /** The state that follows; a path such as `handling.talks` names an inner state. Without a target the state stays. */
  target?: Path;
  /** The letter, or the letters, that go out now. Each is defined under `letters`. */
  send?: Name | Name[] | ChosenLetters;
  /** Who takes part from now on. Give the name of a participant to have it filled by its own rule, or say for each participant how it is filled. */
  assign?: Assignment;
  /** Participants whose place becomes empty. */
  release?: Name | Name[];
  /** Answers that the procedure itself fills in: for each field a value, or `compute:` with a formula. */
  set?: {
    [k: string]: Value;
  };
  /** Events that follow at once, as if the system pressed the button. Each stands in the lifecycle under `on`. */
  raise?: Name | Name[];
  /** Gives a deadline more time, within the limits that the deadline states. */
  extend?: Extension;
  /** Opens a linked dossier, of this or another procedure. */
  open?: Opening;
  /** Raises an event in the linked dossiers that have this relation. */
  tell?: {
    /** The relation, as it was named by `open`, or `origin` for the dossier that opened this one. */
    linked: Name;
    /** The event that is raised there, if it is possible there. */
    event: Name;
  };
  /** Branches: the first whose `when` holds is taken; the last has no `when` and is the default. */
  first?: Branch[];
}
/** Something that can happen: a button for people, or an event that the system raises. */
export interface Event {
  /** What stands on the button: a verb. */
  label?: Text;
  /** One sentence under the button: what will happen. */
  hint?: Text;
  /** How the button looks: the main thing to do here, an ordinary one, or a grave one that is asked twice. */
  weight?: 'main' | 'ordinary' | 'grave';
  /** Who may do this: participants, `complainant`, or `owner` inside agreements. Without `by` only the system can raise the event. */
  by?: Name | Name[];
  /** The form that is filled in with it, from `forms`. */
  form?: Name;
  /** What must be true first. Where it is not, the button is off and the person reads the reason. */
  require?: Requirement[];
  /** `true` when the person may say that it happened earlier than now, such as a talk that is written down the day after. */
  late?: boolean;
  /** The state that follows; a path such as `handling.talks` names an inner state. Without a target the state stays. */
  target?: Path;
  /** The letter, or the letters, that go out now. Each is defined under `letters`. */
  send?: Name | Name[] | ChosenLetters;
  /** Who takes part from now on. Give the name of a participant to have it filled by its own rule, or say for each participant how it is filled. */
  assign?: Assignment;
  /** Participants whose place becomes empty. */
  release?: Name | Name[];
  /** Answers that the procedure itself fills in: for each field a value, or `compute:` with a formula. */
  set?: {
    [k: string]: Value;
  };
  /** Events that follow at once, as if the system pressed the button. Each stands in the lifecycle under `on`. */
  raise?: Name | Name[];
  /** Gives a deadline more time, within the limits that the deadline states. */
  extend?: Extension;
  /** Opens a linked dossier, of this or another procedure. */
  open?: Opening;
  /** Raises an event in the linked dossiers that have this relation. */
  tell?: {
    /** The relation, as it was named by `open`, or `origin` for the dossier that opened this one. */
    linked: Name;
    /** The event that is raised there, if it is possible there. */
    event: Name;
  };
  /** Branches: the first whose `when` holds is taken; the last has no `when` and is the default. */
  first?: Branch[];
}
/** One branch. */
export interface Branch {
  /** The condition. The last branch has none. */
  when?: Formula;
  /** The state that follows. */
  target?: Path;
  /** The letter, or the letters, that go out now. Each is defined under `letters`. */
  send?: Name | Name[] | ChosenLetters;
  /** Who takes part from now on. Give the name of a participant to have it filled by its own rule, or say for each participant how it is filled. */
  assign?: Assignment;
  /** Participants whose place becomes empty. */
  release?: Name | Name[];
  /** Answers that the procedure itself fills in: for each field a value, or `compute:` with a formula. */
  set?: {
    [k: string]: Value;
  };
  /** Events that follow at once, as if the system pressed the button. Each stands in the lifecycle under `on`. */
  raise?: Name | Name[];
  /** Gives a deadline more time, within the limits that the deadline states. */
  extend?: Extension;
  /** Opens a linked dossier, of this or another procedure. */
  open?: Opening;
  /** Raises an event in the linked dossiers that have this relation. */
  tell?: {
    /** The relation, as it was named by `open`, or `origin` for the dossier that opened this one. */
    linked: Name;
    /** The event that is raised there, if it is possible there. */
    event: Name;
  };
}
/** Something that must have happened by a moment. */
export interface Deadline {
  /** What must have happened. */
  title: Text;
  /** Where the clock starts. */
  from: Moment;
  /** How long there is. */
  within: SpanChoice;
  /** What meets it: the moment at which it was done. */
  until: Moment;
  /** The condition under which it counts at all. */
  when?: Formula;
  /** One clock for each person of this participant, or for each item of this list (`agreements`, or a field of type `list`). */
  each?: Name;
  /** The day after the start is day one (`from-next-day`, so that months end on the same day of the month), or the start day is (`from-same-day`). */
  count?: 'from-next-day' | 'from-same-day';
  /** `backward` counts back from a later moment, such as a hearing. */
  direction?: 'forward' | 'backward';
  /** `exact` to the minute, `end-of-day`, or at a time of day. */
  ends?: ('exact' | 'end-of-day') | Clock;
  /** Where it goes when it ends on a free day. */
  roll?: 'none' | 'next-working-day' | 'previous-working-day';
  /** A start after this time of day counts as the next day. */
  'cut-off'?: Clock;
  /** How many working days it contains at least. */
  contains?: number;
  /** The calendar for this deadline, when it is not the procedure's. */
  calendar?: Name;
  /** States in which the clock stands still. */
  pause?: {
    /** The states. */
    in: Path[];
    /** Afterwards it goes on, or starts over. */
    then?: 'go-on' | 'start-over';
  };
  /** How far it can be extended. Without this it cannot. */
  extension?: {
    /** The most that may be added in all. */
    'at-most'?: Span;
    /** How many times. */
    times?: number;
    /** From the end before it was moved off a free day (`from-end`), or as one term from the start (`from-start`). */
    counted?: 'from-end' | 'from-start';
    /** `allowed` when it may still be extended after it has passed. */
    after?: 'allowed' | 'refused';
  };
  /** A duty that comes back: when one term ends the next begins. */
  repeat?: {
    /** When it ends for good; without it, when the dossier ends. */
    until?: Moment;
  };
  /** Reminders. */
  remind?: {
    /** How long before the due time. */
    before?: Span;
    /** How long after the due time. */
    after?: Span;
    /** To whom. */
    to: Name | Name[];
    /** A letter in place of the standard reminder. */
    send?: Name;
  }[];
  /** What the system does when it passes. It also raises the event `deadline.NAME`. */
  missed?: Effects;
  /** What the system does when the due time changes. */
  moved?: Effects;
  /** `true` when the complainant does not see it. */
  internal?: boolean;
}
/** Agreed actions. */
export interface Agreements {
  /** Who may agree on actions. */
  by: Name[];
  /** Who can own one. */
  owners: Name[];
  /** Who may mark one as done, beside its owner. */
  'done-by'?: Name[];
  /** Whether something must show that it was done. */
  evidence?: 'none' | 'optional' | 'required';
  /** The states in which actions can be agreed; without it, in all. */
  in?: Path[];
  /** `go-on` when open ones are still followed after the dossier has ended. */
  'after-closing'?: 'go-on' | 'stop';
}
/** Several people agree on something. It is void as soon as the text changes; who changed it agrees with it. */
export interface Approval {
  /** What is agreed. */
  title: Text;
  /** The fields (or `agreements`) that are agreed on. */
  of: Name[];
  /** Who agrees: participants or `complainant`. */
  by: Name[];
  /** How many: `all`, `majority`, or a number. */
  need: ('all' | 'majority') | number;
  /** Participants whose refusal ends it. */
  veto?: Name[];
  /** The states in which it can be given; without it, in all. */
  in?: Path[];
}
/** A letter. */
export interface Letter {
  /** What staff call it. */
  title?: Text;
  /** The addressees: participants or `complainant`. */
  to: Name | Name[];
  /** The fields (or `agreements`) that must be filled before it can go: without them the button is off. */
  needs?: Name[];
  /** What else must be true before it can go. */
  require?: Requirement[];
  /** The subject. `{…}` holds a formula, such as `{number}`. */
  subject: Text;
  /** The text. `{…}` holds a formula; an empty line begins a paragraph. A list of blocks can have conditions. */
  body:
    | Text
    | (
        | Text
        | {
            /** When it is there. */
            when?: Formula;
            /** The list: `agreements` or a field of type `list`; the text uses `{item.…}`. */
            each?: Name;
            /** The text. */
            text: Text;
          }
      )[];
  /** How it may go: by `mail`, on `paper` with a confirmation that it was posted, or by `voice`: read out, and recorded with who and when. */
  channels?: ('mail' | 'paper' | 'voice')[];
  /** `true` when staff may change the text before it goes. */
  editable?: boolean;
}
/** A promise. */
export interface Promise {
  /** The promise, as people read it. */
  text: Text;
  /** The paragraph of the organisation's own procedure that it comes from, or `added`. */
  source: string;
  /** Kept when this deadline is met. */
  deadline?: Name;
  /** Kept when this holds. */
  that?: Formula;
  /** The dossiers to which it applies; without it, all. */
  when?: Formula;
  /** When it must hold at the latest: from then on the promise is broken if it does not. Without it: when the dossier ends. */
  by?: Moment;
}
/** Something that is counted. Exactly one of `count`, `share`, `duration`, `answer` and `promises` says of what kind it is. */
export interface Metric {
  /** What it is called. */
  title: Text;
  /** Counts dossiers. */
  count?: 'dossiers';
  /** The share of dossiers for which this holds. */
  share?: Formula;
  /** The time between two moments. */
  duration?: {
    /** From. */
    from: Moment;
    /** To. */
    to: Moment;
    /** Counted in. */
    in?: 'hours' | 'days' | 'working days';
  };
  /** How a field was answered, with the response rate. */
  answer?: Name;
  /** Promises kept and broken. */
  promises?: 'all' | Name[];
  /** Only dossiers for which this holds. */
  of?: Formula;
  /** Split by: a field, `month`, `quarter`, `year`, `state`, `outcome` or `channel`. */
  by?: Name[];
  /** The moment that places a dossier in a period; without it, the receipt. */
  at?: Moment;
  /** What is aimed at: a share such as `95%`, or a span. */
  target?: string;
}
/** How long. */
export interface Retention {
  /** The dossiers to which it applies. */
  when?: Formula;
  /** How long after the end. */
  keep: Span;
  /** What happens then: words go and figures stay (`anonymise`), or everything goes (`erase`). */
  then: 'anonymise' | 'erase';
}
/** A dossier that the calendar opens. */
export interface Schedule {
  /** How often. */
  every: ('week' | 'month' | 'quarter' | 'year') | Span;
  /** The first day. */
  from: string;
  /** At what time of day. */
  at?: Clock;
  /** Its answers. */
  data?: {
    [k: string]: Value;
  };
}
/** A story that must come out as written. Every role of the organisation has three people, named after it: `advisor-1`, `advisor-2`, `advisor-3`. They are called Anna, Bram and Carla, with the role as surname (`Anna Advisor`), have an address such as `advisor-1@example.org`, and stand in for each other in that order. */
export interface Scenario {
  /** What the story tells. */
  name: string;
  /** When it begins: the local time at which it is filed. */
  at: When;
  /** What is filed. */
  file: {
    /** Who files: a person, when it is not the complainant by the web. */
    by?: Name;
    /** By which channel. */
    channel?: 'web' | 'phone' | 'mail' | 'letter' | 'talk' | 'visit';
    /** When it was received, when that was earlier. */
    received?: When;
    /** The language of the complainant. */
    language?: string;
    /** The answers. */
    data: Answers;
  };
  /** People who are away, and until when. */
  away?: {
    [k: string]: When;
  };
  /** What must be so after filing. */
  expect?: Expectation;
  /** What happens then, in order. */
  steps?: {
    /** When; without it, at the same time as the step before. */
    at?: When;
    /** Who: a person, a participant (whoever fills that place), or `complainant`. Only an event that the system itself raises goes without. */
    by?: Name;
    /** The event, or one of `message`, `note`, `agree`, `done`, `drop`, `take`, `hand-over`, `recuse`, `approve.NAME`, `refuse.NAME`; a place can stand behind `take`, `hand-over` and `recuse`, such as `take.handler`. Without it only time passes. */
    do?: string;
    /** When it really happened, when that was earlier. */
    happened?: When;
    /** The answers that go with it. */
    data?: Answers;
    /** What must be so afterwards. */
    expect?: Expectation;
  }[];
}
/** For each field an answer; what is left out stays as it was. With an event of the lifecycle three more keys can stand beside them: `agreements`, a list of `what`, `owner` and `due`; `chosen`, for each participant who was chosen for it; and `letters`, for each letter its channel (`mail`, `paper` or `voice`). With an act that every procedure knows: `text` with `message` and `note`; `agreements` with `agree`; `agreement` (its number, or words of it) with `done`, beside `evidence`, and with `drop`, beside `reason`; `chosen` and `reason` with `hand-over`; `reason` with `recuse` and `refuse.NAME`. */
export interface Answers {
  [k: string]: unknown;
}
/** What must be so. */
export interface Expectation {
  /** The state (or the states) in which the dossier is; an outer state holds in all its inner ones. */
  state?: Path | Path[];
  /** For each deadline its due time, as long as it is not met: a date, a date with a time, or `none` when there is none. Of several clocks the one that is due first. */
  due?: {
    [k: string]: When | 'none';
  };
  /** Deadlines that have been met in time, each of their clocks; an empty list says that none has. */
  met?: Name[];
  /** Deadlines that have passed, and no others. */
  missed?: Name[];
  /** Letters that have gone out in this step, and no others, each as often as it is named: a name, or a name with its addressees, as participants or as people. */
  letters?: (
    | Name
    | {
        [k: string]: Name | Name[];
      }
  )[];
  /** Who got a reminder in this step, and nobody else: participants or people. */
  reminded?: Name[];
  /** For each participant who it is, or `nobody`. */
  participants?: {
    [k: string]: Name | Name[];
  };
  /** How many agreed actions there are, those that were dropped left out. */
  agreements?: {
    /** Open ones. */
    open?: number;
    /** All. */
    count?: number;
  };
  /** Answers as they stand; `null` for an empty one. */
  data?: Answers;
  /** What has been agreed on by everyone who must, and nothing else. */
  approved?: Name[];
  /** For each person or participant the events that they can do now. */
  may?: {
    [k: string]: string[];
  };
  /** For each person or participant events that they cannot do now. */
  'may-not'?: {
    [k: string]: string[];
  };
  /** The step (or the filing) is refused: `true`, or words that stand in the reason, in any language. */
  refused?: boolean | string;
  /** For each person or participant, or `complainant`, what they see: `nothing`, `notice`, `everything`, or a list of parts, with names of fields whose answers they see. The parts are exactly these; other fields may be seen as well. */
  sees?: {
    [k: string]: 'nothing' | 'notice' | 'everything' | string[];
  };
  /** For each person or participant, or `complainant`, parts and fields that they do not see. */
  'sees-not'?: {
    [k: string]: string[];
  };
  /** For each promise: `kept`, `running`, `broken` or `not-applicable`. */
  promises?: {
    [k: string]: 'kept' | 'running' | 'broken' | 'not-applicable';
  };
  /** How the dossier ended. */
  outcome?: Name;
  /** Linked dossiers that were opened in this step, by relation, and no others. */
  opened?: Name[];
}
