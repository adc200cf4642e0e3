// What formulas can name, each with a sentence and a formula that uses it.

/** A name, or a form of names: what stands in capitals is a name of the procedure's own. */
export interface FormulaName {
  readonly name: string;
  readonly sentence: string;
  /** A formula in which it stands. */
  readonly example: string;
}

/** The names in the order in which they are needed most. */
export const formulaNames: readonly FormulaName[] = [
  {
    name: 'data.FIELD',
    sentence: 'The answer to a field as it stands now.',
    example: 'data.kind == "noise"',
  },
  { name: 'now', sentence: 'The present moment.', example: 'now - receipt > days(30)' },
  { name: 'today', sentence: 'The date of today.', example: 'data.happened_on <= today' },
  {
    name: 'receipt',
    sentence: 'The moment at which the complaint was received.',
    example: 'now - receipt < hours(48)',
  },
  {
    name: 'opened',
    sentence: 'The moment at which the dossier was opened here, which can be later than the receipt.',
    example: 'opened - receipt > days(1)',
  },
  { name: 'closed', sentence: 'The moment at which the dossier ended.', example: 'has(closed)' },
  {
    name: 'outcome',
    sentence: 'How the dossier ended: the `outcome` of its final state.',
    example: 'outcome == "settled"',
  },
  {
    name: 'channel',
    sentence: 'How it came in: `web`, `phone`, `mail`, `letter`, `talk`, `visit` or `system`.',
    example: 'channel in ["phone", "talk"]',
  },
  { name: 'number', sentence: 'The number of the dossier.', example: 'number.startsWith("K-")' },
  { name: 'link', sentence: 'The address of the dossier’s page, for letters.', example: 'has(link)' },
  {
    name: 'actor',
    sentence: 'Who does what is being done now: a person, `"complainant"`, `"representative"` or `"system"`.',
    example: 'actor == "complainant"',
  },
  {
    name: 'participant.NAME',
    sentence:
      'The person who fills this place; of a group the first. It has no value while the place is empty.',
    example: 'has(participant.handler)',
  },
  {
    name: 'away.NAME.now',
    sentence: 'Whether the person who fills this place is away now.',
    example: 'away.handler.now',
  },
  {
    name: 'away.NAME.back',
    sentence:
      'The day on which the person who fills this place is back. It has no value while they are there, or when that day is not known.',
    example: 'has(away.handler.back)',
  },
  {
    name: 'role.NAME.ROLE',
    sentence: 'Whether anybody who fills this place has this role of the organisation now.',
    example: 'role.handler.officer',
  },
  { name: 'complainant.name', sentence: 'The name of the complainant.', example: 'has(complainant.name)' },
  {
    name: 'complainant.represented',
    sentence: 'Whether somebody acts for the complainant now: see `filing.represented`.',
    example: 'complainant.represented',
  },
  {
    name: 'complainant.language',
    sentence: 'The language of the complainant, by its two letters.',
    example: 'complainant.language == "en"',
  },
  {
    name: 'state.NAME.active',
    sentence:
      'Whether the dossier is in this state. Write an inner state with an underscore: `state.handling_talks`.',
    example: 'state.handling.active',
  },
  {
    name: 'state.NAME.visits',
    sentence: 'How many times this state was entered.',
    example: 'state.handling.visits > 1',
  },
  {
    name: 'state.NAME.entered',
    sentence: 'The moment at which it was entered last.',
    example: 'now - state.handling.entered > days(7)',
  },
  {
    name: 'event.NAME.count',
    sentence: 'How many times this event happened.',
    example: 'event.answer.count == 0',
  },
  {
    name: 'event.NAME.first',
    sentence: 'The moment at which it happened first.',
    example: 'event.answer.first - receipt <= days(42)',
  },
  {
    name: 'event.NAME.last',
    sentence: 'The moment at which it happened last.',
    example: 'now - event.answer.last < days(14)',
  },
  {
    name: 'deadline.NAME.due',
    sentence: 'When the deadline is due. It has no value while its clock does not run or stands still.',
    example: 'deadline.answer.due - now < days(3)',
  },
  { name: 'deadline.NAME.met', sentence: 'Whether it was met in time.', example: 'deadline.answer.met' },
  {
    name: 'deadline.NAME.missed',
    sentence: 'Whether it has passed without being met.',
    example: '!deadline.answer.missed',
  },
  { name: 'deadline.NAME.running', sentence: 'Whether its clock runs.', example: 'deadline.answer.running' },
  {
    name: 'deadline.NAME.extended',
    sentence: 'How many times it was extended.',
    example: 'deadline.answer.extended == 0',
  },
  {
    name: 'letter.NAME.count',
    sentence: 'How many times this letter was sent.',
    example: 'letter.answer.count > 0',
  },
  {
    name: 'letter.NAME.sent',
    sentence: 'The moment at which it was sent last.',
    example: 'letter.answer.sent >= receipt',
  },
  {
    name: 'approvals.NAME',
    sentence: 'Whether enough people have agreed on the text as it stands.',
    example: 'approvals.wording',
  },
  {
    name: 'agreements.count',
    sentence: 'How many actions were agreed on; dropped ones are left out.',
    example: 'agreements.count > 0',
  },
  {
    name: 'agreements.open',
    sentence: 'How many of them are not done yet.',
    example: 'agreements.open == 0',
  },
  {
    name: 'agreements.done',
    sentence: 'How many of them are done.',
    example: 'agreements.done == agreements.count',
  },
  {
    name: 'agreements.overdue',
    sentence: 'How many of the open ones should have been done before today.',
    example: 'agreements.overdue == 0',
  },
  {
    name: 'linked.NAME.count',
    sentence: 'How many dossiers with this relation were opened from here.',
    example: 'linked.measure.count > 0',
  },
  {
    name: 'linked.NAME.open',
    sentence: 'How many of them have not ended yet.',
    example: 'linked.measure.open == 0',
  },
  {
    name: 'linked.NAME.outcome',
    sentence: 'How the last of them ended.',
    example: 'linked.measure.outcome == "carried-out"',
  },
  { name: 'organisation.name', sentence: 'The name of the organisation.', example: 'has(organisation.name)' },
  { name: 'organisation.phone', sentence: 'Its telephone number.', example: 'has(organisation.phone)' },
  { name: 'organisation.email', sentence: 'Its mailbox for complaints.', example: 'has(organisation.email)' },
];

/** What `item` stands for, where something is repeated with `each`. */
export const itemNames: readonly FormulaName[] = [
  {
    name: 'item.FIELD',
    sentence:
      'With `each` over a field of type `list`, and in the checks of its fields: the answer within this item.',
    example: 'item.serious == true',
  },
  {
    name: 'item.what',
    sentence: 'With `each: agreements`: what was agreed on.',
    example: 'item.what.contains("call")',
  },
  {
    name: 'item.owner',
    sentence: 'With `each: agreements`: the participant who owns it.',
    example: 'item.owner == "handler"',
  },
  {
    name: 'item.due',
    sentence: 'With `each: agreements`: the date by which it must be done.',
    example: 'item.due < today',
  },
  { name: 'item.done', sentence: 'With `each: agreements`: whether it is done.', example: '!item.done' },
  {
    name: 'item.evidence',
    sentence: 'With `each: agreements`: what shows that it was done.',
    example: 'has(item.evidence)',
  },
  {
    name: 'item',
    sentence: 'With `each` over a participant: the person.',
    example: 'item == participant.handler',
  },
];
