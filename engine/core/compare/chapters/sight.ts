// Who sees what: every place with its roles and the parts it reads, and the complainant.
import type { ParticipantPlan, Part, Plan } from '../../plan/plan.ts';
import type { Sentence } from '../../language/text.ts';
import { both, joined, same } from '../chapter.ts';
import type { Chapter } from '../chapter.ts';

export const sight: Chapter = {
  title: { nl: 'Wie wat ziet', en: 'Who sees what' },
  things: (plan) => ({
    complainant: {
      title: { nl: 'De indiener', en: 'The complainant' },
      says: [[SEES, parts(plan.complainantSees)]],
    },
    ...Object.fromEntries(
      Object.values(plan.participants).map((place) => [`place.${place.name}`, thingOf(plan, place)]),
    ),
  }),
};

const SEES: Sentence = { nl: 'ziet', en: 'sees' };

function thingOf({ organisation }: Plan, place: ParticipantPlan) {
  const roles = place.roles.map((role) => both(organisation.roles[role]?.title ?? role));
  const walled = typeof place.walled === 'boolean' ? '' : place.walled.source;
  const behind =
    place.walled === true ? { nl: 'staat buiten', en: 'is kept out' } : same(walled && `! ${walled}`);
  return {
    title: both(place.title),
    says: [
      [{ nl: 'rol', en: 'role' }, joined(roles)],
      [SEES, parts(place.sees)],
      [{ nl: 'muur', en: 'wall' }, behind],
      [{ nl: 'nooit', en: 'never' }, same([...place.not, ...place.neverWas].join(', '))],
    ] as const,
  };
}

const NAMES: Readonly<Record<Part, Sentence>> = {
  answers: { nl: 'de antwoorden', en: 'the answers' },
  agreements: { nl: 'de afspraken', en: 'the agreements' },
  messages: { nl: 'de berichten', en: 'the messages' },
  notes: { nl: 'de notities', en: 'the notes' },
  letters: { nl: 'de brieven', en: 'the letters' },
  history: { nl: 'de geschiedenis', en: 'the history' },
  readers: { nl: 'wie er las', en: 'who read it' },
};

function parts(seen: readonly Part[]): Sentence {
  return joined(seen.map((part) => NAMES[part]));
}
