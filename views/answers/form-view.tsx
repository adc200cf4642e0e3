// Shows the pages of a form: fields that do not matter for the answers so far are left out.
import type { JSX } from 'hono/jsx/jsx-runtime';
import type { Expression } from '../../engine/core/conditions/condition.ts';
import { inLanguage } from '../../engine/core/language/text.ts';
import type { FieldPlan, FormPlan, PagePlan, Plan } from '../../engine/core/plan/plan.ts';
import { AgreementRows } from './agreement-rows.tsx';
import { FieldView, holds, type Asking } from './field-view.tsx';

interface FormViewProps {
  form: FormPlan;
  asking: Asking;
  /** The only page to show, counted from 0 among all pages; without it every page is shown below each other. */
  page?: number;
  /** The id of the element around the fields, which a refresh swaps. */
  id?: string;
}

/** The pages of a form that hold for the answers so far; stands within a form that sends them. */
export function FormView({ form, asking, page, id = 'answers' }: FormViewProps): JSX.Element {
  const pages = page === undefined ? form.pages : form.pages.slice(page, page + 1);
  const shown = pages.filter((each) => holds(each.show, asking));
  const deciding = decidingFields(asking.plan, pages);
  return (
    <div class="stack" id={id}>
      {shown.map((each) => (
        <FormPage page={each} asking={asking} deciding={deciding} titled={page === undefined} />
      ))}
    </div>
  );
}

interface FormPageProps {
  page: PagePlan;
  asking: Asking;
  deciding: ReadonlySet<string>;
  titled: boolean;
}

function FormPage({ page, asking, deciding, titled }: FormPageProps) {
  const { plan, lang } = asking;
  return (
    <>
      {titled && page.title ? <h2>{inLanguage(page.title, lang)}</h2> : null}
      {page.intro ? <p>{inLanguage(page.intro, lang)}</p> : null}
      {page.fields.map((name) => {
        const field = plan.fields[name];
        if (name === 'agreements') return <AgreementRows asking={asking} />;
        if (!field || !holds(field.show, asking)) return null;
        return <FieldView field={field} asking={asking} decides={deciding.has(name)} />;
      })}
    </>
  );
}

/** The fields of these pages on whose answers it depends how the rest of them is shown. */
export function decidingFields(plan: Plan, pages: readonly PagePlan[]): ReadonlySet<string> {
  const asked = pages.flatMap((page) => page.fields).flatMap((name) => plan.fields[name] ?? []);
  const conditions = [...pages.map((page) => page.show), ...asked.flatMap(conditionsOf)];
  const read = conditions.flatMap((condition) => condition?.paths ?? []);
  return new Set(read.flatMap(([space, name]) => (space === 'data' && name !== undefined ? [name] : [])));
}

function conditionsOf(field: FieldPlan): (Expression | null)[] {
  return [
    field.show,
    field.compute,
    typeof field.required === 'boolean' ? null : field.required,
    ...field.options.map((option) => option.show),
    ...Object.values(field.fields).flatMap(conditionsOf),
  ];
}
