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
  earlier: (count: number) => `Eerder (${count})`,
  parts: {
    dossier: 'het dossier',
    do: 'een formulier',
    letter: 'een brief',
    file: 'een bijlage',
    export: 'een uitdraai',
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
  earlier: (count) => `Earlier (${count})`,
  parts: {
    dossier: 'the dossier',
    do: 'a form',
    letter: 'a letter',
    file: 'an attachment',
    export: 'a copy',
  },
};

/** The texts in a language; English where it has none. */
export function accessWords(lang: string): AccessWords {
  return lang.slice(0, 2) === 'nl' ? nl : en;
}
