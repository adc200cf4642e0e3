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
      /** The formula that gives the value. */
      compute: Formula;
    }
  | {
      /** The lines to choose from: the first whose `when` holds counts, and the last line is the default. */
      first: (
        | {
            /** The condition of this line. */
            when: Formula;
            /** The value when it holds. */
            then: Literal;
          }
        | Literal
      )[];
    };
/** The pages of the form, in order. */
export type Form = {
  /** The heading of the page. */
  page?: Text;
  /** A sentence or two under the heading. */
  intro?: Text;
  /** The condition under which the page is shown. The questions on a page that is hidden are not asked. */
  show?: Formula;
  /** The fields on this page, in order. `agreements` asks for agreed actions. */
  fields: Name[];
}[];
export type ChosenPerson =
  | Formula
  | {
      /** The lines to choose from: the first whose `when` holds counts, and the last line is the default. */
      first: (
        | {
            /** The condition of this line. */
            when: Formula;
            /** The formula that gives the person when it holds. */
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
            /** The formula that gives the person who fills the place. */
            compute: Formula;
          };
    };
/** An event: a name of your own, or one that the system raises: `deadline.NAME` (it passed), `approval.NAME` (enough agreed), `refusal.NAME` (it cannot be reached any more), `linked.RELATION` (a linked dossier ended; `linked.merged` when another dossier went into this one, `linked.origin` when one was tied to this one), `schedule.NAME` (the placement for which that schedule opened this dossier changed), `left.PLACE` (whoever filled the place left or lost the role, and nobody may or can follow), `message` (the complainant wrote). */
export type EventName = string;
/** The name of a state, or a path of names with dots. */
export type Path = string;
/** A point in time: `receipt`, `opened`, `closed`, `event.NAME` (`.first` or `.last`), `state.NAME` (entered; `.first` or `.last`), `letter.NAME` (sent), `data.FIELD` (a date), `deadline.NAME` (its due time), `approval.NAME`, `linked.RELATION` (a linked dossier ended), `message.complainant` and `message.staff` (somebody wrote to the other side), `agreements.done` (the last open agreed action was done), `item.KEY` with `each`. */
export type Moment =
  | string
  | {
      /** The latest of these moments. It is not known before all of them are. */
      'later-of': Moment[];
    }
  | {
      /** The earliest of these moments that is known. */
      'earlier-of': Moment[];
    }
  | {
      /** The moment from which `plus` counts. */
      moment: Moment;
      /** How long after that moment. */
      plus: Span;
    }
  | {
      /** The lines to choose from: the first whose `when` holds counts, and the last line is the default. */
      first: (
        | {
            /** The condition of this line. */
            when: Formula;
            /** The moment when it holds. */
            then: Moment;
          }
        | Moment
      )[];
    };
export type SpanChoice =
  | Span
  | {
      /** The lines to choose from: the first whose `when` holds counts, and the last line is the default. */
      first: (
        | {
            /** The condition of this line. */
            when: Formula;
            /** The length of time when it holds. */
            then: Span;
          }
        | Span
      )[];
    };
/** A local date and time, such as `2026-04-24T17:00`, or a date. */
export type When = string;
/** `nothing`, `notice`, `act`, or a list of events that a substitute may do without reading the dossier. */
export type Substitution = ('nothing' | 'notice' | 'act') | Name[];
/** A name, or several. */
export type OneOrMore = Name | Name[];
/** What happens then, in order. */
export type Steps = {
  /** The local time of this step; without it, the time of the step before. */
  at?: When;
  /** Who: a person, a participant (whoever fills that place), or `complainant`. Only an event that the system itself raises goes without. */
  by?: Name;
  /** The event, or one of `message`, `note`, `write-down`, `agree`, `done`, `drop`, `take`, `hand-over`, `recuse`, `approve.NAME`, `refuse.NAME`, `posted`, `read-out`, `contact-details`, `take-over`, `hand-back`, `tell-code`; a place can stand behind `take`, `hand-over` and `recuse`, such as `take.handler`. `linked.RELATION` without `by` lets a linked dossier end, and `left.PLACE` whoever fills that place leave the organisation. `bounced` without `by` lets the mail with a letter come back. Without `do` only time passes. */
  do?: string;
  /** When it really happened, when that was earlier. */
  happened?: When;
  /** The answers that go with it, by field. */
  data?: Answers;
  /** What must be so afterwards. */
  expect?: Expectation;
}[];

/** One complaints procedure: what is asked, who takes part, which steps there are, what must happen by when, which letters go out, what is promised and measured. */
export interface Procedure {
  /** The short name of the procedure. It stands in web addresses, so it never changes. */
  procedure: Name;
  /** What people call this procedure. */
  title: Text;
  /** Two or three sentences for whoever is about to use it. They stand above the form. */
  about?: Text;
  /** How a dossier is numbered. `{year}` is the year of receipt, `{code}` a short random code: counted numbers would betray hidden dossiers by their gaps. */
  number?: string;
  /** The languages of this procedure, when they are not all those of the organisation. Texts are then needed in these only. */
  languages?: string[];
  /** The calendar of this procedure, when it is not the one of the organisation. Its time zone is that of the whole procedure. */
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
  /** Who takes part, beside the complainant, who always does. Of `complainant` only `sees` can be said here: what they see on their own page, all parts but `notes`, and `readers` only where it is named. */
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
  /** How long a dossier is kept after it has ended. The first line whose `when` holds counts; the last line has no `when`. */
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
  /** The condition that must hold. */
  that: Formula;
  /** The reason that a person reads when it does not hold: one sentence that says what to do. `{…}` holds a formula. */
  else: Text;
}
/** How a dossier begins. */
export interface Filing {
  /** The form that is filled in to file, from `forms`. */
  form: Name;
  /** Who may file for themselves: `anyone` by the web, only people with these roles, or `nobody` where another dossier or a schedule opens it. */
  'open-to': 'anyone' | Name[] | 'nobody';
  /** Roles that may file for somebody who phones, mails or talks. The channel and the moment of receipt are asked, and the clock starts there. */
  'for-others'?: Name[];
  /** The ways in that can be recorded by whoever files for another. */
  channels?: ('phone' | 'mail' | 'letter' | 'talk' | 'visit')[];
  /** What must be true before the form can be sent. */
  require?: Requirement[];
  /** The field that holds the complainant's name. */
  name?: Name;
  /** The field that holds the complainant's e-mail address: letters go there. */
  email?: Name;
  /** The field that holds the complainant's telephone number. */
  phone?: Name;
  /** The field that holds the complainant's postal address, a line for each line of it. Letters on paper carry it where an envelope has its window; whoever gives no e-mail address but this one gets letters on paper. */
  address?: Name;
  /** The field in which the complainant chooses how letters come, of type `choice` with at least two of these options: `in-full` (by mail, with everything in it), `news` (a mail that only says that there is something new, with the link), `paper` (by post, to the field that `address` names) and `none` (nothing is sent: everything waits behind the code). It can be changed on the complainant's page. Without an answer letters come in full by mail, without an e-mail address on paper, and without either they wait behind the code. */
  'letters-by'?: Name;
  /** The field that says in a few words what it is about, shown in lists to whoever may see the dossier. */
  summary?: Name;
  /** Which fields are filled in when somebody at work finds the person they speak to among the clients and employees that were imported. Nothing is looked up without this block. */
  directory?: {
    /** The field that gets the name. */
    name?: Name;
    /** The field that gets the e-mail address. */
    email?: Name;
    /** The field that gets the telephone number. */
    phone?: Name;
    /** The field that gets the organisation. */
    organisation?: Name;
    /** The field that gets the key by which the other system knows them. */
    reference?: Name;
    /** The choice that says whether it is a client or an employee: one with the options `client` and `employee`. */
    kind?: Name;
    /** The field for a person that gets their regular contact, from the placement that runs. */
    contact?: Name;
  };
  /** How somebody files for another person, whose complaint it is: a relative, a colleague, a union. Both get a code of their own. The representative acts for the complainant until the complainant takes it over; agreeing to a text is for the complainant alone. Without this block everyone files for themselves. */
  represented?: {
    /** When it is filed for another person. */
    when: Formula;
    /** The field that holds the name of the representative. */
    name: Name;
    /** The field that holds the representative's e-mail address: they get the letters to the complainant too. */
    email?: Name;
    /** The field that holds the representative's telephone number. */
    phone?: Name;
    /** The field that holds the representative's postal address: without an e-mail address they get the letters to the complainant on paper. */
    address?: Name;
    /** The fields that say how and when the complainant agreed to be represented. Each must be filled in, or it cannot be filed for them. */
    consent: Name[];
  };
  /** What the complainant reads after sending: what happens now. `{…}` holds a formula. */
  next?: Text;
  /** What becomes of mail that comes in: which fields it fills, and who receives it. It is needed where a mailbox of the organisation brings mail to this procedure. */
  mail?: MailFiling;
}
/** How a mail becomes a dossier. The sender, their name and the subject go into the fields that `filing` names with `email`, `name` and `summary`. */
export interface MailFiling {
  /** The field that gets the words of the mail. */
  text: Name;
  /** The field of type `file` that gets what was attached. Without it, attachments are kept out and the sender is told so. */
  files?: Name;
  /** Answers that a mail does not give in so many words: for each field a value, or a formula with `mail.sender` (`client`, `employee`, `staff` or `unknown`), `mail.address`, `mail.name`, `mail.subject` and `mail.text`. What stays empty is asked of a person by an event of the first state. */
  set?: {
    [k: string]: Value;
  };
  /** Who receives it. Of everybody with the role, somebody to whom the mail is addressed comes first, then who has the fewest open dossiers. Whoever is named in the mail by name or address is passed over, since it may be about them. A message that nobody who looks after the mailbox may read goes to one person with one of these roles, or else with a role of the participant; where they are all named, administrators are asked to find somebody. */
  receiver: {
    /** The participant that they become. */
    place: Name;
    /** The roles to choose from; the next one counts where nobody with the one before can receive it. At least two, so that a mail about everybody with the first role has a receiver as well. A choice (`first:`) can look at the mail, such as `mail.sender == "client"`. */
    role: Name | Name[] | ChosenRoles;
  };
}
/** Something that is asked, or worked out. */
export interface Field {
  /** The question, or the name of the field on a form. */
  ask: Text;
  /** A line of help under the question. */
  hint?: Text;
  /** What kind of question it is. It decides what people are asked, and what a formula finds in the answer. */
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
    | 'computed'
    | 'figures';
  /** `true`, or the condition under which an answer is required. */
  required?: boolean | Formula;
  /** The condition under which the question is asked. An answer to a question that is hidden is not kept. */
  show?: Formula;
  /** What must be true of the answer. Where it is not, the person reads the reason under the question. */
  check?: Requirement[];
  /** The answers to choose from, for `choice` and `choices`: for each a name of your own and what people read. */
  options?: {
    [k: string]:
      | string
      | {
          /** What people read, where the answer also has a `hint` or a `show`. */
          text: Text;
          /** A line of help under this answer. */
          hint?: Text;
          /** The condition under which this answer can be chosen. */
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
  /** For `list`: the questions that are asked of each item. A check in them names the item as `item`. */
  fields?: {
    [k: string]: Field;
  };
  /** For `computed`: the formula. Nobody is asked; the answer is always worked out anew. */
  compute?: Formula;
  /** What is filled in when the dossier begins, until somebody answers. */
  default?: Value;
  /** `true` for what says something about a person: it is encrypted, is never counted and goes when the dossier is anonymised. Texts, names, addresses and files are so by themselves. */
  personal?: boolean;
  /** Only these participants see the answer (and whoever gave it). */
  'visible-to'?: Name[];
  /** What a browser may fill in by itself, so that people type less. */
  autocomplete?:
    'name' | 'email' | 'tel' | 'organization' | 'street-address' | 'postal-code' | 'address-level2' | 'bday';
  /** For `figures`: the procedures whose figures are frozen. One that has not been published is left out. */
  of?: Name[];
  /** For `figures`: the period that they are about, the last whole one that had ended when the dossier was received. Without it that is a quarter. */
  period?: 'month' | 'quarter' | 'year';
}
/** Somebody who takes part, or a group. */
export interface Participant {
  /** What this participant is called. */
  title?: Text;
  /** The roles that can fill this place, from `organisation.yaml`; of several, people with the first are preferred. A choice (`first:`) makes the roles depend on the dossier, such as on whom the complaint is about. */
  role?: Name | Name[] | ChosenRoles;
  /** Who it is: a formula that gives a person, such as `data.confidant`, or a choice. */
  from?: ChosenPerson;
  /** When the place is filled by its own rule: at `filing`, or only when an event assigns it. */
  at?: 'filing' | 'event';
  /** Makes it a group of several people. Without it the place is for one person. */
  members?: {
    /** How many members there must be before the group can act. As many are appointed when the place is filled. */
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
  /** Which parts of the dossier this participant sees. Without it: all of them. An empty list leaves only the letters and reminders that go to this participant. */
  sees?: ('answers' | 'agreements' | 'messages' | 'notes' | 'letters' | 'history' | 'readers')[];
  /** What a substitute may do while this person is away: `nothing`, only see that something waits (`notice`), see that and do these events without reading the dossier (a list, such as a neutral confirmation), or act in full (`act`). A choice (`first:`) makes it depend on the dossier, such as on what the complainant agreed to. */
  absent?: Substitution | ChosenSubstitution;
  /** What must be true before whoever fills this place hands it over to somebody else, or steps back so that somebody else follows. Without it, both are always possible. */
  'hand-over'?: Requirement[];
  /** Somebody outside the organisation, who gets letters and works without an account. */
  outside?: {
    /** Who. `{…}` holds a formula, such as `{data.authority}`. */
    name: Text;
    /** The address, or a formula that gives it, such as `{data.authority_email}`. */
    email: string;
  };
}
/** The first line whose condition holds; the last line is the default. */
export interface ChosenLetters {
  /** The lines to choose from: the first whose `when` holds counts, and the last line is the default. */
  first: (
    | {
        /** The condition of this line. */
        when: Formula;
        /** The letter when it holds. */
        then: Name;
      }
    | Name
  )[];
}
/** More time for a deadline. */
export interface Extension {
  /** The deadline that gets more time. Its newest clock is extended. */
  deadline: Name;
  /** How much more: a length of time, or a number from a formula with its unit. */
  by:
    | Span
    | {
        /** The formula that gives the number, such as a field that was just filled in. */
        amount: Formula;
        /** The unit of that number. */
        unit: 'hours' | 'days' | 'working days' | 'weeks' | 'months';
      };
}
/** A linked dossier. With the procedure itself, a form and `receipt: kept` it splits off a part of this one. */
export interface Opening {
  /** The procedure of the new dossier. */
  procedure: Name;
  /** What it is to this dossier: a name of your own for the relation. Formulas call it `linked.NAME`, and its end raises `linked.NAME` here. */
  as: Name;
  /** The answers with which it begins: for each of its fields a value, or a formula over this dossier. */
  data?: {
    [k: string]: Value;
  };
  /** When its clock starts: `kept` at the receipt of this dossier, `now` at once, or another moment of this dossier, such as `event.talked.last`. */
  receipt?: ('kept' | 'now') | Moment;
}
/** States and events, in the words of statecharts (SCXML). */
export interface Lifecycle {
  /** The state in which a dossier begins. */
  initial: Name;
  /** The states, each under a name of its own. Between them, a dossier is always in exactly one. */
  states: {
    [k: string]: State;
  };
  /** Events that are possible in every state that has not ended, such as withdrawing. */
  on?: {
    [k: string]: Event;
  };
}
/** A state, which can hold states of its own. */
export interface State {
  /** What the state is called, for everybody who sees the dossier. */
  title?: Text;
  /** What the complainant reads while the dossier is here: what happens now, and what they can do. `{…}` holds a formula. */
  next?: Text;
  /** What staff read while the dossier is here: the next thing to do. `{…}` holds a formula. */
  todo?: Text;
  /** The inner state in which it begins. It is needed where there are inner states, unless they are `parallel`. */
  initial?: Name;
  /** Inner states. While the dossier is in one of them it is in this state too, so the events under its `on` stay possible. */
  states?: {
    [k: string]: State;
  };
  /** `true` when all inner states are active at the same time, each with a course of its own. */
  parallel?: boolean;
  /** This is not a state but a way back: an event with this as its target leads to the inner state that was last active (`shallow`), or to the innermost one (`deep`). */
  history?: 'shallow' | 'deep';
  /** `true` when nothing follows: the dossier, or this part of it, has ended. */
  final?: boolean;
  /** How the dossier ended, for figures and retention. Without it, the name of the final state. */
  outcome?: Name;
  /** What can happen in this state: for each event who may do it and where it leads. */
  on?: {
    [k: string]: Event;
  };
  /** What happens when the inner states have reached a final one; of `parallel` ones, when all have. */
  done?: Step;
  /** What the system does on entering this state. */
  enter?: Effects;
  /** What the system does on leaving this state. */
  leave?: Effects;
}
/** What the system does. */
export interface Effects {
  /** The letter, or the letters, that go out now. Each is defined under `letters`. */
  send?: Name | Name[] | ChosenLetters;
  /** Who takes part from now on. Give the name of a participant to have the place filled by its own rule, or say for each participant how it is filled. */
  assign?: Assignment;
  /** Answers that become empty again, such as those of an earlier round. */
  empty?: Name | Name[];
  /** Participants whose place becomes empty. They no longer see the dossier. */
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
  /** Raises an event in other dossiers: those that are linked with this one, or all that were counted in its figures. */
  tell?: Telling;
  /** Counts the figures of these fields as they are at this moment, and keeps them so in the history. They can be counted again later from the histories of the dossiers. */
  freeze?: OneOrMore;
}
/** Where to, and what the system does on the way. */
export interface Step {
  /** The state that follows; a path such as `handling.talks` names an inner state. Without a target the state stays as it is. */
  target?: Path;
  /** The letter, or the letters, that go out now. Each is defined under `letters`. */
  send?: Name | Name[] | ChosenLetters;
  /** Who takes part from now on. Give the name of a participant to have the place filled by its own rule, or say for each participant how it is filled. */
  assign?: Assignment;
  /** Answers that become empty again, such as those of an earlier round. */
  empty?: Name | Name[];
  /** Participants whose place becomes empty. They no longer see the dossier. */
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
  /** Raises an event in other dossiers: those that are linked with this one, or all that were counted in its figures. */
  tell?: Telling;
  /** Counts the figures of these fields as they are at this moment, and keeps them so in the history. They can be counted again later from the histories of the dossiers. */
  freeze?: OneOrMore;
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
  /** When this makes sense at all: otherwise there is no button and it is refused. Where a person should read why it is off, write `require`. */
  show?: Formula;
  /** Who may do this: participants or `complainant`. Without `by` there is no button, and only the system can raise the event. */
  by?: Name | Name[];
  /** The form that is filled in with it, from `forms`. */
  form?: Name;
  /** What must be true first. Where it is not, the button is off and the person reads the reason. */
  require?: Requirement[];
  /** `true` when the person may say that it happened earlier than now, such as a talk that is written down the day after. */
  late?: boolean;
  /** Ties this dossier to one that is there already, such as a complaint to the measure that several complaints have led to. That one must take others in: its procedure has an event `linked.origin`. It then hears of this dossier, and this one hears how it ends; whoever must not see this dossier does not see that one from then on. */
  link?: Linking;
  /** Dossiers of these procedures may raise this event here with `tell`. What they tell is read as the answers to the `form`. */
  'told-by'?: OneOrMore;
  /** `go-on` when this can also happen after the dossier has ended, until its words are erased. Such an event stands under `on` of the lifecycle and has no target. */
  'after-closing'?: 'go-on' | 'stop';
  /** This dossier goes into another one. Both histories say so, and `linked.merged` is raised in the other one. Lead it to an end with `target`. */
  merge?: Merging;
  /** The state that follows; a path such as `handling.talks` names an inner state. Without a target the state stays as it is. */
  target?: Path;
  /** The letter, or the letters, that go out now. Each is defined under `letters`. */
  send?: Name | Name[] | ChosenLetters;
  /** Who takes part from now on. Give the name of a participant to have the place filled by its own rule, or say for each participant how it is filled. */
  assign?: Assignment;
  /** Answers that become empty again, such as those of an earlier round. */
  empty?: Name | Name[];
  /** Participants whose place becomes empty. They no longer see the dossier. */
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
  /** Raises an event in other dossiers: those that are linked with this one, or all that were counted in its figures. */
  tell?: Telling;
  /** Counts the figures of these fields as they are at this moment, and keeps them so in the history. They can be counted again later from the histories of the dossiers. */
  freeze?: OneOrMore;
  /** Branches: the first whose `when` holds is taken; the last has no `when` and is the default. */
  first?: Branch[];
}
/** One branch. */
export interface Branch {
  /** The condition under which this branch is taken. The last branch has none. */
  when?: Formula;
  /** The state that follows in this branch. */
  target?: Path;
  /** The letter, or the letters, that go out now. Each is defined under `letters`. */
  send?: Name | Name[] | ChosenLetters;
  /** Who takes part from now on. Give the name of a participant to have the place filled by its own rule, or say for each participant how it is filled. */
  assign?: Assignment;
  /** Answers that become empty again, such as those of an earlier round. */
  empty?: Name | Name[];
  /** Participants whose place becomes empty. They no longer see the dossier. */
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
  /** Raises an event in other dossiers: those that are linked with this one, or all that were counted in its figures. */
  tell?: Telling;
  /** Counts the figures of these fields as they are at this moment, and keeps them so in the history. They can be counted again later from the histories of the dossiers. */
  freeze?: OneOrMore;
}
/** Something that must have happened by a moment. */
export interface Deadline {
  /** What must have happened, as people read it. */
  title: Text;
  /** The moment at which the clock starts. When it comes again, such as after a reopening, a new clock starts. `event.NAME` is when it was done, also where the letter with it came back: no mail that bounces gives the organisation more time. `letter.NAME` is when the letter had gone: write that where the complainant must do something after reading it; while it has not arrived, the clock does not run. A `window` counts either from when the letter with it had gone. A letter names the deadline that it starts as if it went now. */
  from: Moment;
  /** How long there is. Where the condition of a choice changes, the due time is worked out anew from the first start. */
  within: SpanChoice;
  /** What meets it: the moment at which it was done. What somebody here did with a letter to people outside does not count while that letter has come back. Only a `window` goes without, where nothing here shows that the other side acted. */
  until?: Moment;
  /** This time limit binds whoever must act, such as the complainant who may object, and not the organisation: it is on nobody's worklist and no late work. */
  window?: {
    /** When it has passed, the event that would meet it (or the filing itself, with `until: receipt`) is refused with this reason. Without it the event stays possible, and conditions can ask `deadline.NAME.missed`. The dossier must still be open then: a late event is refused only where it could happen. */
    else?: Text;
    /** When this holds, it is not too late after all, such as for a good reason that was given. */
    excused?: Formula;
  };
  /** The condition under which the deadline counts at all. */
  when?: Formula;
  /** One clock for each person of this participant, or for each item of this list (`agreements`, or a field of type `list`). What such a person does counts for that person alone, and a reminder or letter to this participant then goes to that person alone. */
  each?: Name;
  /** How days are counted: the day after the start is day one (`from-next-day`, so that a month ends on the same day of the month), or the start day itself is (`from-same-day`). */
  count?: 'from-next-day' | 'from-same-day';
  /** `backward` counts back from a later moment, such as a hearing. */
  direction?: 'forward' | 'backward';
  /** When on its last day it ends: `exact` to the minute, `end-of-day`, or at a time of day. Without it, minutes and hours end exactly and longer spans at the end of the day. */
  ends?: ('exact' | 'end-of-day') | Clock;
  /** Where the end goes when it falls on a day on which nobody works. */
  roll?: 'none' | 'next-working-day' | 'previous-working-day';
  /** What comes in after this time of day counts as coming in the next day. */
  'cut-off'?: Clock;
  /** How many working days the term contains at least; otherwise it is made longer. */
  contains?: number;
  /** The calendar of this deadline, when it is not the one of the procedure. */
  calendar?: Name;
  /** Lets the clock stand still while the dossier is in certain states. */
  pause?: {
    /** The states in which it stands still. */
    in: Path[];
    /** What happens when it may run again: it goes on where it was, or starts over. */
    then?: 'go-on' | 'start-over';
  };
  /** Lets the deadline be extended, and says how far. Without this key no event can extend it. */
  extension?: {
    /** The most that may be added in all. A choice (`first:`) allows more under a condition, such as consent or a good reason. */
    'at-most'?: SpanChoice;
    /** How many times it may be extended. */
    times?: number;
    /** How an extension counts: from the end as it was before it was moved off a free day (`from-end`), or as one longer term from the start (`from-start`). */
    counted?: 'from-end' | 'from-start';
    /** Whether it may still be extended after it has passed. */
    after?: 'allowed' | 'refused';
  };
  /** Makes it a duty that comes back: when one term ends the next begins. Write `repeat: {}` to have it come back until the dossier ends. */
  repeat?: {
    /** The moment at which it stops coming back; without it, when the dossier ends. */
    until?: Moment;
  };
  /** `go-on` when the clock runs on after the dossier has ended, such as for agreed actions and news about them. With `each: agreements` it follows `after-closing` of the agreements. */
  'after-closing'?: 'go-on' | 'stop';
  /** Reminders, each with a moment and with the people who get it. A standard reminder goes out unless you name a letter. */
  remind?: {
    /** How long before the due time. Write this or `after`. */
    before?: Span;
    /** How long after the due time, when it has still not been met. */
    after?: Span;
    /** Who is reminded: participants, `complainant`, or `owner` of an agreed action. */
    to: Name | Name[];
    /** A letter of your own in place of the standard reminder. */
    send?: Name;
  }[];
  /** What the system does when it passes. It also raises the event `deadline.NAME`. With `each`, `item` is what this clock is about. */
  missed?: Effects;
  /** What the system does when the due time changes. */
  moved?: Effects;
  /** `true` when the complainant does not see this deadline. */
  internal?: boolean;
}
/** Agreed actions. */
export interface Agreements {
  /** Who may agree on actions: participants or `complainant`. */
  by: Name[];
  /** Who can own an action: participants or `complainant`. */
  owners: Name[];
  /** Who may mark an action as done, beside its owner. */
  'done-by'?: Name[];
  /** Whether something must show that an action was done. */
  evidence?: 'none' | 'optional' | 'required';
  /** The states in which actions can be agreed on; without it, in all. */
  in?: Path[];
  /** Whether open actions are still followed after the dossier has ended (`go-on`) or lapse (`stop`). */
  'after-closing'?: 'go-on' | 'stop';
}
/** Several people agree on something. It is void as soon as the text changes; who changed it agrees with it. */
export interface Approval {
  /** What is agreed on, as people read it. */
  title: Text;
  /** The fields (or `agreements`) whose text is agreed on. */
  of: Name[];
  /** Who agrees, each for themselves: participants or `complainant`. Of a group, every member. */
  by: Name[];
  /** How many must agree: `all`, `majority`, or a number. */
  need: ('all' | 'majority') | number;
  /** Participants of whom one refusal is enough to end it. */
  veto?: Name[];
  /** What it means when somebody says nothing: for each deadline what silence counts as when it passes. With `each` the deadline speaks for each person apart. */
  silence?: {
    /** The deadline that says how long there is to speak. */
    deadline: Name;
    /** What silence then counts as. */
    'counts-as': 'agreement' | 'refusal';
  }[];
  /** The states in which it can be given; without it, in all. */
  in?: Path[];
}
/** A letter. */
export interface Letter {
  /** What staff call the letter. */
  title?: Text;
  /** The addressees: participants or `complainant`. */
  to: Name | Name[];
  /** The fields (or `agreements`) that must be filled before it can go; while one is empty, the button is off. */
  needs?: Name[];
  /** What else must be true before it can go. */
  require?: Requirement[];
  /** The subject line. `{…}` holds a formula, such as `{number}`. */
  subject: Text;
  /** The text. `{…}` holds a formula; an empty line begins a new paragraph. Write a list of blocks to give some of them a condition. */
  body:
    | Text
    | (
        | Text
        | {
            /** The condition under which this block is in the letter. */
            when?: Formula;
            /** Repeats the block for each item of a list: `agreements` or a field of type `list`. The text calls the item `{item.…}`. */
            each?: Name;
            /** The text of the block. */
            text: Text;
          }
      )[];
  /** Fields of type `file` whose files go along. */
  attach?: Name[];
  /** How it may go: by `mail`, on `paper`, or by `voice`: read out, and recorded with who and when. The first is the usual one. A mail counts as sent once the mail server has taken it, a letter on paper once somebody confirms that it was posted, and one by voice once somebody confirms that it was read out, or from when it was told where that is recorded later. One that comes back does not count as sent, until it has gone by another way. */
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
  /** The promise is kept when this deadline is met. Write this or `that`. */
  deadline?: Name;
  /** The promise is kept when this holds. Write this or `deadline`. */
  that?: Formula;
  /** The dossiers to which the promise applies; without it, all. */
  when?: Formula;
  /** When it must hold at the latest: from then on the promise is broken if it does not. Without it: when the dossier ends. */
  by?: Moment;
}
/** Something that is counted. Exactly one of `count`, `share`, `duration`, `deadline`, `answer` and `promises` says of what kind it is. */
export interface Metric {
  /** What the figure is called. */
  title: Text;
  /** Counts how many dossiers there are. */
  count?: 'dossiers';
  /** The share of dossiers for which this condition holds. */
  share?: Formula;
  /** How long it takes from one moment to another. */
  duration?: {
    /** The moment at which it begins. */
    from: Moment;
    /** The moment at which it ends. */
    to: Moment;
    /** The unit in which it is shown. */
    in?: 'hours' | 'days' | 'working days';
    /** Also counts how many took no longer than each of these, shortest first, and how many took longer than the last. */
    buckets?: Span[];
  };
  /** How often this deadline was met and missed. What happened in time and was written down later counts as met. */
  deadline?: Name;
  /** How this field was answered, with the share of people who answered. */
  answer?: Name;
  /** How often promises were kept and broken: `all`, or these. */
  promises?: 'all' | Name[];
  /** Counts only the dossiers for which this condition holds. */
  of?: Formula;
  /** What `share` says, in words that follow “for how many dossiers it holds that”. Readers of the figure see this instead of the condition. */
  meaning?: Text;
  /** Which dossiers `of` lets through, in words that follow “only”, such as “complaints that have ended”. Readers of the figure see this instead of the condition. */
  among?: Text;
  /** Splits the figure by each of these: a field with fixed answers, a participant (by the role of whoever fills the place), or `month`, `quarter`, `year`, `state`, `outcome` or `channel`. */
  by?: Name[];
  /** The moment that places a dossier in a period; without it, the receipt. */
  at?: Moment;
  /** What is aimed at: a share such as `95%`, or a length of time. */
  target?: string;
}
/** How long. */
export interface Retention {
  /** The dossiers to which this line applies. The last line has no `when`. */
  when?: Formula;
  /** How long such a dossier is kept after its end. */
  keep: Span;
  /** What happens then: words go and figures stay (`anonymise`), or everything goes (`erase`). */
  then: 'anonymise' | 'erase';
}
/** A dossier that the calendar opens: once for every period, also when the system was down at that moment. */
export interface Schedule {
  /** How often: `week`, `month`, `quarter`, `year`, or a span of days or longer, such as `6 weeks`. */
  every: ('week' | 'month' | 'quarter' | 'year') | Span;
  /** Opens one for each `placement` of the directory, counted from its start until its end, as `item`: `item.client` and `item.employee` (each with `name`, `email`, `phone` and `organisation`), `item.contact`, `item.start` and `item.end`. When the placement changes, the answers of those that are open follow and `schedule.NAME` is raised in them, where their state knows it. */
  each?: 'placement';
  /** How long after the first day the first one is opened, in days or longer; without it, on that day itself. */
  after?: Span;
  /** The first day; the others are counted from it. With `each` it is the start of the placement. */
  from?: string;
  /** The time of day at which the dossier is opened. */
  at?: Clock;
  /** The last day on which one may be opened; without it, there is no end. */
  until?: string;
  /** Its answers, beside those that have a default. */
  data?: {
    [k: string]: Value;
  };
}
/** A story that must come out as written. Every role of the organisation has three people, named after it: `advisor-1`, `advisor-2`, `advisor-3`. They are called Anna, Bram and Carla, with the role as surname (`Anna Advisor`), have an address such as `advisor-1@example.org`, and stand in for each other in that order. */
export interface Scenario {
  /** What the story tells, in a few words. */
  name: string;
  /** When it begins: the local time at which it is filed. */
  at: When;
  /** What is filed, and how. Write this or `scheduled`. */
  file?: Filed;
  /** In place of `file`: the dossier that this schedule opens first at or after `at`. */
  scheduled?: Name;
  /** With `scheduled`: what is different about the placement for which the schedule opens it, such as `contact: advisor-2`. Without it: `Bakkerij Bloem`, where `Mo Medewerker` works since the day of `at`, with `advisor-1` as their contact. A step with `do: schedule.NAME` changes it by its `data`. */
  item?: {
    [k: string]: unknown;
  };
  /** People who are away from the beginning, each with the moment until when. */
  away?: {
    [k: string]: When;
  };
  /** The figures that there are to freeze: for each procedure the names of its metrics. */
  figures?: {
    [k: string]: Name[];
  };
  /** Other dossiers, by the number under which `merge` can name them: each a story of its own that is played up to the moment of the merging. */
  others?: {
    [k: string]: OtherStory;
  };
  /** What must be so after filing. */
  expect?: Expectation;
  /** What happens then, in order. */
  steps?: Steps;
}
/** For each field an answer; what is left out stays as it was. With an event of the lifecycle three more keys can stand beside them: `agreements`, a list of `what`, `owner` and `due`; `chosen`, for each participant who was chosen for it; and `letters`, for each letter its channel (`mail`, `paper` or `voice`). With an act that every procedure knows: `text` with `message`, `note` and `write-down`; `agreements` with `agree`; `agreement` (its number, or words of it) with `done`, beside `evidence`, and with `drop`, beside `reason`; `chosen` and `reason` with `hand-over`; `reason` with `recuse` and `refuse.NAME`. `letter` (its name) with `posted`, `read-out` and `bounced`; `email`, `phone`, `address` and `letters-by` with `contact-details`; `name`, `email`, `phone` and `address` with `hand-back`; `said` (`phone`, `letter`, `talk`, `visit` or `mail`) with it, `take-over` and `hand-back` where somebody at work does it, and with `write-down`; `how` with `tell-code`; and `outcome` with `linked.RELATION`. */
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
  /** For each letter that has gone out in this step, words that stand in it. */
  says?: {
    [k: string]: string | string[];
  };
  /** Who got a reminder in this step, and nobody else: participants or people. */
  reminded?: Name[];
  /** For each participant who it is, or `nobody`. */
  participants?: {
    [k: string]: Name | Name[];
  };
  /** For each participant who could fill the place now, and nobody else, in any order. */
  candidates?: {
    [k: string]: Name[];
  };
  /** How many agreed actions there are, those that were dropped left out. */
  agreements?: {
    /** How many are open. */
    open?: number;
    /** How many there are. */
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
  /** How the dossier has ended. */
  outcome?: Name;
  /** Linked dossiers that were opened in this step, by relation, and no others: a name, or a name with the answers that went along (`data`) and when its clock starts (`receipt`). */
  opened?: (
    | Name
    | {
        /** What it begins with. */
        [k: string]: {
          /** The answers that went along. */
          data?: Answers;
          /** The moment at which its clock starts. */
          receipt?: When;
        };
      }
  )[];
  /** For each schedule the next moments at which it opens a dossier, as many as are written. */
  schedules?: {
    [k: string]: When[];
  };
  /** What other dossiers are told in this step, and nothing else: the events, as the procedure of the others calls them. */
  told?: Name[];
}
/** The first line whose condition holds; the last line is the default. */
export interface ChosenRoles {
  /** The lines to choose from: the first whose `when` holds counts, and the last line is the default. */
  first: (
    | {
        /** The condition of this line. */
        when: Formula;
        /** The role, or the roles, when it holds. */
        then: OneOrMore;
      }
    | OneOrMore
  )[];
}
/** The first line whose condition holds; the last line is the default. */
export interface ChosenSubstitution {
  /** The lines to choose from: the first whose `when` holds counts, and the last line is the default. */
  first: (
    | {
        /** The condition of this line. */
        when: Formula;
        /** What a substitute may do when it holds. */
        then: Substitution;
      }
    | Substitution
  )[];
}
/** Another dossier. */
export interface OtherStory {
  /** When it begins: the local time at which it is filed. */
  at: When;
  /** What was filed in the other dossier. */
  file: Filed;
  /** What happened then, in order. */
  steps?: Steps;
}
/** What is filed. */
export interface Filed {
  /** The person who files, when it is not the complainant by the web. */
  by?: Name;
  /** The channel by which it came in. */
  channel?: 'web' | 'phone' | 'mail' | 'letter' | 'talk' | 'visit';
  /** The moment at which it was received, when that was earlier than the filing. */
  received?: When;
  /** The language of the complainant. */
  language?: string;
  /** The answers to the filing form, by field. Write this or `mail`. */
  data?: Answers;
  /** In place of `data`: a mail that comes in at the mailbox. */
  mail?: FiledMail;
}
/** A mail that comes in. */
export interface FiledMail {
  /** The sender's address. */
  from: string;
  /** The sender's name, as it stands beside the address. */
  name?: string;
  /** Who the sender is to the organisation, as the list of clients and employees says. */
  sender?: 'client' | 'employee' | 'staff' | 'unknown';
  /** Further addresses to which it is sent, beside the mailbox, such as that of a person. */
  to?: string[];
  /** What stands in the line for the subject. */
  subject?: string;
  /** The words of the mail. */
  text?: string;
  /** The names of what is attached. */
  files?: string[];
}
/** Being tied to another dossier. */
export interface Linking {
  /** The number of the other dossier, such as `data.measure_number`. */
  to: Formula;
  /** The procedure that the other dossier must follow. */
  procedure: Name;
  /** What it is to this dossier: a name of your own for the relation. Formulas call it `linked.NAME`, and its end raises `linked.NAME` here. */
  as: Name;
}
/** Going into another dossier. */
export interface Merging {
  /** The number of the other dossier, such as `data.other_number`. It must be open, and whoever does this must see it. */
  into: Formula;
  /** What must be true of the other dossier, such as that its answer has not gone out yet. Names stand for what is in that one. */
  accept?: Requirement[];
}
/** Whom a dossier tells what. */
export interface Telling {
  /** The linked dossiers that have this relation, as it was named by `open`; or `origin` for the dossier that opened this one. */
  linked?: Name;
  /** In place of `linked`: every dossier of `procedure` that was received in the period of this field of type `figures`. Nobody here learns which they are, nor how many. */
  'counted-in'?: Name;
  /** With `counted-in`: which of the procedures that were counted. */
  procedure?: Name;
  /** The event that is raised there, if it is possible there. */
  event: Name;
  /** Answers that go along: for each field of the form there a value, or `compute:` with a formula. */
  data?: {
    [k: string]: Value;
  };
}
