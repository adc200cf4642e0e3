// The texts of the phone desk: typing in what somebody tells, and reading it back.

const nl = {
  open: 'Klacht aan de telefoon',
  title: (procedure: string) => `${procedure} aan de telefoon`,
  lead: 'Alles op één scherm, in de volgorde waarin mensen vertellen. U kunt alles met het toetsenbord. Wat u typt, wordt bewaard.',
  who: 'Wie is het?',
  find: 'Zoek op naam, organisatie of telefoonnummer',
  findHint: 'Een klant of medewerker die al bekend is, hoeft niets te spellen.',
  search: 'Zoeken',
  pick: (name: string) => `${name} kiezen`,
  found: (count: number) =>
    count === 0
      ? 'Niemand gevonden. Vul de gegevens hieronder zelf in.'
      : count === 1
        ? 'Eén gevonden'
        : `${count} gevonden`,
  contactIs: (name: string) => `vast aanspreekpunt: ${name}`,
  filled: (name: string) => `De gegevens van ${name} zijn ingevuld. Lees ze na met de beller.`,
  when: 'Hoe en wanneer?',
  readBack: 'Lees het terug',
  readTitle: 'Lees dit voor',
  readLead: 'Lees elke zin voor en vraag of het klopt. Klopt iets niet, kies dan “Verbeteren” bij die zin.',
  improve: 'Verbeteren',
  nothing: 'geen antwoord',
  rightAsk: 'Klopt alles?',
  right: 'Ik heb alles voorgelezen, en de ander zegt dat het klopt',
  rightWrong: 'Lees alles voor en bevestig dat het klopt',
  way: 'Hoe krijgt de ander het nummer en de code?',
  wayWrong: 'Kies hoe de ander het nummer en de code krijgt',
  ways: {
    mail: 'Per e-mail',
    paper: 'Per post, op een blad dat u afdrukt',
    voice: 'U leest ze nu voor',
  },
  noPost: 'Liever per post? Vul dan het postadres in.',
  wayMail: (address: string) => `Naar ${address}. U ziet de code zelf niet.`,
  back: 'Terug naar het gesprek',
  mailed: 'Nummer en code gaan nu per e-mail naar de ander. U kunt het dossier vanaf hier niet openen.',
  noCode: 'Gaat per e-mail',
  paperTitle: 'Om op te sturen',
  paperText: (address: string) =>
    `Ga naar ${address} en vul de code in. De code werkt één keer: u krijgt daarna meteen een nieuwe code, die alleen u ziet. Zo weet u zeker dat niemand anders meeleest.`,
  paperDo: 'Druk dit blad af, doe het in een envelop en stuur het op. Sluit daarna deze pagina.',
  paperLetter: 'Als brief, met het adres (PDF)',
  voiceDo:
    'Lees het nummer voor, en daarna de code in vier groepen van vier cijfers. Laat de ander ze herhalen.',
  group: (n: number) => `Groep ${n}`,
  receiptWays: {
    mail: 'Nummer en code zijn gemaild',
    paper: 'Nummer en code gingen per post',
    voice: 'Nummer en code zijn voorgelezen',
  },
  wasReadBack: 'De tekst is voorgelezen en klopte volgens de ander',
};

export type PhoneWords = typeof nl;

const en: PhoneWords = {
  open: 'Complaint by telephone',
  title: (procedure) => `${procedure} by telephone`,
  lead: 'Everything on one screen, in the order in which people tell. All of it works by keyboard. What you type is kept.',
  who: 'Who is it?',
  find: 'Search by name, organisation or telephone number',
  findHint: 'A client or employee who is known already need not spell anything.',
  search: 'Search',
  pick: (name) => `Choose ${name}`,
  found: (count) =>
    count === 0
      ? 'Nobody found. Fill in the details below yourself.'
      : count === 1
        ? 'Found one'
        : `Found ${count}`,
  contactIs: (name) => `regular contact: ${name}`,
  filled: (name) => `The details of ${name} have been filled in. Go over them with the caller.`,
  when: 'How and when?',
  readBack: 'Read it back',
  readTitle: 'Read this out',
  readLead:
    'Read out each sentence and ask whether it is right. Where it is not, choose “Improve” beside it.',
  improve: 'Improve',
  nothing: 'no answer',
  rightAsk: 'Is all of it right?',
  right: 'I have read everything out, and the other person says that it is right',
  rightWrong: 'Read everything out and confirm that it is right',
  way: 'How does the other person get number and code?',
  wayWrong: 'Choose how the other person gets number and code',
  ways: { mail: 'By e-mail', paper: 'By post, on a sheet that you print', voice: 'You read them out now' },
  noPost: 'Rather by post? Then fill in the postal address.',
  wayMail: (address) => `To ${address}. You do not see the code yourself.`,
  back: 'Back to the conversation',
  mailed: 'Number and code now go to the other person by e-mail. You cannot open the dossier from here.',
  noCode: 'Goes by e-mail',
  paperTitle: 'To be posted',
  paperText: (address) =>
    `Go to ${address} and fill in the code. The code works once: you then get a new code at once, which only you see. So you can be sure that nobody else reads along.`,
  paperDo: 'Print this sheet, put it into an envelope and post it. Then close this page.',
  paperLetter: 'As a letter, with the address (PDF)',
  voiceDo:
    'Read out the number, and then the code in four groups of four digits. Let the other person repeat them.',
  group: (n) => `Group ${n}`,
  receiptWays: {
    mail: 'Number and code were mailed',
    paper: 'Number and code went by post',
    voice: 'Number and code were read out',
  },
  wasReadBack: 'The text was read out and was right by the other person’s word',
};

/** The texts in a language; English where it has none. */
export function phoneWords(lang: string): PhoneWords {
  return lang.slice(0, 2) === 'nl' ? nl : en;
}
