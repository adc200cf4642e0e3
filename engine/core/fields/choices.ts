// Any number of answers out of several.
import { empty, read, unreadable, type FieldType } from './field-type.ts';
import { sayOption } from './choice.ts';
import { countProblem, type Things } from './items.ts';
import { typedLine } from './typed-text.ts';

const answers: Things = { nl: ['antwoord', 'antwoorden'], en: ['answer', 'answers'] };

export const choices: FieldType = {
  shape: ({ options }) => ({ kind: 'list', of: { kind: 'text', options: [...options] } }),
  personal: false,
  missing: () => ({ nl: 'Kies ten minste één antwoord', en: 'Choose at least one answer' }),
  read(raw, field) {
    const given: readonly unknown[] = Array.isArray(raw) ? raw.slice(0, 1000) : [raw];
    const typed = new Set(given.filter((each) => !isNothing(each)).map((each) => typedLine(each)));
    if (typed.size === 0) return empty;
    const chosen = field.options.map(({ name }) => name).filter((name) => typed.has(name));
    if (chosen.length < typed.size) {
      return unreadable(
        'Kies uit de antwoorden die hier staan.',
        'Choose from the answers that are shown here.',
      );
    }
    const problem = countProblem(chosen.length, field, answers, field.options.length);
    return problem ? unreadable(problem.nl, problem.en) : read(chosen);
  },
  say: (value, field, language) =>
    Array.isArray(value) ? value.map((name) => sayOption(String(name), field, language)).join(', ') : '',
  facts: (value) => (Array.isArray(value) ? value.map(String) : null),
};

function isNothing(raw: unknown): boolean {
  return raw === null || raw === undefined || (typeof raw === 'string' && raw.trim() === '');
}
