// The texts of evaluations: frozen figures, the words beside them, reports and pictures.

const nl = {
  noFigures: 'Er zijn nog geen cijfers vastgelegd.',
  finding: (title: string) => `Wat valt op bij “${title}”?`,
  frozen: 'Cijfers vastgelegd',
  toldAll: 'Bericht naar wie dat wilde, zonder dat iemand hier ziet wie dat zijn',
};

type EvaluatingWords = typeof nl;

const en: EvaluatingWords = {
  noFigures: 'No figures have been frozen yet.',
  finding: (title) => `What stands out at “${title}”?`,
  frozen: 'Figures frozen',
  toldAll: 'Word to those who wanted it, without anybody here seeing who they are',
};

/** The texts in a language; English where it has none. */
export function evaluatingWords(lang: string): EvaluatingWords {
  return lang.slice(0, 2) === 'nl' ? nl : en;
}
