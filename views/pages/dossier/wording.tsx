// The texts that are made together: how they stand now, who agrees with them, and every earlier wording.
import type { JSX } from 'hono/jsx/jsx-runtime';
import { inLanguage } from '../../../engine/core/language/text.ts';
import type { ApprovalPlan, FieldPlan } from '../../../engine/core/plan/plan.ts';
import { seesAnswer, seesPart } from '../../../engine/shell/reading.ts';
import { sayAnswer } from '../../answers/summary.tsx';
import { Moment } from '../../parts/moment.tsx';
import { Section } from '../../parts/section.tsx';
import { words } from '../../words/words.ts';
import { Approval, ApprovalTag } from './approval.tsx';
import { sayActor } from './standing-words.ts';
import type { DossierView } from './view.ts';

/** A section for each text on which several people must agree. */
export function Wordings({ view }: { view: DossierView }): JSX.Element {
  const approvals = Object.values(view.reading.plan.approvals);
  return (
    <>
      {approvals.map((approval) => {
        const texts = textsOf(view, approval);
        return texts.length === 0 ? null : (
          <Section
            id={`wording-${approval.name}`}
            title={inLanguage(approval.title, view.lang)}
            aside={<ApprovalTag view={view} approval={approval} />}
          >
            {texts.map((field) => (
              <WordingText view={view} field={field} />
            ))}
            <Approval view={view} approval={approval} />
          </Section>
        );
      })}
    </>
  );
}

function textsOf({ reading }: DossierView, approval: ApprovalPlan): FieldPlan[] {
  return approval.of
    .flatMap((name) => reading.plan.fields[name] ?? [])
    .filter((field) => seesAnswer(reading, field));
}

function WordingText({ view, field }: { view: DossierView; field: FieldPlan }) {
  const { reading, lang } = view;
  const { plan, world, dossier } = reading;
  const texts = words(lang).staff;
  const saying = { plan, world, lang };
  const value = dossier.data[field.name] ?? null;
  const earlier = seesPart(reading, 'history') ? versionsOf(view, field).slice(0, -1).reverse() : [];
  return (
    <div class="wording">
      <h3>{inLanguage(field.ask, lang)}</h3>
      {value === null ? (
        <p class="muted">{texts.noText}</p>
      ) : (
        <div class="wording-text">{sayAnswer(saying, field, value)}</div>
      )}
      {earlier.length === 0 ? null : (
        <details>
          <summary>{texts.earlierTexts(earlier.length)}</summary>
          <ol class="versions" reversed>
            {earlier.map((version) => (
              <li>
                <p class="message-by">
                  {version.by}, <Moment at={version.at} {...view.saying} />
                </p>
                <div class="wording-text">
                  {version.value === null ? texts.noText : sayAnswer(saying, field, version.value)}
                </div>
              </li>
            ))}
          </ol>
        </details>
      )}
    </div>
  );
}

function versionsOf({ reading, lang }: DossierView, field: FieldPlan) {
  const { plan, history, world } = reading;
  return history.flatMap((entry) =>
    entry.changes.flatMap((change) =>
      change.kind === 'set' && change.field === field.name
        ? [
            {
              value: change.value,
              at: entry.happened,
              by: sayActor(plan, entry.actor, world.people, lang),
            },
          ]
        : [],
    ),
  );
}
