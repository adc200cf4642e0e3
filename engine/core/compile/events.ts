// Compiles events: who brings them about, with what, and what follows.
import { text } from '../conditions/shape.ts';
import type { Event } from '../language/procedure.gen.ts';
import type { Path } from '../language/problem.ts';
import type { EventPlan } from '../plan/plan.ts';
import { compileBranches } from './branches.ts';
import type { Bench } from './bench.ts';
import { compileEffects } from './effects.ts';
import { compileRequirements } from './fields.ts';
import { checkAfterClosing, checkSystemEvent } from './system-events.ts';

/** The events of a state, or with null those that can happen everywhere. */
export function compileEvents(
  to: Bench,
  path: Path,
  on: Readonly<Record<string, Event>> | undefined,
  state: string | null,
): EventPlan[] {
  return Object.entries(on ?? {}).map(([name, event]) =>
    compileEvent(to, [...path, name], name, event, state),
  );
}

function compileEvent(to: Bench, path: Path, name: string, event: Event, state: string | null): EventPlan {
  const { bench, known } = to;
  const by = event.by === undefined ? [] : typeof event.by === 'string' ? [event.by] : event.by;
  by.forEach((each) =>
    bench.known([...path, 'by'], each, [...known.participants, 'complainant'], {
      nl: 'De deelnemer',
      en: 'participant',
    }),
  );
  if (event.form !== undefined)
    bench.known([...path, 'form'], event.form, known.forms, { nl: 'Het formulier', en: 'form' });
  checkSystemEvent(to, path, name, event, by);
  checkAfterClosing(to, path, event, state);
  return {
    id: `${state ?? '*'}:${name}`,
    name,
    state,
    label: event.label === undefined ? name : bench.text([...path, 'label'], event.label),
    hint: event.hint === undefined ? null : bench.text([...path, 'hint'], event.hint),
    weight: event.weight ?? 'ordinary',
    show: bench.maybe([...path, 'show'], event.show),
    by,
    form: event.form ?? null,
    require: compileRequirements(bench, [...path, 'require'], event.require),
    late: event.late ?? false,
    toldBy: event['told-by'] === undefined ? [] : [event['told-by']].flat(),
    afterClosing: event['after-closing'] ?? 'stop',
    effects: [
      ...compileMerge(to, path, event, by),
      ...compileLink(to, path, event, by),
      ...compileEffects(to, path, event),
    ],
    branches: compileBranches(to, path, event, []),
  };
}

/** Somebody must be there to be told when the other dossier cannot be found. */
function compileMerge(
  { bench }: Bench,
  path: Path,
  { merge }: Event,
  by: readonly string[],
): EventPlan['effects'] {
  if (merge === undefined) return [];
  if (by.length === 0)
    nobodyThere(bench, [...path, 'merge'], {
      nl: 'Samenvoegen doet een mens: schrijf bij deze gebeurtenis `by`.',
      en: 'Merging is done by somebody: write `by` at this event.',
    });
  return [
    {
      effect: 'merge',
      into: bench.formula([...path, 'merge', 'into'], merge.into, text),
      accept: compileRequirements(bench, [...path, 'merge', 'accept'], merge.accept),
    },
  ];
}

function compileLink(
  { bench }: Bench,
  path: Path,
  { link }: Event,
  by: readonly string[],
): EventPlan['effects'] {
  if (link === undefined) return [];
  if (by.length === 0)
    nobodyThere(bench, [...path, 'link'], {
      nl: 'Koppelen doet een mens: schrijf bij deze gebeurtenis `by`.',
      en: 'Linking is done by somebody: write `by` at this event.',
    });
  const { procedure, as } = link;
  return [{ effect: 'link', to: bench.formula([...path, 'link', 'to'], link.to, text), procedure, as }];
}

function nobodyThere(bench: Bench['bench'], path: Path, what: { nl: string; en: string }): void {
  bench.report('other-without-person', path, what, { atKey: true });
}
