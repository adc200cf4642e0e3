// The texts about who can open a dossier, and who did.

const nl = {
  title: 'Wie kan uw dossier openen?',
  text: 'Alleen deze mensen kunnen lezen wat hier staat. Verandert dat, dan mailen wij u als wij uw adres hebben.',
  nobody: 'Niemand kan uw dossier nu openen.',
  mayTake: 'kan uw klacht op zich nemen',
  standsIn: 'vervangt tijdelijk iemand',
  parts: {
    dossier: 'het dossier',
    do: 'een formulier',
    letter: 'een brief',
    file: 'een bijlage',
  } as Readonly<Record<string, string>>,
};

export type AccessWords = typeof nl;

const en: AccessWords = {
  title: 'Who can open your dossier?',
  text: 'Only these people can read what is here. When that changes we mail you, if we have your address.',
  nobody: 'Nobody can open your dossier now.',
  mayTake: 'can take on your complaint',
  standsIn: 'stands in for somebody for now',
  parts: { dossier: 'the dossier', do: 'a form', letter: 'a letter', file: 'an attachment' },
};

/** The texts in a language; English where it has none. */
export function accessWords(lang: string): AccessWords {
  return lang.slice(0, 2) === 'nl' ? nl : en;
}
