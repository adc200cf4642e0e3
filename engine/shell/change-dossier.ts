// Changes one dossier at a time: load, decide, save, all or nothing, and again when somebody else was first.
import { advance } from '../core/decide/advance.ts';
import type { Decision } from '../core/decide/incoming.ts';
import { retire } from '../core/decide/retire.ts';
import { blank } from '../core/dossier/apply.ts';
import type { Dossier } from '../core/dossier/dossier.ts';
import type { Entry } from '../core/dossier/entry.ts';
import type { FiguresAsked, FrozenFigures } from '../core/measure/frozen.ts';
import { judgesThePast } from '../core/measure/promise.ts';
import type { World } from '../core/people/person.ts';
import type { Plan } from '../core/plan/plan.ts';
import { worldOf } from './app.ts';
import type { App } from './app.ts';
import { entriesOf } from './history.ts';
import { outgoing, reachedOtherwise } from './outgoing.ts';
import { countAnew } from './reindex.ts';
import { rowsAfter } from './rows.ts';
import { sealChange } from './store/change.ts';
import type { Change, NewFile } from './store/change.ts';
import type { Dossier as Stored } from './store/dossier.ts';
import { loadDossier, saveDossier, StaleDossier } from './store/dossiers.ts';
import { settleReached } from './store/given-up.ts';
import type { Tx } from './store/store.ts';

/** There is no dossier with this id. */
export class NoSuchDossier extends Error {
  override name = 'NoSuchDossier';
}

export interface Opened {
  readonly plan: Plan;
  readonly dossier: Dossier;
  readonly stored: Stored;
  readonly world: World;
}

/** Loads a dossier with its plan; throws `NoSuchDossier`. */
export async function openDossier(app: App, id: string): Promise<Opened> {
  const stored = await loadDossier(app.store.db, app.keyring, id);
  if (!stored?.body) throw new NoSuchDossier(`There is no dossier ${id}.`);
  return {
    plan: await app.plans.of(stored.version),
    // What was written before some part of a dossier was kept lacks it.
    dossier: { ...blank(id), ...(stored.body as Dossier) },
    stored,
    world: await worldOf(app),
  };
}

export type Decide = (opened: Opened) => Decision | Promise<Decision>;

/** Gives figures that have been counted, or throws `Uncounted`. */
export type Count = (asked: FiguresAsked) => FrozenFigures;

/** A decision came upon figures that must be counted first. */
export class Uncounted extends Error {
  override name = 'Uncounted';
  readonly asked: FiguresAsked;

  constructor(asked: FiguresAsked) {
    super('These figures have not been counted yet.');
    this.asked = asked;
  }
}

const nothingCounted: Count = (asked) => {
  throw new Uncounted(asked);
};

export const MOST_TRIES = 10;

/** What is written in the same transaction as a change, whatever was decided. */
export type Also = (tx: Tx, decision: Decision) => Promise<unknown>;

interface Changing {
  readonly files?: readonly NewFile[] | undefined;
  /** Written in the same transaction, and also where nothing changed. */
  readonly also?: Also | undefined;
  readonly count?: Count | undefined;
}

/** Changes a dossier by a pure decision, alone on it within this process. */
export function changeAlone(
  app: App,
  id: string,
  decision: Decide,
  { files = [], also, count = nothingCounted }: Changing = {},
): Promise<Decision> {
  return app.turns.run(id, async () => {
    for (let tries = 1; ; tries += 1) {
      const opened = await openDossier(app, id);
      const decided = await decision({ ...opened, world: { ...opened.world, count } });
      if (decided.entries.length === 0) {
        if (also) await app.store.write((tx) => also(tx, decided));
        return decided;
      }
      const sealed = sealChange(
        app.keyring,
        opened.stored,
        changeOf(
          app,
          opened.plan,
          decided,
          opened.world,
          decided.refusal ? [] : files,
          await before(app, opened),
        ),
      );
      try {
        await app.store.write(async (tx) => {
          await saveDossier(tx, sealed);
          for (const { actor, changes } of decided.entries)
            await settleReached(tx, reachedOtherwise(opened.dossier, changes), actor, app.clock());
          await also?.(tx, decided);
        });
        app.wake();
        return decided;
      } catch (error) {
        if (!(error instanceof StaleDossier) || tries >= MOST_TRIES) throw error;
      }
    }
  });
}

/** What happened earlier, where promises are judged by it. */
async function before(app: App, { plan, stored }: Opened): Promise<Entry[]> {
  return judgesThePast(plan) ? entriesOf(app, stored) : [];
}

/** Lets time pass in a dossier; rejects with `Uncounted` where that freezes figures. */
export async function passTimeAlone(app: App, id: string, count?: Count): Promise<Decision> {
  const decided = await changeAlone(app, id, passed, { count });
  if (decided.entries.length === 0) await countAnew(app, id);
  return decided;
}

function passed({ plan, dossier, world }: Opened): Decision {
  return retire(plan, dossier, world) ?? { ...advance(plan, dossier, world), refusal: null };
}

/** What a decision changes in the store. */
export function changeOf(
  app: App,
  plan: Plan,
  { dossier, entries }: Decision,
  world: World,
  files: readonly NewFile[],
  earlier: readonly Entry[] = [],
): Change {
  const history = judgesThePast(plan) ? [...earlier, ...entries] : undefined;
  return {
    ...rowsAfter(plan, dossier, entries, world, app.keyring, history),
    entries: entries.map(asStored),
    body: dossier,
    version: plan.version,
    fired: entries.flatMap(firedIn),
    outbox: outgoing(plan, dossier, entries, world, app.baseUrl),
    files,
    erase: entries.some((entry) => entry.changes.some((each) => each.kind === 'anonymise')),
  };
}

function asStored({ event, actor, recorded, happened, input, changes }: Entry) {
  return { event, actor, recorded, happened, content: { input, changes } };
}

function firedIn(entry: Entry): string[] {
  return entry.changes.flatMap((each) =>
    each.kind === 'fired' ? [`${each.key}:${each.what}:${each.at}`] : [],
  );
}
