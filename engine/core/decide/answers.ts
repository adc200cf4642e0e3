// Writes answers into a dossier; agreement on a text is void as soon as the text changes.
import type { Value } from '../dossier/value.ts';
import { askedFor } from '../scope/values.ts';
import type { Draft } from './draft.ts';
import { approve } from './speak.ts';

/** Sets an answer where it differs from what stands there. */
export function setAnswer(draft: Draft, field: string, value: Value): void {
  const before = draft.dossier.data[field] ?? null;
  if (JSON.stringify(before) === JSON.stringify(value)) return;
  draft.change({ kind: 'set', field, value });
  textChanged(draft, field, before !== null);
}

/** Makes approvals of a changed text void; whoever changed it agrees with it. */
export function textChanged(draft: Draft, name: string, existed: boolean): void {
  for (const approval of Object.values(draft.plan.approvals)) {
    if (!approval.of.includes(name)) continue;
    const given = draft.dossier.approvals[approval.name] ?? [];
    if (existed && given.length > 0) draft.change({ kind: 'void', approval: approval.name });
    if (
      askedFor(draft.dossier, approval.by).includes(draft.at.by) ||
      (draft.at.by === 'complainant' && approval.by.includes('complainant'))
    )
      approve(draft, approval.name);
  }
}
