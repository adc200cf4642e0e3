// The words of the shipped procedure as its pages use them, so that the tests follow it when it is rephrased.
import { inLanguage } from '../../engine/core/language/text.ts';
import type { Plan } from '../../engine/core/plan/plan.ts';
import { sayPhrase } from '../../engine/core/scope/say.ts';

export interface Tongue {
  /** The question of a field. */
  readonly ask: (field: string) => string;
  /** The words of an answer to choose. */
  readonly option: (field: string, name: string) => string;
  /** The words on the button of an event. */
  readonly act: (event: string) => string;
  readonly state: (path: string) => string;
  /** What is agreed on together. */
  readonly approval: (name: string) => string;
  readonly letter: (name: string) => string;
  /** A place in a dossier, at the beginning of a line. */
  readonly place: (name: string) => string;
  /** Why an event is refused while its nth requirement does not hold. */
  readonly refusal: (event: string, index: number) => string;
  /** Why a filing is refused while its nth requirement does not hold. */
  readonly filingRefusal: (index: number) => string;
}

/** The Dutch words of a plan; throws on a name that it does not have. */
export function tongueOf(plan: Plan): Tongue {
  const say = (text: Parameters<typeof inLanguage>[0] | undefined, what: string) => {
    if (text === undefined) throw new Error(`The procedure has no ${what}.`);
    return inLanguage(text, 'nl');
  };
  const eventOf = (name: string) =>
    Object.values(plan.lifecycle.events).find((event) => event.name === name && event.by.length > 0);
  return {
    ask: (field) => say(plan.fields[field]?.ask, `field ${field}`),
    option: (field, name) =>
      say(plan.fields[field]?.options.find((each) => each.name === name)?.text, `option ${name} of ${field}`),
    act: (name) => say(eventOf(name)?.label, `event ${name}`),
    state: (path) => say(plan.lifecycle.states[path]?.title, `state ${path}`),
    approval: (name) => say(plan.approvals[name]?.title, `approval ${name}`),
    letter: (name) => say(plan.letters[name]?.title, `letter ${name}`),
    place: (name) => say(plan.participants[name]?.title, `place ${name}`),
    refusal: (name, index) => {
      const phrase = eventOf(name)?.require[index]?.else;
      if (!phrase) throw new Error(`The procedure has no requirement ${index} of ${name}.`);
      return sayPhrase(plan, phrase, {}, 'nl', []);
    },
    filingRefusal: (index) => {
      const phrase = plan.filing.require[index]?.else;
      if (!phrase) throw new Error(`The procedure has no requirement ${index} of filing.`);
      return sayPhrase(plan, phrase, {}, 'nl', []);
    },
  };
}
