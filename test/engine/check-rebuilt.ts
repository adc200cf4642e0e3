// Holds what is stored beside a history against the history itself.
import { expect } from 'vitest';
import { isWalled } from '../../engine/core/access/wall.ts';
import { isForgotten } from '../../engine/core/decide/keeping.ts';
import { rebuild } from '../../engine/core/dossier/apply.ts';
import type { App } from '../../engine/shell/app.ts';
import { openDossier } from '../../engine/shell/handle.ts';
import { rowsOf } from '../../engine/shell/rows.ts';
import { factRow, visibleRow } from '../../engine/shell/store/change.ts';
import { moment } from '../../engine/shell/store/moment.ts';
import { historyOf } from './history.ts';

/** Expects the stored dossier and its rows to be what its history says. */
export async function checkRebuilt(app: App, id: string): Promise<void> {
  const { dossier, plan, stored, world } = await openDossier(app, id);
  // Once its words went a history says no more what it was about, and nobody finds it by a word.
  if (isForgotten(dossier)) return expect(await wordsOf(app, id)).toEqual([]);
  expect(rebuild(id, await historyOf(app, id))).toEqual(dossier);
  const at = { ...world, now: await lastRecorded(app, id) };
  const rows = rowsOf(plan, dossier, at, app.keyring);
  const from = <T extends 'facts' | 'visible' | 'words'>(table: T) =>
    app.store.db
      .selectFrom(table as 'facts')
      .selectAll()
      .where('dossier', '=', id)
      .execute();
  const sorted = (list: readonly object[]) =>
    list.map((row) => JSON.stringify(Object.entries(row).sort())).sort();
  expect(sorted(await from('facts'))).toEqual(sorted(rows.facts.map((fact) => factRow(id, fact))));
  expect(sorted(await from('visible'))).toEqual(sorted(rows.visible.map((row) => visibleRow(dossier, row))));
  expect(await wordsOf(app, id)).toEqual(expect.arrayContaining([...rows.words]));
  expect(stored).toMatchObject({
    state: rows.state,
    outcome: rows.outcome,
    due: rows.due && moment(rows.due),
    wake: rows.wake && moment(rows.wake),
    closedAt: rows.closedAt,
  });
}

async function wordsOf(app: App, id: string): Promise<string[]> {
  const rows = await app.store.db.selectFrom('words').select('hash').where('dossier', '=', id).execute();
  return rows.map(({ hash }) => hash);
}

/** Rows are worked out at the moment of the last change. */
async function lastRecorded(app: App, id: string): Promise<string> {
  return (await historyOf(app, id)).at(-1)?.recorded ?? '';
}

/** Expects nobody behind the wall of a dossier to have a row that shows it. */
export async function checkWall(app: App, id: string): Promise<void> {
  const { dossier, plan, world } = await openDossier(app, id);
  const walled = world.people
    .filter((person) => isWalled(plan, dossier, person, world))
    .map((person) => person.id);
  const rows = await app.store.db.selectFrom('visible').select('person').where('dossier', '=', id).execute();
  expect(rows.filter(({ person }) => walled.includes(person))).toEqual([]);
}
