// How somebody can be reached is put right: letters go there at once, and a code that went astray is replaced.
import type { Decision } from '../core/decide/incoming.ts';
import { isOfComplainant } from '../core/dossier/dossier.ts';
import type { App } from './app.ts';
import { mailCodeAnew } from './give-code.ts';
import type { Side } from './give-code.ts';
import { handle } from './handle.ts';

/** Takes in what somebody says of themselves, or what a person at work was told; `said` is how. */
export async function correctContact(
  app: App,
  id: string,
  asked: {
    readonly actor: string;
    readonly of: Side;
    readonly data: Readonly<Record<string, unknown>>;
    readonly said?: string;
  },
): Promise<Decision> {
  const { actor, of, data, said } = asked;
  const event = of === 'complainant' ? 'contact-details' : `contact-details.${of}`;
  const input = { data, ...(said === undefined ? {} : { channel: said }) };
  return handle(app, id, { event, actor, input }, [], async (tx, { refusal, dossier, entries }) => {
    if (refusal !== null || isOfComplainant(actor)) return;
    const plan = await app.plans.of(dossier.version);
    const { email, represented } = plan.filing;
    const field = of === 'complainant' ? email : (represented?.email ?? null);
    const isNew = entries.some(({ changes }) =>
      changes.some((change) => change.kind === 'set' && change.field === field),
    );
    if (isNew) await mailCodeAnew(app, tx, plan, dossier, of);
  });
}
