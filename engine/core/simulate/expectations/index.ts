// Every key of an expectation with the check that it stands for.
import type { Expectation } from '../../language/procedure.gen.ts';
import type { Mismatch } from '../failure.ts';
import type { Scene } from '../scene.ts';
import { agreements, approved, data, refused } from './answers.ts';
import { letters, reminded, says } from './letters.ts';
import { candidates, may, mayNot, participants } from './people.ts';
import { sees, seesNot } from './sees.ts';
import { opened, outcome, state } from './state.ts';
import { told } from './told.ts';
import { due, met, missed, promises, schedules } from './time.ts';

export const expectations: {
  readonly [K in keyof Required<Expectation>]: (
    expected: NonNullable<Expectation[K]>,
    scene: Scene,
  ) => Mismatch[];
} = {
  state,
  due,
  met,
  missed,
  letters,
  says,
  reminded,
  participants,
  candidates,
  agreements,
  data,
  approved,
  may,
  'may-not': mayNot,
  refused,
  sees,
  'sees-not': seesNot,
  promises,
  outcome,
  opened,
  told,
  schedules,
};
