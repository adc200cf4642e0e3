// The texts that are made together: as they stand, who agrees, every earlier version, and the buttons to agree or change.
import type { JSX } from 'hono/jsx/jsx-runtime';
import { isPossible, type Available } from '../../../engine/core/decide/available.ts';
import type { Value } from '../../../engine/core/dossier/value.ts';
import { inLanguage } from '../../../engine/core/language/text.ts';
import type { ApprovalPlan, FieldPlan } from '../../../engine/core/plan/plan.ts';
import { isApproved } from '../../../engine/core/scope/values.ts';
import { sayAnswer } from '../../answers/summary.tsx';
import { fields as fieldKinds } from '../../fields/index.ts';
import { Button, ButtonGroup, ButtonLink } from '../../parts/button.tsx';
import { Form } from '../../parts/form.tsx';
import { Moment } from '../../parts/moment.tsx';
import { Section } from '../../parts/section.tsx';
import { Tag } from '../../parts/tag.tsx';
import { words } from '../../words/words.ts';
import { fingerprint } from '../dossier/fingerprint.ts';
import { nameOfActor } from './names.ts';
import { actsOf, changesText } from './now.tsx';
import { mayRead, STATUS, type StatusView } from './view.ts';

/** A section for each text to which the complainant's agreement is asked. */
export function Wordings({ view }: { view: StatusView }): JSX.Element {
  const approvals = Object.values(view.opened.plan.approvals).filter(({ by }) => by.includes('complainant'));
  return (
    <>
      {approvals.map((approval) => {
        const fields = approval.of.flatMap((name) => view.opened.plan.fields[name] ?? []);
        return fields.length === 0 ? null : <Wording view={view} approval={approval} fields={fields} />;
      })}
    </>
  );
}

interface WordingProps {
  view: StatusView;
  approval: ApprovalPlan;
  fields: readonly FieldPlan[];
}

function Wording({ view, approval, fields }: WordingProps) {
  const { lang, opened } = view;
  const shown = fields.filter(
    (field) => mayRead(view, field) && (opened.dossier.data[field.name] ?? null) !== null,
  );
  return (
    <Section
      id={`wording-${approval.name}`}
      title={inLanguage(approval.title, lang)}
      aside={<Agreement view={view} approval={approval} />}
    >
      <div class="stack">
        {shown.map((field) => (
          <div>
            <h3>{inLanguage(field.ask, lang)}</h3>
            <p class="quoted">{say(view, field, opened.dossier.data[field.name] ?? null)}</p>
            <Versions view={view} field={field} />
          </div>
        ))}
        <Agreeing view={view} approval={approval} />
      </div>
    </Section>
  );
}

/** In one line whether everybody agrees. */
export function Agreement(props: { view: StatusView; approval: ApprovalPlan }): JSX.Element | null {
  const { view, approval } = props;
  const { plan, dossier, world } = view.opened;
  const texts = words(view.lang).status;
  if (isApproved(plan, dossier, approval.name)) return <Tag tone="done" text={texts.bothAgree} />;
  const mine = (list: readonly { by: string }[] | undefined) =>
    (list ?? []).some(({ by }) => by === 'complainant');
  if (mine(dossier.refusals[approval.name])) return <Tag tone="waiting" text={texts.youRefused} />;
  if (isPossible(plan, dossier, view.who, `approve.${approval.name}`, world))
    return <Tag tone="waiting" text={texts.waitsForYou} />;
  if (!mine(dossier.approvals[approval.name])) return null;
  return <Tag tone="active" text={`${texts.youAgree} ${texts.waitsForOthers}`} />;
}

/** The buttons to agree, to refuse, and to change the text where the lifecycle has a form for it. */
export function Agreeing({
  view,
  approval,
}: {
  view: StatusView;
  approval: ApprovalPlan;
}): JSX.Element | null {
  const { plan, dossier, world } = view.opened;
  const texts = words(view.lang).status;
  const canAgree = isPossible(plan, dossier, view.who, `approve.${approval.name}`, world);
  const change = actsOf(view).find(
    (act) => changesText(view, act) && formFields(view, act).some((name) => approval.of.includes(name)),
  );
  if (!canAgree && !change) return null;
  return (
    <>
      <Form action={`${STATUS}/act/approve.${approval.name}`}>
        <input type="hidden" name="was" value={fingerprint(dossier, approval.of)} />
        <ButtonGroup>
          {canAgree ? <Button>{texts.agreeText}</Button> : null}
          {change ? (
            <ButtonLink href={`${STATUS}/do/${change.event.name}`} kind="secondary">
              {inLanguage(change.event.label, view.lang)}
            </ButtonLink>
          ) : null}
        </ButtonGroup>
      </Form>
      {canAgree && !change ? <Refusing view={view} approval={approval} /> : null}
    </>
  );
}

function Refusing({ view, approval }: { view: StatusView; approval: ApprovalPlan }) {
  const texts = words(view.lang).status;
  return (
    <details>
      <summary>{texts.disagree}</summary>
      <Form action={`${STATUS}/act/refuse.${approval.name}`}>
        <input type="hidden" name="was" value={fingerprint(view.opened.dossier, approval.of)} />
        {fieldKinds['long-text'].render({
          id: `refuse-${approval.name}`,
          name: 'reason',
          label: texts.disagreeWhy,
          required: false,
          lang: view.lang,
        })}
        <Button kind="secondary">{texts.disagree}</Button>
      </Form>
    </details>
  );
}

function formFields({ opened: { plan } }: StatusView, { event }: Available): string[] {
  return plan.forms[event.form ?? '']?.pages.flatMap((page) => page.fields) ?? [];
}

function Versions({ view, field }: { view: StatusView; field: FieldPlan }) {
  const texts = words(view.lang).status;
  const all = view.history.flatMap((entry) =>
    entry.changes.flatMap((change) =>
      change.kind === 'set' && change.field === field.name && change.value !== null
        ? [{ value: change.value, by: entry.actor, at: entry.happened }]
        : [],
    ),
  );
  const earlier = all.slice(0, -1);
  if (earlier.length === 0) return null;
  return (
    <details>
      <summary>
        {texts.versions} ({earlier.length})
      </summary>
      <div class="stack">
        {earlier.map(({ value, by, at }, index) => (
          <div>
            <p class="message-by">
              {texts.version(index + 1)}, {nameOfActor(view, by)}, <Moment at={at} {...view.saying} />
            </p>
            <p class="quoted">{say(view, field, value)}</p>
          </div>
        ))}
      </div>
    </details>
  );
}

function say({ opened: { plan, world }, lang }: StatusView, field: FieldPlan, value: Value) {
  return sayAnswer({ plan, world, lang }, field, value);
}
