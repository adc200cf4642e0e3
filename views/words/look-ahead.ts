// The texts of contact with people before anything is a complaint: talks, whom to call this week, and what the house writes down itself.

const nl = {
  own: {
    save: 'Opslaan',
    erase: 'Wissen en teruggaan',
  },
  week: {
    tab: 'Deze week',
    lead: 'Wie u deze week belt en wat er klaar moet zijn. Wat te laat is, staat bovenaan.',
    call: (phone: string) => `Bel ${phone}`,
    empty: 'Deze week hoeft er niets meer.',
    emptyText: 'Volgende gesprekken en termijnen komen hier vanzelf te staan.',
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
  week: {
    tab: 'This week',
    lead: 'Whom you call this week and what must be ready. What is late comes first.',
    call: (phone) => `Call ${phone}`,
    empty: 'Nothing more to do this week.',
    emptyText: 'The next talks and time limits will appear here by themselves.',
  },
  link: {
    tied: (procedure) => `Tied to another dossier (${procedure})`,
  },
};

/** The texts in a language; English where it has none. */
export function lookAheadWords(lang: string): LookAheadWords {
  return lang.slice(0, 2) === 'nl' ? nl : en;
}
