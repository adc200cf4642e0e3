// Files that were added to a form that is not sent yet: kept sealed with its draft until it is, so that nobody adds them twice.
import { randomUUID } from 'node:crypto';
import type { FileReference } from '../../engine/core/dossier/value.ts';
import type { Text } from '../../engine/core/language/text.ts';
import type { FieldPlan, Plan } from '../../engine/core/plan/plan.ts';
import type { App } from '../../engine/shell/app.ts';
import { dropDraft, keepDraft, readDraft } from '../../engine/shell/drafts.ts';
import { examineFile } from '../../engine/shell/files/examine-file.ts';
import type { RefusedFile } from '../../engine/shell/files/examine-file.ts';
import type { NewFile } from '../../engine/shell/store/change.ts';
import type { Tx } from '../../engine/shell/store/store.ts';
import { saySize, type TypedFiles } from '../fields/file.tsx';
import { shieldWords } from '../words/shield.ts';
import { words } from '../words/words.ts';
import { isTypedFiles, type Typed } from './read-body.ts';

const LARGEST = 10_000_000;
const LARGEST_TOGETHER = 25_000_000;
const MOST = 10;

/** Where files are held: whose cookie opens them, and for which form. */
export interface Place {
  readonly token: string;
  readonly procedure: string;
  readonly form: string;
}

/** What was typed with the files among it taken in: each is held and stands there by reference. */
export async function takeInFiles(
  app: App,
  place: Place,
  plan: Plan,
  typed: Typed,
  known: readonly FileReference[],
): Promise<{ typed: Typed; problems: Readonly<Record<string, Text>> }> {
  const problems: Record<string, Text> = {};
  const taken: Record<string, Typed[string]> = { ...typed };
  for (const [name, value] of Object.entries(typed)) {
    if (!isTypedFiles(value)) continue;
    const files = value as unknown as TypedFiles;
    const kept = await keptOf(app, place, files.kept, known);
    const added: FileReference[] = [];
    for (const file of files.added) {
      const read = await readFile(app, file, [...kept, ...added], plan.fields[name]);
      if ('problem' in read) problems[name] ??= inBoth(read.problem);
      else added.push(await hold(app, place, file.name, read));
    }
    taken[name] = [...kept, ...added];
  }
  return { typed: taken, problems };
}

async function keptOf(
  app: App,
  place: Place,
  ids: readonly string[],
  known: readonly FileReference[],
): Promise<FileReference[]> {
  const found = ids
    .slice(0, MOST * 2)
    .map((id) => known.find((each) => each.id === id) ?? heldReference(app, place, id));
  return (await Promise.all(found)).filter((each) => each !== null);
}

async function heldReference(app: App, place: Place, id: string): Promise<FileReference | null> {
  const held = await readHeld(app, place, id);
  return held && { id, name: held.name, kind: held.kind, size: held.body.length };
}

type Problem = { readonly problem: (lang: string) => string };
type ReadFile = { readonly kind: string; readonly body: Buffer };

/** The file as it will be kept, or what is wrong with it. */
async function readFile(
  app: App,
  file: File,
  others: readonly FileReference[],
  field: FieldPlan | undefined,
): Promise<ReadFile | Problem> {
  const problem = sizeProblem(file, others, field?.atMost ?? MOST);
  if (problem) return { problem };
  const examined = await examineFile(app, file.name, Buffer.from(await file.arrayBuffer()));
  return 'refused' in examined ? { problem: SAY[examined.refused](file.name) } : examined;
}

const SAY: Readonly<Record<RefusedFile, (name: string) => Problem['problem']>> = {
  sealed: (name) => (lang) => shieldWords(lang).files.sealed(name),
  kind: (name) => (lang) => words(lang).errors.fileKind(name),
  infected: (name) => (lang) => shieldWords(lang).files.infected(name),
  unscanned: (name) => (lang) => shieldWords(lang).files.unscanned(name),
};

function sizeProblem(file: File, others: readonly FileReference[], most: number): Problem['problem'] | null {
  const together = others.reduce((sum, each) => sum + each.size, file.size);
  if (others.length >= most) return (lang) => words(lang).errors.tooManyFiles(most);
  if (file.size > LARGEST)
    return (lang) => words(lang).errors.fileTooLarge(file.name, saySize(LARGEST, lang));
  if (together > LARGEST_TOGETHER)
    return (lang) => words(lang).errors.filesTooLarge(saySize(LARGEST_TOGETHER, lang));
  return file.size === 0 ? (lang) => words(lang).errors.fileEmpty(file.name) : null;
}

function inBoth(say: (lang: string) => string): Text {
  return { nl: say('nl'), en: say('en') };
}

async function hold(app: App, place: Place, given: string, { kind, body }: ReadFile): Promise<FileReference> {
  const id = randomUUID();
  const name = given.slice(-200);
  await keepDraft(app, place.token, place.procedure, heldAs(place, id), {
    name,
    kind,
    body: body.toString('base64'),
  });
  return { id, name, kind, size: body.length };
}

function heldAs(place: Pick<Place, 'form'>, id: string): string {
  return `${place.form}/file:${id}`;
}

async function readHeld(
  app: App,
  place: Place,
  id: string,
): Promise<{ name: string; kind: string; body: Buffer } | null> {
  const held = await readDraft(app, place.token, place.procedure, heldAs(place, id));
  return (
    held && {
      name: String(held.name),
      kind: String(held.kind),
      body: Buffer.from(String(held.body), 'base64'),
    }
  );
}

/** The held files among what was typed, to be stored with the dossier. */
export async function heldFiles(app: App, place: Place, typed: Typed): Promise<NewFile[]> {
  const files = referencesIn(typed).map(async ({ id }) => {
    const held = await readHeld(app, place, id);
    return held && { id, ...held };
  });
  return (await Promise.all(files)).filter((file) => file !== null);
}

/** The forms under which the files among what was typed are held. */
export function heldForms(form: string, typed: Typed): string[] {
  return referencesIn(typed).map(({ id }) => heldAs({ form }, id));
}

/** Lets go of held files within the change that stores them, or when the draft is thrown away. */
export async function dropHeld(
  tx: Tx,
  place: Place,
  typed: Readonly<Record<string, unknown>>,
): Promise<void> {
  for (const { id } of referencesIn(typed))
    await dropDraft(tx, place.token, place.procedure, heldAs(place, id));
}

/** Every file that stands by reference among typed or stored answers. */
export function referencesIn(answers: Readonly<Record<string, unknown>>): FileReference[] {
  return Object.values(answers).flatMap((value) =>
    Array.isArray(value) ? value.filter((each): each is FileReference => isReference(each)) : [],
  );
}

function isReference(value: unknown): value is FileReference {
  return (
    typeof value === 'object' &&
    value !== null &&
    'id' in value &&
    'name' in value &&
    'size' in value &&
    'kind' in value
  );
}
