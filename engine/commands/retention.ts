// `gehoor retention`: which dossiers lose their words and when; without `--dry-run` those whose time has come lose them now.
import type { Sentence } from '../core/language/text.ts';
import type { KeepPlan } from '../core/plan/plan.ts';
import { compareInstants } from '../core/time/temporal.ts';
import { countKept, letGo } from '../shell/keep.ts';
import type { KeptCount } from '../shell/keep.ts';
import { passTime } from '../shell/handle.ts';
import { listRetention } from '../shell/retention.ts';
import type { Kept } from '../shell/retention.ts';
import type { App } from '../shell/app.ts';
import type { Call, Command, Language } from './command.ts';
import { json } from './parameters.ts';
import { withApp, withReadingApp } from './with-app.ts';

export const command: Command = {
  summary: {
    nl: 'Wist de woorden waarvan de bewaartijd om is, van dossiers, van e-mail die geen dossier werd en van de lijst; met --dry-run staat er alleen wat en wanneer.',
    en: 'Erases words that have been kept long enough, of dossiers, of mail that became none and of the list; with --dry-run it only says what and when.',
  },
  arguments: [],
  options: [
    { syntax: '--dry-run', about: { nl: 'alleen laten zien, niets wissen', en: 'only show, erase nothing' } },
    json,
  ],
  run: retention,
};

function retention({ options, terminal, language }: Call): Promise<number> {
  const isDry = options.dryRun === true;
  return (isDry ? withReadingApp : withApp)(async (app) => {
    const kept = await listRetention(app, null);
    const now = app.clock();
    const due = kept.filter(({ at }) => at !== null && compareInstants(at, now) <= 0);
    if (!isDry) await eraseDue(app, due);
    const shown = isDry ? kept : due;
    const beside = isDry ? await countKept(app) : await letGo(app);
    if (options.json === true)
      terminal.out(`${JSON.stringify({ erased: !isDry, dossiers: shown, ...beside }, null, 2)}\n`);
    else {
      for (const each of shown) terminal.out(`${line(each, language)}\n`);
      terminal.out(`${summary(due.length, kept, isDry)[language]}\n`);
      for (const what of ['mail', 'directory'] as const)
        terminal.out(`${besideDossiers(what, beside[what])[language]}\n`);
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

const BESIDE: Readonly<Record<keyof KeepPlan, Sentence>> = {
  mail: { nl: 'E-mail die geen dossier werd', en: 'Mail that became no dossier' },
  directory: { nl: 'Mensen die van de lijst verdwenen', en: 'People missing from the list' },
};

function besideDossiers(what: keyof KeepPlan, count: number | KeptCount): Sentence {
  const { nl, en } = BESIDE[what];
  return typeof count === 'number'
    ? { nl: `${nl}: ${count} gewist.`, en: `${en}: ${count} erased.` }
    : {
        nl: `${nl}: nu te wissen ${count.due}, later ${count.later}.`,
        en: `${en}: to be erased now ${count.due}, later ${count.later}.`,
      };
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
