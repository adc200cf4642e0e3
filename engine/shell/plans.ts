// Published versions of procedures: immutable rows, compiled once each and then kept.
import { createHash } from 'node:crypto';
import { loadOrganisation, loadProcedure } from '../core/compile/load.ts';
import type { PlacedProblem } from '../core/language/problem.ts';
import type { OrganisationPlan, Plan } from '../core/plan/plan.ts';
import type { Instant } from '../core/time/temporal.ts';
import type { Store, Tx } from './store/store.ts';

export interface Version {
  readonly id: string;
  readonly procedure: string;
  readonly no: number;
  readonly source: string;
  readonly organisationSource: string;
  readonly note: string;
  readonly publishedAt: Instant;
  readonly publishedBy: string;
}

export interface Sources {
  readonly source: string;
  readonly organisationSource: string;
}

export type Published =
  | { readonly version: Version }
  | { readonly problems: readonly PlacedProblem[] }
  /** Somebody else published this version since the sources were taken. */
  | { readonly meanwhile: Version };

/** The version's name: a hash over everything that decides how it runs. */
export function versionOf({ source, organisationSource }: Sources): string {
  return createHash('sha256')
    .update(JSON.stringify([source, organisationSource]))
    .digest('hex')
    .slice(0, 32);
}

/** Reads, checks and compiles sources as they would be published; `id` names the version. */
export function readSources({ source, organisationSource }: Sources, id?: string) {
  return loadProcedure(
    {
      procedure: { file: 'procedure.yaml', text: source },
      organisation: { file: 'organisation.yaml', text: organisationSource },
    },
    id ?? versionOf({ source, organisationSource }),
  );
}

const FRESH_FOR = 2000;

export class Plans {
  readonly #store: Store;
  readonly #compiled = new Map<string, Plan>();
  #current: readonly Version[] = [];
  #organisation: { readonly version: string; readonly plan: OrganisationPlan } | null = null;
  #readAt = Number.NEGATIVE_INFINITY;

  constructor(store: Store) {
    this.#store = store;
  }

  /** The newest version of every procedure, in the order in which procedures were first published. */
  async current(): Promise<readonly Version[]> {
    if (performance.now() - this.#readAt < FRESH_FOR && this.#current.length > 0) return this.#current;
    const rows = await this.#store.db
      .selectFrom('versions')
      .select(['procedure', 'no', 'id'])
      .orderBy('published_at')
      .orderBy('no')
      .execute();
    const newest = new Map<string, string>();
    for (const row of rows) newest.set(row.procedure, row.id);
    const known = new Map(this.#current.map((version) => [version.id, version]));
    this.#current = await Promise.all([...newest.values()].map((id) => known.get(id) ?? this.version(id)));
    this.#readAt = performance.now();
    return this.#current;
  }

  /** The plan that new dossiers of a procedure get; undefined when there is no such procedure. */
  async plan(procedure: string): Promise<Plan | undefined> {
    const version = (await this.current()).find((each) => each.procedure === procedure);
    return version && this.of(version.id);
  }

  /** The organisation as it was last published. */
  async organisation(): Promise<OrganisationPlan> {
    const newest = [...(await this.current())]
      .sort((a, b) => (a.publishedAt < b.publishedAt ? -1 : 1))
      .at(-1);
    if (!newest) throw new Error('No procedure has been published yet.');
    if (this.#organisation?.version !== newest.id) {
      const text = newest.organisationSource;
      const { organisation } = loadOrganisation({ file: 'organisation.yaml', text });
      if (!organisation)
        throw new Error(`The organisation of version ${newest.id} does not compile any more.`);
      this.#organisation = { version: newest.id, plan: organisation };
    }
    return this.#organisation.plan;
  }

  /** The plan of a version, compiled at its first use. */
  async of(id: string): Promise<Plan> {
    const known = this.#compiled.get(id);
    if (known) return known;
    const { plan, problems } = readSources(await this.version(id), id);
    if (!plan)
      throw new Error(`The published version ${id} does not compile any more: ${problems[0]?.text.en ?? ''}`);
    this.#compiled.set(id, plan);
    return plan;
  }

  /** A published version with its sources. */
  async version(id: string): Promise<Version> {
    const row = await this.#store.db
      .selectFrom('versions')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    const { procedure, no, source, note } = row;
    return {
      id,
      procedure,
      no,
      source,
      note,
      organisationSource: row.organisation_source,
      publishedAt: row.published_at,
      publishedBy: row.published_by,
    };
  }

  /** Every version of a procedure, newest first. */
  async history(procedure: string): Promise<Version[]> {
    const rows = await this.#store.db
      .selectFrom('versions')
      .select('id')
      .where('procedure', '=', procedure)
      .orderBy('no', 'desc')
      .execute();
    return Promise.all(rows.map((row) => this.version(row.id)));
  }

  /**
   * Publishes sources as the next version, or says what is wrong with them; the same sources again change nothing.
   * With `base` the sources were taken from that version, and it must still be the newest.
   */
  async publish(
    sources: Sources,
    note: string,
    by: string,
    at: Instant,
    base: string | null = null,
  ): Promise<Published> {
    const { plan, problems } = readSources(sources);
    const blocking = problems.filter((problem) => problem.severity === 'problem');
    if (!plan || blocking.length > 0) return { problems: blocking };
    const published = await this.#store.write(async (tx): Promise<{ id: string } | { meanwhile: string }> => {
      const before = await tx
        .selectFrom('versions')
        .select(['id', 'no'])
        .where('procedure', '=', plan.procedure)
        .orderBy('no', 'desc')
        .executeTakeFirst();
      if (base !== null && before && before.id !== base) return { meanwhile: before.id };
      if (before?.id === plan.version) return { id: before.id };
      const no = (before?.no ?? 0) + 1;
      const id = await freeName(tx, sources, plan.version, no);
      await tx
        .insertInto('versions')
        .values({
          id,
          procedure: plan.procedure,
          no,
          source: sources.source,
          organisation_source: sources.organisationSource,
          note,
          published_at: at,
          published_by: by,
        })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
      return { id };
    });
    this.#readAt = Number.NEGATIVE_INFINITY;
    return 'meanwhile' in published
      ? { meanwhile: await this.version(published.meanwhile) }
      : { version: await this.version(published.id) };
  }
}

/** The sources' own name, or one with the number in it where an earlier version has these sources and is taken up again. */
async function freeName(tx: Tx, sources: Sources, id: string, no: number): Promise<string> {
  const earlier = await tx.selectFrom('versions').select('id').where('id', '=', id).executeTakeFirst();
  if (!earlier) return id;
  return createHash('sha256')
    .update(JSON.stringify([sources.source, sources.organisationSource, no]))
    .digest('hex')
    .slice(0, 32);
}
