// The texts for a substitute who knows that a dossier waits, and reads nothing of it.

const nl = {
  listTitle: 'Bij een collega die er niet is',
  line: (left: string) => `Er wacht een dossier: ${left}`,
  anyway: 'Er wacht een dossier',
  listText: 'U leest het niet, maar het mag niet blijven liggen. Open het om te zien wat u wel kunt doen.',
  title: 'Er wacht een dossier',
  of: (name: string, place: string) => `${name} (${place}) is er niet. U vervangt.`,
  back: (date: string) => `Terug op ${date}.`,
  left: 'Nog te gaan',
  unread: 'U ziet niet wat erin staat. Dat kan pas als degene van wie het dossier is, dat goedvindt.',
  nothing:
    'U kunt hier zelf niets doen. Laat het niet liggen: bel de leidinggevende of de beheerder, zodat iemand het overneemt.',
  sends: 'Dit wordt verstuurd',
  done: 'Gedaan. De indiener weet dat er iets gebeurt.',
};

export type WaitingWords = typeof nl;

const en: WaitingWords = {
  listTitle: 'With a colleague who is away',
  line: (left) => `A dossier waits: ${left}`,
  anyway: 'A dossier waits',
  listText: 'You do not read it, but it must not be left lying. Open it to see what you can do.',
  title: 'A dossier waits',
  of: (name, place) => `${name} (${place}) is away. You stand in.`,
  back: (date) => `Back on ${date}.`,
  left: 'Time left',
  unread: 'You do not see what is in it. That takes the consent of whose dossier it is.',
  nothing:
    'There is nothing that you can do here yourself. Do not leave it lying: call the manager or the administrator, so that somebody takes it over.',
  sends: 'This is sent',
  done: 'Done. The complainant knows that something is happening.',
};

/** The texts in a language; English where it has none. */
export function waitingWords(lang: string): WaitingWords {
  return lang.slice(0, 2) === 'nl' ? nl : en;
}
