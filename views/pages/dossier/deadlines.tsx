// The time limits of a dossier: how long there still is for each, and how the earlier ones went.
import type { JSX } from 'hono/jsx/jsx-runtime';
import { dueDates } from '../../../engine/core/due/due.ts';
import type { Due } from '../../../engine/core/due/due.ts';
import { inLanguage } from '../../../engine/core/language/text.ts';
import { seesPart } from '../../../engine/shell/reading.ts';
import { Moment } from '../../parts/moment.tsx';
import { Section } from '../../parts/section.tsx';
import { Tag } from '../../parts/tag.tsx';
import type { TagTone } from '../../parts/tag.tsx';
import { TimeLeft } from '../../parts/time-left.tsx';
import { words } from '../../words/words.ts';
import type { DossierView } from './view.ts';

/** The card with the time that is left, soonest first. */
export function Deadlines({ view }: { view: DossierView }): JSX.Element | null {
  const { plan, dossier, world } = view.reading;
  const texts = words(view.lang);
  const all = dueDates(plan, dossier, world.now);
  const open = all
    .filter((due) => due.due !== null && due.met === null && isOpen(due))
    .sort((a, b) => ((a.due ?? '') < (b.due ?? '') ? -1 : 1));
  const rest = all.filter((due) => !open.includes(due));
  if (all.length === 0) return null;
  return (
    <Section id="deadlines" title={texts.dossier.deadlines} card>
      {open.length === 0 ? <p class="muted">{texts.staff.noDeadlines}</p> : null}
      {open.map((due) => (
        <div class="deadline">
          <p>{titleOf(due, view)}</p>
          <TimeLeft due={due.due ?? ''} {...view.saying} />
          <p class="deadline-when">
            {texts.staff.before} <Moment at={due.due ?? ''} {...view.saying} />
          </p>
        </div>
      ))}
      {rest.length > 0 ? (
        <details>
          <summary>{texts.staff.earlierDeadlines}</summary>
          {rest.map((due) => (
            <div class="deadline">
              <p>{titleOf(due, view)}</p>
              <Outcome due={due} view={view} />
            </div>
          ))}
        </details>
      ) : null}
    </Section>
  );
}

function isOpen({ status }: Due): boolean {
  return status === 'running' || status === 'missed';
}

/** What the deadline is about, and for an agreed action which one, for whoever may read that. */
function titleOf(due: Due, { reading, lang }: DossierView): string {
  const { plan, dossier } = reading;
  const deadline = plan.deadlines[due.deadline];
  const agreement = dossier.agreements.find((each) => each.id === due.item);
  if (deadline?.each === 'agreements' && agreement && seesPart(reading, 'agreements')) return agreement.what;
  return inLanguage(deadline?.title ?? due.deadline, lang);
}

function Outcome({ due, view }: { due: Due; view: DossierView }) {
  const texts = words(view.lang);
  const says: Record<Due['status'], [TagTone, string]> = {
    met: ['done', due.recordedLate ? texts.dossier.metLate : texts.dossier.met],
    missed: ['attention', texts.dossier.missed],
    paused: ['waiting', texts.dossier.paused],
    stopped: ['neutral', texts.staff.stopped],
    running: ['active', texts.dossier.due],
  };
  const [tone, text] = says[due.status];
  return <Tag tone={tone} text={text} />;
}
