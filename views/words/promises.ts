// The texts of the promise ledger: how each promise stands in a dossier, and what shows it.

const nl = {
  title: 'Wat wij beloven',
  lead: 'Bij elke belofte ziet u hoe het ermee staat en waaruit dat blijkt.',
  leadStaff: 'Per belofte: hoe het ermee staat, en waaruit dat blijkt.',
  whole: 'Lees de hele procedure',
  status: { kept: 'Gehouden', running: 'Loopt', broken: 'Niet gehouden' },
  count: (kept: number, broken: number) =>
    `${kept} gehouden, ${broken === 0 ? 'geen' : broken} niet gehouden`,
  done: (at: string, by: string | null) =>
    by === null ? `Gedaan: ${at}.` : `Gedaan: ${at}. Het moest uiterlijk ${by}.`,
  doneUnseen: 'Zo staat het nu in het dossier.',
  start: (at: string) => `Zo is het vanaf het begin: ${at}.`,
  open: (by: string | null) =>
    by === null ? 'Tot het einde van het dossier is hier tijd voor.' : `Uiterlijk ${by}.`,
  paused: 'De klok staat nu stil.',
  late: (by: string, done: string) => `Het moest uiterlijk ${by}. Het is later gedaan: ${done}.`,
  notDone: (by: string) => `Het moest uiterlijk ${by}. Het is nog niet gedaan.`,
  limit: (by: string) => `Het moest zo zijn op ${by}. Toen was het niet zo.`,
  ended: (at: string) => `Toen het dossier eindigde, ${at}, was dit niet gebeurd.`,
  times: (kept: number, of: number) => `${kept} van de ${of} keer op tijd.`,
  recordedLate: 'Op tijd gedaan, later opgeschreven.',
  shownBy: 'Dat blijkt uit:',
  others: (count: number) =>
    count === 1
      ? '1 belofte geldt hier niet, of nog niet'
      : `${count} beloften gelden hier niet, of nog niet`,
};

export type PromiseWords = typeof nl;

const en: PromiseWords = {
  title: 'What we promise',
  lead: 'For each promise you see how it stands and what shows it.',
  leadStaff: 'For each promise: how it stands, and what shows it.',
  whole: 'Read the whole procedure',
  status: { kept: 'Kept', running: 'Under way', broken: 'Not kept' },
  count: (kept, broken) => `${kept} kept, ${broken === 0 ? 'none' : broken} not kept`,
  done: (at, by) => (by === null ? `Done: ${at}.` : `Done: ${at}. It had to be done by ${by}.`),
  doneUnseen: 'That is how the dossier now stands.',
  start: (at) => `So from the start: ${at}.`,
  open: (by) => (by === null ? 'There is time for this until the dossier ends.' : `By ${by} at the latest.`),
  paused: 'The clock stands still now.',
  late: (by, done) => `It had to be done by ${by}. It was done later: ${done}.`,
  notDone: (by) => `It had to be done by ${by}. It has not been done yet.`,
  limit: (by) => `It had to be so by ${by}. It was not.`,
  ended: (at) => `When the dossier ended, ${at}, this had not happened.`,
  times: (kept, of) => `${kept} out of ${of} times in time.`,
  recordedLate: 'Done in time, written down later.',
  shownBy: 'Shown by:',
  others: (count) =>
    count === 1
      ? '1 promise does not apply here, or not yet'
      : `${count} promises do not apply here, or not yet`,
};

/** The texts in a language; English where it has none. */
export function promiseWords(lang: string): PromiseWords {
  return lang.slice(0, 2) === 'nl' ? nl : en;
}
