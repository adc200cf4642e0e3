// Who takes part, and the forms to hand one's own place over or to step back from it.
import type { JSX } from 'hono/jsx/jsx-runtime';
import { choosable } from '../../../engine/core/access/standing.ts';
import { heldBy } from '../../../engine/core/decide/acts/places.ts';
import { isAway } from '../../../engine/core/people/person.ts';
import type { Person } from '../../../engine/core/people/person.ts';
import type { ParticipantPlan } from '../../../engine/core/plan/plan.ts';
import { sayPerson } from '../../../engine/core/scope/say.ts';
import { fields } from '../../fields/index.ts';
import { Button } from '../../parts/button.tsx';
import { Section } from '../../parts/section.tsx';
import { SummaryList } from '../../parts/summary-list.tsx';
import { words } from '../../words/words.ts';
import { ActForm, ActText } from './act-form.tsx';
import { placeTitle } from './standing-words.ts';
import { actId, attemptAt } from './view.ts';
import type { DossierView } from './view.ts';

/** The section of those who take part; places outside the house and empty ones behind the wall are left out. */
export function Participants({ view }: { view: DossierView }): JSX.Element {
  const { plan, dossier, world, reader } = view.reading;
  const texts = words(view.lang);
  const places = Object.values(plan.participants).filter(
    (place) => place.walled === false || (dossier.participants[place.name] ?? []).length > 0,
  );
  const held = dossier.closed === null ? heldBy(plan, dossier, reader, '', world) : [];
  return (
    <Section id="participants" title={texts.dossier.participants}>
      <SummaryList
        lang={view.lang}
        rows={places.map((place) => ({
          label: placeTitle(plan, place.name, view.lang),
          value: holdersOf(view, place) || <span class="muted">{texts.staff.nobody}</span>,
        }))}
      />
      {held
        .flatMap((name) => plan.participants[name] ?? [])
        .map((place) => (
          <PlaceForms view={view} place={place} many={held.length > 1} />
        ))}
    </Section>
  );
}

function holdersOf({ reading, lang }: DossierView, place: ParticipantPlan): string {
  const { dossier, world, reader } = reading;
  const texts = words(lang).staff;
  return (dossier.participants[place.name] ?? [])
    .map((id) => {
      const person = world.people.find((each) => each.id === id);
      const remarks = [
        ...(id === reader ? [texts.you] : []),
        ...(person && isAway(person, world.now) ? [texts.away] : []),
      ];
      const name = sayPerson(id, world.people) || id;
      return remarks.length > 0 ? `${name} (${remarks.join(', ')})` : name;
    })
    .join(', ');
}

interface PlaceFormsProps {
  view: DossierView;
  place: ParticipantPlan;
  many: boolean;
}

function PlaceForms({ view, place, many }: PlaceFormsProps) {
  const { plan, dossier, world, reader } = view.reading;
  const texts = words(view.lang);
  const others = choosable(plan, dossier, place.name, world).filter((person) => person.id !== reader);
  const of = many ? `: ${placeTitle(plan, place.name, view.lang)}` : '';
  const [handOver, recuse] = [`hand-over.${place.name}`, `recuse.${place.name}`];
  return (
    <>
      <details open={attemptAt(view, handOver) !== null}>
        <summary>{texts.staff.handOver + of}</summary>
        {others.length === 0 ? (
          <p>{texts.staff.nobodyElse}</p>
        ) : (
          <ActForm view={view} act={handOver}>
            <Choice view={view} act={handOver} place={place} others={others} />
            <ActText
              view={view}
              act={handOver}
              name="reason"
              label={texts.staff.handOverWhy}
              required={false}
            />
            <Button kind="secondary">{texts.staff.handOverDo}</Button>
          </ActForm>
        )}
      </details>
      <details open={attemptAt(view, recuse) !== null}>
        <summary>{texts.dossier.recuse + of}</summary>
        <ActForm view={view} act={recuse}>
          <p>{texts.staff.recuseText}</p>
          <ActText view={view} act={recuse} name="reason" label={texts.staff.recuseWhy} required />
          <Button kind="secondary">{texts.staff.recuseDo}</Button>
        </ActForm>
      </details>
    </>
  );
}

interface ChoiceProps {
  view: DossierView;
  act: string;
  place: ParticipantPlan;
  others: readonly Person[];
}

function Choice({ view, act, place, others }: ChoiceProps) {
  const attempt = attemptAt(view, act);
  const error = attempt?.errors.fields[place.name];
  const several = (place.atLeast ?? 1) > 1;
  return fields[several ? 'choices' : 'choice'].render({
    id: actId(act, '', place.name),
    name: `chosen.${place.name}`,
    label: words(view.lang).staff.handOverTo,
    required: true,
    lang: view.lang,
    options: others.map(({ id, name }) => ({ value: id, label: name })),
    ...(attempt ? { value: attempt.typed[`chosen.${place.name}`] } : {}),
    ...(error === undefined ? {} : { error }),
  });
}
