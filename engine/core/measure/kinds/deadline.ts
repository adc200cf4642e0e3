// Whether what had to happen within a term did.
import { inLanguage } from '../../language/text.ts';
import { countedDossiers } from '../wording.ts';
import { belongs, belongsName, noFacts } from './kind.ts';
import type { Kind, MetricKind } from './kind.ts';

export const deadline: MetricKind<Extract<Kind, { kind: 'deadline' }>> = {
  facts: (metric) => belongs(metric),
  counting: (metric, kind) => ({
    ...noFacts,
    only: metric.of === null ? null : belongsName(metric),
    names: [`deadline:${kind.deadline}`],
  }),
  parts: () => ['met', 'late', 'missed', 'running'],
  ratio: (_plan, _kind, { met = 0, late = 0, missed = 0 }) => ({ good: met + late, of: met + late + missed }),
  definition(plan, metric, kind) {
    const counted = countedDossiers(plan, metric);
    const term = (language: string) =>
      inLanguage(plan.deadlines[kind.deadline]?.title ?? kind.deadline, language);
    return {
      nl:
        `Geteld is of de termijn “${term('nl')}” is gehaald, bij ${counted.nl}. Waar zij niet ging lopen, telt het dossier niet mee. ` +
        'Wat op tijd gebeurde en later is vastgelegd, is gehaald. Het percentage is van wat gehaald of gemist is.',
      en:
        `Counted is whether the term “${term('en')}” was met, for ${counted.en}. Where it never ran, the dossier is left out. ` +
        'What happened in time and was written down later was met. The percentage is of what was met or missed.',
    };
  },
};
