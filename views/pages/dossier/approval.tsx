// Who agrees with a text or with the agreed actions, and the buttons to agree or not.
import type { JSX } from 'hono/jsx/jsx-runtime';
import { isPossible } from '../../../engine/core/decide/available.ts';
import type { ApprovalPlan } from '../../../engine/core/plan/plan.ts';
import { askedFor, isApproved } from '../../../engine/core/scope/values.ts';
import { Button } from '../../parts/button.tsx';
import { Tag } from '../../parts/tag.tsx';
import { words } from '../../words/words.ts';
import { ActForm, ActText } from './act-form.tsx';
import { fingerprint } from './fingerprint.ts';
import { placeTitle, sayActor } from './standing-words.ts';
import { attemptAt } from './view.ts';
import type { DossierView } from './view.ts';

interface ApprovalProps {
  view: DossierView;
  approval: ApprovalPlan;
}

/** In a word whether everybody agrees. */
export function ApprovalTag({ view, approval }: ApprovalProps): JSX.Element {
  const { plan, dossier } = view.reading;
  const texts = words(view.lang).staff;
  return isApproved(plan, dossier, approval.name) ? (
    <Tag tone="done" text={texts.allAgreed} />
  ) : (
    <Tag tone="waiting" text={texts.waitsForAgreement} />
  );
}

/** Each who is asked with what they said, and the reader's own choice where it is still theirs to make. */
export function Approval({ view, approval }: ApprovalProps): JSX.Element {
  const { plan, dossier, world, reader } = view.reading;
  const texts = words(view.lang).staff;
  const { name } = approval;
  const was = fingerprint(dossier, approval.of);
  const canSpeak = isPossible(plan, dossier, reader, `approve.${name}`, world);
  const refusing = attemptAt(view, `refuse.${name}`) !== null;
  return (
    <div class="approval" id={`approval-${name}`}>
      <ul class="approval-who">
        {saidBy(view, approval).map((said) => (
          <li>{said}</li>
        ))}
      </ul>
      {canSpeak ? (
        <>
          <ActForm view={view} act={`approve.${name}`} was={was}>
            <Button kind="secondary">{texts.agree}</Button>
          </ActForm>
          <details open={refusing}>
            <summary>{texts.refuse}</summary>
            <ActForm view={view} act={`refuse.${name}`} was={was}>
              <ActText
                view={view}
                act={`refuse.${name}`}
                name="reason"
                label={texts.whyRefuse}
                required={false}
              />
              <Button kind="secondary">{texts.refuse}</Button>
            </ActForm>
          </details>
        </>
      ) : null}
    </div>
  );
}

function saidBy({ reading, lang }: DossierView, approval: ApprovalPlan): string[] {
  const { plan, dossier, world } = reading;
  const texts = words(lang).staff;
  const gave = (list: readonly { by: string }[] | undefined, who: string) =>
    (list ?? []).some((each) => each.by === who);
  const say = (who: string) => {
    const name = sayActor(plan, who, world.people, lang);
    if (gave(dossier.approvals[approval.name], who)) return texts.agreesWith(name);
    if (gave(dossier.refusals[approval.name], who)) return texts.refusesIt(name);
    return texts.notYetAgreed(name);
  };
  const vacant = approval.by.filter(
    (place) => place !== 'complainant' && (dossier.participants[place] ?? []).length === 0,
  );
  return [
    ...askedFor(dossier, approval.by).map(say),
    ...vacant.map((place) => texts.notYetAgreed(placeTitle(plan, place, lang))),
  ];
}
