// How a number is compared with the period before and with a target, and what the columns of such a table are called.

const nl = {
  leftOut: 'Een dossier over iemand die deze cijfers kan lezen, telt voor niemand mee.',
  before: 'Periode ervoor',
  difference: 'Verschil met de periode ervoor',
  same: 'gelijk',
  /** A size without its sign, and with it. */
  more: (size: string, signed: string) => `${size} meer (${signed})`,
  fewer: (size: string, signed: string) => `${size} minder (${signed})`,
  higher: (size: string, signed: string) => `${size} procentpunt hoger (${signed})`,
  lower: (size: string, signed: string) => `${size} procentpunt lager (${signed})`,
  longer: (size: string, signed: string) => `${size} langer (${signed})`,
  shorter: (size: string, signed: string) => `${size} korter (${signed})`,
  /** For a spreadsheet, which puts the sign and the size before them. */
  sheet: {
    count: ['meer', 'minder'],
    share: ['procentpunt hoger', 'procentpunt lager'],
    length: ['langer', 'korter'],
  },
  beside: (now: string, difference: string) => `${now}, ${difference}`,
  from: 'Van',
  until: 'Tot en met',
  value: 'Waarde',
  unit: 'Eenheid',
  good: 'Aantal in het percentage',
  of: 'Van hoeveel',
  target: 'Doel',
  reached: 'Doel gehaald?',
  isReached: 'gehaald',
  isNotReached: 'niet gehaald',
  notSure: 'niet te zeggen',
  definition: 'Wat hier is geteld',
  sheetName: 'Cijfers',
  units: { count: 'dossiers', share: '%', hours: 'uur', days: 'dagen', 'working days': 'werkdagen' },
  targetIs: (target: string, reached: string) => `Doel: ${target}, ${reached}.`,
  markBefore: 'de periode ervoor',
  markTarget: (target: string) => `doel: ${target}`,
};

type ComparingWords = typeof nl;

const en: ComparingWords = {
  leftOut: 'A dossier about somebody who can read these figures counts for nobody.',
  before: 'Period before',
  difference: 'Difference with the period before',
  same: 'the same',
  more: (size, signed) => `${size} more (${signed})`,
  fewer: (size, signed) => `${size} fewer (${signed})`,
  higher: (size, signed) => `${size} percentage points higher (${signed})`,
  lower: (size, signed) => `${size} percentage points lower (${signed})`,
  longer: (size, signed) => `${size} longer (${signed})`,
  shorter: (size, signed) => `${size} shorter (${signed})`,
  sheet: {
    count: ['more', 'fewer'],
    share: ['percentage points higher', 'percentage points lower'],
    length: ['longer', 'shorter'],
  },
  beside: (now, difference) => `${now}, ${difference}`,
  from: 'From',
  until: 'Up to and including',
  value: 'Value',
  unit: 'Unit',
  good: 'Number in the percentage',
  of: 'Out of how many',
  target: 'Target',
  reached: 'Target met?',
  isReached: 'met',
  isNotReached: 'not met',
  notSure: 'cannot be said',
  definition: 'What was counted here',
  sheetName: 'Figures',
  units: { count: 'dossiers', share: '%', hours: 'hours', days: 'days', 'working days': 'working days' },
  targetIs: (target, reached) => `Target: ${target}, ${reached}.`,
  markBefore: 'the period before',
  markTarget: (target) => `target: ${target}`,
};

/** The texts in a language; English where it has none. */
export function comparingWords(lang: string): ComparingWords {
  return lang.slice(0, 2) === 'nl' ? nl : en;
}
