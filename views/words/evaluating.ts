// The texts of evaluations: frozen figures, the words beside them, reports and pictures.

const nl = {
  noFigures: 'Er zijn nog geen cijfers vastgelegd.',
  finding: (title: string) => `Wat valt op bij “${title}”?`,
  frozen: 'Cijfers vastgelegd',
  asTable: 'In een tabel',
  terms: 'Alle termijnen',
  report: 'Verslag',
  toReport: 'Het verslag lezen, afdrukken of downloaden',
  period: 'Periode',
  between: (from: string, until: string) => `${from} tot en met ${until}`,
  countedOn: 'Geteld',
  approved: 'Goedgekeurd door',
  notApproved: 'Nog niet goedgekeurd',
  measures: 'Maatregelen die hier zijn besloten',
  noMeasures: 'Er is hier geen maatregel besloten.',
  stoodOut: 'Wat opviel',
  figure: 'Cijfer',
  what: 'Wat is geteld',
  download: { pdf: 'Verslag als PDF', csv: 'Cijfers als CSV', xlsx: 'Cijfers voor Excel' },
  check: 'Natellen uit de geschiedenissen',
  same: (title: string) => `${title}: nageteld uit de geschiedenissen, en gelijk.`,
  differs: (title: string) =>
    `${title}: nageteld, en niet gelijk. Vraag de beheerder om “gehoor verify” uit te voeren.`,
  toldAll: 'Bericht naar wie dat wilde, zonder dat iemand hier ziet wie dat zijn',
};

type EvaluatingWords = typeof nl;

const en: EvaluatingWords = {
  noFigures: 'No figures have been frozen yet.',
  finding: (title) => `What stands out at “${title}”?`,
  frozen: 'Figures frozen',
  asTable: 'As a table',
  terms: 'All terms',
  report: 'Report',
  toReport: 'Read, print or download the report',
  period: 'Period',
  between: (from, until) => `${from} up to and including ${until}`,
  countedOn: 'Counted',
  approved: 'Approved by',
  notApproved: 'Not approved yet',
  measures: 'Measures decided here',
  noMeasures: 'No measure was decided here.',
  stoodOut: 'What stood out',
  figure: 'Figure',
  what: 'What was counted',
  download: { pdf: 'Report as PDF', csv: 'Figures as CSV', xlsx: 'Figures for Excel' },
  check: 'Count again from the histories',
  same: (title) => `${title}: counted again from the histories, and equal.`,
  differs: (title) => `${title}: counted again, and not equal. Ask the administrator to run “gehoor verify”.`,
  toldAll: 'Word to those who wanted it, without anybody here seeing who they are',
};

/** The texts in a language; English where it has none. */
export function evaluatingWords(lang: string): EvaluatingWords {
  return lang.slice(0, 2) === 'nl' ? nl : en;
}
