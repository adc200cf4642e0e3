// `gehoor document`, `diagram` and `types`: what is made from a procedure, as text, as a picture and as types.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readBack } from '../pdf/read-back.ts';
import { organisation, procedure } from '../simulate/stage.ts';
import { folderWith, removeFolders, run } from './run.ts';

afterAll(removeFolders);
const right = procedure.replace(/scenarios:\s*$/, '');
const folder = folderWith({
  'organisation.yaml': organisation,
  'objection.yaml': right,
  'wrong.yaml': right.replace('initial: received', 'initial: recieved'),
});
const path = (name: string) => join(folder, name);
const COMPLAINT = 'config/complaint.yaml';

describe.each(['document', 'diagram', 'types', 'diff'])('`%s`', (command) => {
  it('explains itself', async () => {
    const { code, out } = await run(command, '--help');
    expect(code).toBe(0);
    expect(out).toMatch(new RegExp(`Usage: gehoor ${command} .*<file>`));
  });

  it('given a procedure with a mistake, then points at it as `check` does and makes nothing', async () => {
    const { code, out, error } = await run(command, path('wrong.yaml'));
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(error).toMatch(/wrong\.yaml:\d+:12 {2}.*Did you mean `received`\?/);
  });

  it('given a file that is no procedure, or none, then says so in one sentence', async () => {
    const other = await run(command, path('organisation.yaml'));
    expect(other.code).toBe(1);
    expect(other.error).toMatch(/is no procedure\. Give the file that begins with `procedure:`\.\n$/);
    expect((await run(command, path('none.yaml'))).error).toMatch(/does not exist/);
    expect((await run(command)).code).toBe(2);
  });
});

describe.each(['document', 'diagram', 'types'])('`%s` in a language', (command) => {
  it('given one that the procedure does not speak, then says which it does', async () => {
    const { code, error } = await run(command, COMPLAINT, '--in', 'fr');
    expect({ code, error }).toEqual({
      code: 1,
      error: 'The procedure does not speak `fr`. Choose from: `nl`, `en`.\n',
    });
  });
});

describe('`document`', () => {
  it('writes the public text as Markdown, in the language that is asked', async () => {
    const { code, out } = await run('document', COMPLAINT, '--in', 'en');
    expect(code).toBe(0);
    expect(out).toMatch(/^# Complaint\n\n/);
    expect(out).toContain('## What we promise');
    expect(out).toContain('| You have received a confirmation | 48 hours | the receipt |');
  });

  it('makes a PDF of the same', async () => {
    const { code, out } = await run('document', COMPLAINT, '--pdf', path('complaint.pdf'));
    expect({ code, out }).toEqual({ code: 0, out: '' });
    const { parts, language } = await readBack(readFileSync(path('complaint.pdf')));
    expect(language).toBe('nl');
    expect(parts.map(({ text }) => text)).toContain('Wat wij beloven');
  });

  it('given a folder that does not exist, then says what to look at', async () => {
    const { code, error } = await run('document', COMPLAINT, '--pdf', path('none/complaint.pdf'));
    expect(code).toBe(1);
    expect(error).toMatch(/cannot be written \(ENOENT\)\. Does the folder exist/);
  });
});

describe('`diagram`', () => {
  it('draws the lifecycle as SVG, without style attributes', async () => {
    const { code, out } = await run('diagram', COMPLAINT, '--in', 'en');
    expect(code).toBe(0);
    expect(out).toMatch(/^<svg /);
    expect(out).toContain('Being handled');
    expect(out).not.toContain('style=');
  });

  it('gives the drawing as DOT when asked', async () => {
    expect((await run('diagram', COMPLAINT, '--dot')).out).toMatch(/^digraph lifecycle \{/);
  });
});

describe('`types`', () => {
  it('writes types that TypeScript takes, with each field and its question', async () => {
    const { code, out } = await run('types', COMPLAINT);
    expect(code).toBe(0);
    expect(out).toContain(
      '/** Wat is uw relatie met Quoratio? */\n  readonly relation?: "client" | "employee" | "other" | null;',
    );
    expect(out).toMatch(/export interface FilingForm \{[^}]*readonly relation: /);
    expect(out).toContain('export type Outcome = "solved" | "unanswered" | "withdrawn";');
  });

  it.each([
    'config/complaint.yaml',
    'config/examples/housing-complaint.yaml',
    'config/examples/public-body.yaml',
  ])('given %s, then an answer of the wrong kind is a mistake and a right one is not', async (file) => {
    const { out } = await run('types', file);
    expect(mistakes(out)).toEqual([]);
    expect(mistakes(`${out}\nexport const one: Answers = {};`)).toEqual([]);
    expect(mistakes(`${out}\nexport const one: Answers = { name: 3 };`)).toHaveLength(1);
  });
});

/** What the compiler finds wrong with a module. */
function mistakes(code: string): string[] {
  const file = join(folderWith({ 'answers.ts': code }), 'answers.ts');
  const { stdout } = spawnSync('node_modules/.bin/tsc', ['--ignoreConfig', '--noEmit', '--strict', file], {
    encoding: 'utf8',
  });
  return stdout.split('\n').filter((line) => line.includes('error TS'));
}
