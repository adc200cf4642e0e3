// What a procedure says of itself to everybody, made from the same plan that runs it, so that the two cannot differ.
import { inLanguage } from '../../engine/core/language/text.ts';
import type { Plan } from '../../engine/core/plan/plan.ts';
import { course } from './course.ts';
import { keeping } from './keeping.ts';
import { tellingOf } from './part.ts';
import type { Listed, TellPart, TextBlock } from './part.ts';
import { promises } from './promises.ts';
import { terms } from './terms.ts';
import { unhappy } from './unhappy.ts';
import { who } from './who.ts';

const parts: readonly TellPart[] = [promises, course, terms, who, unhappy, keeping];

/** Everything below the title, in a language; `people` are the names under each role, where they are known. */
export function procedureText(plan: Plan, lang: string, people: Listed | null = null): TextBlock[] {
  const telling = tellingOf(plan, lang, people);
  const about: TextBlock[] =
    plan.about === null ? [] : [{ kind: 'paragraph', look: 'lead', text: inLanguage(plan.about, lang) }];
  return [...about, ...parts.flatMap((tell) => tell(telling))];
}
