// The texts of how somebody can be reached: put right by themselves or by who was told so, and a code that is told once.

const nl = {
  title: 'Hoe wij u bereiken',
  change: 'Dit veranderen',
  formTitle: 'Hoe kunnen wij u bereiken?',
  formLead:
    'Brieven die nog niet zijn aangekomen, gaan meteen naar het nieuwe adres. Naar het oude adres gaat niets meer.',
  save: 'Bewaren',
  cameBack: 'Onze e-mail aan u kwam terug',
  cameBackText: (address: string) =>
    `Wat wij naar ${address} stuurden, kwam niet aan. Verbeter het adres of kies een andere manier. U leest de brieven ook hieronder.`,
  staffTitle: 'Gegevens van de indiener verbeteren',
  staffOther: (name: string) => `Gegevens van ${name} verbeteren`,
  staffLead:
    'Vul in wat u hebt gehoord. Brieven die nog niet zijn aangekomen, gaan meteen naar het nieuwe adres. In de geschiedenis komt te staan dat u dit deed, en hoe u het hoorde.',
  said: 'Hoe hebt u dit gehoord?',
  saidLine: (how: string) => `Gehoord: ${how}`,
  improve: 'Gegevens verbeteren',
  improveOther: (name: string) => `Gegevens van ${name} verbeteren`,
  correctMail: 'Het e-mailadres verbeteren',
  history: 'Contactgegevens verbeterd',
  again: {
    mail: (letter: string, to: string) => `Brief “${letter}” gaat nu naar ${to}`,
    paper: (letter: string) => `Brief “${letter}” gaat nu op papier`,
    page: (letter: string) => `Brief “${letter}” staat klaar op de eigen pagina`,
  },
  code: {
    give: 'Een code geven',
    giveTo: (name: string) => `Een code geven aan ${name}`,
    none: 'De indiener heeft nog geen code',
    noneText:
      'Zonder e-mailadres krijgt niemand een code per e-mail. Vertel de code één keer, of stuur haar op.',
    title: 'Een nieuwe code geven',
    lead: 'Weet u zeker wie u spreekt? Vraag naar iets dat alleen deze persoon weet. Een eerdere code werkt daarna niet meer. Ook dit komt in de geschiedenis, en de indiener ziet het.',
    how: 'Hoe krijgt de ander de code?',
    ways: { voice: 'U leest haar nu voor', paper: 'Per post, op een blad dat u afdrukt' },
    wayWrong: 'Kies hoe de ander de code krijgt',
    make: 'Code maken',
    made: 'Vertel deze code één keer',
    madePaper: 'Om op te sturen',
    once: 'U ziet deze code alleen nu. Ze werkt één keer: de ander krijgt dan een nieuwe, die alleen die ander ziet.',
    history: 'Nieuwe code gegeven',
    voiceLine: 'Voorgelezen',
    paperLine: 'Op papier',
    yours: 'U kreeg een nieuwe code',
    done: 'Klaar, terug naar het dossier',
    noMail: 'Er is een e-mailadres dat werkt. Een nieuwe code vraagt men daarmee zelf aan.',
  },
  postal: {
    label: 'Postadres',
    none: 'Er is geen postadres',
    noneText:
      'Zonder postadres kan deze brief niet op de post. Vraag het adres en vul het in, of lees de brief voor.',
    add: 'Het postadres invullen',
  },
  writeDown: {
    open: 'Opschrijven wat de indiener zei of schreef',
    text: 'Wat zei of schreef de indiener?',
    hint: 'Schrijf het zo op als het gezegd is. De indiener leest dit terug op de eigen pagina.',
    save: 'Bewaren als bericht van de indiener',
    author: (place: string, how: string, name: string) => `${place}, ${how}; opgeschreven door ${name}`,
    by: (name: string) => `opgeschreven door ${name}`,
    history: 'Bericht van de indiener opgeschreven',
  },
  when: {
    posted: 'Eerder op de post gedaan?',
    readOut: 'Eerder voorgelezen?',
    ask: 'Wanneer was dat?',
    hint: 'Laat dit leeg als het nu is.',
    unclear: 'Vul een datum en een tijd in, of laat beide leeg.',
  },
};

export type ContactWords = typeof nl;

const en: ContactWords = {
  title: 'How we reach you',
  change: 'Change this',
  formTitle: 'How can we reach you?',
  formLead:
    'Letters that have not arrived yet go to the new address at once. Nothing goes to the old one any more.',
  save: 'Save',
  cameBack: 'Our e-mail to you came back',
  cameBackText: (address) =>
    `What we sent to ${address} did not arrive. Put the address right or choose another way. You can read the letters below too.`,
  staffTitle: 'Put the complainant’s details right',
  staffOther: (name) => `Put the details of ${name} right`,
  staffLead:
    'Fill in what you were told. Letters that have not arrived yet go to the new address at once. The history says that you did this, and how you were told.',
  said: 'How were you told this?',
  saidLine: (how) => `Told: ${how}`,
  improve: 'Put details right',
  improveOther: (name) => `Put the details of ${name} right`,
  correctMail: 'Put the e-mail address right',
  history: 'Contact details put right',
  again: {
    mail: (letter, to) => `Letter “${letter}” now goes to ${to}`,
    paper: (letter) => `Letter “${letter}” now goes on paper`,
    page: (letter) => `Letter “${letter}” is ready on their own page`,
  },
  code: {
    give: 'Give a code',
    giveTo: (name) => `Give a code to ${name}`,
    none: 'The complainant has no code yet',
    noneText: 'Without an e-mail address nobody gets a code by mail. Tell the code once, or post it.',
    title: 'Give a new code',
    lead: 'Are you sure whom you are speaking to? Ask something that only this person knows. An earlier code no longer works after this. This too stands in the history, and the complainant sees it.',
    how: 'How does the other person get the code?',
    ways: { voice: 'You read it out now', paper: 'By post, on a sheet that you print' },
    wayWrong: 'Choose how the other person gets the code',
    make: 'Make a code',
    made: 'Tell this code once',
    madePaper: 'To be posted',
    once: 'You see this code only now. It works once: the other person then gets a new one, which only they see.',
    history: 'A new code was given',
    voiceLine: 'Read out',
    paperLine: 'On paper',
    yours: 'You got a new code',
    done: 'Done, back to the dossier',
    noMail: 'There is an e-mail address that works. A new code is asked for with it.',
  },
  postal: {
    label: 'Postal address',
    none: 'There is no postal address',
    noneText:
      'Without a postal address this letter cannot be posted. Ask for the address and fill it in, or read the letter out.',
    add: 'Fill in the postal address',
  },
  writeDown: {
    open: 'Write down what the complainant said or wrote',
    text: 'What did the complainant say or write?',
    hint: 'Write it down as it was said. The complainant reads it back on their own page.',
    save: 'Keep as a message from the complainant',
    author: (place, how, name) => `${place}, ${how}; written down by ${name}`,
    by: (name) => `written down by ${name}`,
    history: 'Message from the complainant written down',
  },
  when: {
    posted: 'Posted earlier?',
    readOut: 'Read out earlier?',
    ask: 'When was that?',
    hint: 'Leave this empty when it is now.',
    unclear: 'Fill in a date and a time, or leave both empty.',
  },
};

/** The texts in a language; English where it has none. */
export function contactWords(lang: string): ContactWords {
  return lang.slice(0, 2) === 'nl' ? nl : en;
}
