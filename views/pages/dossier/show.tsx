// Answers with the dossier: the whole page, or for htmx the part that it swaps.
import type { Context } from 'hono';
import type { App } from '../../../engine/shell/app.ts';
import { deliveriesOf } from '../../../engine/shell/deliveries.ts';
import { waitingBeside } from '../../../engine/shell/mailbox/received-list.ts';
import type { HistoryEntry, Reading } from '../../../engine/shell/reading.ts';
import { readersOf, seesPart } from '../../../engine/shell/reading.ts';
import { Frame } from '../../frame.tsx';
import { answer } from '../../parts/fragment.ts';
import type { Site } from '../../visit.ts';
import { lettersSeen } from './letters-seen.ts';
import { DossierPart } from './page.tsx';
import type { Around } from './page.tsx';
import { saySummary } from './standing-words.ts';
import type { Attempt, DossierView } from './view.ts';

interface Shown {
  readonly attempt?: Attempt;
  readonly done?: string;
  readonly meanwhile?: readonly HistoryEntry[];
  readonly status?: 200 | 403 | 409 | 422;
}

/** What the parts of the page are given. */
export function viewOf(c: Context<Site>, reading: Reading, attempt: Attempt | null = null): DossierView {
  const { lang } = c.get('visitor');
  const { timeZone } = reading.plan.organisation;
  return { reading, lang, saying: { lang, timeZone, now: reading.world.now }, attempt };
}

/** Shows a dossier that has been opened for its reader. */
export async function showDossier(
  app: App,
  c: Context<Site>,
  reading: Reading,
  { attempt, done, meanwhile, status = 200 }: Shown = {},
): Promise<Response> {
  const view = viewOf(c, reading, attempt ?? null);
  const around = await aroundOf(app, reading);
  const part = () => (
    <DossierPart
      view={view}
      around={around}
      {...(done === undefined ? {} : { done })}
      {...(meanwhile === undefined ? {} : { meanwhile })}
    />
  );
  const page = () => (
    <Frame
      c={c}
      title={`${reading.dossier.number} ${saySummary(reading, view.lang) ?? ''}`.trim()}
      wide
      wrong={attempt !== undefined && status !== 200}
    >
      {part()}
    </Frame>
  );
  return answer(c, { page, fragment: part }, status);
}

async function aroundOf(app: App, reading: Reading): Promise<Around> {
  const { dossier } = reading;
  const letters = lettersSeen(reading).map(({ letter }) => letter.id);
  const [deliveries, readers, mails] = await Promise.all([
    deliveriesOf(app, dossier, letters),
    seesPart(reading, 'readers') ? readersOf(app, dossier.id) : [],
    waitingBeside(app, reading.reader, dossier.id),
  ]);
  return { deliveries, sendsMail: app.sendsMail, readers, mails };
}
