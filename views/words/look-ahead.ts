// The texts of contact with people before anything is a complaint: talks, whom to call this week, and what the house writes down itself.

const nl = {
  own: {
    save: 'Opslaan',
    erase: 'Wissen en teruggaan',
  },
  link: {
    tied: (procedure: string) => `Gekoppeld aan een ander dossier (${procedure})`,
  },
};

export type LookAheadWords = typeof nl;

const en: LookAheadWords = {
  own: {
    save: 'Save',
    erase: 'Erase and go back',
  },
  link: {
    tied: (procedure) => `Tied to another dossier (${procedure})`,
  },
};

/** The texts in a language; English where it has none. */
export function lookAheadWords(lang: string): LookAheadWords {
  return lang.slice(0, 2) === 'nl' ? nl : en;
}
