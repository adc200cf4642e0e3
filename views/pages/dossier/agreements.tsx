// The agreed actions: who does what by when, what is open, and the forms to add, finish or drop one.
import type { JSX } from 'hono/jsx/jsx-runtime';
import { isPossible } from '../../../engine/core/decide/available.ts';
import type { Agreement } from '../../../engine/core/dossier/dossier.ts';
import { endOfDay } from '../../../engine/core/time/temporal.ts';
import { AgreementRows } from '../../answers/agreement-rows.tsx';
import { Button } from '../../parts/button.tsx';
import { Empty } from '../../parts/empty.tsx';
import { Moment } from '../../parts/moment.tsx';
import { Section } from '../../parts/section.tsx';
import { Tag } from '../../parts/tag.tsx';
import { TimeLeft } from '../../parts/time-left.tsx';
import { sayDate } from '../../words/moment.ts';
import { words } from '../../words/words.ts';
import { ActForm, ActText } from './act-form.tsx';
import { Approval, ApprovalTag } from './approval.tsx';
import { placeTitle, sayHolders } from './standing-words.ts';
import { attemptAt } from './view.ts';
import type { DossierView } from './view.ts';

/** The section of agreed actions; nothing where the procedure knows none. */
export function Agreements({ view }: { view: DossierView }): JSX.Element | null {
  const { plan, dossier, world, reader } = view.reading;
  if (!plan.agreements) return null;
  const texts = words(view.lang);
  const approval = Object.values(plan.approvals).find(({ of }) => of.includes('agreements'));
  const adding = attemptAt(view, 'agree');
  const count = dossier.agreements.length;
  return (
    <Section
      id="agreements"
      title={texts.dossier.agreements}
      aside={approval && count > 0 ? <ApprovalTag view={view} approval={approval} /> : null}
    >
      {count === 0 ? <Empty title={texts.dossier.noAgreements} /> : null}
      <ul class="agreements">
        {inOrder(dossier.agreements).map((agreement) => (
          <AgreementItem view={view} agreement={agreement} />
        ))}
      </ul>
      {isPossible(plan, dossier, reader, 'agree', world) ? (
        <details open={adding !== null}>
          <summary>{texts.staff.addAgreements}</summary>
          <ActForm view={view} act="agree">
            <AgreementRows
              asking={{
                plan,
                dossier,
                world,
                lang: view.lang,
                values: {},
                typed: adding?.typed ?? {},
                errors: adding?.errors.fields ?? {},
              }}
            />
            <Button>{texts.staff.addAgreements}</Button>
          </ActForm>
        </details>
      ) : null}
      {approval && count > 0 ? <Approval view={view} approval={approval} /> : null}
    </Section>
  );
}

/** Open ones first, soonest due first. */
function inOrder(agreements: readonly Agreement[]): Agreement[] {
  const rank = (each: Agreement) => Number(each.done !== null) + Number(each.dropped !== null) * 2;
  return [...agreements].sort((a, b) => rank(a) - rank(b) || (a.due < b.due ? -1 : 1));
}

function AgreementItem({ view, agreement }: { view: DossierView; agreement: Agreement }) {
  const { plan } = view.reading;
  const texts = words(view.lang);
  const isOpen = agreement.done === null && agreement.dropped === null;
  const names = sayHolders(view.reading, agreement.owner);
  const place = placeTitle(plan, agreement.owner, view.lang);
  return (
    <li class="agreement">
      <div class="agreement-head">
        <p class="agreement-what">{agreement.what}</p>
        {isOpen ? (
          <TimeLeft due={endOfDay(agreement.due, plan.organisation.timeZone)} {...view.saying} />
        ) : (
          <Tag
            tone={agreement.done === null ? 'neutral' : 'done'}
            text={agreement.done === null ? texts.staff.dropped : texts.dossier.doneAgreement}
          />
        )}
      </div>
      <p class="muted">
        {names === '' ? place : `${place} (${names})`}, {texts.staff.before}{' '}
        {sayDate(agreement.due, view.lang)}
      </p>
      {agreement.done === null ? null : (
        <p class="muted">
          {texts.staff.doneOn} <Moment at={agreement.done} {...view.saying} />
        </p>
      )}
      {agreement.evidence ? <p>{texts.history.evidence(agreement.evidence)}</p> : null}
      {agreement.dropped ? <p>{texts.history.reason(agreement.dropped)}</p> : null}
      {isOpen ? <AgreementForms view={view} agreement={agreement} /> : null}
    </li>
  );
}

function AgreementForms({ view, agreement }: { view: DossierView; agreement: Agreement }) {
  const { plan, dossier, world, reader, standing } = view.reading;
  const texts = words(view.lang);
  const { id, owner, what } = agreement;
  const mine = [owner, ...(plan.agreements?.doneBy ?? [])].some((place) => standing.as.includes(place));
  const canFinish = mine && isPossible(plan, dossier, reader, 'done', world);
  const canDrop = isPossible(plan, dossier, reader, 'drop', world);
  if (!canFinish && !canDrop) return null;
  const evidence = plan.agreements?.evidence ?? 'none';
  const tried = attemptAt(view, 'done', id) ?? attemptAt(view, 'drop', id);
  return (
    <details open={tried !== null}>
      <summary>
        <span aria-hidden="true">{texts.staff.settle}</span>
        <span class="visually-hidden">{texts.staff.settleOne(what)}</span>
      </summary>
      <div class="agreement-forms">
        {canFinish ? (
          <ActForm view={view} act="done" of={id}>
            {evidence === 'none' ? null : (
              <ActText
                view={view}
                act="done"
                of={id}
                name="text"
                label={texts.staff.whatShows}
                required={evidence === 'required'}
              />
            )}
            <Button>{texts.staff.markDone}</Button>
          </ActForm>
        ) : null}
        {canDrop ? (
          <ActForm view={view} act="drop" of={id}>
            <ActText view={view} act="drop" of={id} name="reason" label={texts.staff.whyDrop} required />
            <Button kind="secondary">{texts.staff.drop}</Button>
          </ActForm>
        ) : null}
      </div>
    </details>
  );
}
