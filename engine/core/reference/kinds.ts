// The kinds of values that stand at many keys, each explained once.

export interface KindWords {
  /** The definition in the schema. */
  readonly id: string;
  readonly title: { readonly nl: string; readonly en: string };
  readonly paragraphs: readonly string[];
  /** As they are written in a file. */
  readonly examples: readonly string[];
}

/** The kinds in the order in which a newcomer meets them. */
export const kinds: readonly KindWords[] = [
  {
    id: 'name',
    title: { nl: 'Een naam', en: 'A name' },
    paragraphs: [
      'A name that you make up, or the name of something that you have made up elsewhere: small letters, digits and hyphens, starting with a letter. People never read it; they read the title.',
      'In a formula a hyphen becomes an underscore, because a hyphen means minus: the field `about-whom` is `data.about_whom`.',
    ],
    examples: ['handler', 'about-whom', 'stage-2'],
  },
  {
    id: 'text',
    title: { nl: 'Een tekst', en: 'A text' },
    paragraphs: [
      'What people read: one text for every language, or one for each language of the organisation. When you write one for each, no language may be missing.',
      'In letters, requirements, `next` and `todo` a pair of braces holds a formula: `{deadline.answer.due}`. Dates, amounts and names are said as people say them. Write `{{` for a plain brace.',
      'Put a text between quotes when it has a colon with a space in it, or begins with `{`, `*`, `&`, `!` or `-`.',
    ],
    examples: [
      'Your complaint',
      '{ nl: Uw klacht, en: Your complaint }',
      "'You hear from us by {deadline.answer.due}: {data.subject}'",
    ],
  },
  {
    id: 'formula',
    title: { nl: 'Een formule', en: 'A formula' },
    paragraphs: [
      'A question about the dossier, or a calculation, in the language CEL. A condition is a formula whose answer is yes or no. What it can name, and which functions there are, stands further on.',
      'Where an answer is missing, a condition does not hold, and neither does its opposite: `data.amount > 100` and `!(data.amount > 100)` are both no when there is no amount. Ask `has(data.amount)` where that matters. Signs and names in the answers of a choice are checked: `data.kind == "nosie"` is a mistake that you are told.',
      'Texts in a formula stand between double quotes. Begin the formula with a quote when its first sign is `!` or `"`.',
    ],
    examples: ['data.kind == "noise"', "'!has(data.email)'", 'data.amount > 100 && event.answer.count == 0'],
  },
  {
    id: 'span',
    title: { nl: 'Een tijdsduur', en: 'A length of time' },
    paragraphs: [
      'A number and a unit: minutes, hours, working hours, days, working days, weeks, months or years. Hours are real hours, also in the night in which the clock changes. Days are days of the calendar. A month later is the same day of the next month, or its last day when that month is shorter.',
    ],
    examples: ['48 hours', '10 working days', '6 weeks', '1 month'],
  },
  {
    id: 'moment',
    title: { nl: 'Een moment', en: 'A moment' },
    paragraphs: [
      'A point in time. `receipt` is when it was received, `opened` when the dossier was opened, `closed` when it ended. The others name something of the procedure: `event.NAME` is when it happened, `state.NAME` when it was entered, `letter.NAME` when it was sent, `approval.NAME` when enough had agreed, `data.FIELD` a date that was filled in, and `deadline.NAME` the due time of another deadline.',
      '`linked.RELATION` is when a linked dossier ended, `message.complainant` and `message.staff` are when somebody wrote to the other side, and `agreements.done` is when the last open agreed action was done.',
      'What happens more than once has a moment each time: with `.first` or `.last` behind it you mean one of them. At `from` of a deadline each time starts a clock of its own, and of `until` the first moment after that start counts.',
      'With `each`, `item.KEY` is a date of the item: `item.due`, `item.done` and `item.agreed` of an agreed action, or a date field of a list.',
    ],
    examples: [
      'receipt',
      'event.acknowledge.first',
      'state.on-hold.last',
      'data.hearing-on',
      'deadline.answer',
      '{ later-of: [receipt, data.paid-on] }',
      '{ moment: letter.answer, plus: 3 days }',
    ],
  },
  {
    id: 'clock',
    title: { nl: 'Een tijd van de dag', en: 'A time of day' },
    paragraphs: ['Hours and minutes, in quotes: without them YAML may read a number.'],
    examples: ['"16:30"'],
  },
  {
    id: 'when',
    title: { nl: 'Een datum of tijdstip in een verhaal', en: 'A date or time in a story' },
    paragraphs: [
      'The local date and time, with a `T` between them. A date alone is its beginning; behind `due` it means that day, whatever the time.',
    ],
    examples: ['2026-04-24T17:00', '2026-04-24'],
  },
  {
    id: 'path',
    title: { nl: 'De naam van een toestand', en: 'The name of a state' },
    paragraphs: [
      'The name of a state; an inner state has the names of the states around it before it, with dots.',
    ],
    examples: ['handling', 'handling.talks'],
  },
  {
    id: 'eventName',
    title: { nl: 'De naam van een gebeurtenis', en: 'The name of an event' },
    paragraphs: [
      'A name of your own, such as `answer`, or one that the system raises by itself: `deadline.NAME` when that deadline passes, `approval.NAME` when enough have agreed, `refusal.NAME` when that can no longer be, `linked.RELATION` when a linked dossier ends, `linked.origin` when another one is tied to this one, `merged` when another dossier goes into this one, and `message` when the complainant writes.',
      'An event without `by` has no button. Raise it with `raise`, or write under it what the system does when it comes.',
    ],
    examples: ['answer', 'deadline.answer', 'approval.verdict', 'message'],
  },
  {
    id: 'literal',
    title: { nl: 'Een waarde zoals die er staat', en: 'A value as it stands' },
    paragraphs: [
      'A text, a number, `true`, `false`, or a list of texts. For a choice it is the name of an answer.',
    ],
    examples: ['noise', '120', 'true', '[smell, noise]'],
  },
  {
    id: 'answers',
    title: { nl: 'Antwoorden in een verhaal', en: 'Answers in a story' },
    paragraphs: [
      'For each field an answer, as a person would type it; a field that is left out stays as it was. A person is meant by name (`Anna Handler`) or, in a story, by the name of the cast (`handler-1`). A file is a name. The items of a list are maps.',
      'Beside the answers can stand `agreements`, a list of `what`, `owner` and `due`; `chosen`, for each participant who is chosen; and `letters`, for each letter its channel.',
    ],
    examples: [
      '{ kind: noise, amount: 120, happened-on: 2026-04-20 }',
      '{ agreements: [{ what: Call the neighbours, owner: handler, due: 2026-05-01 }] }',
      '{ chosen: { panel: [member-1, member-2, member-3] }, letters: { verdict: voice } }',
    ],
  },
  {
    id: 'substitution',
    title: { nl: 'Wat een vervanger mag', en: 'What a substitute may do' },
    paragraphs: [
      'While somebody is away, the person who stands in for them sees nothing of the dossier (`nothing`), sees that something waits and how long (`notice`), or sees and does everything in their place (`act`).',
      'A list of events lets the substitute see that something waits and do these events without reading, such as sending a neutral confirmation. Such an event has no form, and its conditions and letters name nothing of what the dossier holds; `npx gehoor check` says so where they do.',
    ],
    examples: ['notice', '[say-away]'],
  },
  {
    id: 'oneOrMore',
    title: { nl: 'Een naam of meer', en: 'A name, or several' },
    paragraphs: ['One name, or a list of names between square brackets.'],
    examples: ['handler', '[handler, manager]'],
  },
];
