// Proves later that a receipt belongs to a dossier whose history nobody changed, without showing anything of it.
import { createHash } from 'node:crypto';
import { rebuild } from '../core/dossier/apply.ts';
import type { Dossier } from '../core/dossier/dossier.ts';
import { filedText } from '../core/dossier/filed-text.ts';
import type { Answers } from '../core/dossier/value.ts';
import type { Entry } from '../core/dossier/entry.ts';
import type { Plan } from '../core/plan/plan.ts';
import type { Instant } from '../core/time/temporal.ts';
import type { App } from './app.ts';
import type { Opened } from './handle.ts';
import { entriesOf } from './history.ts';
import { loadDossier, readEntries } from './store/dossiers.ts';
import type { Dossier as Stored } from './store/dossier.ts';
import { verifyDossier } from './store/verify.ts';
import { codeHash } from './tokens.ts';

/** What stands on a receipt. */
export interface Proof {
  readonly number: string;
  readonly received: Instant;
  readonly procedure: string;
  /** The number of the version under which it was filed. */
  readonly versionNo: number;
  readonly version: string;
  /** What was filed; null once its words went. */
  readonly text: string | null;
  /** The SHA-256 of that text in UTF-8, as hex; null once its words went. */
  readonly textHash: string | null;
  /** The head of the chain as it was after filing. */
  readonly head: string;
}

/** Makes the proof of a dossier from the first entry of its history. */
export async function proofOf(
  app: App,
  { stored, dossier }: Pick<Opened, 'stored' | 'dossier'>,
): Promise<Proof> {
  const { head, text, version } = await filingOf(app, stored);
  const { no } = await app.plans.version(version);
  return {
    number: dossier.number,
    received: dossier.receipt,
    procedure: dossier.procedure,
    versionNo: no,
    version,
    text,
    textHash: text === null ? null : sha256(text),
    head,
  };
}

/** A dossier as it was right after it was filed: whoever filed it for somebody else learns nothing of what came since. */
export async function asFiled(
  app: App,
  { stored, dossier }: Pick<Opened, 'stored' | 'dossier'>,
): Promise<Dossier> {
  const first = await entriesOf(app, { ...stored, seq: 1 });
  return rebuild(dossier.id, first);
}

async function filingOf(app: App, stored: Stored) {
  const [first] = await readEntries(app.store.db, { ...stored, seq: 1 });
  const { hash } = await app.store.db
    .selectFrom('entries')
    .select('hash')
    .where('dossier', '=', stored.id)
    .where('seq', '=', 1)
    .executeTakeFirstOrThrow();
  const content = (first?.content ?? null) as Pick<Entry, 'changes' | 'input'> | null;
  const opening = content?.changes.find((change) => change.kind === 'open');
  const version = opening?.kind === 'open' ? opening.version : stored.version;
  const plan = await app.plans.of(version);
  return { head: hash, text: content && filedText(tellable(plan, content.input.data ?? {})), version };
}

/** What the complainant told: not what only others may see. */
function tellable({ fields }: Plan, answers: Answers): Answers {
  return Object.fromEntries(
    Object.entries(answers).filter(([name]) => fields[name]?.visibleTo?.includes('complainant') ?? true),
  );
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Whether number and code belong to a dossier that is as it was written; the code is not used up by it. */
export async function verifyByCode(app: App, number: string, code: string): Promise<boolean> {
  const row = await app.store.db
    .selectFrom('codes')
    .innerJoin('dossiers', 'dossiers.id', 'codes.dossier')
    .select('dossiers.id')
    .where('dossiers.number', '=', number)
    .where('codes.hash', '=', codeHash(app.keyring, code))
    .executeTakeFirst();
  return row !== undefined && isUnchanged(app, row.id);
}

/** What can be said of a receipt: that it belongs to a dossier as it was written, the same but its words went, or neither. */
export type Verdict = 'belongs' | 'belongs-text-gone' | 'no';

/** Compares the values of a receipt with the dossier that it names; an empty hash of the text is not compared. */
export async function verifyReceipt(
  app: App,
  number: string,
  head: string,
  textHash: string,
): Promise<Verdict> {
  const row = await app.store.db
    .selectFrom('entries')
    .innerJoin('dossiers', 'dossiers.id', 'entries.dossier')
    .select('dossiers.id')
    .where('dossiers.number', '=', number)
    .where('entries.seq', '=', 1)
    .where('entries.hash', '=', head)
    .executeTakeFirst();
  if (!row || !(await isUnchanged(app, row.id))) return 'no';
  if (textHash === '') return 'belongs';
  const stored = await loadDossier(app.store.db, app.keyring, row.id);
  const text = stored ? (await filingOf(app, stored)).text : null;
  if (text === null) return 'belongs-text-gone';
  return sha256(text) === textHash ? 'belongs' : 'no';
}

async function isUnchanged(app: App, id: string): Promise<boolean> {
  const row = await app.store.db.selectFrom('dossiers').selectAll().where('id', '=', id).executeTakeFirst();
  return row !== undefined && (await verifyDossier(app.store.db, app.keyring, row)).length === 0;
}
