// The texts about what was given up after its last try.

const nl = {
  title: (n: number) => (n === 1 ? '1 bericht is opgegeven' : `${n} berichten zijn opgegeven`),
  text: 'Er wordt niet meer vanzelf geprobeerd. Kijk wat er mis is, en verstuur het opnieuw of zeg dat het is afgehandeld.',
  look: 'Bekijk wat mislukte',
  acts: 'Wat u kunt doen',
  settle: 'Afgehandeld',
  settledAt: 'Afgehandeld',
  settled: 'Dit bericht geldt nu als afgehandeld.',
  notSettled: 'Dit bericht wacht niet meer op een besluit.',
};

export type GivenUpWords = typeof nl;

const en: GivenUpWords = {
  title: (n) => (n === 1 ? '1 message was given up' : `${n} messages were given up`),
  text: 'Nothing is tried again by itself. See what is wrong, and send it again or say that it is settled.',
  look: 'Look at what failed',
  acts: 'What you can do',
  settle: 'It is settled',
  settledAt: 'Settled',
  settled: 'This message now counts as settled.',
  notSettled: 'This message no longer waits for a decision.',
};

/** The texts in a language; English where it has none. */
export function givenUpWords(lang: string): GivenUpWords {
  return lang.slice(0, 2) === 'nl' ? nl : en;
}
