// The report of an evaluation: its frozen figures with what was written beside them, and what was concluded and decided.
import { inLanguage } from '../../../../engine/core/language/text.ts';
import type { Period } from '../../../../engine/core/measure/period.ts';
import type { FieldPlan } from '../../../../engine/core/plan/plan.ts';
import { isApproved } from '../../../../engine/core/scope/values.ts';
import { sayPerson } from '../../../../engine/core/scope/say.ts';
import type { App } from '../../../../engine/shell/app.ts';
import { readFor, seesAnswer } from '../../../../engine/shell/reading.ts';
import type { Reading } from '../../../../engine/shell/reading.ts';
import { openDossier } from '../../../../engine/shell/handle.ts';
import { evaluatingWords } from '../../../words/evaluating.ts';
import { sayDate, sayMoment } from '../../../words/moment.ts';
import { frozenIn } from './frozen.ts';
import type { FrozenPart } from './frozen.ts';

export interface Report {
  readonly reading: Reading;
  readonly lang: string;
  readonly title: string;
  /** The period, when it was counted, who approved it. */
  readonly particulars: readonly { readonly label: string; readonly value: string }[];
  readonly period: Period;
  readonly parts: readonly FrozenPart[];
  /** What else was written, question by question. */
  readonly words: readonly { readonly label: string; readonly value: string }[];
  readonly measures: readonly { readonly number: string; readonly id: string; readonly isOpen: boolean }[];
}

/** The report as its reader may see it; null where the dossier has no figures for them. Reading it is recorded. */
export async function reportFor(app: App, person: string, id: string, lang: string): Promise<Report | null> {
  const reading = await readFor(app, person, id, 'report');
  const { plan, dossier, world } = reading;
  const field = Object.values(plan.fields).find(
    ({ type, name }) => type === 'figures' && name in dossier.figures,
  );
  if (!field || !seesAnswer(reading, field)) return null;
  const frozen = await frozenIn(app, dossier, field.name, lang);
  if (!frozen) return null;
  const texts = evaluatingWords(lang);
  const { timeZone } = plan.organisation;
  const say = (at: string) => sayMoment(at, { lang, timeZone, now: world.now });
  const approvals = Object.values(plan.approvals).filter(({ of }) => of.includes(field.name));
  const given = approvals.flatMap(({ name }) =>
    isApproved(plan, dossier, name) ? (dossier.approvals[name] ?? []) : [],
  );
  const counted = [...new Set(frozen.parts.map((part) => say(part.counted)))].join(', ');
  return {
    reading,
    lang,
    title: `${inLanguage(plan.title, lang)} ${dossier.number}`,
    particulars: [
      {
        label: texts.period,
        value: texts.between(sayDate(frozen.period.from, lang), sayDate(frozen.period.until, lang)),
      },
      ...(counted === '' ? [] : [{ label: texts.countedOn, value: counted }]),
      {
        label: texts.approved,
        value:
          given.length === 0
            ? texts.notApproved
            : given.map(({ by, happened }) => `${sayPerson(by, world.people)}, ${say(happened)}`).join('; '),
      },
    ],
    period: frozen.period,
    parts: frozen.parts,
    words: wordsIn(reading, field, lang),
    measures: await measuresOf(app, reading),
  };
}

/** Texts that stand beside the figures under the same approval, or in the same form. */
function wordsIn(reading: Reading, figures: FieldPlan, lang: string): Report['words'] {
  const { plan, dossier } = reading;
  const beside = Object.values(plan.approvals)
    .filter(({ of }) => of.includes(figures.name))
    .flatMap(({ of }) => of);
  return [...new Set([plan.filing.form, ...beside])]
    .flatMap((name) => (plan.forms[name] ? plan.forms[name].pages.flatMap((page) => page.fields) : [name]))
    .flatMap((name) => plan.fields[name] ?? [])
    .filter((field) => field.name !== figures.name && seesAnswer(reading, field))
    .flatMap((field) => {
      const value = dossier.data[field.name];
      return typeof value === 'string' && value !== '' ? [{ label: inLanguage(field.ask, lang), value }] : [];
    });
}

/** Dossiers that were opened from it; one that is hidden from the reader is left out. */
async function measuresOf(app: App, { dossier, linked: known }: Reading): Promise<Report['measures']> {
  const opened = await Promise.all(
    dossier.links
      .filter((link) => known.has(link.dossier))
      .map(async (link) => {
        const there = await openDossier(app, link.dossier).catch(() => null);
        const isOpen = known.get(link.dossier) === 'open';
        return there === null ? [] : [{ id: link.dossier, number: there.dossier.number, isOpen }];
      }),
  );
  return opened.flat();
}
