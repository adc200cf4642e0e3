// The reference as Markdown, for whoever reads it in the repository.
import { actWords } from './acts.ts';
import type { ActWords } from './acts.ts';
import { fieldTypeWords } from './field-types.ts';
import type { FieldTypeWords } from './field-types.ts';
import { formulaFunctions, formulaSigns } from './functions.ts';
import type { FormulaFunction } from './functions.ts';
import { guide } from './guide.ts';
import { formulaNames, itemNames } from './names.ts';
import type { FormulaName } from './names.ts';
import type { Chapter, KeyEntry, Reference } from './reference.ts';
import type { Snippet } from './snippet.ts';
import type { Words } from './type-words.ts';

/** The whole reference, not yet formatted. */
export function markdownOf(reference: Reference): string {
  const { chapters, kinds, recipes, smallest, organisation } = reference;
  return [
    '# The procedure language',
    '<!-- Made from the schemas and the examples by `npm run generate`; change those instead. -->',
    ...guide.flatMap(({ title, paragraphs, points }) => [
      `## ${title.en}`,
      ...paragraphs,
      listOf(points ?? []),
    ]),
    '## A small procedure',
    fenced(smallest.text),
    '## Its organisation',
    organisation.about,
    fenced(organisation.text),
    '# Keys',
    ...chapters.filter(({ group }) => !group.isValue).flatMap(chapter),
    '# Kinds of values',
    ...kinds.flatMap(({ id, title, paragraphs, examples }) => [
      anchored(id, `## ${title.en}`),
      ...paragraphs,
      fenced(examples.join('\n')),
    ]),
    ...chapters.filter(({ group }) => group.isValue).flatMap(chapter),
    '# Kinds of questions',
    tableOf(['Type', 'What it asks', 'In a formula'], Object.entries(fieldTypeWords).map(typeRow)),
    '# What formulas can name',
    tableOf(['Name', 'What it is', 'Example'], [...formulaNames, ...itemNames].map(nameRow)),
    '# Signs and functions',
    tableOf(['Function', 'What it does', 'Example'], [...formulaSigns, ...formulaFunctions].map(functionRow)),
    '# What people can do in every procedure',
    tableOf(['Act', 'What it does', 'With it, in a story'], actWords.map(actRow)),
    '# Recipes',
    'Put a recipe into the small procedure: maps are put together, everything else is replaced.',
    ...recipes.flatMap(recipe),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function chapter({ group, kind, sentence, keys }: Chapter): string[] {
  const also = (group.also ?? []).map((id) => `[${id}](#${id})`);
  return [
    anchored(group.id, `## ${group.title.en}`),
    ...(kind
      ? [...kind.paragraphs, fenced(kind.examples.join('\n'))]
      : [`${sentence} ${group.where}`.trim()]),
    also.length > 0 ? `Beside these it has the keys of ${also.join(' and ')}.` : '',
    ...keys.flatMap(entry),
  ];
}

function entry({ id, path, required, sentence, type, fallback, example }: KeyEntry): string[] {
  const facts = [
    type.map(wordOf).join(''),
    required ? 'required' : '',
    fallback === null ? '' : `without it: \`${fallback}\``,
  ];
  return [
    anchored(id, `### \`${path}\``),
    sentence,
    `_${facts.filter((fact) => fact !== '').join('; ')}_`,
    example === null ? '' : fenced(example),
  ];
}

function wordOf(word: Words): string {
  if ('code' in word) return `\`${word.code}\``;
  return 'to' in word ? `[${word.text}](#${word.to})` : word.text;
}

function recipe({ id, title, about, text }: Snippet): string[] {
  return [anchored(`recipe-${id}`, `## ${title}`), about, fenced(text)];
}

function typeRow([name, { sentence, inFormula }]: [string, FieldTypeWords]): string[] {
  return [`\`${name}\``, sentence, inFormula];
}

function nameRow({ name, sentence, example }: FormulaName): string[] {
  return [`\`${name}\``, sentence, `\`${example}\``];
}

function functionRow({ name, sentence, example, gives }: FormulaFunction): string[] {
  return [`\`${name}\``, sentence, `\`${example}\` gives \`${JSON.stringify(gives)}\``];
}

function actRow({ name, sentence, data }: ActWords): string[] {
  return [`\`${name}\``, sentence, data.map((key) => `\`${key}\``).join(', ')];
}

function tableOf(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function listOf(points: readonly string[]): string {
  return points.map((point) => `- ${point}`).join('\n');
}

function fenced(text: string): string {
  return `\`\`\`yaml\n${text}\n\`\`\``;
}

function anchored(id: string, heading: string): string {
  return `<a id="${id}"></a>\n\n${heading}`;
}
