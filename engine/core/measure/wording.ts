// Says in words what a metric counts, from the same plan that counts it.
import { inLanguage } from '../language/text.ts';
import type { Sentence, Text } from '../language/text.ts';
import type { Expression } from '../conditions/condition.ts';
import type { MetricPlan, MomentPlan, Plan } from '../plan/plan.ts';
import { formatSpan } from '../time/span.ts';

/** The dossiers that a metric looks at: "de dossiers waarvan de ontvangst in de periode valt". */
export function countedDossiers(plan: Plan, metric: MetricPlan): Sentence {
  const at = sayMomentPlan(plan, metric.at);
  const only = metric.of === null ? null : inWords(metric.among, metric.of);
  return {
    nl: `de dossiers waarvan ${at.nl} in de periode valt${only ? `, alleen ${only.nl}` : ''}`,
    en: `the dossiers of which ${at.en} falls in the period${only ? `, only ${only.en}` : ''}`,
  };
}

/** What a condition says in its author's words; without them, as it is written. */
export function inWords(words: Text | null, { source }: Expression): Sentence {
  if (words !== null) return { nl: inLanguage(words, 'nl'), en: inLanguage(words, 'en') };
  return { nl: `waar dit geldt: ${source}`, en: `where this holds: ${source}` };
}

/** A moment in words: "de ontvangst", "de eerste keer “Bevestigen”". */
export function sayMomentPlan(plan: Plan, moment: MomentPlan): Sentence {
  if ('laterOf' in moment)
    return oneOf(plan, moment.laterOf, ' (wat het laatst komt)', ' (whichever is last)');
  if ('earlierOf' in moment)
    return moment.when
      ? oneOf(plan, moment.earlierOf)
      : oneOf(plan, moment.earlierOf, ' (wat het eerst komt)', ' (whichever is first)');
  if ('moment' in moment) {
    const start = sayMomentPlan(plan, moment.moment);
    return {
      nl: `${formatSpan(moment.plus, 'nl')} na ${start.nl}`,
      en: `${formatSpan(moment.plus, 'en')} after ${start.en}`,
    };
  }
  return wordings[moment.at](moment as never, plan);
}

type At = Extract<MomentPlan, { at: string }>;
type Wordings = {
  readonly [K in At['at']]: (moment: Extract<At, { at: K }> & { name: string }, plan: Plan) => Sentence;
};

const wordings: Wordings = {
  receipt: () => ({ nl: 'de ontvangst', en: 'the receipt' }),
  opened: () => ({ nl: 'het vastleggen', en: 'the recording' }),
  closed: () => ({ nl: 'het einde', en: 'the end' }),
  event: ({ name, which }, plan) => time(eventLabel(plan, name), which),
  state: ({ name, which }, plan) => begin(plan.lifecycle.states[name]?.title ?? name, which),
  letter: ({ name, which }, plan) => time(plan.letters[name]?.title ?? name, which),
  approval: ({ name }, plan) => quote('het akkoord', 'the approval', plan.approvals[name]?.title ?? name),
  deadline: ({ name }, plan) =>
    quote('het einde van de termijn', 'the end of the term', plan.deadlines[name]?.title ?? name),
  data: ({ name }, plan) => quote('de datum bij', 'the date at', plan.fields[name]?.ask ?? name),
  linked: ({ name }) => quote('het einde van het gekoppelde dossier', 'the end of the linked dossier', name),
  message: ({ name }) =>
    name === 'complainant'
      ? { nl: 'een bericht van de indiener', en: 'a message from the complainant' }
      : { nl: 'een bericht aan de indiener', en: 'a message to the complainant' },
  agreements: () => ({ nl: 'de laatste afgesproken actie', en: 'the last agreed action' }),
  item: ({ name }) => quote('het onderdeel', 'the item', name),
};

/** One of several; without saying which, that depends on the dossier. */
function oneOf(plan: Plan, moments: readonly MomentPlan[], nl = '', en = ''): Sentence {
  const all = moments.map((moment) => sayMomentPlan(plan, moment));
  return {
    nl: `${listed(
      all.map((each) => each.nl),
      ' of ',
    )}${nl}`,
    en: `${listed(
      all.map((each) => each.en),
      ' or ',
    )}${en}`,
  };
}

function listed(all: readonly string[], or: string): string {
  return [all.slice(0, -1).join(', '), ...all.slice(-1)].filter((part) => part !== '').join(or);
}

function time(title: Text, which: 'first' | 'last' | null): Sentence {
  return which === 'last'
    ? quote('de laatste keer', 'the last time', title)
    : quote('de eerste keer', 'the first time', title);
}

function begin(title: Text, which: 'first' | 'last' | null): Sentence {
  return which === 'last'
    ? begun(quote('de laatste keer dat', 'the last time that', title))
    : begun(quote('de eerste keer dat', 'the first time that', title));
}

function begun({ nl, en }: Sentence): Sentence {
  return { nl: `${nl} begon`, en: `${en} began` };
}

function quote(nl: string, en: string, title: Text): Sentence {
  return { nl: `${nl} “${inLanguage(title, 'nl')}”`, en: `${en} “${inLanguage(title, 'en')}”` };
}

function eventLabel(plan: Plan, name: string): Text {
  const found = Object.values(plan.lifecycle.events).find((event) => event.name === name);
  return found?.label ?? name;
}
