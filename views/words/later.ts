// The texts about going on with a half-filled form later, or on another device.

const nl = {
  later: 'Later verdergaan met een code',
  title: 'Uw antwoorden zijn bewaard',
  lead: 'Met deze code gaat u later verder, ook op een ander apparaat.',
  code: 'Code om verder te gaan',
  print: 'Schrijf de code op, maak een foto of druk deze pagina af.',
  how: (address: string) => `Ga naar ${address} en vul de code in.`,
  until:
    'De code werkt nog 28 dagen nadat u voor het laatst iets hebt ingevuld, en niet meer als u hebt verstuurd.',
  secret: 'Wie de code heeft, kan lezen wat u hebt ingevuld. Bewaar hem goed.',
  goHere: 'Hier verdergaan',
  goOn: 'Verdergaan met een half ingevuld formulier',
  open: 'Verdergaan',
  enter: 'Vul uw code in',
  enterHint: 'De zestien cijfers die u kreeg toen u stopte.',
  wrong:
    'Met deze code is geen formulier meer te openen. Kijk of u alle cijfers goed hebt overgenomen; na 28 dagen of na het versturen is het weg.',
  taken:
    'Op dit apparaat staat al een half ingevuld formulier. Verstuur of wis dat eerst, of gebruik een ander apparaat.',
  sent: 'Hebt u al verstuurd? Volg uw klacht dan met de code die u daarna kreeg.',
};

export type LaterWords = typeof nl;

const en: LaterWords = {
  later: 'Go on later with a code',
  title: 'Your answers have been kept',
  lead: 'With this code you go on later, also on another device.',
  code: 'Code to go on',
  print: 'Write the code down, take a photo of it or print this page.',
  how: (address) => `Go to ${address} and fill in the code.`,
  until:
    'The code works until 28 days after you last filled something in, and no longer once you have sent it.',
  secret: 'Whoever has the code can read what you filled in. Keep it safe.',
  goHere: 'Go on here',
  goOn: 'Go on with a half-filled form',
  open: 'Go on',
  enter: 'Fill in your code',
  enterHint: 'The sixteen digits that you got when you stopped.',
  wrong:
    'This code opens no form any more. Check that you copied all digits; after 28 days, or once it was sent, it is gone.',
  taken:
    'There is another half-filled form on this device already. Send or erase that one first, or use another device.',
  sent: 'Did you send it already? Then follow your complaint with the code that you got afterwards.',
};

/** The texts in a language; English where it has none. */
export function laterWords(lang: string): LaterWords {
  return lang.slice(0, 2) === 'nl' ? nl : en;
}
