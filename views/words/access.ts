// The texts about who can open a dossier, and who did.

const nl = {
  title: 'Wie kan uw dossier openen?',
  text: 'Alleen deze mensen kunnen lezen wat hier staat. Verandert dat, dan mailen wij u als wij uw adres hebben.',
  nobody: 'Niemand kan uw dossier nu openen.',
  mayTake: 'kan uw klacht op zich nemen',
  standsIn: 'vervangt tijdelijk iemand',
  readersTitle: 'Wie heeft uw dossier gelezen?',
  readersText: 'Elke keer dat iemand iets van uw dossier opent, komt dat hier te staan.',
  readByNobody: 'Nog niemand heeft uw dossier geopend.',
  left: 'Iemand deed niet meer mee',
  leavingTitle: (name: string) => `Toegang beëindigen voor ${name}`,
  leavingText:
    'Wie weggaat, wordt overal uitgelogd en kan niet meer inloggen. Wat al gedaan is, blijft staan.',
  losingTitle: (name: string) => `Rollen van ${name} veranderen`,
  losingText: 'Door een rol die u weghaalt, heeft deze collega nu dossiers. Er is nog niets veranderd.',
  losingGoOn: 'Toch veranderen',
  goOver: (count: number) =>
    count === 1
      ? 'Eén dossier gaat meteen over naar een collega. De indiener krijgt daar bericht van.'
      : `${count} dossiers gaan meteen over naar collega’s. De indieners krijgen daar bericht van.`,
  stranded: (count: number) =>
    count === 1
      ? 'Eén dossier kan niemand overnemen, omdat het in vertrouwen is gegeven of er niemand anders is.'
      : `${count} dossiers kan niemand overnemen, omdat ze in vertrouwen zijn gegeven of er niemand anders is.`,
  strandedTo: (places: string) => `De procedure legt dat voor aan: ${places}.`,
  strandedNowhere:
    'De procedure zegt niet wat er dan gebeurt. Vraag de kwaliteitsmedewerker, of geef eerst iemand anders de rol.',
  noDossiers: 'Er gaan geen dossiers over naar iemand anders.',
  earlier: (count: number) => `Eerder (${count})`,
  parts: {
    dossier: 'het dossier',
    do: 'een formulier',
    letter: 'een brief',
    file: 'een bijlage',
    export: 'een uitdraai',
    mail: 'een e-mail',
  } as Readonly<Record<string, string>>,
};

export type AccessWords = typeof nl;

const en: AccessWords = {
  title: 'Who can open your dossier?',
  text: 'Only these people can read what is here. When that changes we mail you, if we have your address.',
  nobody: 'Nobody can open your dossier now.',
  mayTake: 'can take on your complaint',
  standsIn: 'stands in for somebody for now',
  readersTitle: 'Who has read your dossier?',
  readersText: 'Each time that somebody opens anything of your dossier, it is noted here.',
  readByNobody: 'Nobody has opened your dossier yet.',
  left: 'Somebody no longer took part',
  leavingTitle: (name) => `End access for ${name}`,
  leavingText: 'Whoever leaves is signed out everywhere and cannot sign in any more. What was done stays.',
  losingTitle: (name) => `Change the roles of ${name}`,
  losingText: 'By a role that you take away this colleague now holds dossiers. Nothing has changed yet.',
  losingGoOn: 'Change them anyway',
  goOver: (count) =>
    count === 1
      ? 'One dossier goes over to a colleague at once. The complainant is told.'
      : `${count} dossiers go over to colleagues at once. The complainants are told.`,
  stranded: (count) =>
    count === 1
      ? 'One dossier nobody can take over, because it was given in confidence or there is nobody else.'
      : `${count} dossiers nobody can take over, because they were given in confidence or there is nobody else.`,
  strandedTo: (places) => `The procedure puts that before: ${places}.`,
  strandedNowhere:
    'The procedure does not say what happens then. Ask the quality officer, or give somebody else the role first.',
  noDossiers: 'No dossiers go over to anybody else.',
  earlier: (count) => `Earlier (${count})`,
  parts: {
    dossier: 'the dossier',
    do: 'a form',
    letter: 'a letter',
    file: 'an attachment',
    export: 'a copy',
    mail: 'an e-mail',
  },
};

/** The texts in a language; English where it has none. */
export function accessWords(lang: string): AccessWords {
  return lang.slice(0, 2) === 'nl' ? nl : en;
}
