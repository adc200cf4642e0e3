// Where a procedure's own texts say that somebody can turn outside the organisation.
import { inLanguage } from '../language/text.ts';
import type { Phrase, Plan } from '../plan/plan.ts';

const OUTSIDE =
  /ombuds|geschil|rechter|rechtbank|tribunaal|commissie|autoriteit|inspectie|toezichthouder|mediat|arbit|beroep|court|tribunal|commission|authority|inspectorate|regulator|adjudicat|appeal/iu;

/** Whether a text, or an addressee outside, names a way out of the house. */
export function namesWayOut(plan: Plan): boolean {
  const texts = phrasesOf(plan).flatMap((phrase) => Object.values(phrase ?? {}).map(({ text }) => text));
  if (plan.about !== null) texts.push(inLanguage(plan.about, 'nl'), inLanguage(plan.about, 'en'));
  const outside = Object.values(plan.participants).some((place) => place.outside !== null);
  return outside || texts.some((text) => OUTSIDE.test(text));
}

function phrasesOf(plan: Plan): (Phrase | null)[] {
  return [
    plan.filing.next,
    ...Object.values(plan.lifecycle.states).map((state) => state.next),
    ...Object.values(plan.letters).flatMap((letter) => letter.body.map((block) => block.text)),
  ];
}

/** Of these it is certain that they are not of the organisation itself. */
const SURELY_OUTSIDE =
  /ombuds|geschillen|rechter|rechtbank|tribunaal|autoriteit|inspectie|toezichthouder|court|tribunal|commissioner|authority|inspectorate|regulator|adjudicat/iu;
const MOST = 3;

/** The sentences of letters to the complainant that say so, as far as they hold for every dossier. */
export function outsideSentences(plan: Plan, language: string): string[] {
  const letters = Object.values(plan.letters).filter(({ to }) => to.includes('complainant'));
  const texts = letters.flatMap(({ body }) =>
    body.flatMap(({ text }) => text[language] ?? text.en ?? Object.values(text).slice(0, 1)),
  );
  const sentences = texts
    .filter(({ paths }) => paths.length === 0)
    .flatMap(({ text }) => text.split(/(?<=[.!?])\s+/))
    .filter((sentence) => SURELY_OUTSIDE.test(sentence));
  return [...new Set(sentences)].slice(0, MOST);
}
