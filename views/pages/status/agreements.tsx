// The agreed actions: who does what by when, and a button for those that are the complainant's own.
import type { JSX } from 'hono/jsx/jsx-runtime';
import { mayMarkDone } from '../../../engine/core/decide/acts/agreed.ts';
import { isPossible } from '../../../engine/core/decide/available.ts';
import type { Agreement } from '../../../engine/core/dossier/dossier.ts';
import { endOfDay } from '../../../engine/core/time/temporal.ts';
import { fields } from '../../fields/index.ts';
import { Button } from '../../parts/button.tsx';
import { Empty } from '../../parts/empty.tsx';
import { Form } from '../../parts/form.tsx';
import { Section } from '../../parts/section.tsx';
import { Tag } from '../../parts/tag.tsx';
import { TimeLeft } from '../../parts/time-left.tsx';
import { sayDate } from '../../words/moment.ts';
import { words } from '../../words/words.ts';
import { nameOfOwner } from './names.ts';
import { STATUS, type StatusView } from './view.ts';
import { Agreeing, Agreement as AgreementTag } from './wording.tsx';

/** The section of agreed actions; nothing where the procedure knows none. */
export function Agreements({ view }: { view: StatusView }): JSX.Element | null {
  const { plan, dossier } = view.opened;
  if (!plan.agreements) return null;
  const texts = words(view.lang).status;
  const count = dossier.agreements.length;
  const approval = Object.values(plan.approvals).find(
    ({ of, by }) => of.includes('agreements') && by.includes('complainant'),
  );
  return (
    <Section
      id="agreements"
      title={texts.agreements}
      aside={approval && count > 0 ? <AgreementTag view={view} approval={approval} /> : null}
    >
      {count === 0 ? <Empty title={texts.noAgreements} /> : null}
      <ul class="actions">
        {dossier.agreements.map((agreement) => (
          <Action view={view} agreement={agreement} />
        ))}
      </ul>
      {approval && count > 0 ? <Agreeing view={view} approval={approval} /> : null}
    </Section>
  );
}

function Action({ view, agreement }: { view: StatusView; agreement: Agreement }) {
  const { plan, dossier, world } = view.opened;
  const texts = words(view.lang).status;
  const { id, what, owner, due, done, dropped, evidence } = agreement;
  const isOpen = done === null && dropped === null;
  const mine =
    isOpen &&
    isPossible(plan, dossier, view.who, 'done', world) &&
    mayMarkDone({ plan, dossier, world }, view.who, owner);
  return (
    <li class="action">
      <p class="action-head">
        <strong>{what}</strong>{' '}
        {isOpen ? (
          <TimeLeft due={endOfDay(due, plan.organisation.timeZone)} {...view.saying} />
        ) : (
          <Tag
            tone={done === null ? 'neutral' : 'done'}
            text={done === null ? texts.isDropped : texts.isDone}
          />
        )}
      </p>
      <p class="muted">
        {nameOfOwner(view, owner)}, {texts.before.toLowerCase()} {sayDate(due, view.lang)}
      </p>
      {evidence ? <p class="quoted">{evidence}</p> : null}
      {mine ? <DoneForm view={view} id={id} what={what} /> : null}
    </li>
  );
}

/** The id of the box in which is written what shows that an action was done. */
export function evidenceId(agreement: string): string {
  return `evidence-${agreement}`;
}

function DoneForm({ view, id, what }: { view: StatusView; id: string; what: string }) {
  const texts = words(view.lang).status;
  const evidence = view.opened.plan.agreements?.evidence ?? 'none';
  return (
    <details open={evidence === 'required'}>
      <summary>
        <span aria-hidden="true">{texts.markDone}</span>
        <span class="visually-hidden">{texts.markDoneWhat(what)}</span>
      </summary>
      <Form action={`${STATUS}/act/done`}>
        <input type="hidden" name="agreement" value={id} />
        {evidence === 'none'
          ? null
          : fields['long-text'].render({
              id: evidenceId(id),
              name: 'text',
              label: texts.evidence,
              required: evidence === 'required',
              lang: view.lang,
            })}
        <Button kind="secondary">{texts.markDone}</Button>
      </Form>
    </details>
  );
}
