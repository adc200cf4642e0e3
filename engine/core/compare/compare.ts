// What is different between two versions of a procedure, for the people who meet it.
import type { Sentence } from '../language/text.ts';
import type { Plan } from '../plan/plan.ts';
import { acts } from './chapters/acts.ts';
import { deadlines } from './chapters/deadlines.ts';
import { keeping } from './chapters/keeping.ts';
import { letters } from './chapters/letters.ts';
import { promises } from './chapters/promises.ts';
import { questions } from './chapters/questions.ts';
import { sight } from './chapters/sight.ts';
import { states } from './chapters/states.ts';
import type { Chapter, Thing } from './chapter.ts';

/** One thing that is said otherwise; empty where it was not, or is no longer, said. */
export interface Otherwise {
  readonly about: Sentence;
  readonly before: Sentence;
  readonly after: Sentence;
}

export interface Difference {
  readonly kind: 'added' | 'removed' | 'changed';
  readonly title: Sentence;
  readonly otherwise: readonly Otherwise[];
}

export interface Differences {
  readonly title: Sentence;
  readonly differences: readonly Difference[];
}

const chapters: readonly Chapter[] = [promises, deadlines, states, acts, letters, sight, questions, keeping];

/** The differences by chapter; chapters in which nothing is different are left out. */
export function compare(before: Plan, after: Plan): Differences[] {
  return chapters.flatMap(({ title, things }) => {
    const differences = between(things(before), things(after));
    return differences.length === 0 ? [] : [{ title, differences }];
  });
}

type Things = Readonly<Record<string, Thing>>;

function between(before: Things, after: Things): Difference[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names.flatMap((name): Difference[] => {
    const [was, is] = [before[name], after[name]];
    if (was === undefined) return is === undefined ? [] : [{ kind: 'added', title: is.title, otherwise: [] }];
    if (is === undefined) return [{ kind: 'removed', title: was.title, otherwise: [] }];
    const otherwise = otherwiseIn(was, is);
    return otherwise.length === 0 ? [] : [{ kind: 'changed', title: is.title, otherwise }];
  });
}

function otherwiseIn(was: Thing, is: Thing): Otherwise[] {
  const said = ({ says }: Thing) => new Map(says.map(([about, each]) => [about.en, { about, each }]));
  const [old, now] = [said(was), said(is)];
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((key) => {
    const before = old.get(key);
    const after = now.get(key);
    const about = (after ?? before)?.about ?? NOTHING;
    const change = { about, before: before?.each ?? NOTHING, after: after?.each ?? NOTHING };
    return isSame(change.before, change.after) ? [] : [change];
  });
}

const NOTHING: Sentence = { nl: '', en: '' };

function isSame(a: Sentence, b: Sentence): boolean {
  return a.nl === b.nl && a.en === b.en;
}
