// What a command of the command line is: one file each, loaded only when it is asked for.
import type { Sentence } from '../core/language/text.ts';

export type Language = keyof Sentence;

/** Where a command writes to. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
}

export interface Parameter {
  /** Such as `<file...>`, `[folder]`, or for an option `--note <text>`. */
  readonly syntax: string;
  readonly about: Sentence;
  /** The only words that can be given, where it is a choice. */
  readonly choices?: readonly string[];
}

/** What somebody typed, read. */
export interface Call {
  readonly arguments: readonly string[];
  /** By the option's long name in camel case. */
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
  readonly language: Language;
  readonly terminal: Terminal;
}

export interface Command {
  readonly summary: Sentence;
  readonly arguments: readonly Parameter[];
  readonly options: readonly Parameter[];
  /** Runs it; gives the exit code. A `CommandFault` that it throws is told in one sentence. */
  readonly run: (call: Call) => Promise<number>;
}

/** What keeps a command from going on: a sentence that says what to do. */
export class CommandFault extends Error {
  override name = 'CommandFault';
  readonly sentence: Sentence;

  constructor(sentence: Sentence) {
    super(sentence.en);
    this.sentence = sentence;
  }
}
