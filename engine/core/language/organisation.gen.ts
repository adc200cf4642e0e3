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

/** The organisation: name, languages, calendars, roles, where people can turn to, and how it looks. */
export interface Organisation {
  /** The name. */
  organisation: string;
  /** The languages in which texts are written, the first one being the default. */
  languages: string[];
  /** The time zone, such as `Europe/Amsterdam`. */
  'time-zone': string;
  /** The calendar that counts where nothing else is said. */
  calendar: Name;
  /** The calendars: working days, working hours and holidays. */
  calendars: {
    [k: string]: Calendar;
  };
  /** Where people can turn to. */
  contact?: {
    /** What the office is called. */
    office?: Text;
    /** The telephone number. */
    phone?: string;
    /** The mailbox for complaints. */
    email?: string;
    /** The postal address. */
    address?: string;
    /** The website. */
    website?: string;
  };
  /** The roles that people can have. */
  roles: {
    /** A role. */
    [k: string]: {
      /** What it is called. */
      title: Text;
      /** What somebody in this role does, for the who-is-who page. */
      about?: Text;
      /** `true` when people in this role stand on the public who-is-who page. */
      listed?: boolean;
      /** What the role may do beside taking part in dossiers. */
      may?: ('administer' | 'publish' | 'evaluate' | 'find-contact')[];
    };
  };
  /** How it looks. */
  theme?: {
    /** The main colour, such as `#0b5c5c`. */
    colour?: string;
  };
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
  /** The working hours. */
  hours?: {
    /** From. */
    from: Clock;
    /** To. */
    to: Clock;
  };
  /** Holidays by rule; `false` takes one away that was inherited. */
  holidays?: {
    [k: string]:
      | false
      | {
          /** Month and day, such as `"04-27"`. */
          on: string;
          /** Where it goes when it falls on a Saturday. */
          'if-saturday'?: 'previous-day' | 'next-day' | 'next-working-day';
          /** Where it goes when it falls on a Sunday. */
          'if-sunday'?: 'previous-day' | 'next-day' | 'next-working-day';
          /** The first year. */
          'first-year'?: number;
          /** The last year. */
          'last-year'?: number;
          /** Only once in so many years, counted from the first. */
          every?: number;
        }
      | {
          /** The number of days; negative is before. */
          easter: number;
          /** Where it goes when it falls on a Saturday. */
          'if-saturday'?: 'previous-day' | 'next-day' | 'next-working-day';
          /** Where it goes when it falls on a Sunday. */
          'if-sunday'?: 'previous-day' | 'next-day' | 'next-working-day';
          /** The first year. */
          'first-year'?: number;
          /** The last year. */
          'last-year'?: number;
          /** Only once in so many years, counted from the first. */
          every?: number;
        }
      | {
          /** Which one. */
          nth: 1 | 2 | 3 | 4 | 5 | -1;
          /** Which day. */
          weekday: 'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday';
          /** Which month. */
          month: number;
          /** Where it goes when it falls on a Saturday. */
          'if-saturday'?: 'previous-day' | 'next-day' | 'next-working-day';
          /** Where it goes when it falls on a Sunday. */
          'if-sunday'?: 'previous-day' | 'next-day' | 'next-working-day';
          /** The first year. */
          'first-year'?: number;
          /** The last year. */
          'last-year'?: number;
          /** Only once in so many years, counted from the first. */
          every?: number;
        };
  };
  /** Own closing days. */
  closed?: (
    | string
    | {
        /** The first day. */
        from: string;
        /** The last day. */
        to: string;
      }
  )[];
  /** Days on which people work although the rules say otherwise. */
  open?: string[];
}
