// What is to be seen in a picture, in one sentence: right for none, for one, for all and for many.

/** Of several sentences the one that fits how many of how many: the only one is, or is not; all; none; some. */
function outOf(
  n: number,
  of: number,
  only: string,
  notOnly: string,
  all: string,
  none: string,
  some: string,
) {
  if (of === 1) return n === 1 ? only : notOnly;
  if (n === 0) return none;
  return n === of ? all : some;
}

const dutch = new Intl.NumberFormat('nl-NL');
const num = (n: number) => dutch.format(n);
const dossiers = (n: number) => (n === 0 ? 'geen dossiers' : n === 1 ? '1 dossier' : `${num(n)} dossiers`);
const erZijn = (n: number) => (n === 1 ? 'is er 1' : `zijn er ${num(n)}`);

const nl = {
  count: (n: number) => `In deze periode: ${dossiers(n)}.`,
  countFew: (limit: number) => `In deze periode: minder dan ${num(limit)} dossiers.`,
  divided: (n: number) => `Het gaat om ${dossiers(n)}. De verdeling blijft verborgen.`,
  share: (good: number, of: number, percent: string) =>
    outOf(
      good,
      of,
      `Bij het enige dossier: ${percent} (1 van 1).`,
      `Niet bij het enige dossier: ${percent} (0 van 1).`,
      `Bij alle ${num(of)} dossiers: ${percent} (${num(good)} van ${num(of)}).`,
      `Bij geen van de ${num(of)} dossiers: ${percent} (0 van ${num(of)}).`,
      `Bij ${num(good)} van ${num(of)} dossiers: ${percent}.`,
    ),
  shareFew: (limit: number, of: number) => `Bij minder dan ${num(limit)} van de ${num(of)} dossiers.`,
  shareFewNot: (limit: number, of: number) => `Bij minder dan ${num(limit)} van de ${num(of)} dossiers niet.`,
  deadline: (met: number, of: number, percent: string) =>
    outOf(
      met,
      of,
      `De enige termijn die afliep, is gehaald: ${percent} (1 van 1).`,
      `De enige termijn die afliep, is niet gehaald: ${percent} (0 van 1).`,
      `Alle ${num(of)} termijnen die afliepen, zijn gehaald: ${percent} (${num(met)} van ${num(of)}).`,
      `Van de ${num(of)} termijnen die afliepen, is er geen gehaald: ${percent} (0 van ${num(of)}).`,
      `Van de ${num(of)} termijnen die afliepen, ${erZijn(met)} gehaald: ${percent} (${num(met)} van ${num(of)}).`,
    ),
  deadlineRuns: (n: number) => (n === 1 ? 'Er loopt nog 1 termijn.' : `Er lopen nog ${num(n)} termijnen.`),
  median: (half: string) => `De helft duurde hoogstens ${half}.`,
  high: (half: string, most: string) =>
    `De helft duurde hoogstens ${half}, negen van de tien hoogstens ${most}.`,
  answers: (answered: number, of: number, percent: string) =>
    outOf(
      answered,
      of,
      `De enige die het werd gevraagd, antwoordde: een respons van ${percent} (1 van 1).`,
      `De enige die het werd gevraagd, antwoordde niet: een respons van ${percent} (0 van 1).`,
      `Alle ${num(of)} keer kwam er een antwoord: een respons van ${percent} (${num(answered)} van ${num(of)}).`,
      `Van de ${num(of)} keer kwam er geen antwoord: een respons van ${percent} (0 van ${num(of)}).`,
      `Bij ${num(answered)} van ${num(of)} dossiers kwam er een antwoord: een respons van ${percent}.`,
    ),
  promises: (kept: number, of: number) =>
    outOf(
      kept,
      of,
      'De belofte is in deze periode geen enkele keer gebroken.',
      'De belofte is in deze periode gebroken.',
      `Geen enkele van de ${num(of)} beloften is in deze periode gebroken.`,
      `Alle ${num(of)} beloften zijn in deze periode minstens één keer gebroken.`,
      `Van de ${num(of)} beloften ${erZijn(kept)} in deze periode geen enkele keer gebroken.`,
    ),
  worst: (promise: string, broken: number, of: number) =>
    `Het vaakst gebroken: “${promise}”, ${num(broken)} van de ${num(of)} keer.`,
  most: (name: string, n: number, of: number) => `Het vaakst: ${name}, ${num(n)} van ${num(of)}.`,
  mostShown: (name: string, n: number, of: number) =>
    `Van wat getoond wordt het vaakst: ${name}, ${num(n)} van ${num(of)}.`,
  busiest: (name: string, n: number, of: number) => `De meeste in ${name}: ${num(n)} van ${num(of)}.`,
  mostAnswered: (name: string, share: string) => `Het vaakst geantwoord: ${name}, ${share}.`,
  than: (before: string, difference: string) => `In de periode ervoor ${before}: nu ${difference}.`,
  thanHigh: (before: string, difference: string) =>
    `In de periode ervoor negen van de tien hoogstens ${before}: nu ${difference}.`,
  thanPromises: (kept: number, of: number) =>
    `In de periode ervoor ${kept === 1 ? 'was dat er 1' : `waren dat er ${num(kept)}`} van ${num(of)}.`,
};

type SeenWords = typeof nl;

const english = new Intl.NumberFormat('en-GB');
const no = (n: number) => english.format(n);
const files = (n: number) => (n === 0 ? 'no dossiers' : n === 1 ? '1 dossier' : `${no(n)} dossiers`);
const were = (n: number) => (n === 1 ? '1 was' : `${no(n)} were`);

const en: SeenWords = {
  count: (n) => `In this period: ${files(n)}.`,
  countFew: (limit) => `In this period: fewer than ${no(limit)} dossiers.`,
  divided: (n) => `This is about ${files(n)}. How they divide stays hidden.`,
  share: (good, of, percent) =>
    outOf(
      good,
      of,
      `For the only dossier: ${percent} (1 of 1).`,
      `Not for the only dossier: ${percent} (0 of 1).`,
      `For all ${no(of)} dossiers: ${percent} (${no(good)} of ${no(of)}).`,
      `For none of the ${no(of)} dossiers: ${percent} (0 of ${no(of)}).`,
      `For ${no(good)} of ${no(of)} dossiers: ${percent}.`,
    ),
  shareFew: (limit, of) => `For fewer than ${no(limit)} of the ${no(of)} dossiers.`,
  shareFewNot: (limit, of) => `Not for fewer than ${no(limit)} of the ${no(of)} dossiers.`,
  deadline: (met, of, percent) =>
    outOf(
      met,
      of,
      `The only term that ended was met: ${percent} (1 of 1).`,
      `The only term that ended was not met: ${percent} (0 of 1).`,
      `All ${no(of)} terms that ended were met: ${percent} (${no(met)} of ${no(of)}).`,
      `Of the ${no(of)} terms that ended, none was met: ${percent} (0 of ${no(of)}).`,
      `Of the ${no(of)} terms that ended, ${were(met)} met: ${percent} (${no(met)} of ${no(of)}).`,
    ),
  deadlineRuns: (n) => (n === 1 ? '1 term is still running.' : `${no(n)} terms are still running.`),
  median: (half) => `Half took ${half} at most.`,
  high: (half, most) => `Half took ${half} at most, nine out of ten ${most} at most.`,
  answers: (answered, of, percent) =>
    outOf(
      answered,
      of,
      `The only one who was asked answered: a response of ${percent} (1 of 1).`,
      `The only one who was asked did not answer: a response of ${percent} (0 of 1).`,
      `All ${no(of)} times an answer came: a response of ${percent} (${no(answered)} of ${no(of)}).`,
      `Of the ${no(of)} times no answer came: a response of ${percent} (0 of ${no(of)}).`,
      `For ${no(answered)} of ${no(of)} dossiers an answer came: a response of ${percent}.`,
    ),
  promises: (kept, of) =>
    outOf(
      kept,
      of,
      'The promise was never broken in this period.',
      'The promise was broken in this period.',
      `Not one of the ${no(of)} promises was broken in this period.`,
      `All ${no(of)} promises were broken at least once in this period.`,
      `Of the ${no(of)} promises, ${were(kept)} never broken in this period.`,
    ),
  worst: (promise, broken, of) => `Broken most often: “${promise}”, ${no(broken)} of the ${no(of)} times.`,
  most: (name, n, of) => `Most often: ${name}, ${no(n)} of ${no(of)}.`,
  mostShown: (name, n, of) => `Of what is shown most often: ${name}, ${no(n)} of ${no(of)}.`,
  busiest: (name, n, of) => `Most in ${name}: ${no(n)} of ${no(of)}.`,
  mostAnswered: (name, share) => `Answered most often: ${name}, ${share}.`,
  than: (before, difference) => `In the period before ${before}: now ${difference}.`,
  thanHigh: (before, difference) =>
    `In the period before nine out of ten ${before} at most: now ${difference}.`,
  thanPromises: (kept, of) => `In the period before ${were(kept)}, of ${no(of)}.`,
};

/** The sentences in a language; English where it has none. */
export function seenWords(lang: string): SeenWords {
  return lang.slice(0, 2) === 'nl' ? nl : en;
}
