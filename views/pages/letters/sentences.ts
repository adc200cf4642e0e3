// A letter in sentences, so that it can be read out one by one.

/** The paragraphs of a text, each in its sentences. */
export function sentencesIn(text: string, language: string): string[][] {
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
  return text
    .split(/\n+/)
    .map((line) =>
      [...segmenter.segment(line)].map(({ segment }) => segment.trim()).filter((each) => each !== ''),
    )
    .filter((sentences) => sentences.length > 0);
}
