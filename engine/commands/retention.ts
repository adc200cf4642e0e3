// `gehoor retention`: which dossiers lose their words and when; without `--dry-run` those whose time has come lose them now.
import { compareInstants } from '../core/time/temporal.ts';
import { passTime } from '../shell/handle.ts';
import { listRetention } from '../shell/retention.ts';
import type { Kept } from '../shell/retention.ts';
import type { App } from '../shell/app.ts';
import type { Call, Command, Language } from './command.ts';
import { json } from './parameters.ts';
import { withApp } from './with-app.ts';

export const command: Command = {
  summary: {
    nl: 'Wist de woorden van dossiers waarvan de bewaartijd om is; met --dry-run staat er alleen welke en wanneer.',
    en: 'Erases the words of dossiers that have been kept long enough; with --dry-run it only says which and when.',
  },
  arguments: [],
  options: [
    { syntax: '--dry-run', about: { nl: 'alleen laten zien, niets wissen', en: 'only show, erase nothing' } },
    json,
  ],
  run: retention,
};

function retention({ options, terminal, language }: Call): Promise<number> {
  return withApp(async (app) => {
    const kept = await listRetention(app, null);
    const now = app.clock();
    const due = kept.filter(({ at }) => at !== null && compareInstants(at, now) <= 0);
    const isDry = options.dryRun === true;
    if (!isDry) await eraseDue(app, due);
    const shown = isDry ? kept : due;
    if (options.json === true)
      terminal.out(`${JSON.stringify({ erased: !isDry, dossiers: shown }, null, 2)}\n`);
    else {
      for (const each of shown) terminal.out(`${line(each, language)}\n`);
      terminal.out(`${summary(due.length, kept, isDry)[language]}\n`);
    }
    return 0;
  });
}

async function eraseDue(app: App, due: readonly Kept[]): Promise<void> {
  for (const { number } of due) {
    const row = await app.store.db
      .selectFrom('dossiers')
      .select('id')
      .where('number', '=', number)
      .executeTakeFirst();
    if (row) await passTime(app, row.id);
  }
}

const HOW: Readonly<Record<Language, Readonly<Record<'anonymise' | 'erase' | 'held', string>>>> = {
  nl: { anonymise: 'woorden weg, cijfers blijven', erase: 'alles weg', held: 'wordt vastgehouden' },
  en: { anonymise: 'words go, figures stay', erase: 'everything goes', held: 'is held' },
};

function line({ number, at, then }: Kept, language: Language): string {
  return `${number}\t${at?.slice(0, 10) ?? '-'}\t${HOW[language][then ?? 'held']}`;
}

function summary(due: number, kept: readonly Kept[], isDry: boolean) {
  const held = kept.filter(({ at }) => at === null).length;
  return isDry
    ? {
        nl: `Nu te wissen: ${due}. Later: ${kept.length - due - held}. Vastgehouden: ${held}. Er is niets gewist.`,
        en: `To be erased now: ${due}. Later: ${kept.length - due - held}. Held: ${held}. Nothing was erased.`,
      }
    : { nl: `Gewist: ${due}.`, en: `Erased: ${due}.` };
}
