// Takes the figures that were frozen in a dossier out of it again, each with the plan that it was counted by.
import type { Dossier } from '../../../../engine/core/dossier/dossier.ts';
import { findingsIn } from '../../../../engine/core/fields/figures.ts';
import type { Text } from '../../../../engine/core/language/text.ts';
import { figureName } from '../../../../engine/core/measure/frozen.ts';
import type { Period } from '../../../../engine/core/measure/period.ts';
import type { Instant } from '../../../../engine/core/time/temporal.ts';
import type { App } from '../../../../engine/shell/app.ts';
import type { Told } from '../saying.ts';

/** A figure with what somebody wrote about it. */
export interface Found {
  readonly name: string;
  readonly told: Told;
  readonly finding: string | null;
}

export interface FrozenPart {
  readonly procedure: string;
  readonly title: Text;
  readonly counted: Instant;
  readonly found: readonly Found[];
}

export interface Frozen {
  readonly period: Period;
  readonly parts: readonly FrozenPart[];
}

/** The frozen figures of a field; null where none have been frozen. */
export async function frozenIn(
  app: App,
  dossier: Dossier,
  field: string,
  lang: string,
): Promise<Frozen | null> {
  const figures = dossier.figures[field];
  if (!figures) return null;
  const rows = findingsIn(dossier.data[field] ?? null);
  const parts = await Promise.all(
    figures.of.map(async ({ procedure, version, counted, figures: own }): Promise<FrozenPart> => {
      const plan = await app.plans.of(version);
      const found = own.map(({ figure, before }): Found => {
        const name = figureName(procedure, figure.metric);
        const finding = rows.find(({ metric }) => metric === name)?.finding ?? null;
        return {
          name,
          told: { plan, figure, before, lang },
          finding: finding === null ? null : String(finding),
        };
      });
      return { procedure, title: plan.title, counted, found };
    }),
  );
  return { period: figures.period, parts };
}
