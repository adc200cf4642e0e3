// The texts of contact with people before anything is a complaint: talks, whom to call this week, and what the house writes down itself.

const nl = {
  when: 'Wanneer was het?',
  own: {
    began: 'Hoe het begon',
    save: 'Opslaan',
    erase: 'Wissen en teruggaan',
    fresh: (title: string) => `Nieuw: ${title.toLowerCase()}`,
  },
  week: {
    tab: 'Deze week',
    lead: 'Wie u de komende zeven dagen belt en wat er klaar moet zijn. Wat te laat is, staat bovenaan.',
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
  when: 'When was it?',
  own: {
    began: 'How it began',
    save: 'Save',
    erase: 'Erase and go back',
    fresh: (title) => `New: ${title.toLowerCase()}`,
  },
  week: {
    tab: 'This week',
    lead: 'Whom you call in the next seven days and what must be ready. What is late comes first.',
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
