// With real people: somebody remains for every place, whoever is complained about.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Person } from '../../engine/core/people/person.ts';
import { proveStaffing } from '../../engine/core/prove/staffing.ts';
import { proveText } from './prove-file.ts';

const sound = readFileSync('test/prove/fixtures/sound.yaml', 'utf8');

function person(name: string, roles: readonly string[], active = true): Person {
  return {
    id: name.toLowerCase(),
    name,
    email: null,
    language: 'nl',
    roles,
    about: null,
    active,
    awayFrom: null,
    awayUntil: null,
    substitute: null,
    load: 0,
  };
}

function codes(text: string, people: readonly Person[]): string[] {
  return proveStaffing(proveText('staffing.yaml', text).plan, people).map(({ code }) => code);
}

const anna = person('Anna', ['advisor']);
const bram = person('Bram', ['advisor']);
const cleo = person('Cleo', ['confidant']);
const dirk = person('Dirk', ['confidant']);

describe('given a handler who is an advisor or a confidant, and a respondent who sees nothing', () => {
  test('when two can handle and two are confidants, then nothing is wrong', () => {
    expect(codes(sound, [anna, cleo, dirk])).toEqual([]);
  });

  test('when nobody has the role, then that is told', () => {
    expect(codes(sound, [person('Eva', ['desk'])])).toEqual(['too-few-people', 'too-few-confidants']);
  });

  test('when only one has the role, then a complaint about that one has nobody', () => {
    const [finding] = proveStaffing(proveText('staffing.yaml', sound).plan, [cleo]);
    expect(finding).toMatchObject({
      code: 'nobody-without-respondent',
      severity: 'problem',
      path: ['participants', 'handler'],
      text: {
        nl: 'Gaat een klacht over Cleo, dan is er niet genoeg voor “handler”. Er zijn 2 mensen met deze rol nodig: geef er meer mensen bij.',
        en: 'If a complaint is about Cleo, too few are left for “handler”. 2 people with this role are needed: give it to more people.',
      },
    });
  });

  test('when the second one has left, then they do not count', () => {
    expect(codes(sound, [anna, person('Bram', ['advisor'], false), cleo, dirk])).toEqual([]);
    expect(codes(sound, [person('Bram', ['advisor'], false), cleo])).toContain('nobody-without-respondent');
  });

  test('when there is one confidant, then two are advised', () => {
    expect(codes(sound, [anna, bram, cleo])).toEqual(['too-few-confidants']);
  });
});

describe('given a step that hands the dossier to another handler', () => {
  const another = sound.replace('- target: received', '- { target: received, assign: { handler: another } }');

  test('when two remain beside the respondent, then nothing is wrong', () => {
    expect(codes(another, [anna, cleo, dirk])).toEqual([]);
  });

  test('when only one remains beside the respondent, then there is no other', () => {
    expect(codes(another, [cleo, dirk])).toEqual(['nobody-without-respondent']);
  });
});

describe('given a second place that differs from the first', () => {
  const decider = sound
    .replace(
      '  respondent:',
      '  decider: { role: confidant, differs-from: [handler], vacant: role }\n  respondent:',
    )
    .replace('by: handler,', 'by: [handler, decider],');

  test('when the handler can take one of the two confidants and the respondent is the other, then nobody decides', () => {
    expect(codes(decider, [anna, bram, cleo, dirk])).toContain('nobody-without-respondent');
  });

  test('when there are three confidants, then somebody decides', () => {
    expect(codes(decider, [anna, bram, cleo, dirk, person('Eva', ['confidant'])])).toEqual([]);
  });
});
