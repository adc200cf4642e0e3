// The texts about acting for somebody else: filing for another person, taking it over, handing it back.

const nl = {
  begins: 'Iemand handelt namens de indiener',
  ends: 'De indiener handelt zelf',
  title: 'Wie handelt er voor u?',
  actsForYou: (name: string) =>
    `${name} heeft dit voor u ingediend en handelt namens u. Lees of de tekst klopt: alleen u kunt daarmee akkoord gaan.`,
  takeOver: 'Ik neem het zelf over',
  takeOverText: (name: string) => `De code van ${name} werkt daarna niet meer.`,
  took: (name: string) => `U handelt zelf. ${name} kan dit dossier niet meer openen.`,
  handBack: (name: string) => `Laat ${name} weer namens mij handelen`,
  handBackText: (name: string) =>
    `${name} krijgt een nieuwe code en kan dan alles lezen en doen wat u ook kunt, behalve akkoord gaan.`,
  ask: {
    name: 'Hoe heet deze persoon?',
    email: 'Wat is het e-mailadres van deze persoon?',
    phone: 'Op welk nummer is deze persoon te bellen?',
    address: 'Wat is het postadres van deze persoon?',
  },
  letOther: 'Iemand namens u laten handelen',
  letOtherText:
    'Bijvoorbeeld een familielid, een collega of de vakbond. Die krijgt een eigen code en kan dan alles lezen en doen wat u ook kunt, behalve akkoord gaan. U kunt het altijd weer zelf overnemen.',
  letThem: 'Laat deze persoon namens mij handelen',
  other: 'Iemand anders laten handelen',
  handCode: (name: string) => `Geef deze code aan ${name}. Hij werkt één keer en wordt dan vervangen.`,
  code: (name: string) => `Code voor ${name}`,
  youAct: (name: string) => `U handelt namens ${name}. Akkoord gaan met een tekst kan alleen ${name} zelf.`,
  somebody: 'de indiener',
  mailed: (name: string) => `${name} krijgt het nummer en een eigen code per e-mail.`,
  paperTitle: (name: string) => `Voor ${name}`,
  paperText: (name: string) =>
    `Geef of stuur dit blad aan ${name}, die geen e-mailadres heeft opgegeven. De code werkt één keer en wordt dan vervangen: zo merkt ${name} het als een ander hem gebruikte.`,
  paperHow: (address: string) => `Ga naar ${address} en vul de code in.`,
  staff: {
    actsNow: 'Handelt namens de indiener',
    actedOnce: 'Handelde eerder namens de indiener',
    takeOver: (name: string) => `De indiener neemt het over van ${name}`,
    takeOverText: (name: string) =>
      `Leg dit alleen vast als de indiener het zelf heeft gezegd. De code van ${name} werkt daarna niet meer.`,
    handBack: 'Iemand handelt namens de indiener',
    handBackText:
      'Leg dit alleen vast als de indiener het zelf heeft gezegd. Deze persoon krijgt een eigen code en kan dan alles lezen.',
    record: 'Vastleggen',
  },
};

export type RepresentedWords = typeof nl;

const en: RepresentedWords = {
  begins: 'Somebody acts for the complainant',
  ends: 'The complainant acts themselves',
  title: 'Who acts for you?',
  actsForYou: (name) =>
    `${name} has filed this for you and acts on your behalf. See whether the text is right: only you can agree to it.`,
  takeOver: 'I take it over myself',
  takeOverText: (name) => `The code of ${name} no longer works after that.`,
  took: (name) => `You act yourself. ${name} can no longer open this dossier.`,
  handBack: (name) => `Let ${name} act for me again`,
  handBackText: (name) =>
    `${name} gets a new code and can then read and do all that you can, except agree to a text.`,
  ask: {
    name: 'What is this person’s name?',
    email: 'What is this person’s e-mail address?',
    phone: 'On which number can this person be called?',
    address: 'What is this person’s postal address?',
  },
  letOther: 'Let somebody act for you',
  letOtherText:
    'For example a relative, a colleague or the union. They get a code of their own and can then read and do all that you can, except agree. You can always take it over again yourself.',
  letThem: 'Let this person act for me',
  other: 'Let somebody else act',
  handCode: (name) => `Give this code to ${name}. It works once and is then replaced.`,
  code: (name) => `Code for ${name}`,
  youAct: (name) => `You act for ${name}. Only ${name} can agree to a text.`,
  somebody: 'the complainant',
  mailed: (name) => `${name} gets the number and a code of their own by e-mail.`,
  paperTitle: (name) => `For ${name}`,
  paperText: (name) =>
    `Give or send this sheet to ${name}, who gave no e-mail address. The code works once and is then replaced: so ${name} notices if somebody else used it.`,
  paperHow: (address) => `Go to ${address} and fill in the code.`,
  staff: {
    actsNow: 'Acts for the complainant',
    actedOnce: 'Acted for the complainant before',
    takeOver: (name) => `The complainant takes over from ${name}`,
    takeOverText: (name) =>
      `Record this only if the complainant has said it themselves. The code of ${name} no longer works after that.`,
    handBack: 'Somebody acts for the complainant',
    handBackText:
      'Record this only if the complainant has said it themselves. This person gets a code of their own and can then read everything.',
    record: 'Record it',
  },
};

/** The texts in a language; English where it has none. */
export function representedWords(lang: string): RepresentedWords {
  return lang.slice(0, 2) === 'nl' ? nl : en;
}
