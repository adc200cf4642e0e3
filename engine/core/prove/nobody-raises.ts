// Every event can be brought about by somebody, and none carries keys that only count for people.
import type { Problem } from '../language/problem.ts';
import { problem } from './finding.ts';
import type { Subject } from './subject.ts';
import { eventAt } from './where.ts';

/** Reports events that nobody and nothing can bring about, and keys on system events that do nothing. */
export function nobodyRaises(subject: Subject): Problem[] {
  return [...neverRaised(subject), ...keysForPeople(subject)];
}

function neverRaised({ plan, reach }: Subject): Problem[] {
  return Object.values(plan.lifecycle.events)
    .filter((event) => event.by.length === 0 && !event.name.includes('.') && !reach.names.has(event.name))
    .map((event) =>
      problem(
        'nobody-raises',
        eventAt(event),
        `\`${event.name}\` kan niet gebeuren: niemand mag het doen en niets roept het op. Schrijf wie het mag met \`by\`, of roep het op met \`raise\`.`,
        `\`${event.name}\` cannot happen: nobody may do it and nothing raises it. Write who may with \`by\`, or raise it with \`raise\`.`,
        { atKey: true },
      ),
    );
}

function keysForPeople({ plan }: Subject): Problem[] {
  return Object.values(plan.lifecycle.events)
    .filter((event) => event.by.length === 0)
    .flatMap((event) => {
      const keys = {
        form: event.form !== null && event.toldBy.length === 0,
        require: event.require.length > 0 && event.toldBy.length === 0,
        late: event.late,
        hint: event.hint !== null,
      };
      return Object.entries(keys)
        .filter(([, there]) => there)
        .map(([key]) =>
          problem(
            'key-for-people',
            [...eventAt(event), key],
            `\`${key}\` doet hier niets: \`${event.name}\` komt van het systeem, niet van een persoon. Haal het weg, of schrijf met \`by\` wie het doet.`,
            `\`${key}\` does nothing here: \`${event.name}\` comes from the system, not from a person. Take it away, or write with \`by\` who does it.`,
            { atKey: true },
          ),
        );
    });
}
