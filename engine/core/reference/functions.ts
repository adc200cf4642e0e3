// The signs and functions of formulas, each with a formula and what comes out of it.

export interface FormulaFunction {
  /** The name of the function, or the signs. */
  readonly name: string;
  readonly sentence: string;
  readonly example: string;
  /** What the example gives with the answers below. */
  readonly gives: unknown;
}

/** The answers with which the examples are worked out. */
export const exampleData = {
  kind: 'noise',
  also: ['smell', 'noise'],
  story: 'The music was loud until three.',
  amount: 120,
  serious: true,
  happened_on: '2026-04-24',
  parts: [
    { what: 'Music', sum: 50, upheld: true },
    { what: 'Rubbish', sum: 70, upheld: false },
  ],
} as const;

/** The signs between values. */
export const formulaSigns: readonly FormulaFunction[] = [
  { name: '==  !=', sentence: 'Is the same, is not the same.', example: 'data.kind == "noise"', gives: true },
  {
    name: '<  <=  >  >=',
    sentence: 'Less or earlier, more or later.',
    example: 'data.amount >= 100',
    gives: true,
  },
  {
    name: '&&  ||  !',
    sentence: 'And, or, not. Put parts between brackets where both stand together.',
    example: '!data.serious || data.amount > 100',
    gives: true,
  },
  { name: 'in', sentence: 'Is one of a list.', example: '"smell" in data.also', gives: true },
  {
    name: '+  -  *  /  %',
    sentence:
      'Calculates with numbers; `+` also joins texts and lists, `+` and `-` also move dates and moments.',
    example: 'data.amount * 2 + 1',
    gives: 241,
  },
  {
    name: '? :',
    sentence: 'Chooses: the first value when the question holds, otherwise the second.',
    example: 'data.amount > 100 ? "large" : "small"',
    gives: 'large',
  },
  {
    name: '[0]',
    sentence: 'One item of a list, counted from zero.',
    example: 'data.parts[0].what',
    gives: 'Music',
  },
];

/** The functions. */
export const formulaFunctions: readonly FormulaFunction[] = [
  {
    name: 'has',
    sentence: 'Whether there is an answer. Ask this before you compare something that may be empty.',
    example: 'has(data.amount)',
    gives: true,
  },
  {
    name: 'size',
    sentence: 'How many items a list has, or characters a text.',
    example: 'size(data.also)',
    gives: 2,
  },
  {
    name: 'contains',
    sentence: 'Whether a text has another in it, or a list an item.',
    example: 'data.story.contains("music")',
    gives: true,
  },
  {
    name: 'startsWith',
    sentence: 'Whether a text begins with another.',
    example: 'data.story.startsWith("The")',
    gives: true,
  },
  {
    name: 'endsWith',
    sentence: 'Whether a text ends with another.',
    example: 'data.story.endsWith("four.")',
    gives: false,
  },
  {
    name: 'lower',
    sentence: 'A text in small letters.',
    example: 'data.story.lower().startsWith("the music")',
    gives: true,
  },
  {
    name: 'string',
    sentence: 'A number, a date, or yes or no as text, to join it to another text.',
    example: '"EUR " + string(data.amount)',
    gives: 'EUR 120',
  },
  {
    name: 'sum',
    sentence: 'The sum of a list of numbers.',
    example: 'sum(data.parts.map(p, p.sum))',
    gives: 120,
  },
  {
    name: 'max',
    sentence: 'The greatest of several values, or of a list.',
    example: 'max(data.amount, 200)',
    gives: 200,
  },
  {
    name: 'min',
    sentence: 'The least of several values, or of a list.',
    example: 'min(data.amount, 200)',
    gives: 120,
  },
  {
    name: 'days',
    sentence: 'So many days, to move a date or a moment or to compare with.',
    example: "date('2026-05-01') - data.happened_on > days(5)",
    gives: true,
  },
  { name: 'hours', sentence: 'So many hours.', example: 'hours(48) == days(2)', gives: true },
  {
    name: 'date',
    sentence: 'A date that is written out, or the date of a moment.',
    example: "data.happened_on < date('2026-05-01')",
    gives: true,
  },
  {
    name: 'filter',
    sentence:
      'The items of a list for which something holds. The first word is a name of your own for the item.',
    example: 'data.parts.filter(p, p.upheld).size()',
    gives: 1,
  },
  {
    name: 'exists',
    sentence: 'Whether it holds for at least one item.',
    example: 'data.parts.exists(p, p.sum > 60)',
    gives: true,
  },
  {
    name: 'all',
    sentence: 'Whether it holds for every item.',
    example: 'data.parts.all(p, p.upheld)',
    gives: false,
  },
  {
    name: 'exists_one',
    sentence: 'Whether it holds for exactly one item.',
    example: 'data.parts.exists_one(p, p.upheld)',
    gives: true,
  },
  {
    name: 'map',
    sentence: 'A list of what you ask of each item.',
    example: 'data.parts.map(p, p.what)',
    gives: ['Music', 'Rubbish'],
  },
];
