// Compiles what the complainant sees: a participant of every procedure, of whom only that can be said.
import type { Participant } from '../language/procedure.gen.ts';
import type { Part } from '../plan/plan.ts';
import type { Compilation } from './compilation.ts';

/** What the complainant sees without a word about it: all that is meant for both sides. */
const BOTH_SIDES: readonly Part[] = ['answers', 'agreements', 'messages', 'letters', 'history'];
const AT = ['participants', 'complainant'];

/** Compiles `sees` of the complainant; reports every other key, and notes, which staff write for each other. */
export function compileComplainant(bench: Compilation, source: Participant | undefined): readonly Part[] {
  for (const key of Object.keys(source ?? {}).filter((each) => each !== 'sees'))
    bench.report(
      'complainant-key',
      [...AT, key],
      {
        nl: `Van de indiener kan hier alleen \`sees\` worden gezegd. Haal \`${key}\` weg.`,
        en: `Of the complainant only \`sees\` can be said here. Take \`${key}\` away.`,
      },
      { atKey: true },
    );
  const sees = source?.sees ?? BOTH_SIDES;
  if (sees.includes('notes'))
    bench.report('complainant-notes', [...AT, 'sees', sees.indexOf('notes')], {
      nl: 'Notities zijn van medewerkers onder elkaar; de indiener ziet ze niet. Haal `notes` weg.',
      en: 'Notes are among staff; the complainant does not see them. Take `notes` away.',
    });
  return sees;
}
