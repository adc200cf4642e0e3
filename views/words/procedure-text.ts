// The texts around what a procedure says of itself to everybody: the words between its promises, steps and terms.

const nl = {
  link: 'Lees hoe wij te werk gaan en wat wij beloven',
  pdf: 'Bewaren als PDF',
  promises: 'Wat wij beloven',
  promisesLead: 'In elk dossier houden wij bij of wij dit doen. U ziet dat op uw eigen pagina.',
  sources: 'Tussen haakjes staat waar een belofte vandaan komt.',
  paragraph: (no: string) => `paragraaf ${no}`,
  added: 'door ons toegevoegd',
  course: 'Zo gaat het',
  courseLead: 'Dit zijn de stappen. Niet elk dossier komt langs elke stap.',
  ends: 'Zo kan het eindigen',
  acts: 'Wat u zelf kunt doen',
  actsLead: 'Op uw eigen pagina, zodra het kan.',
  terms: 'Binnen welke tijd',
  termsCaption: 'De termijnen',
  term: { what: 'Wat', within: 'Binnen', from: 'Gerekend vanaf', more: 'Bijzonderheden' },
  or: ' of ',
  after: (span: string, start: string) => `${span} na ${start}`,
  agreedDay: 'de afgesproken dag',
  rolls: 'Is de laatste dag geen werkdag, dan telt de eerste werkdag erna.',
  pauses: (states: string) => `Staat stil bij: ${states}.`,
  extended: (span: string | null) =>
    span === null
      ? 'Kan worden verlengd. U krijgt dan bericht.'
      : `Kan worden verlengd met hoogstens ${span}.`,
  repeats: 'Begint telkens opnieuw.',
  sometimes: 'Geldt niet in elk dossier.',
  who: 'Wie ermee werkt',
  walled: 'ziet het niet, ook niet dat het er is',
  keeping: 'Hoe lang wij het bewaren',
  unhappy: 'Als u niet tevreden bent',
  unhappyContact: (how: string) =>
    `Praat erover met wie uw dossier behandelt, of neem contact op met ${how}.`,
  unhappyActs: 'U kunt er op uw eigen pagina iemand anders bij halen:',
  outside: (names: string) => `Buiten onze organisatie kunt u naar: ${names}.`,
  people: 'Wie is wie',
  nobody: 'op dit moment niemand',
  version: (no: number, day: string) => `Versie ${no}, in gebruik sinds ${day}.`,
  made: 'Deze tekst komt uit dezelfde bron als het systeem waarmee wij werken. Verandert de procedure, dan verandert de tekst mee.',
};

export type ProcedureTextWords = typeof nl;

const en: ProcedureTextWords = {
  link: 'Read how we work and what we promise',
  pdf: 'Save as PDF',
  promises: 'What we promise',
  promisesLead: 'In every dossier we keep track of whether we do this. You see it on your own page.',
  sources: 'The words in brackets say where a promise comes from.',
  paragraph: (no) => `paragraph ${no}`,
  added: 'added by us',
  course: 'How it goes',
  courseLead: 'These are the steps. Not every dossier passes each of them.',
  ends: 'How it can end',
  acts: 'What you can do yourself',
  actsLead: 'On your own page, as soon as it is possible.',
  terms: 'Within what time',
  termsCaption: 'The time limits',
  term: { what: 'What', within: 'Within', from: 'Counted from', more: 'Details' },
  or: ' or ',
  after: (span, start) => `${span} after ${start}`,
  agreedDay: 'the agreed day',
  rolls: 'If the last day is no working day, the first working day after it counts.',
  pauses: (states) => `Stands still at: ${states}.`,
  extended: (span) =>
    span === null ? 'Can be extended. You are then told.' : `Can be extended by ${span} at most.`,
  repeats: 'Begins again each time.',
  sometimes: 'Does not apply in every dossier.',
  who: 'Who works on it',
  walled: 'does not see it, nor that it is there',
  keeping: 'How long we keep it',
  unhappy: 'If you are not satisfied',
  unhappyContact: (how) => `Talk about it with whoever handles your dossier, or get in touch with ${how}.`,
  unhappyActs: 'On your own page you can bring somebody else in:',
  outside: (names) => `Outside our organisation you can turn to: ${names}.`,
  people: 'Who is who',
  nobody: 'nobody at the moment',
  version: (no, day) => `Version ${no}, in use since ${day}.`,
  made: 'This text comes from the same source as the system that we work with. When the procedure changes, so does the text.',
};

/** The texts in a language; English where it has none. */
export function procedureTextWords(lang: string): ProcedureTextWords {
  return lang.slice(0, 2) === 'nl' ? nl : en;
}
