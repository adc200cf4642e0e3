// What can be done: by whom, in which step, which letters it sends and where it leads.
import type { EffectPlan, EventPlan, Plan } from '../../plan/plan.ts';
import { sayPlace } from '../../scope/say.ts';
import { both, joined, same } from '../chapter.ts';
import type { Chapter } from '../chapter.ts';

export const acts: Chapter = {
  title: { nl: 'Wat er kan', en: 'What can be done' },
  things: (plan) =>
    Object.fromEntries(
      Object.values(plan.lifecycle.events)
        .filter(({ by }) => by.length > 0)
        .map((event) => [event.id, thingOf(plan, event)]),
    ),
};

function thingOf(plan: Plan, event: EventPlan) {
  const label = both(event.label);
  const state = event.state === null ? undefined : plan.lifecycle.states[event.state];
  const where = state ? both(state.title) : { nl: 'overal', en: 'everywhere' };
  const effects = [...event.effects, ...event.branches.flatMap((branch) => branch.effects)];
  const targets = event.branches.flatMap(({ target }) => plan.lifecycle.states[target ?? ''] ?? []);
  return {
    title: { nl: `${label.nl} (${where.nl})`, en: `${label.en} (${where.en})` },
    says: [
      [{ nl: 'naam', en: 'name' }, label],
      [
        { nl: 'door', en: 'by' },
        joined(
          event.by.map((place) => ({ nl: sayPlace(plan, place, 'nl'), en: sayPlace(plan, place, 'en') })),
        ),
      ],
      [{ nl: 'formulier', en: 'form' }, joined(asked(plan, event))],
      [{ nl: 'brieven', en: 'letters' }, joined(effects.flatMap((effect) => sent(plan, effect)))],
      [{ nl: 'leidt naar', en: 'leads to' }, joined(targets.map(({ title }) => both(title)))],
      [
        { nl: 'mag pas als', en: 'only if' },
        same(event.require.map(({ that }) => that.source.replace(/\s+/g, ' ')).join('; ')),
      ],
    ] as const,
  };
}

function asked(plan: Plan, { form }: EventPlan) {
  const names = plan.forms[form ?? '']?.pages.flatMap((page) => page.fields) ?? [];
  return names.flatMap((name) => plan.fields[name] ?? []).map(({ ask }) => both(ask));
}

function sent(plan: Plan, effect: EffectPlan) {
  if (effect.effect !== 'send') return [];
  const names = effect.letters.lines.flatMap(({ then }) => then);
  return names.flatMap((name) => plan.letters[name] ?? []).map(({ title }) => both(title));
}
