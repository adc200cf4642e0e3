// What the complainant's page is made from: their dossier with its history, in their language.
import { seesField } from '../../../engine/core/access/field.ts';
import type { FieldPlan, Part } from '../../../engine/core/plan/plan.ts';
import { isRepresented } from '../../../engine/core/dossier/dossier.ts';
import { NoSuchDossier, openDossier, type Opened } from '../../../engine/shell/handle.ts';
import { glancesAt, historyOf, type Glance, type HistoryEntry } from '../../../engine/shell/reading.ts';
import type { App } from '../../../engine/shell/app.ts';
import type { Saying } from '../../words/moment.ts';

export interface StatusView {
  readonly opened: Opened;
  readonly history: readonly HistoryEntry[];
  /** Who looked; empty where the procedure keeps that from the complainant. */
  readonly glances: readonly Glance[];
  /** Who reads it: the complainant, or who acts for them. */
  readonly who: 'complainant' | 'representative';
  readonly lang: string;
  /** Whether there is a mail server at all. */
  readonly sendsMail: boolean;
  readonly saying: Saying & { readonly now: string };
}

/** The address below which everything of the complainant's dossier stands. */
export const STATUS = '/status/dossier';

/** Opens the dossier; throws `NoSuchDossier`. */
export async function openStatus(
  app: App,
  dossier: string,
  who: StatusView['who'],
  lang: string,
): Promise<StatusView> {
  const opened = await openDossier(app, dossier);
  if (who === 'representative' && !isRepresented(opened.dossier))
    throw new NoSuchDossier('Nobody acts for the complainant of this dossier.');
  const { plan, world } = opened;
  const saying = { lang, timeZone: plan.organisation.timeZone, now: world.now };
  const glances = plan.complainantSees.includes('readers') ? await glancesAt(app, dossier) : [];
  const { sendsMail } = app;
  return { opened, history: await historyOf(app, opened), glances, who, lang, sendsMail, saying };
}

/** Whether the complainant may see a part of the dossier. */
export function seesPart({ opened }: Pick<StatusView, 'opened'>, part: Part): boolean {
  return opened.plan.complainantSees.includes(part);
}

/** Whether the complainant may see the answer to a field. */
export function mayRead({ opened }: Pick<StatusView, 'opened'>, field: FieldPlan): boolean {
  return seesPart({ opened }, 'answers') && seesField(field, opened.dossier, 'complainant', ['complainant']);
}
