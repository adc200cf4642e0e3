// A promise says in words what its clock says: whoever changes the one is told to change the other.
import type { Problem } from '../language/problem.ts';
import type { Text } from '../language/text.ts';
import type { MomentPlan, Plan, PromisePlan } from '../plan/plan.ts';
import { formatSpan } from '../time/span.ts';
import type { Span } from '../time/span.ts';
import { problem } from './finding.ts';
import { isSameLength, namedSpans } from './named-spans.ts';
import type { Subject } from './subject.ts';

/** Reports promises that name a time, none of which their clock keeps to. */
export function promisedTimes({ plan }: Subject): Problem[] {
  return Object.values(plan.promises).flatMap((promise) => {
    const kept = clockOf(plan, promise);
    if (kept.length === 0) return [];
    return textsOf(promise.text).flatMap(([language, text]) => {
      const named = namedSpans(text);
      if (named.length === 0 || named.some((one) => kept.some((other) => isSameLength(one, other))))
        return [];
      const say = (spans: readonly Span[], to: 'nl' | 'en') =>
        spans.map((span) => formatSpan(span, to)).join(', ');
      return [
        problem(
          'promise-other-time',
          ['promises', promise.name, 'text', ...(language === null ? [] : [language])],
          `De belofte \`${promise.name}\` noemt ${say(named, 'nl')}, maar de klok loopt ${say(kept, 'nl')}. Maak de tekst en de termijn gelijk.`,
          `The promise \`${promise.name}\` names ${say(named, 'en')}, but the clock runs ${say(kept, 'en')}. Make the text and the time limit the same.`,
        ),
      ];
    });
  });
}

function clockOf({ deadlines }: Plan, { deadline, by }: PromisePlan): Span[] {
  if (deadline !== null) return (deadlines[deadline]?.within.lines ?? []).map(({ then }) => then);
  return by === null ? [] : spanIn(by);
}

function spanIn(moment: MomentPlan): Span[] {
  return 'moment' in moment ? [moment.plus] : [];
}

function textsOf(text: Text): [language: string | null, text: string][] {
  return typeof text === 'string' ? [[null, text]] : Object.entries(text);
}
