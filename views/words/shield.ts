// The texts of what keeps a dossier shielded: files, receipts, privacy, keeping and handing over.

const nl = {
  files: {
    sealed: (name: string) =>
      `Uit ${name} kunnen wij niet weghalen waar en wanneer de foto is gemaakt. Stuur de foto als JPG of PNG`,
    infected: (name: string) => `${name} is niet veilig en is niet bewaard. Kies een ander bestand`,
    unscanned: (name: string) =>
      `Wij kunnen ${name} nu niet op virussen controleren en nemen het daarom niet aan. Probeer het later nog eens`,
  },
};

export type ShieldWords = typeof nl;

const en: ShieldWords = {
  files: {
    sealed: (name) =>
      `We cannot take out of ${name} where and when the photo was taken. Send the photo as JPG or PNG`,
    infected: (name) => `${name} is not safe and was not kept. Choose another file`,
    unscanned: (name) => `We cannot check ${name} for viruses now, so we do not accept it. Try again later`,
  },
};

/** The texts in a language; English where it has none. */
export function shieldWords(lang: string): ShieldWords {
  return lang.slice(0, 2) === 'nl' ? nl : en;
}
