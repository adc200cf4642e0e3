// Generated from organisation.schema.json by `npm run generate`; change that file instead.

/** A name that you make up: small letters, digits and hyphens, starting with a letter. In a condition write it with underscores: `about-whom` becomes `about_whom`. */
type Name = string;
/** A text for people: one string for every language, or one string per language. */
type Text =
  | string
  | {
      [k: string]: string;
    };
/** A time of day, such as `"09:00"`, in quotes. */
type Clock = string;
/** A length of time on the clock: a number and a unit, such as `30 minutes` or `4 hours`. */
type Span = string;

/** The organisation: name, languages, calendars, roles, where people can turn to, and how it looks. */
export interface Organisation {
  /** The name of the organisation. */
  organisation: string;
  /** The languages in which texts are written, by their two letters; the first one is the default. */
  languages: string[];
  /** The time zone in which times of day are meant, such as `Europe/Amsterdam`. */
  'time-zone': string;
  /** The calendar that counts where nothing else is said. */
  calendar: Name;
  /** The calendars, each under a name of its own: working days, working hours and holidays. */
  calendars: {
    [k: string]: Calendar;
  };
  /** Where people can turn to. It stands at the foot of every page and in letters. */
  contact?: {
    /** What the office is called. */
    office?: Text;
    /** The telephone number. */
    phone?: string;
    /** The mailbox for complaints. */
    email?: string;
    /** The postal address. */
    address?: string;
    /** The address of the website. */
    website?: string;
    /** On which side the envelopes for letters on paper have their window: `left` as DIN 680 has it (20 mm from the left edge of an envelope of 110 by 220 mm), or `right`, its mirror image. The address stands where it is seen however the sheet lies in it. */
    window?: 'left' | 'right';
  };
  /** The mailboxes that are read, each under a name of its own. What comes in becomes a dossier, or goes into the dossier that it answers. */
  mailboxes?: {
    [k: string]: Mailbox;
  };
  /** The roles that people can have, each under a name of its own. Procedures name them. */
  roles: {
    /** A role. */
    [k: string]: {
      /** What the role is called. */
      title: Text;
      /** What somebody in this role does, for the who-is-who page. */
      about?: Text;
      /** `true` when people in this role stand on the public who-is-who page. */
      listed?: boolean;
      /** What people in this role may do beside taking part in dossiers: manage people (`administer`), change procedures (`publish`), see the figures (`evaluate`), look up who is whose contact (`find-contact`), or keep the list of clients, employees and placements up to date (`keep-directory`). */
      may?: ('administer' | 'publish' | 'evaluate' | 'find-contact' | 'keep-directory')[];
      /** What people in this role need at least to sign in: a password or single sign-on alone (`password`), also a code from an app or a passkey (`second-factor`), or a passkey and nothing less (`passkey`). Whoever lacks it arranges it first and sees nothing else before. */
      'sign-in'?: 'password' | 'second-factor' | 'passkey';
    };
  };
  /** How people sign in with the account that they already have elsewhere (OpenID Connect). It works where the server knows a provider; without this block it lets in people who are already known here, and leaves their roles as they are. */
  'single-sign-on'?: {
    /** What the provider calls the list of groups or roles that somebody has, such as `groups`. */
    claim?: string;
    /** The role that belongs to a group of the provider. These roles are given and taken at each sign-in, as the provider says; other roles stay as the administrator gave them. */
    roles?: {
      [k: string]: Name;
    };
    /** `true` when somebody who is not known here yet is let in, if the provider vouches for their e-mail address and one of their groups gives a role. Otherwise the administrator adds people first. */
    newcomers?: boolean;
    /** What signing in at the provider is worth: as much as a `password`, or as a `second-factor` when the provider always asks for one itself. */
    'counts-as'?: 'password' | 'second-factor';
  };
  /** How long something may stand still before people are told by another way than the ordinary mail. */
  watch?: Watch;
  /** How long words are kept that belong to no dossier. How long a dossier keeps its own is said by its procedure. */
  keep?: Keep;
  /** How the pages look. */
  theme?: {
    /** The main colour, such as `#0b5c5c`. */
    colour?: string;
  };
  /** How people who work here get mail, unless they choose otherwise: `as-it-happens` within office hours, or `each-morning` one mail with the numbers and due moments of what waits for them. What is due before the office opens again always goes at once. */
  'mail-to-staff'?: 'as-it-happens' | 'each-morning';
  /** Figures about fewer dossiers than this are hidden from whoever may not see the dossiers. */
  'small-numbers'?: number;
}
/** A calendar. */
export interface Calendar {
  /** The calendar that it starts from: `netherlands`, `england-and-wales`, `ireland`, or one of your own. */
  extends?: Name;
  /** Its time zone, when it is not the organisation's. */
  'time-zone'?: string;
  /** The days of the week on which people work. */
  'working-days'?: ('monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday')[];
  /** The working hours. `working hours` are counted in these. */
  hours?: {
    /** The time of day at which work begins. */
    from: Clock;
    /** The time of day at which work ends. */
    to: Clock;
  };
  /** Holidays by rule, each under a name of its own; `false` takes one away that was inherited. */
  holidays?: {
    [k: string]:
      | false
      | {
          /** A fixed date: month and day, such as `"04-27"`. */
          on: string;
          /** Where the holiday goes when it falls on a Saturday. Without it, it stays there. */
          'if-saturday'?: 'previous-day' | 'next-day' | 'next-working-day';
          /** Where the holiday goes when it falls on a Sunday. Without it, it stays there. */
          'if-sunday'?: 'previous-day' | 'next-day' | 'next-working-day';
          /** The first year in which it is a holiday. */
          'first-year'?: number;
          /** The last year in which it is a holiday. */
          'last-year'?: number;
          /** Makes it a holiday only once in so many years, counted from `first-year`. */
          every?: number;
        }
      | {
          /** A day before or after Easter Sunday: the number of days, negative before. */
          easter: number;
          /** Where the holiday goes when it falls on a Saturday. Without it, it stays there. */
          'if-saturday'?: 'previous-day' | 'next-day' | 'next-working-day';
          /** Where the holiday goes when it falls on a Sunday. Without it, it stays there. */
          'if-sunday'?: 'previous-day' | 'next-day' | 'next-working-day';
          /** The first year in which it is a holiday. */
          'first-year'?: number;
          /** The last year in which it is a holiday. */
          'last-year'?: number;
          /** Makes it a holiday only once in so many years, counted from `first-year`. */
          every?: number;
        }
      | {
          /** Which weekday of the month: the first to the fifth, or the last (`-1`). */
          nth: 1 | 2 | 3 | 4 | 5 | -1;
          /** The day of the week that `nth` counts. */
          weekday: 'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday';
          /** The month in which `nth` counts. */
          month: number;
          /** Where the holiday goes when it falls on a Saturday. Without it, it stays there. */
          'if-saturday'?: 'previous-day' | 'next-day' | 'next-working-day';
          /** Where the holiday goes when it falls on a Sunday. Without it, it stays there. */
          'if-sunday'?: 'previous-day' | 'next-day' | 'next-working-day';
          /** The first year in which it is a holiday. */
          'first-year'?: number;
          /** The last year in which it is a holiday. */
          'last-year'?: number;
          /** Makes it a holiday only once in so many years, counted from `first-year`. */
          every?: number;
        };
  };
  /** Days on which the organisation is closed beside the holidays: single dates, or from one to another. */
  closed?: (
    | string
    | {
        /** The first day of a closed period. */
        from: string;
        /** The last day of a closed period. */
        to: string;
      }
  )[];
  /** Days on which people work although the rules say otherwise. */
  open?: string[];
}
/** How long what is kept. */
export interface Keep {
  /** How long the words of mail are kept that became no dossier and no message in one, such as automatic answers, second copies and what was set aside. It counts from when that was known; what waits for somebody is kept until they decide. That the message came in, and what became of it, stays. A number of days, weeks, months or years. */
  mail?: string;
  /** How long somebody stands in the list of clients and employees after they are missing from the newest one. Their placements go with them. A number of days, weeks, months or years. */
  directory?: string;
}
/** A mailbox. */
export interface Mailbox {
  /** The address of the mailbox. */
  address: string;
  /** The procedure under which a mail that answers nothing becomes a dossier. */
  procedure: Name;
  /** The variable of the environment in which the server stands with name and password, such as `imaps://name:password@mail.example.org`. A variable of that name with `_TOKEN` behind it holds an OAuth2 token in place of the password, or `file:` and where it stands. */
  server?: string;
  /** Roles whose people look after what became no dossier by itself: what cannot be read, and what needs a decision. Whoever is named in a message does not see it. */
  readers: Name[];
  /** What is done at the server with a message once it is kept here: to the folder Gehoor (`move`), or away (`delete`), so that nobody reads it there past the wall. */
  afterwards?: 'move' | 'delete';
  /** `true` when mail to the address with `+` and something behind the name also arrives here. Letters then ask for answers at an address that says which dossier they belong to. */
  plus?: boolean;
}
/** What is watched. */
export interface Watch {
  /** How long the loop that lets deadlines pass may stand still. */
  loop?: Span;
  /** How long mail that must go out may wait. What was given up after its last try counts until somebody has it tried again or says that it is settled. */
  mail?: Span;
  /** How long a mailbox may give no answer, and how long what came in may lie unread. A mailbox whose variable is not set counts at once, unless no server for mail is set up at all. */
  mailbox?: Span;
  /** Roles whose people are told, by the server in `ALARM_SMTP_URL`; at least two, so that somebody is always told. */
  tell: Name[];
}
