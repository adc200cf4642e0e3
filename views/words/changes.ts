// The texts around what a new version changes for people.

const nl = {
  title: 'Wat er voor mensen verandert',
  nothing: 'Voor mensen verandert er niets.',
  running: 'Dossiers die al lopen, houden hun eigen versie.',
  kinds: { added: 'Nieuw', removed: 'Weg', changed: 'Anders' },
  before: 'Was',
  after: 'Wordt',
  empty: 'niets',
};

export type ChangesWords = typeof nl;

const en: ChangesWords = {
  title: 'What changes for people',
  nothing: 'Nothing changes for people.',
  running: 'Dossiers that run already keep their own version.',
  kinds: { added: 'New', removed: 'Gone', changed: 'Different' },
  before: 'Was',
  after: 'Becomes',
  empty: 'nothing',
};

/** The texts in a language; English where it has none. */
export function changesWords(lang: string): ChangesWords {
  return lang.slice(0, 2) === 'nl' ? nl : en;
}
