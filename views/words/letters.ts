// The texts of letters and mail: how they go, what became of them, and what to do when one did not arrive.

const nl = {
  fate: {
    waiting: 'Wacht op verzending',
    waitingNoServer: 'Wacht: er is geen mailserver ingesteld',
    dropped: 'Niet meer nodig',
    failed: 'Lukt nog niet, wordt opnieuw geprobeerd',
    toPost: 'Nog op de post',
    toReadOut: 'Nog voorlezen',
    bounced: 'Niet aangekomen',
    delayed: 'Verstuurd, nog niet aangekomen',
    taken: 'Door de mailserver aangenomen',
    posted: 'Op de post gedaan',
    'read-out': 'Voorgelezen',
    shown: 'Staat op de eigen pagina',
  },
  backTitle: (letter: string) => `De brief “${letter}” is niet aangekomen`,
  backText:
    'De e-mail kwam terug. De brief telt daarom niet als verstuurd, en een termijn die ermee was gehaald, loopt weer. Bel de ontvanger en vraag naar het goede adres, lees de brief voor, of doe hem op de post.',
  backCall: (phone: string) => `Bel ${phone}`,
  readIt: 'De brief voorlezen',
  onPaper: 'Afdrukken en op de post doen',
  paper: { date: 'Datum', number: 'Ons kenmerk' },
  toStaff: {
    title: 'E-mail van Gehoor',
    ask: 'Wanneer wilt u bericht?',
    hint: 'Wat vóór de volgende opening van kantoor moet gebeuren, hoort u altijd meteen.',
    'as-it-happens': 'Als er iets gebeurt, binnen kantooruren',
    'each-morning': 'Eén bericht per ochtend, met wat op mij wacht',
    saved: 'Uw keuze is bewaard.',
    wrong: 'Kies wanneer u bericht wilt.',
  },
  printIt: 'Afdrukken (PDF)',
  posted: 'Op de post gedaan',
  readOut: 'Ik heb de brief voorgelezen',
  readOutTitle: 'De brief voorlezen',
  readOutText: 'Lees de zinnen één voor één voor. Bevestig daarna dat u dat hebt gedaan.',
  toReadOut: (title: string) => `Nog voorlezen: ${title}`,
  toDeliver: (title: string) => `Niet aangekomen: ${title}`,
  notYet: 'Deze brief is nog niet aangekomen. U leest hem hier.',
  pdf: 'Als PDF',
  history: {
    taken: 'Brief door de mailserver aangenomen',
    takenTogether: (count: number) => `${count} brieven door de mailserver aangenomen`,
    takenLine: (title: string) => `Brief “${title}” is door de mailserver aangenomen`,
    readOut: 'Brief voorgelezen',
    readOutLine: (title: string) => `Brief “${title}” is voorgelezen`,
    bounced: 'E-mail niet aangekomen',
    bouncedLine: (title: string, to: string) => `Brief “${title}” aan ${to} is niet aangekomen`,
    bouncedOther: (to: string) => `Een e-mail aan ${to} is niet aangekomen`,
    permanent: 'Opnieuw proberen helpt niet.',
    delayed: 'De andere mailserver probeert het nog.',
    reason: (said: string) => `De andere mailserver zei: ${said}`,
  },
};

type LetterWords = typeof nl;
export type FateName = keyof LetterWords['fate'];

const en: LetterWords = {
  fate: {
    waiting: 'Waits to be sent',
    waitingNoServer: 'Waits: no mail server has been set up',
    dropped: 'No longer needed',
    failed: 'Did not work yet, is tried again',
    toPost: 'Still to be posted',
    toReadOut: 'Still to be read out',
    bounced: 'Did not arrive',
    delayed: 'Sent, has not arrived yet',
    taken: 'Taken by the mail server',
    posted: 'Posted',
    'read-out': 'Read out',
    shown: 'Stands on their own page',
  },
  backTitle: (letter) => `The letter “${letter}” did not arrive`,
  backText:
    'The e-mail came back. So the letter does not count as sent, and a deadline that was met by it runs again. Call the addressee and ask for the right address, read the letter out, or post it.',
  backCall: (phone) => `Call ${phone}`,
  readIt: 'Read the letter out',
  onPaper: 'Print it and post it',
  paper: { date: 'Date', number: 'Our reference' },
  toStaff: {
    title: 'E-mail from Gehoor',
    ask: 'When would you like to hear?',
    hint: 'What is due before the office opens again, you always hear at once.',
    'as-it-happens': 'When something happens, within office hours',
    'each-morning': 'One message each morning, with what waits for me',
    saved: 'Your choice has been saved.',
    wrong: 'Choose when you would like to hear.',
  },
  printIt: 'Print (PDF)',
  posted: 'I have posted it',
  readOut: 'I have read the letter out',
  readOutTitle: 'Reading the letter out',
  readOutText: 'Read the sentences out one by one. Then confirm that you have done so.',
  toReadOut: (title) => `Still to be read out: ${title}`,
  toDeliver: (title) => `Did not arrive: ${title}`,
  notYet: 'This letter has not arrived yet. You can read it here.',
  pdf: 'As a PDF',
  history: {
    taken: 'Letter taken by the mail server',
    takenTogether: (count) => `${count} letters taken by the mail server`,
    takenLine: (title) => `Letter “${title}” was taken by the mail server`,
    readOut: 'Letter read out',
    readOutLine: (title) => `Letter “${title}” has been read out`,
    bounced: 'E-mail did not arrive',
    bouncedLine: (title, to) => `Letter “${title}” to ${to} did not arrive`,
    bouncedOther: (to) => `An e-mail to ${to} did not arrive`,
    permanent: 'Trying again does not help.',
    delayed: 'The other mail server goes on trying.',
    reason: (said) => `The other mail server said: ${said}`,
  },
};

/** The texts in a language; English where it has none. */
export function letterWords(lang: string): LetterWords {
  return lang.slice(0, 2) === 'nl' ? nl : en;
}
