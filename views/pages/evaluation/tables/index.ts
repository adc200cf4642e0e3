// How every kind of figure is shown, by its name in the language.
import type { MetricPlan } from '../../../../engine/core/plan/plan.ts';
import { answer } from './answer.tsx';
import { count } from './count.tsx';
import { deadline } from './deadline.tsx';
import { duration } from './duration.tsx';
import { promises } from './promises.tsx';
import { share } from './share.tsx';
import type { FigureTable } from './table.ts';

export const tables: Readonly<Record<MetricPlan['kind']['kind'], FigureTable>> = {
  count,
  share,
  duration,
  deadline,
  answer,
  promises,
};
