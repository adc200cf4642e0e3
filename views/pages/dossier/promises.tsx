// The promises of the procedure, as this dossier keeps them, for whoever reads its history.
import type { JSX } from 'hono/jsx/jsx-runtime';
import { seesPromise } from '../../../engine/core/access/promise.ts';
import { isForgotten } from '../../../engine/core/decide/keeping.ts';
import { ledgerOf } from '../../../engine/core/measure/ledger.ts';
import { seesAnswer, seesPart } from '../../../engine/shell/reading.ts';
import { PromiseLedger } from '../../parts/promise-ledger.tsx';
import { promiseWords } from '../../words/promises.ts';
import { words } from '../../words/words.ts';
import { isForReader } from './history.tsx';
import { entryTitle } from './history-titles.ts';
import type { DossierView } from './view.ts';

/** The section; a dossier of which the words are gone shows none. */
export function Promises({ view }: { view: DossierView }): JSX.Element | null {
  const { reading, lang, saying } = view;
  const { plan, dossier, world, history } = reading;
  if (isForgotten(dossier)) return null;
  const sight = {
    part: (part: Parameters<typeof seesPart>[1]) => seesPart(reading, part),
    field: (field: Parameters<typeof seesAnswer>[1]) => seesAnswer(reading, field),
  };
  const titleOf = (seq: number) => {
    const entry = history.find((each) => each.seq === seq);
    return entry && isForReader(view, entry) ? entryTitle(plan, entry.event, lang, words(lang)) : undefined;
  };
  return (
    <PromiseLedger
      lines={ledgerOf(plan, dossier, world.now, history).filter(({ promise }) =>
        seesPromise(plan, promise, sight),
      )}
      lead={promiseWords(lang).leadStaff}
      procedure={`/procedure/${plan.procedure}`}
      {...{ titleOf, saying }}
    />
  );
}
