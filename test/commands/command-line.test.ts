// The command line itself: what it knows, and what it says to whoever mistypes.
import { describe, expect, it } from 'vitest';
import { commands } from '../../engine/commands/index.ts';
import { run } from './run.ts';

describe('given no command, or a call for help', () => {
  it.each([[[]], [['--help']], [['-h']], [['help']]])('%j shows every command', async (typed) => {
    const { code, out } = await run(...typed);
    expect(code).toBe(0);
    for (const name of Object.keys(commands)) expect(out).toMatch(new RegExp(`^ {2}${name} `, 'm'));
  });

  it.each(Object.keys(commands))('%s explains itself in both languages', async (name) => {
    const [english, dutch] = [await run(name, '--help'), await run(name, '--help', '--language', 'nl')];
    expect([english.code, dutch.code]).toEqual([0, 0]);
    expect(english.out).toMatch(new RegExp(`^Usage: gehoor ${name} `));
    expect(dutch.out).toMatch(new RegExp(`^Gebruik: gehoor ${name} `));
    expect(await run('help', name)).toEqual(english);
  });
});

describe('given something mistyped', () => {
  it.each([
    [['chek'], 'There is no command `chek`. Did you mean `gehoor check`?'],
    [['--nonsense'], 'There is no command `--nonsense`. `gehoor --help` shows which there are.'],
    [['constructor'], 'There is no command `constructor`. `gehoor --help` shows which there are.'],
    [['check'], 'Say which `file` is meant. `gehoor check --help` explains.'],
    [
      ['check', 'x', '--jsn'],
      'There is no option `--jsn`. Did you mean `--json`? `gehoor check --help` explains.',
    ],
    [
      ['check', 'x', '--organisation'],
      'Something is missing after `--organisation`. `gehoor check --help` explains.',
    ],
    [
      ['check', 'x', '--language', 'fr'],
      '`fr` is not possible with `--language`. `gehoor check --help` explains.',
    ],
    [['tset', '--language', 'nl'], 'Er is geen opdracht `tset`. Bedoelt u `gehoor test`?'],
  ])('%j: one sentence and exit code 2', async (typed, sentence) => {
    expect(await run(...typed)).toEqual({ code: 2, out: '', error: `${sentence}\n` });
  });
});
