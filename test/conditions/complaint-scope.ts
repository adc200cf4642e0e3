// The names that the tests' conditions may use, and one dossier's values for them.
import type { Scope, Shape } from '../../engine/core/conditions/shape.ts';

const member: Shape = {
  kind: 'record',
  fields: { conflict: { kind: 'text', options: ['hard', 'soft', 'none'] }, votes: { kind: 'number' } },
};

export const scope: Scope = {
  data: {
    kind: 'record',
    fields: {
      relation: { kind: 'text', options: ['client', 'employee', 'other'] },
      description: { kind: 'text' },
      amount: { kind: 'number' },
      count: { kind: 'number' },
      solved: { kind: 'yes-no' },
      satisfied: { kind: 'yes-no' },
      happened: { kind: 'date' },
      ended: { kind: 'date' },
      called: { kind: 'time' },
      topics: { kind: 'list', of: { kind: 'text', options: ['care', 'conduct', 'privacy'] } },
      members: { kind: 'list', of: member },
      'about-whom': { kind: 'text' },
    },
  },
  agreements: { kind: 'record', fields: { open: { kind: 'number' } } },
  state: {
    kind: 'record',
    fields: { 'closed-unanswered': { kind: 'record', fields: { visits: { kind: 'number' } } } },
  },
  receipt: { kind: 'time' },
  now: { kind: 'time' },
  item: { kind: 'any' },
};

export const values = {
  data: {
    relation: 'employee',
    description: 'Nobody called me BACK',
    amount: 4.5,
    count: 2,
    solved: true,
    happened: '2026-04-01',
    ended: '2026-04-15',
    topics: ['care', 'privacy'],
    members: [{ conflict: 'hard', votes: 1 }, { conflict: 'none', votes: 3 }, { votes: 2 }],
    'about-whom': 'Jan',
  },
  agreements: { open: 0 },
  state: { closed_unanswered: { visits: 2 } },
  receipt: '2026-04-14T22:30:00Z',
  now: '2026-04-16T22:30:00Z',
  item: { price: 12, tags: ['new'], due: '2026-04-20' },
};
