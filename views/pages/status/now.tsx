// How it stands, what comes next and by when, and what the complainant can do about it.
import type { JSX } from 'hono/jsx/jsx-runtime';
import { available, type Available } from '../../../engine/core/decide/available.ts';
import { fullValues } from '../../../engine/core/decide/values.ts';
import { inLanguage } from '../../../engine/core/language/text.ts';
import type { StatePlan } from '../../../engine/core/plan/plan.ts';
import { sayPhrase } from '../../../engine/core/scope/say.ts';
import { compareInstants } from '../../../engine/core/time/temporal.ts';
import { Button, ButtonGroup, ButtonLink } from '../../parts/button.tsx';
import { NextStep } from '../../parts/next-step.tsx';
import { Section } from '../../parts/section.tsx';
import { TimeLeft } from '../../parts/time-left.tsx';
import { words } from '../../words/words.ts';
import { openDues } from './next-due.ts';
import { STATUS, type StatusView } from './view.ts';

/** What happens next; the act that is waited for stands in it. */
export function Now({ view }: { view: StatusView }): JSX.Element {
  const { plan, dossier, world } = view.opened;
  const values = fullValues(plan, dossier, world, view.who);
  const said = statesOf(view).flatMap(({ next }) =>
    next ? [sayPhrase(plan, next, values, view.lang, world.people)] : [],
  );
  const main = actsOf(view).find(({ event, off }) => event.weight === 'main' && off === null);
  const due = openDues(plan, dossier, world.now)[0]?.due ?? null;
  const isOurs = main === undefined && dossier.closed === null;
  const isLate = isOurs && due !== null && compareInstants(due, world.now) < 0;
  return (
    <NextStep yours={main !== undefined} {...(due === null ? {} : { due })} {...view.saying}>
      {isLate ? <p>{words(view.lang).status.tooLate}</p> : null}
      {said.length === 0 ? <p>{words(view.lang).status.nothingNext}</p> : said.map((text) => <p>{text}</p>)}
      {main ? (
        <ButtonGroup>
          <ButtonLink href={hrefOf(main)}>{inLanguage(main.event.label, view.lang)}</ButtonLink>
        </ButtonGroup>
      ) : null}
    </NextStep>
  );
}

/** The state in a few words. */
export function stateTitle(view: StatusView): string {
  return statesOf(view)
    .map(({ title }) => inLanguage(title, view.lang))
    .join(', ');
}

function statesOf({ opened: { plan, dossier } }: StatusView): StatePlan[] {
  return dossier.states
    .filter((path) => !dossier.states.some((other) => other.startsWith(`${path}.`)))
    .flatMap((path) => plan.lifecycle.states[path] ?? []);
}

/** The clocks that run, each with the time that is left; a single one already stands with what comes next. */
export function Clocks({ view }: { view: StatusView }): JSX.Element | null {
  const { plan, dossier, world } = view.opened;
  const dues = openDues(plan, dossier, world.now);
  if (dues.length < 2) return null;
  return (
    <Section id="deadlines" title={words(view.lang).status.deadlines}>
      {dues.map(({ deadline, due }) => (
        <p class="deadline">
          <span>{inLanguage(plan.deadlines[deadline]?.title ?? deadline, view.lang)}</span>{' '}
          <TimeLeft due={due ?? world.now} {...view.saying} />
        </p>
      ))}
    </Section>
  );
}

/** Everything else that the complainant can do, grave things last; what cannot be done now says why. */
export function Acts({ view }: { view: StatusView }): JSX.Element | null {
  const acts = actsOf(view).filter(
    (act) => (act.event.weight !== 'main' || act.off !== null) && !changesText(view, act),
  );
  const sorted = [...acts].sort((a, b) => Number(isGrave(a)) - Number(isGrave(b)));
  if (sorted.length === 0) return null;
  return (
    <Section id="acts" title={words(view.lang).status.whatYouCan}>
      <ul class="acts">
        {sorted.map((act) => (
          <li>
            <ActLink view={view} act={act} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Whether an act changes a text on which the complainant's agreement is asked: its button stands with that text. */
export function changesText({ opened: { plan } }: StatusView, { event, off }: Available): boolean {
  const asked = plan.forms[event.form ?? '']?.pages.flatMap((page) => page.fields) ?? [];
  const texts = Object.values(plan.approvals).filter(({ by }) => by.includes('complainant'));
  const together = texts.flatMap(({ of }) => of).filter((name) => name !== 'agreements');
  return off === null && event.weight === 'ordinary' && asked.some((name) => together.includes(name));
}

function ActLink({ view, act }: { view: StatusView; act: Available }) {
  const { event, off } = act;
  const label = inLanguage(event.label, view.lang);
  const kind = isGrave(act) ? 'plain' : 'secondary';
  return (
    <>
      {off === null ? (
        <ButtonLink href={hrefOf(act)} kind={kind}>
          {label}
        </ButtonLink>
      ) : (
        <Button id={`act-${event.name}`} kind={kind} off={inLanguage(off, view.lang)}>
          {label}
        </Button>
      )}
      {event.hint && off === null ? <p class="hint">{inLanguage(event.hint, view.lang)}</p> : null}
    </>
  );
}

function isGrave({ event }: Available): boolean {
  return event.weight === 'grave';
}

/** The events that are the complainant's. */
export function actsOf({ opened: { plan, dossier, world }, who }: StatusView): Available[] {
  return available(plan, dossier, who, world);
}

function hrefOf({ event }: Available): string {
  return `${STATUS}/do/${event.name}`;
}
