// Reads what was typed, and runs the command that it names.
import { Command as Parser, CommanderError, Option } from 'commander';
import { nearest } from '../core/language/nearest.ts';
import type { Sentence } from '../core/language/text.ts';
import { CommandFault } from './command.ts';
import type { Command, Language, Terminal } from './command.ts';
import { commands } from './index.ts';
import { usageFault, words } from './usage.ts';

const WRONG_USE = 2;

/** Runs `gehoor` with these arguments; gives the exit code: 0 when all is well, 1 for a finding, 2 for wrong use. */
export async function runCommandLine(
  typed: readonly string[],
  variables: Readonly<Record<string, string | undefined>>,
  terminal: Terminal,
): Promise<number> {
  const language = languageOf(typed, variables);
  const [first = '--help', ...rest] = typed;
  const load = Object.hasOwn(commands, first) ? commands[first] : undefined;
  if (load) return runCommand(first, (await load()).command, rest, language, terminal);
  if (['help', '--help', '-h'].includes(first)) {
    const [about = ''] = rest;
    if (Object.hasOwn(commands, about)) return runCommandLine([about, '--help'], variables, terminal);
    terminal.out(await overview(language));
    return 0;
  }
  terminal.error(`${unknown(first)[language]}\n`);
  return WRONG_USE;
}

function languageOf(
  typed: readonly string[],
  variables: Readonly<Record<string, string | undefined>>,
): Language {
  const given = typed.join('\n').match(/^--language[=\n](nl|en)$/m)?.[1];
  const set = variables.LC_ALL || variables.LC_MESSAGES || variables.LANG || '';
  return (given ?? set.slice(0, 2)) === 'nl' ? 'nl' : 'en';
}

async function runCommand(
  name: string,
  command: Command,
  typed: readonly string[],
  language: Language,
  terminal: Terminal,
): Promise<number> {
  const parser = parserOf(name, command, language, terminal);
  let code = 0;
  parser.action(async () => {
    const { language: _language, ...options } = parser.opts<Record<string, string | boolean | undefined>>();
    code = await command.run({ arguments: parser.args, options, language, terminal });
  });
  try {
    await parser.parseAsync(typed, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommandFault) return told(error.sentence, 1);
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? 0 : told(usageFault(name, error, optionsOf(parser)), WRONG_USE);
  }

  function told(sentence: Sentence, exitCode: number): number {
    terminal.error(`${sentence[language]}\n`);
    return exitCode;
  }
}

function parserOf(name: string, command: Command, language: Language, terminal: Terminal): Parser {
  const said = words[language];
  const parser = new Parser(`gehoor ${name}`)
    .description(command.summary[language])
    .helpOption('-h, --help', said.help)
    .usage([`[${said.options}]`, ...command.arguments.map(({ syntax }) => syntax)].join(' '))
    .configureHelp({
      styleTitle: (title) => said.titles[title] ?? title,
      optionDescription: ({ description, argChoices }) =>
        argChoices ? `${description} (${argChoices.join(', ')})` : description,
    })
    .configureOutput({ writeOut: terminal.out, writeErr: () => {} })
    .showSuggestionAfterError(false)
    .exitOverride();
  for (const { syntax, about } of command.arguments) parser.argument(syntax, about[language]);
  const spoken = { syntax: '--language <language>', about: words.language, choices: ['nl', 'en'] };
  for (const { syntax, about, choices } of [...command.options, spoken]) {
    const option = new Option(syntax, about[language]);
    parser.addOption(choices ? option.choices(choices) : option);
  }
  return parser;
}

function optionsOf(parser: Parser): string[] {
  return ['--help', ...parser.options.flatMap(({ long }) => long ?? [])];
}

async function overview(language: Language): Promise<string> {
  const all = await Promise.all(
    Object.entries(commands).map(async ([name, load]) => [name, (await load()).command] as const),
  );
  const width = Math.max(...all.map(([name]) => name.length));
  const lines = all.map(([name, { summary }]) => `  ${name.padEnd(width)}  ${summary[language]}`);
  return `${words[language].intro}\n\n${lines.join('\n')}\n\n${words[language].more}\n`;
}

function unknown(name: string): Sentence {
  const meant = name.startsWith('-') ? null : nearest(name, Object.keys(commands));
  return {
    nl: `Er is geen opdracht \`${name}\`. ${meant ? `Bedoelt u \`gehoor ${meant}\`?` : '`gehoor --help` laat zien welke er zijn.'}`,
    en: `There is no command \`${name}\`. ${meant ? `Did you mean \`gehoor ${meant}\`?` : '`gehoor --help` shows which there are.'}`,
  };
}
