// What conditions and computed values give, with answers and without them.
import { describe, expect, test } from 'vitest';
import { compileExpression, type Expression } from '../../engine/core/conditions/condition.ts';
import type { Shape } from '../../engine/core/conditions/shape.ts';
import { scope, values } from './complaint-scope.ts';

const yesNo: Shape = { kind: 'yes-no' };

function compiled(source: string, expected: Shape | null = null): Expression {
  const result = compileExpression(source, scope, expected);
  if (!result.ok) throw new Error(`${source}: ${result.problem.en}`);
  return result.expression;
}

describe('a condition on a dossier with answers', () => {
  test.each([
    ['data.relation == "employee"', true],
    ["data.relation != 'employee'", false],
    ['data.relation in ["client", "other"]', false],
    ['data["relation"] == "employee"', true],
    ['"care" in data.topics && data.topics.contains("privacy")', true],
    ['data.topics == ["care", "privacy"]', true],
    ['data.amount > 3', true],
    ['data.count * 2 >= 4.0', true],
    ['data.count + 1 == 3', true],
    ['data.count / 4 == 0.5', true],
    ['-data.count < 0 && data.count % 2 == 0', true],
    ['agreements.open == 0', true],
    ['data.solved', true],
    ['!data.solved', false],
    ['(data.count > 1 ? data.amount : 0) > 4', true],
    ['data.description.lower().contains("back")', true],
    ['data.description.startsWith("Nobody") && data.description.endsWith("BACK")', true],
    ['size(data.description) == 21 && data.topics.size() == 2', true],
    ['data.members.filter(m, m.conflict == "hard").size() < 3', true],
    ['data.members.exists(m, m.votes > 2)', true],
    ['data.members.all(m, m.votes > 1)', false],
    ['data.members.exists_one(m, m.votes > 2)', true],
    ['sum(data.members.map(m, m.votes)) == 6', true],
    ['max(data.members.map(m, m.conflict == "none", m.votes)) == 3', true],
    ['min(data.amount, data.count, 7) == 2', true],
    ['data.members[1].votes == 3', true],
    ['data.members.exists(m, data.members.exists(n, m.votes < n.votes && n.conflict == "none"))', true],
    ['data.members.exists(m, data.topics.all(m, m != "conduct") && m.votes == 3)', true],
    ['state.closed_unanswered.visits > 1', true],
    ['data.about_whom == "Jan"', true],
    ['item.price > 10 && "new" in item.tags', true],
    ["item.due > date('2026-04-19')", true],
    ['has(data.description) && !has(data.called)', true],
  ])('%s is %s', (source, outcome) => {
    expect(compiled(source, yesNo).run(values)).toBe(outcome);
  });
});

describe('time in a condition', () => {
  test.each([
    ['now - receipt == hours(48)', true],
    ['now - receipt > days(2)', false],
    ['now >= receipt + days(2)', true],
    ['data.ended - data.happened == 14', true],
    ['data.ended - data.happened > days(13)', true],
    ["data.happened >= date('2026-04-01')", true],
    ['data.happened + days(14) == data.ended', true],
    ['min(now, receipt) == receipt', true],
  ])('%s is %s', (source, outcome) => {
    expect(compiled(source, yesNo).run(values)).toBe(outcome);
  });

  test('a moment falls on the date that it has in the time zone', () => {
    const inTheNetherlands = compileExpression('receipt == data.ended', scope, yesNo, 'Europe/Amsterdam');
    const inNewYork = compileExpression('receipt == data.ended', scope, yesNo, 'America/New_York');
    expect(inTheNetherlands.ok && inTheNetherlands.expression.run(values)).toBe(true);
    expect(inNewYork.ok && inNewYork.expression.run(values)).toBe(false);
  });

  test.each([
    ['date(now)', '2026-04-17'],
    ['data.happened + days(30)', '2026-05-01'],
    ['receipt + hours(1)', '2026-04-14T23:30:00.000Z'],
    ['now - receipt', 'PT48H'],
    ['now - data.happened', 16],
  ])('%s gives %s', (source, outcome) => {
    expect(compiled(source).run(values)).toBe(outcome);
  });
});

describe('answers that are not there', () => {
  const empty = { data: { description: '  ', amount: null, topics: [] } };

  test.each([
    'data.relation == "client"',
    'data.relation != "client"',
    '!(data.relation == "client")',
    'data.amount > 3',
    '!data.solved',
    'data.called < now',
    'has(data.description)',
    'has(data.topics)',
    'has(data.members)',
    '"care" in data.topics',
    'data.solved ? true : true',
    'state.closed_unanswered.visits == 0',
    'item.price == item.price',
  ])('make %s false', (source) => {
    for (const given of [empty, {}, null, undefined, 'nonsense', { data: [] }]) {
      expect(compiled(source, yesNo).run(given)).toBe(false);
    }
  });

  test.each([
    ['size(data.topics) == 0', true],
    ['data.members.filter(m, m.votes > 1).size() < 3', true],
    ['data.members.all(m, m.votes > 1)', true],
    ['data.relation == "client" || true', true],
    ['!has(data.relation)', true],
  ])('leave %s %s', (source, outcome) => {
    expect(compiled(source, yesNo).run(empty)).toBe(outcome);
  });

  test.each([
    'data.amount + 1',
    'data.relation',
    'data.happened + days(1)',
    'max(data.members.map(m, m.votes))',
    '1 / 0',
  ])('make the value %s null', (source) => {
    expect(compiled(source).run(empty)).toBeNull();
  });

  test('leave the sum and the greatest of the others', () => {
    const given = { data: { count: 2, members: [{ votes: 1 }, {}, null, { votes: 'many' }] } };
    expect(compiled('sum(data.members.map(m, m.votes))').run(given)).toBe(1);
    expect(compiled('max(data.amount, data.count)').run(given)).toBe(2);
  });

  test('a value of another kind than its field is no answer', () => {
    expect(compiled('data.count > 1', yesNo).run({ data: { count: '5' } })).toBe(false);
    expect(compiled('data.happened').run({ data: { happened: '2026-02-30' } })).toBeNull();
    expect(compiled('data.called').run({ data: { called: '14-04-2026' } })).toBeNull();
  });
});

describe('what a compiled expression tells', () => {
  test('every path that it reads, named as in the procedure', () => {
    const source =
      'data.members.exists(m, m.votes > data.count) || state.closed_unanswered.visits > 1 || now > receipt';
    expect(compiled(source).paths).toEqual([
      ['data', 'members'],
      ['data', 'members', 'votes'],
      ['data', 'count'],
      ['state', 'closed-unanswered', 'visits'],
      ['now'],
      ['receipt'],
    ]);
  });

  test('its shape, and its path when it is only a name', () => {
    expect(compiled('data.relation')).toMatchObject({
      shape: { kind: 'text', options: ['client', 'employee', 'other'] },
      path: ['data', 'relation'],
    });
    expect(compiled('data.count + 1')).toMatchObject({ shape: { kind: 'number' }, path: undefined });
  });
});

test('a run that would take too long ends as absent', () => {
  const members = Array.from({ length: 400 }, () => ({ conflict: 'none', votes: 1 }));
  const source =
    'data.members.all(a, data.members.all(b, data.members.all(c, a.votes + b.votes + c.votes == 3)))';
  const started = performance.now();
  expect(compiled(source, yesNo).run({ data: { members } })).toBe(false);
  expect(performance.now() - started).toBeLessThan(2000);
});
