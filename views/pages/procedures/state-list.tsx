// The lifecycle as text: each state with what can happen in it, by whom, and where that leads.
import type { JSX } from 'hono/jsx/jsx-runtime';
import { eventLabel } from '../../../engine/core/diagram/event-label.ts';
import { inLanguage } from '../../../engine/core/language/text.ts';
import type { EventPlan, Plan, StatePlan } from '../../../engine/core/plan/plan.ts';
import { sayPlace } from '../../../engine/core/scope/say.ts';
import { Tag } from '../../parts/tag.tsx';
import { words } from '../../words/words.ts';

interface StateListProps {
  plan: Plan;
  lang: string;
}

/** The states in the order in which they are written, inner ones within their outer one. */
export function StateList({ plan, lang }: StateListProps): JSX.Element {
  const roots = Object.values(plan.lifecycle.states).filter((state) => state.parent === null);
  const texts = words(lang).procedure;
  const { everywhere } = plan.lifecycle;
  return (
    <ol class="states">
      {roots.map((state) => (
        <State {...{ plan, state, lang }} />
      ))}
      {everywhere.length === 0 ? null : (
        <li class="state">
          <h3>{texts.anywhere}</h3>
          <p class="muted">{texts.anywhereText}</p>
          <Events {...{ plan, lang }} events={everywhere} />
        </li>
      )}
    </ol>
  );
}

function State({ plan, state, lang }: StateListProps & { state: StatePlan }) {
  const texts = words(lang).procedure;
  const inner = state.children.flatMap((path) => plan.lifecycle.states[path] ?? []);
  const final = state.kind === 'final';
  return (
    <li class="state" id={`state-${state.path}`}>
      <h3>
        {inLanguage(state.title, lang)}{' '}
        {plan.lifecycle.initial === state.path ? <Tag tone="active" text={texts.start} /> : null}
        {final ? <Tag text={texts.end} /> : null}
      </h3>
      {state.events.length > 0 ? <Events {...{ plan, lang }} events={state.events} /> : null}
      {state.events.length === 0 && inner.length === 0 && !final ? (
        <p class="muted">{texts.nothingHere}</p>
      ) : null}
      {inner.length > 0 ? (
        <ol class="states">
          {inner.map((each) => (
            <State {...{ plan, lang }} state={each} />
          ))}
        </ol>
      ) : null}
    </li>
  );
}

function Events({ plan, events, lang }: StateListProps & { events: readonly EventPlan[] }) {
  const texts = words(lang);
  return (
    <ul>
      {events.map((event) => (
        <li>
          <strong>{eventLabel(plan, event, lang)}</strong>{' '}
          {event.by.length === 0
            ? texts.procedure.system
            : texts.common.by(event.by.map((name) => sayPlace(plan, name, lang)).join(', '))}
          <span class="muted"> → {leadsTo(plan, event, lang)}</span>
        </li>
      ))}
    </ul>
  );
}

function leadsTo(plan: Plan, event: EventPlan, lang: string): string {
  const texts = words(lang).procedure;
  const title = (path: string) => `“${inLanguage(plan.lifecycle.states[path]?.title ?? path, lang)}”`;
  const targets = [...new Set(event.branches.map(({ target }) => target))];
  const named = targets.filter((target) => target !== null).map(title);
  if (named.length === 0) return texts.stays;
  const all = targets.includes(null) ? [...named, texts.stays] : named;
  return all.length === 1 ? texts.leads(all[0] ?? '') : texts.dependsOn(all.join(` ${texts.or} `));
}
