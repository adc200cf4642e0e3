// The only writer of dossiers: load, decide, save, all or nothing, and again when somebody else was first.
import { randomUUID } from 'node:crypto';
import { decide } from '../core/decide/decide.ts';
import type { Decision, Incoming, Other } from '../core/decide/incoming.ts';
import { numbersIn } from '../core/decide/merge.ts';
import { file } from '../core/decide/file.ts';
import type { Filing } from '../core/decide/file.ts';
import type { Dossier } from '../core/dossier/dossier.ts';
import type { World } from '../core/people/person.ts';
import type { Plan } from '../core/plan/plan.ts';
import { worldOf } from './app.ts';
import type { App } from './app.ts';
import { changeAlone, changeOf, MOST_TRIES, openDossier, passTimeAlone } from './change-dossier.ts';
import type { Also, Decide } from './change-dossier.ts';
import { withCounting } from './counting.ts';
import { keepFirstCodes } from './first-codes.ts';
import type { Drawn } from './first-codes.ts';
import { sealChange } from './store/change.ts';
import type { NewFile } from './store/change.ts';
import { newDossier } from './store/dossier.ts';
import { insertDossier, NumberTaken } from './store/dossiers.ts';
import type { Tx } from './store/store.ts';
import { newCode, newNumberCode } from './tokens.ts';

export { NoSuchDossier, openDossier } from './change-dossier.ts';
export type { Opened } from './change-dossier.ts';

/** Lets something happen in a dossier; answers only when it is safely stored. */
export function handle(
  app: App,
  id: string,
  incoming: Incoming,
  files: readonly NewFile[] = [],
  also?: Also,
): Promise<Decision> {
  return change(
    app,
    id,
    async ({ plan, dossier, world }) =>
      decide(plan, dossier, await withOthers(app, plan, dossier, incoming), world),
    files,
    also,
  );
}

/** What comes in, with the dossiers that it names by their number. */
export async function withOthers(
  app: App,
  plan: Plan,
  dossier: Dossier,
  incoming: Incoming,
): Promise<Incoming> {
  const numbers = numbersIn(plan, dossier, incoming);
  return numbers.length === 0 ? incoming : { ...incoming, others: await othersWith(app, numbers) };
}

/** Looks up the dossiers that have these numbers, however they were typed. */
async function othersWith(app: App, numbers: readonly string[]): Promise<Other[]> {
  const rows = await app.store.db
    .selectFrom('dossiers')
    .select('id')
    .where('number', 'in', [...numbers, ...numbers.map((number) => number.toUpperCase())])
    .execute();
  return Promise.all(rows.map(({ id }) => openDossier(app, id)));
}

/** Lets time pass in a dossier. */
export function passTime(app: App, id: string): Promise<Decision> {
  return withCounting(app, (count) => passTimeAlone(app, id, count));
}

/**
 * Changes a dossier by a pure decision, alone on it within this process and tried again when another was first; `also` is
 * written in the same transaction, and also where nothing changed.
 */
export function change(
  app: App,
  id: string,
  decision: Decide,
  files: readonly NewFile[] = [],
  also?: Also,
): Promise<Decision> {
  return withCounting(app, (count) => changeAlone(app, id, decision, { files, also, count }));
}

export interface NewDossier {
  readonly decision: Decision;
  /** The code of whoever filed it, said once and kept only as a hash. */
  readonly code: string;
}

/** Opens a dossier; `also` is written in the same transaction, such as the removal of a draft. */
export async function fileDossier(
  app: App,
  plan: Plan,
  filing: Omit<Filing, 'id' | 'code'> & { id?: string; codes?: Drawn },
  files: readonly NewFile[] = [],
  also: (tx: Tx) => Promise<unknown> = () => Promise.resolve(),
): Promise<NewDossier> {
  const id = filing.id ?? randomUUID();
  return storeNew(app, plan, (world, code) => file(plan, { ...filing, id, code }, world), {
    ...{ files, also },
    ...(filing.codes === undefined ? {} : { codes: filing.codes }),
    singleUse: filing.actor !== 'complainant' || filing.mail !== undefined,
  });
}

interface Storing {
  /** The codes, when they have been drawn already. */
  readonly codes?: Drawn;
  readonly singleUse?: boolean;
  readonly files?: readonly NewFile[];
  readonly also?: (tx: Tx) => Promise<unknown>;
}

/** Stores a new dossier as it was decided on; `decision` is given the code within its number, and another when that is taken. */
export async function storeNew(
  app: App,
  plan: Plan,
  decision: (world: World, numberCode: string) => Decision,
  storing: Storing = {},
): Promise<NewDossier> {
  const { files = [], singleUse = true, also } = storing;
  for (let tries = 1; ; tries += 1) {
    const world = await worldOf(app);
    const numberCode = newNumberCode();
    const decided = await withCounting(app, async (count) => decision({ ...world, count }, numberCode));
    const codes = storing.codes ?? { filer: newCode(), represented: newCode() };
    const { filer: code } = codes;
    if (decided.refusal) return { decision: decided, code };
    const { id, number, procedure, version, opened, receipt } = decided.dossier;
    const stored = newDossier({ id, number, procedure, version, openedAt: opened, receivedAt: receipt });
    const sealed = sealChange(app.keyring, stored, changeOf(app, plan, decided, world, files));
    try {
      await app.store.write(async (tx) => {
        await insertDossier(tx, sealed);
        const { keyring, baseUrl } = app;
        const about = { keyring, baseUrl, plan, dossier: decided.dossier, now: world.now };
        await keepFirstCodes(tx, about, codes, singleUse);
        await also?.(tx);
      });
      app.wake();
      return { decision: decided, code };
    } catch (error) {
      if (!(error instanceof NumberTaken) || tries >= MOST_TRIES) throw error;
    }
  }
}
