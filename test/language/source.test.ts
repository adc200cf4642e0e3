// What a file says is read as its writer meant it, and every problem finds its place.
import { describe, expect, it } from 'vitest';
import { readSource } from '../../engine/core/language/source.ts';
import type { Path, Problem } from '../../engine/core/language/problem.ts';

const read = (text: string) => readSource('file.yaml', text).value;

describe('given words that another version of YAML would change', () => {
  it('then times, dates and words stay text', () => {
    expect(read('at: 16:30\nfrom: 2026-04-24\nname: no\non: off')).toEqual({
      at: '16:30',
      from: '2026-04-24',
      name: 'no',
      on: 'off',
    });
  });

  it('then a directive for the older version changes nothing', () => {
    expect(read('%YAML 1.1\n---\nname: yes')).toEqual({ name: 'yes' });
  });

  it('then true, false and numbers are what they are', () => {
    expect(read('a: true\nb: 12\nc: 2.5\nd: null')).toEqual({ a: true, b: 12, c: 2.5, d: null });
  });

  it('then a part that is referred to is read where it is used', () => {
    expect(read('a: &a { b: 1 }\nc: *a')).toEqual({ a: { b: 1 }, c: { b: 1 } });
  });
});

const text = `title:
  nl: Klacht
  en: "A {nam} b"
body: |
  first line
  and {nam} here

  - last {x}
list:
  - a: 1
  - c
shared: &shared { deep: 1 }
again: *shared
empty:
`;

describe('given a problem at a path', () => {
  const source = readSource('file.yaml', text);
  const place = (path: Path, more: Partial<Problem> = {}) => {
    const problem: Problem = { code: 'x', severity: 'problem', path, text: { nl: 'x', en: 'x' }, ...more };
    const { file, line, column } = source.place(problem);
    expect(file).toBe('file.yaml');
    return `${line}:${column}`;
  };

  it('then it points at the value', () => {
    expect(place(['title', 'nl'])).toBe('2:7');
    expect(place(['list', 0, 'a'])).toBe('10:8');
    expect(place(['list', 1])).toBe('11:5');
  });

  it('then it points at the key when the problem is the key', () => {
    expect(place(['title', 'nl'], { atKey: true })).toBe('2:3');
    expect(place([], { atKey: true })).toBe('1:1');
  });

  it('then it points at the key when there is no value', () => {
    expect(place(['empty'])).toBe('14:1');
  });

  it('then it points at the nearest thing around what does not exist', () => {
    expect(place(['title', 'fr'])).toBe('1:1');
    expect(place(['list', 0, 'b', 'c'])).toBe('10:5');
    expect(place(['list', 7])).toBe('9:1');
    expect(place(['nowhere', 'at', 'all'])).toBe('1:1');
  });

  it('then it follows a reference to where the thing is written', () => {
    expect(place(['again', 'deep'])).toBe('12:25');
  });

  it('then it points within a quoted text and within a block', () => {
    expect(place(['title', 'en'], { within: { from: 3, to: 6 } })).toBe('3:11');
    expect(place(['body'], { within: { from: 16, to: 19 } })).toBe('6:8');
    expect(place(['body'], { within: { from: 35, to: 36 } })).toBe('8:11');
  });

  it('then the line is shown with a mark under the place', () => {
    expect(source.excerpt({ line: 3, column: 11 })).toBe('3 |   en: "A {nam} b"\n  |           ^');
  });
});
