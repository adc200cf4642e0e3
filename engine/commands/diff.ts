// `gehoor diff FILE`: what changes for people when this file is published, and which dossiers stay as they are.
import { compare } from '../core/compare/compare.ts';
import type { Difference, Differences } from '../core/compare/compare.ts';
import type { Plan } from '../core/plan/plan.ts';
import type { App } from '../shell/app.ts';
import type { Call, Command, Language } from './command.ts';
import { organisation } from './parameters.ts';
import { counted } from './print.ts';
import { procedureFile, soundProcedure } from './sound-procedure.ts';
import { withApp } from './with-app.ts';

export const command: Command = {
  summary: {
    nl: 'Laat zien wat er voor mensen verandert als deze procedure wordt gepubliceerd.',
    en: 'Shows what changes for people when this procedure is published.',
  },
  arguments: [procedureFile],
  options: [organisation],
  run: diff,
};

async function diff(call: Call): Promise<number> {
  const plan = soundProcedure(call);
  if (plan === null) return 1;
  const { terminal, language } = call;
  return withApp(async (app) => {
    const [newest] = await app.plans.history(plan.procedure);
    if (!newest) {
      terminal.out(`${texts[language].first(plan.procedure)}\n`);
      return 0;
    }
    const differences = compare(await app.plans.of(newest.id), plan);
    terminal.out(`${texts[language].head(plan.procedure, newest.no)}\n\n`);
    terminal.out(differences.length === 0 ? `${texts[language].nothing}\n` : print(differences, language));
    terminal.out(`\n${await staying(app, plan, language)}\n`);
    return 0;
  });
}

const texts = {
  nl: {
    first: (name: string) =>
      `\`${name}\` is nog niet gepubliceerd. Alles erin is nieuw, en er lopen geen dossiers.`,
    head: (name: string, no: number) => `\`${name}\`, vergeleken met versie ${no} die nu in gebruik is.`,
    nothing: 'Voor mensen verandert er niets.',
    none: 'Er lopen geen dossiers. Nieuwe dossiers krijgen deze versie.',
    running: (count: number, versions: string) =>
      `${counted(count, 'dossier loopt en houdt zijn', 'dossiers lopen en houden hun')} eigen versie: ${versions}. Nieuwe dossiers krijgen deze.`,
    of: (count: number, no: number) => `${count} onder versie ${no}`,
  },
  en: {
    first: (name: string) => `\`${name}\` has not been published yet. All of it is new, and no dossiers run.`,
    head: (name: string, no: number) => `\`${name}\`, compared with version ${no}, which is now in use.`,
    nothing: 'Nothing changes for people.',
    none: 'No dossiers run. New dossiers get this version.',
    running: (count: number, versions: string) =>
      `${counted(count, 'dossier runs and keeps its', 'dossiers run and keep their')} own version: ${versions}. New dossiers get this one.`,
    of: (count: number, no: number) => `${count} under version ${no}`,
  },
} as const;

const SIGNS = { added: '+', removed: '-', changed: '~' } as const;

function print(all: readonly Differences[], language: Language): string {
  return all
    .map(({ title, differences }) => {
      const lines = differences.flatMap((difference) => printOne(difference, language));
      return `${[title[language], ...lines].join('\n')}\n`;
    })
    .join('\n');
}

function printOne({ kind, title, otherwise }: Difference, language: Language): string[] {
  const quoted = (text: string) => (text === '' ? '–' : text);
  return [
    `  ${SIGNS[kind]} ${title[language]}`,
    ...otherwise.flatMap(({ about, before, after }) => {
      const [was, is] = [quoted(before[language]), quoted(after[language])];
      const short = `      ${about[language]}: ${was} → ${is}`;
      if (short.length <= 110) return [short];
      return [`      ${about[language]}:`, `        - ${was}`, `        + ${is}`];
    }),
  ];
}

/** How many dossiers run under which version; which they are is nobody's business here. */
async function staying({ store }: App, { procedure }: Plan, language: Language): Promise<string> {
  const rows = await store.db
    .selectFrom('dossiers')
    .innerJoin('versions', 'versions.id', 'dossiers.version')
    .select((row) => ['versions.no', row.fn.countAll<number | string>().as('count')])
    .where('dossiers.procedure', '=', procedure)
    .where('dossiers.closed_at', 'is', null)
    .groupBy('versions.no')
    .orderBy('versions.no', 'desc')
    .execute();
  const said = texts[language];
  const count = rows.reduce((total, row) => total + Number(row.count), 0);
  if (count === 0) return said.none;
  return said.running(count, rows.map((row) => said.of(Number(row.count), row.no)).join(', '));
}
