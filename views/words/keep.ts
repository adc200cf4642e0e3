// The texts about how long words are kept that belong to no dossier.

const nl = {
  title: 'Buiten dossiers',
  text: 'Dit verliest zijn woorden vanzelf. Dat er iets binnenkwam en wat ervan werd, blijft staan.',
  what: 'Wat',
  kept: 'Hoe lang',
  due: 'Nu te wissen',
  later: 'Later',
  mail: 'E-mail die geen dossier werd',
  directory: 'Mensen die van de lijst verdwenen',
};

export type KeepWords = typeof nl;

const en: KeepWords = {
  title: 'Outside dossiers',
  text: 'This loses its words by itself. That something came in, and what became of it, stays.',
  what: 'What',
  kept: 'How long',
  due: 'To be erased now',
  later: 'Later',
  mail: 'Mail that became no dossier',
  directory: 'People missing from the list',
};

/** The texts in a language; English where it has none. */
export function keepWords(lang: string): KeepWords {
  return lang.slice(0, 2) === 'nl' ? nl : en;
}
