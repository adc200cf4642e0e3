// Which names events may have, and what an event that the system brings about may say.
import type { Event } from '../language/procedure.gen.ts';
import type { Path } from '../language/problem.ts';
import type { Bench } from './bench.ts';
import { ACTS } from './known.ts';

/** Reports a name that is taken or stands for nothing, and keys for people at an event of the system. */
export function checkSystemEvent(
  to: Bench,
  path: Path,
  name: string,
  event: Event,
  by: readonly string[],
): void {
  const { bench, known } = to;
  const [kind = '', of] = name.split('.');
  if (ACTS.includes(name) && (name !== 'message' || by.length > 0))
    bench.report(
      'reserved-name',
      path,
      {
        nl: `\`${name}\` kan al in elke procedure. Kies voor deze gebeurtenis een andere naam.`,
        en: `\`${name}\` is already possible in every procedure. Choose another name for this event.`,
      },
      { atKey: true },
    );
  if (of !== undefined) {
    const names =
      {
        deadline: known.deadlines,
        approval: known.approvals,
        refusal: known.approvals,
        linked: known.relations,
        left: known.participants,
        schedule: known.schedules,
      }[kind] ?? [];
    bench.known(path, of, names, { nl: `Bij \`${name}\`:`, en: `${kind} for \`${name}\`` });
    if (by.length > 0 || event.form !== undefined)
      bench.report(
        'system-event',
        path,
        {
          nl: `\`${name}\` komt van het systeem: haal \`by\` en \`form\` weg.`,
          en: `\`${name}\` comes from the system: take away \`by\` and \`form\`.`,
        },
        { atKey: true },
      );
  } else if (by.length > 0 && event.label === undefined) {
    bench.report(
      'no-label',
      path,
      {
        nl: `Er staat niets op de knop van \`${name}\`. Schrijf een \`label\`.`,
        en: `Nothing stands on the button of \`${name}\`. Write a \`label\`.`,
      },
      { atKey: true },
    );
  }
}

/** Reports what cannot happen after the end: nothing leads anywhere then, and no state holds any more. */
export function checkAfterClosing({ bench }: Bench, path: Path, event: Event, state: string | null): void {
  if (event['after-closing'] !== 'go-on') return;
  const targets = [event.target, ...(event.first ?? []).map((branch) => branch.target)];
  if (state === null && targets.every((each) => each === undefined)) return;
  bench.report(
    'after-closing',
    [...path, 'after-closing'],
    {
      nl: 'Wat na de afsluiting nog kan, staat onder `on` van de `lifecycle` en heeft geen `target`. Zet het daar, of haal `after-closing` weg.',
      en: 'What can still happen after the end stands under `on` of the `lifecycle` and has no `target`. Put it there, or take `after-closing` away.',
    },
    { atKey: true },
  );
}
