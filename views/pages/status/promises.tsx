// What was promised to the complainant, and how it stands with each promise in their dossier.
import type { JSX } from 'hono/jsx/jsx-runtime';
import { seesPromise } from '../../../engine/core/access/promise.ts';
import { isForgotten } from '../../../engine/core/decide/keeping.ts';
import { ledgerOf } from '../../../engine/core/measure/ledger.ts';
import type { FieldPlan, Part } from '../../../engine/core/plan/plan.ts';
import { PromiseLedger } from '../../parts/promise-ledger.tsx';
import { entryId } from '../../parts/timeline.tsx';
import type { TimelineItem } from '../../parts/timeline.tsx';
import { promiseWords } from '../../words/promises.ts';
import { mayRead, seesPart, type StatusView } from './view.ts';

/** The section; what shows a promise is linked where the complainant sees it in what happened. */
export function Promises(props: { view: StatusView; happened: readonly TimelineItem[] }): JSX.Element | null {
  const { view, happened } = props;
  const { plan, dossier, world } = view.opened;
  if (isForgotten(dossier)) return null;
  const sight = {
    part: (part: Part) => seesPart(view, part),
    field: (field: FieldPlan) => mayRead(view, field),
  };
  return (
    <PromiseLedger
      lines={ledgerOf(plan, dossier, world.now, view.history).filter(({ promise }) =>
        seesPromise(plan, promise, sight),
      )}
      titleOf={(seq) => happened.find(({ id }) => id === entryId(seq))?.title}
      lead={promiseWords(view.lang).lead}
      saying={view.saying}
      procedure={`/procedure/${plan.procedure}`}
    />
  );
}
