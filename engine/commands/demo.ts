// `gehoor demo`: fills an empty database with invented people and dossiers in all states, to play with.
import { setPassword } from '../shell/people/set-password.ts';
import { instantOf, secondsOf } from '../core/time/temporal.ts';
import type { Instant } from '../core/time/temporal.ts';
import type { App } from '../shell/app.ts';
import { systemClock } from '../shell/clock.ts';
import type { Dossier } from '../core/dossier/dossier.ts';
import { importList } from '../shell/directory/import-list.ts';
import { fileDossier, handle, openDossier } from '../shell/handle.ts';
import { sayCode } from '../shell/tokens.ts';
import type { Call, Command } from './command.ts';
import { CommandFault } from './command.ts';
import { demoPeopleList, demoPlacementsList } from './demo/directory.ts';
import { letTimePass } from './demo/let-time-pass.ts';
import { lookAhead } from './demo/looking-ahead.ts';
import { demoPeople } from './demo/people.ts';
import { pastStories } from './demo/past.ts';
import { stories } from './demo/stories.ts';
import type { Story } from './demo/stories.ts';
import { withApp } from './with-app.ts';

export const command: Command = {
  summary: {
    nl: 'Vult een lege database met verzonnen mensen en dossiers om mee te spelen.',
    en: 'Fills an empty database with invented people and dossiers to play with.',
  },
  arguments: [],
  options: [],
  run: demo,
};

const PASSWORD = 'samen luisteren';

function demo({ terminal, language }: Call): Promise<number> {
  let shift = 0;
  const clock = () => instantOf(secondsOf(systemClock()) + shift);
  const goTo = (at: Instant) => (shift = secondsOf(at) - secondsOf(systemClock()));
  return withApp(async (app) => {
    await refuseFilled(app);
    const now = systemClock();
    const all = [...pastStories(now), ...stories];
    const first = Math.max(...all.map((story) => story.daysAgo));
    goTo(instantOf(secondsOf(now) - (first + 1) * 86_400));
    const ids = await addPeople(app);
    await fillDirectory(app);
    const told: { story: Story; number: string; code: string }[] = [];
    for (const story of all) told.push(await tell(app, story, ids, now, goTo));
    await letTimePass(app, now, goTo);
    shift = 0;
    await evaluate(app, ids);
    await lookAhead(app, ids);
    terminal.out(report(told, language));
    return 0;
  }, clock);
}

async function refuseFilled(app: App): Promise<void> {
  const dossier = await app.store.db.selectFrom('dossiers').select('id').executeTakeFirst();
  const people = await app.people.all();
  if (!dossier && !people.some((person) => person.signsIn)) return;
  throw new CommandFault({
    nl: 'Deze database is al in gebruik. Kies voor de demo een lege map, bijvoorbeeld DATA_DIR=demo-data npx gehoor demo.',
    en: 'This database is already in use. Choose an empty folder for the demo, for instance DATA_DIR=demo-data npx gehoor demo.',
  });
}

async function addPeople(app: App): Promise<Record<string, string>> {
  const ids: Record<string, string> = {};
  for (const { key, ...person } of demoPeople) {
    ids[key] = await app.people.add(person, app.clock());
    await setPassword(app, ids[key], PASSWORD);
  }
  return ids;
}

async function fillDirectory(app: App): Promise<void> {
  for (const list of [demoPeopleList, demoPlacementsList]) {
    const imported = await importList(app, Buffer.from(list), { dry: false });
    if ('faults' in imported) throw new Error(`demo: ${JSON.stringify(imported.faults)}`);
  }
}

/** Plays one story at the moments at which it happened. */
async function tell(
  app: App,
  story: Story,
  ids: Readonly<Record<string, string>>,
  now: Instant,
  goTo: (at: Instant) => void,
) {
  const start = secondsOf(now) - story.daysAgo * 86_400;
  goTo(instantOf(start));
  const plan = await app.plans.plan('complaint');
  if (!plan)
    throw new CommandFault({
      nl: 'De procedure `complaint` is niet gepubliceerd.',
      en: 'The procedure `complaint` has not been published.',
    });
  const actor = story.by === undefined ? 'complainant' : (ids[story.by] ?? '');
  const data = Object.fromEntries(
    Object.entries(story.data).map(([field, value]) => [
      field,
      typeof value === 'string' ? (ids[value] ?? value) : value,
    ]),
  );
  const { decision, code } = await fileDossier(app, plan, {
    actor,
    language: 'nl',
    channel: story.channel ?? 'web',
    data,
  });
  if (decision.refusal)
    throw new Error(`demo: ${story.data.subject as string}: ${JSON.stringify(decision.refusal)}`);
  const { id, number } = decision.dossier;
  for (const step of story.steps) {
    await letTimePass(app, instantOf(start + step.hours * 3600), goTo);
    const { dossier } = await openDossier(app, id);
    const input = withAgreement(dossier, step.input(ids, app.clock()));
    const done = await handle(app, id, { event: step.do, actor: actorOf(step.by, dossier, ids), input });
    if (done.refusal) throw new Error(`demo: ${number} ${step.do}: ${JSON.stringify(done.refusal)}`);
  }
  return { story, number, code };
}

/** Opens the evaluation of the last quarter, in which its figures are frozen. */
async function evaluate(app: App, ids: Readonly<Record<string, string>>): Promise<void> {
  const plan = await app.plans.plan('evaluation');
  if (!plan) return;
  const data = { attention: 'De klachten over loon.' };
  const actor = ids.quality ?? '';
  const { decision } = await fileDossier(app, plan, { actor, language: 'nl', channel: 'talk', data });
  if (decision.refusal) throw new Error(`demo: evaluation: ${JSON.stringify(decision.refusal)}`);
}

function actorOf(by: string, dossier: Dossier, ids: Readonly<Record<string, string>>): string {
  return by === 'complainant' ? by : (dossier.participants[by]?.[0] ?? ids[by] ?? '');
}

/** An agreed action is named by its first words in a story, and by its id in the dossier. */
function withAgreement<I extends { readonly agreement?: string }>(dossier: Dossier, input: I): I {
  const words = input.agreement;
  if (words === undefined) return input;
  const found = dossier.agreements.find((each) => each.what.startsWith(words) && each.done === null);
  return { ...input, agreement: found?.id ?? words };
}

function report(
  told: readonly { story: Story; number: string; code: string }[],
  language: 'nl' | 'en',
): string {
  const people = demoPeople.map(
    (person) => `  ${person.roles.join(', ').padEnd(18)} ${(person.email ?? '').padEnd(32)} ${person.name}`,
  );
  const codes = told
    .filter(({ story }) => story.by === undefined)
    .slice(-4)
    .map(({ number, code, story }) => `  ${number}   ${sayCode(code)}   ${story.data.subject as string}`);
  const lines =
    language === 'nl'
      ? [
          `Er staan nu ${demoPeople.length} verzonnen mensen en ${told.length} dossiers.`,
          '',
          'Start met `npm start` en log in op /sign-in met een van deze adressen.',
          `Het wachtwoord is voor iedereen: ${PASSWORD}`,
          '',
          ...people,
          '',
          'Als indiener opent u een dossier op /status met een code:',
          '',
          ...codes,
        ]
      : [
          `There are now ${demoPeople.length} invented people and ${told.length} dossiers.`,
          '',
          'Start with `npm start` and sign in at /sign-in with one of these addresses.',
          `The password is the same for everybody: ${PASSWORD}`,
          '',
          ...people,
          '',
          'As a complainant you open a dossier at /status with a code:',
          '',
          ...codes,
        ];
  return `${lines.join('\n')}\n`;
}
