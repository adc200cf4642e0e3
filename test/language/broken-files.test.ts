// Every broken file is answered with the right places, in both languages, and never with the inside of a program.
import { describe, expect, it } from 'vitest';
import { readSource } from '../../engine/core/language/source.ts';
import { brokenFiles } from './broken-files.ts';
import { inShort, problemsIn } from './check.ts';
import { validOrganisation, validProcedure } from './valid.ts';

describe('given a file that is right', () => {
  it.each([
    ['procedure', validProcedure],
    ['organisation', validOrganisation],
  ] as const)('then nothing is said about the %s', (kind, text) => {
    expect(problemsIn(kind, text)).toEqual([]);
  });

  it('then it may have a byte order mark and the line ends of another system', () => {
    expect(problemsIn('procedure', `\ufeff${validProcedure.replaceAll('\n', '\r\n')}`)).toEqual([]);
  });
});

describe('given a file with one thing wrong', () => {
  it.each(brokenFiles)('then $name is told where it stands', ({ kind, text, expected }) => {
    expect(expected.length).toBeGreaterThan(0);
    expect(problemsIn(kind, text).map(inShort)).toEqual(expected);
  });

  it.each(brokenFiles)('then $name is told in plain Dutch and English', ({ kind, text }) => {
    for (const { text: said } of problemsIn(kind, text)) {
      expect(said.nl).not.toBe(said.en);
      for (const sentence of [said.nl, said.en]) {
        expect(sentence).toMatch(/^\S.*[.?]$/);
        expect(sentence.length).toBeLessThan(400);
        expect(sentence).not.toMatch(/\bat .+:\d+:\d+|Error|undefined|\[object|anyOf|schema|propert/);
      }
    }
  });

  it.each(brokenFiles)('then the line with $name can be shown', ({ kind, text }) => {
    const source = readSource('file.yaml', text);
    for (const problem of problemsIn(kind, text)) {
      const [line = '', mark = ''] = source.excerpt(problem).split('\n');
      expect(line.startsWith(`${problem.line} | `)).toBe(true);
      expect(line.length).toBeLessThan(120);
      expect(mark.trim().endsWith('^')).toBe(true);
    }
  });
});
