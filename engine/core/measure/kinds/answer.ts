// How a question was answered, and by how many of those who were asked.
import { fieldTypes } from '../../fields/index.ts';
import type { FieldPlan, Plan } from '../../plan/plan.ts';
import { inLanguage } from '../../language/text.ts';
import { countedDossiers } from '../wording.ts';
import { noFacts } from './kind.ts';
import type { Kind, Measured, MetricKind } from './kind.ts';

/** Stands for no answer; no option is called so. */
export const NO_ANSWER = '';
/** Stands for an answer whose words are not counted, or of which there can be several at once. */
export const SOME_ANSWER = '*';

export const answer: MetricKind<Extract<Kind, { kind: 'answer' }>> = {
  facts: (metric, kind, measured) =>
    answersTo(measured, kind.field).map((value) => ({ name: `answer:${metric.name}`, value })),
  counting: (metric) => ({ ...noFacts, names: [`answer:${metric.name}`] }),
  parts(plan, kind) {
    const field = plan.fields[kind.field];
    return field ? [...knownAnswers(field), NO_ANSWER] : [NO_ANSWER];
  },
  ratio: (plan, kind, { yes = 0, no = 0 }) =>
    plan.fields[kind.field]?.type === 'yes-no' ? { good: yes, of: yes + no } : null,
  definition(plan, metric, kind) {
    const counted = countedDossiers(plan, metric);
    const ask = (language: string) => inLanguage(plan.fields[kind.field]?.ask ?? kind.field, language);
    return {
      nl:
        `Geteld is wat er is geantwoord op “${ask('nl')}”, bij ${counted.nl}. ` +
        'Percentages van antwoorden zijn van wie antwoordde; de respons is van allen.',
      en:
        `Counted is what was answered to “${ask('en')}”, for ${counted.en}. ` +
        'Percentages of answers are of those who answered; the response is of all.',
    };
  },
};

function answersTo({ plan, data }: Measured, name: string): readonly string[] {
  const field = plan.fields[name];
  const value = data[name] ?? null;
  if (!field || value === null || (Array.isArray(value) && value.length === 0)) return [NO_ANSWER];
  const type = fieldTypes[field.type];
  const counted = field.personal || type.personal ? null : type.facts(value, field);
  if (counted === null) return [SOME_ANSWER];
  if (typeof counted === 'number') return [String(counted)];
  return field.type === 'choices' ? [SOME_ANSWER, ...counted] : counted;
}

function knownAnswers(field: FieldPlan): readonly string[] {
  return field.type === 'yes-no' ? ['yes', 'no'] : field.options.map((option) => option.name);
}

/** Whether a dossier can have several answers at once, so that answers add up to more than dossiers. */
export function takesSeveral(plan: Plan, kind: Kind): boolean {
  return kind.kind === 'answer' && plan.fields[kind.field]?.type === 'choices';
}
