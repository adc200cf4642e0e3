// Who works on a dossier, who is kept out of it, and how the people who can be turned to are called.
import { inLanguage } from '../../engine/core/language/text.ts';
import { headed } from './part.ts';
import type { Telling, TellPart } from './part.ts';

export const who: TellPart = (telling) => {
  const { plan, lang, texts } = telling;
  const pairs = Object.values(plan.participants).flatMap((place) => {
    const label = inLanguage(place.title, lang);
    if (place.walled !== false) return [{ label, value: texts.walled }];
    const held = place.roles.map((role) => inLanguage(plan.organisation.roles[role]?.title ?? role, lang));
    return held.length === 0 ? [] : [{ label, value: held.join(texts.or) }];
  });
  return [
    ...headed(texts.who, pairs.length === 0 ? [] : [{ kind: 'pairs', pairs }]),
    ...headed(texts.people, whoIsWho(telling)),
  ];
};

function whoIsWho({ plan, lang, texts, people }: Telling) {
  const pairs = Object.values(plan.organisation.roles)
    .filter(({ listed }) => listed)
    .flatMap(({ name, title, about }) => {
      const names = people === null ? [] : [people[name]?.join(', ') || texts.nobody];
      const lines = [...names, ...(about === null ? [] : [inLanguage(about, lang)])];
      return lines.length === 0 ? [] : [{ label: inLanguage(title, lang), value: lines.join('\n') }];
    });
  return pairs.length === 0 ? [] : [{ kind: 'pairs' as const, pairs }];
}
