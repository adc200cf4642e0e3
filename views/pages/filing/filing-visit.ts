// One visit to a filing form: which procedure, for oneself or for somebody else, and the draft that goes with it.
import { createHash, hkdfSync, randomUUID } from 'node:crypto';
import type { Context } from 'hono';
import { mayFile } from '../../../engine/core/decide/file.ts';
import { blank } from '../../../engine/core/dossier/apply.ts';
import type { Actor, Dossier } from '../../../engine/core/dossier/dossier.ts';
import type { FileReference } from '../../../engine/core/dossier/value.ts';
import type { World } from '../../../engine/core/people/person.ts';
import { hasComplainant } from '../../../engine/core/plan/complainant.ts';
import type { FormPlan, Plan } from '../../../engine/core/plan/plan.ts';
import { worldOf, type App } from '../../../engine/shell/app.ts';
import { keepDraft, readDraft } from '../../../engine/shell/drafts.ts';
import type { Drawn } from '../../../engine/shell/first-codes.ts';
import { newToken } from '../../../engine/shell/tokens.ts';
import { dropHeld, referencesIn } from '../../answers/attachments.ts';
import type { Place } from '../../answers/attachments.ts';
import type { Typed } from '../../answers/read-body.ts';
import { keepCookie, readCookie, type Site } from '../../visit.ts';

/** How a complaint came in that is typed in for somebody else. */
export interface How {
  readonly channel: string;
  readonly received: Typed[string];
  readonly language: string;
}

export interface FilingDraft {
  /** Names this attempt, so that sending it twice makes one dossier. */
  readonly attempt: string;
  readonly typed: Typed;
  readonly how: How | null;
  /** The code by which it can be gone on with elsewhere, once somebody asked for one. */
  readonly code?: string;
}

export interface FilingVisit {
  readonly plan: Plan;
  readonly form: FormPlan;
  readonly world: World;
  readonly who: Actor;
  readonly lang: string;
  /** For somebody else, by somebody who is signed in. */
  readonly other: boolean;
  /** Written down for the house itself, where the procedure has no complainant: no receipt, no code. */
  readonly own: boolean;
  /** Null until there is something to keep. */
  readonly token: string | null;
  readonly draft: FilingDraft | null;
  /** The dossier before its first entry, as far as the form needs it. */
  readonly dossier: Dossier;
  /** The address of one of the form's pages. */
  readonly href: (page: string | number, query?: string) => string;
}

/** For how many seconds the cookie of a draft is kept after something was typed. */
export const DRAFT_LASTS = 28 * 24 * 3600;

/** Opens the visit; a status where there is nothing to visit. */
export async function openFiling(c: Context<Site>, app: App): Promise<FilingVisit | 403 | 404> {
  const procedure = c.req.param('procedure') ?? '';
  const plan = await app.plans.plan(procedure);
  const form = plan?.forms[plan.filing.form];
  if (!plan || !form) return 404;
  const { person, lang } = c.get('visitor');
  const other = c.req.query('for') === 'other';
  const may = mayFile(plan, person);
  if (other ? !may.forOthers : !may.self) return 403;
  const token = readCookie(c, app, 'draft') ?? null;
  const who = other && person ? person.id : 'complainant';
  const draft = token === null ? null : await readDraft(app, token, procedure, formOf(other, who));
  const kept = draft as FilingDraft | null;
  return {
    plan,
    form,
    world: await worldOf(app),
    who,
    lang,
    other,
    own: other && !hasComplainant(plan),
    token,
    draft: kept,
    dossier: beginning(app, plan, kept?.how ?? null, lang),
    href: (page, query = '') => hrefOf(procedure, other, page, query),
  };
}

function beginning(app: App, plan: Plan, how: How | null, lang: string): Dossier {
  const now = app.clock();
  const { procedure, version } = plan;
  const language = how?.language ?? lang;
  return {
    ...blank('new'),
    procedure,
    version,
    language,
    channel: how?.channel ?? 'web',
    receipt: now,
    opened: now,
  };
}

function formOf(other: boolean, who: Actor): string {
  return other ? `filing-for-other:${who}` : 'filing';
}

function hrefOf(procedure: string, other: boolean, page: string | number, query: string): string {
  const queries = [other ? 'for=other' : '', query].filter((each) => each !== '').join('&');
  const path = page === '' ? `/file/${procedure}` : `/file/${procedure}/${page}`;
  return queries === '' ? path : `${path}?${queries}`;
}

/** Where the draft and its files lie. */
export function placeOf({ plan, other, who }: FilingVisit, token: string): Place {
  return { token, procedure: plan.procedure, form: formOf(other, who) };
}

/** The visitor's token, made and kept in their cookie when they have none yet. */
export function tokenFor(c: Context<Site>, app: App, visit: FilingVisit): string {
  const token = visit.token ?? newToken();
  keepCookie(c, app, 'draft', token, DRAFT_LASTS);
  return token;
}

/** Keeps what was typed, beside what was typed before on other pages. */
export async function keepTyped(
  app: App,
  visit: FilingVisit,
  token: string,
  typed: Typed,
  how: How | null = visit.draft?.how ?? null,
  attempt: string = visit.draft?.attempt ?? randomUUID(),
  code: string | undefined = visit.draft?.code,
): Promise<FilingVisit> {
  const draft: FilingDraft = {
    attempt,
    typed: { ...visit.draft?.typed, ...typed },
    how,
    ...(code === undefined ? {} : { code }),
  };
  await keepDraft(app, token, visit.plan.procedure, formOf(visit.other, visit.who), { ...draft });
  const gone = replacedIn(visit.draft?.typed ?? {}, typed);
  if (gone.length > 0) await app.store.write((tx) => dropHeld(tx, placeOf(visit, token), { gone }));
  return { ...visit, token, draft, dossier: beginning(app, visit.plan, how, visit.lang) };
}

/** Files that stood among the answers before, and that are not among those that come in their place. */
function replacedIn(before: Typed, typed: Typed): FileReference[] {
  const stay = new Set(referencesIn(typed).map(({ id }) => id));
  const asked = Object.keys(typed).map((name): [string, unknown] => [name, before[name]]);
  return referencesIn(Object.fromEntries(asked)).filter(({ id }) => !stay.has(id));
}

/** The id that a dossier gets by this attempt, always the same. */
export function dossierIdOf({ token, procedure }: Place, attempt: string): string {
  const digest = createHash('sha256')
    .update(JSON.stringify(['dossier', token, procedure, attempt]))
    .digest('hex');
  return digest.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5');
}

/** The codes of this attempt: whoever presses twice gets the same ones twice, and only they can work them out. */
export function codesOf(place: Place, attempt: string): Drawn {
  return {
    filer: codeOf(place, attempt, 'gehoor receipt code'),
    represented: codeOf(place, attempt, 'gehoor code of the represented'),
  };
}

function codeOf({ token, procedure }: Place, attempt: string, purpose: string): string {
  const bytes = Buffer.from(hkdfSync('sha256', token, `${procedure}:${attempt}`, purpose, 32));
  return (BigInt(`0x${bytes.toString('hex')}`) % 10n ** 16n).toString().padStart(16, '0');
}
