// `gehoor check`: every finding with its place, a mark under it and what to write instead.
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { organisation, procedure } from '../simulate/stage.ts';
import { folderWith, removeFolders, run } from './run.ts';

afterAll(removeFolders);
const right = procedure.replace(/scenarios:\s*$/, '');
const folder = folderWith({
  'organisation.yaml': organisation,
  'procedures/objection.yaml': right,
  'procedures/wrong.yaml': right
    .replace('initial: received', 'initial: recieved')
    .replace('fields:', 'feilds:'),
  'procedures/mistyped.yaml': right.replace('initial: received', 'initial: recieved'),
  'calendars/own.yaml': 'extends: netherlands\nclosed: ["2026-12-24"]\n',
  'calendars/wrong.yaml': 'extends: netherlands\nclosed: ["2026-02-30"]\n',
  'other/organisation.yaml': organisation.replace('calendar: office', 'calendar: ofice'),
  'binary.yaml': new Uint8Array([0, 1, 2, 255]),
  'empty.yaml': '',
});
const path = (name: string) => join(folder, name);

describe('given files that are right', () => {
  it('says so, and takes the organisation from a folder above', async () => {
    const { code, out, error } = await run(
      'check',
      path('procedures/objection.yaml'),
      path('organisation.yaml'),
      path('calendars/own.yaml'),
    );
    expect({ code, error }).toEqual({ code: 0, error: '' });
    expect(out).toMatch(/3 files checked: nothing wrong/);
  });
});

describe('given files with mistakes', () => {
  it('points at each with the line, a mark under it and what to write', async () => {
    const { code, out } = await run('check', path('procedures/mistyped.yaml'));
    const [place, line, mark] = out.split('\n');
    expect(code).toBe(1);
    expect(place).toMatch(/mistyped\.yaml:\d+:12 {2}.*Did you mean `received`\?$/);
    expect(line).toMatch(/^ {2}\d+ \| {3}initial: recieved$/);
    expect(mark?.indexOf('^')).toBe(line?.indexOf('recieved'));
    expect(out).toMatch(/1 file checked: 1 problem/);
  });

  it('speaks Dutch when asked', async () => {
    const { out } = await run('check', path('procedures/mistyped.yaml'), '--language', 'nl');
    expect(out).toContain('Bedoelt u `received`?');
    expect(out).toMatch(/1 bestand nagekeken: 1 probleem/);
  });

  it('writes JSON for programs', async () => {
    const { code, out } = await run('check', path('procedures/mistyped.yaml'), '--json');
    const found = JSON.parse(out) as { ok: boolean; files: { kind: string; problems: object[] }[] };
    expect(code).toBe(1);
    expect(found.ok).toBe(false);
    expect(found.files[0]?.kind).toBe('procedure');
    expect(found.files[0]?.problems[0]).toMatchObject({
      column: 12,
      severity: 'problem',
      instead: 'received',
      text: { nl: expect.any(String), en: expect.any(String) },
    });
  });

  it('stops at the grammar before it looks at names', async () => {
    const { code, out } = await run('check', path('procedures/wrong.yaml'));
    expect(code).toBe(1);
    expect(out).toContain('feilds');
    expect(out).not.toContain('recieved');
  });

  it('finds them in an organisation that is given, and tells them once', async () => {
    const { code, out } = await run(
      'check',
      path('procedures/objection.yaml'),
      path('procedures/mistyped.yaml'),
      '--organisation',
      path('other/organisation.yaml'),
    );
    expect(code).toBe(1);
    expect(out.match(/ofice/g)?.length).toBe(2);
    expect(out).toContain('1 problem');
  });

  it('finds them in a calendar by itself', async () => {
    const { code, out } = await run('check', path('calendars/wrong.yaml'));
    expect(code).toBe(1);
    expect(out).toMatch(/wrong\.yaml:2:10 /);
  });
});

describe('given a file that cannot be used', () => {
  it.each([
    ['nowhere.yaml', /nowhere\.yaml` does not exist/],
    ['procedures', /is a folder/],
    ['binary.yaml', /is not text/],
  ])('%s: one sentence', async (name, sentence) => {
    const { code, out, error } = await run('check', path(name));
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(error).toMatch(sentence);
    expect(error.trimEnd()).not.toContain('\n');
  });

  it('an empty one is a finding', async () => {
    const { code, out } = await run('check', path('empty.yaml'));
    expect(code).toBe(1);
    expect(out).toContain('This file is empty.');
  });

  it('one that cannot be read is told with the reason', async () => {
    const circle = join(folderWith({}), 'organisation.yaml');
    symlinkSync(circle, circle);
    expect((await run('check', circle)).error).toContain('cannot be read (ELOOP)');
  });

  it('a procedure without an organisation says where it belongs', async () => {
    const { code, error } = await run('check', join(folderWith({ 'a.yaml': right }), 'a.yaml'));
    expect(code).toBe(1);
    expect(error).toContain('There is no `organisation.yaml` beside');
  });
});
