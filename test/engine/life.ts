// The life of an ordinary complaint, act by act: confirmed, done, answered with no, done again and answered with yes.
import type { Decision, Incoming } from '../../engine/core/decide/incoming.ts';
import type { Dossier } from '../../engine/core/dossier/dossier.ts';
import type { App } from '../../engine/shell/app.ts';
import { fileDossier, handle } from '../../engine/shell/handle.ts';
import { complaint } from '../harness/complaint.ts';

type Step = (dossier: Dossier) => Incoming;

/** The acts of one life, each made for the dossier as it then stands; `advisor` is who takes it up. */
export function lifeOf(advisor: string): readonly Step[] {
  return [
    () => ({
      event: 'confirm',
      actor: advisor,
      input: {
        data: { seriousness: 'ordinary', 'measure-needed': 'no' },
        agreements: [{ what: 'De planner belt vandaag terug', owner: 'handler', due: '2036-04-27' }],
      },
    }),
    () => byComplainant('message', { text: 'Dank u wel. Is er al iets bekend over volgende week?' }),
    (dossier) => byHandler(dossier, 'reword', { data: { wish: 'Een vast rooster, elke maand.' } }),
    (dossier) => byHandler(dossier, 'measure', { data: { measure: 'De planning ligt een week stil.' } }),
    doneLast,
    (dossier) => byHandler(dossier, 'resolve', { data: { result: 'Het rooster ligt nu vast.' } }),
    () => byComplainant('answer', { data: { solved: 'no', satisfied: 'no' } }),
    (dossier) =>
      byHandler(dossier, 'agree', {
        agreements: [{ what: 'Excuses aanbieden', owner: 'handler', due: '2036-04-29' }],
      }),
    doneLast,
    (dossier) => byHandler(dossier, 'resolve', { data: { result: 'Wij hebben excuses aangeboden.' } }),
    () => byComplainant('answer', { data: { solved: 'yes', satisfied: 'yes' } }),
  ];
}

function byComplainant(event: string, input: Incoming['input']): Incoming {
  return { event, actor: 'complainant', input };
}

function byHandler(dossier: Dossier, event: string, input: Incoming['input']): Incoming {
  return { event, actor: dossier.participants.handler?.[0] ?? '', input };
}

function doneLast(dossier: Dossier): Incoming {
  const open = dossier.agreements.find((each) => each.done === null && each.dropped === null);
  return byHandler(dossier, 'done', { agreement: open?.id ?? '', text: 'Gedaan.' });
}

/** Files a complaint by the web; throws when it is refused. */
export async function fileOne(app: App, other: Readonly<Record<string, unknown>> = {}): Promise<Dossier> {
  const plan = await app.plans.plan('complaint');
  if (!plan) throw new Error('The procedure has not been published.');
  const filing = { actor: 'complainant', language: 'nl', channel: 'web', data: complaint(other) };
  return accepted((await fileDossier(app, plan, filing)).decision);
}

/** Lives a whole life after the filing, telling of each answered act. */
export async function live(
  app: App,
  filed: Dossier,
  advisor: string,
  told: (dossier: Dossier) => void = () => undefined,
): Promise<Dossier> {
  let dossier = filed;
  for (const step of lifeOf(advisor)) {
    dossier = accepted(await handle(app, dossier.id, step(dossier)));
    told(dossier);
  }
  return dossier;
}

function accepted({ dossier, refusal }: Decision): Dossier {
  if (refusal)
    throw new Error(`${refusal.code}: ${JSON.stringify(refusal.text)} ${JSON.stringify(refusal.fields)}`);
  return dossier;
}
