// The command line's own words, and what it says to whoever uses it wrongly.
import type { CommanderError } from 'commander';
import { nearest } from '../core/language/nearest.ts';
import type { Sentence } from '../core/language/text.ts';

export const words = {
  nl: {
    intro: 'Gehoor: klachten ontvangen, behandelen en ervan leren.\n\nGebruik: gehoor OPDRACHT …',
    more: 'Meer over een opdracht: gehoor OPDRACHT --help',
    help: 'laat deze uitleg zien',
    options: 'opties',
    titles: {
      'Usage:': 'Gebruik:',
      'Arguments:': 'Argumenten:',
      'Options:': 'Opties:',
    } as Readonly<Record<string, string>>,
  },
  en: {
    intro: 'Gehoor: receive complaints, handle them and learn from them.\n\nUsage: gehoor COMMAND …',
    more: 'More about a command: gehoor COMMAND --help',
    help: 'show this explanation',
    options: 'options',
    titles: {} as Readonly<Record<string, string>>,
  },
  language: { nl: 'de taal van wat hier staat', en: 'the language of what is written here' },
} as const;

/** One sentence for what was typed wrongly. */
export function usageFault(
  name: string,
  { code, message }: CommanderError,
  options: readonly string[],
): Sentence {
  const [first = '', second = ''] = [...message.matchAll(/'([^']*)'/g)].map((found) =>
    (found[1] ?? '').replace(/ <.*/, ''),
  );
  const fault = faults[code]?.(first, second, nearest(first, options));
  const help = { nl: `\`gehoor ${name} --help\` legt het uit.`, en: `\`gehoor ${name} --help\` explains.` };
  const said = fault ?? { nl: 'Zo kan deze opdracht niet.', en: 'This command cannot be used like this.' };
  return { nl: `${said.nl} ${help.nl}`, en: `${said.en} ${help.en}` };
}

const faults: Readonly<Record<string, (first: string, second: string, meant: string | null) => Sentence>> = {
  'commander.unknownOption': (option, _, meant) => ({
    nl: `Er is geen optie \`${option}\`.${meant ? ` Bedoelt u \`${meant}\`?` : ''}`,
    en: `There is no option \`${option}\`.${meant ? ` Did you mean \`${meant}\`?` : ''}`,
  }),
  'commander.missingArgument': (argument) => ({
    nl: `Schrijf erbij om welke \`${argument}\` het gaat.`,
    en: `Say which \`${argument}\` is meant.`,
  }),
  'commander.optionMissingArgument': (option) => ({
    nl: `Na \`${option}\` ontbreekt iets.`,
    en: `Something is missing after \`${option}\`.`,
  }),
  'commander.invalidArgument': (option, given) => ({
    nl: `\`${given}\` kan niet bij \`${option}\`.`,
    en: `\`${given}\` is not possible with \`${option}\`.`,
  }),
  'commander.excessArguments': () => ({
    nl: 'Er staat te veel achter deze opdracht.',
    en: 'There is too much behind this command.',
  }),
};
