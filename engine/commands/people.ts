// `gehoor people …`: who works with Gehoor, from the command line.
import { AddressTaken } from '../shell/people/people.ts';
import { invite } from '../shell/people/sign-in.ts';
import type { App } from '../shell/app.ts';
import type { Call, Command } from './command.ts';
import { CommandFault } from './command.ts';
import { withApp } from './with-app.ts';

export const command: Command = {
  summary: {
    nl: 'Laat zien wie met Gehoor werkt, voegt iemand toe of maakt een nieuwe link om binnen te komen.',
    en: 'Shows who works with Gehoor, adds somebody, or makes a new link to get in.',
  },
  arguments: [{ syntax: '<what>', about: { nl: 'list, add of invite', en: 'list, add or invite' } }],
  options: [
    { syntax: '--name <name>', about: { nl: 'de naam', en: 'the name' } },
    { syntax: '--email <address>', about: { nl: 'het e-mailadres', en: 'the e-mail address' } },
    {
      syntax: '--roles <roles>',
      about: { nl: 'de rollen, met komma’s ertussen', en: 'the roles, with commas between them' },
    },
    {
      syntax: '--about <text>',
      about: { nl: 'wat mensen over deze persoon lezen', en: 'what people read about this person' },
    },
  ],
  run: people,
};

const acts: Readonly<Record<string, (app: App, call: Call) => Promise<void>>> = {
  list,
  add,
  invite: inviteAgain,
};

async function people(call: Call): Promise<number> {
  const act = acts[call.arguments[0] ?? ''];
  if (!act)
    throw new CommandFault({
      nl: `Kies uit ${Object.keys(acts).join(', ')}.`,
      en: `Choose one of ${Object.keys(acts).join(', ')}.`,
    });
  return withApp(async (app) => {
    await act(app, call);
    return 0;
  });
}

async function list(app: App, { terminal }: Call): Promise<void> {
  for (const { name, email, roles, active } of await app.people.all())
    terminal.out(`${name}\t${email ?? '-'}\t${roles.join(', ')}${active ? '' : '\t(inactive)'}\n`);
}

async function add(app: App, { options, terminal, language }: Call): Promise<void> {
  const name = textOf(options.name);
  const email = textOf(options.email);
  const roles = textOf(options.roles)
    .split(',')
    .map((role) => role.trim())
    .filter(Boolean);
  const known = Object.keys((await app.plans.organisation()).roles);
  const unknown = roles.find((role) => !known.includes(role));
  if (name === '' || !/^[^@\s]+@[^@\s]+$/.test(email))
    throw new CommandFault({
      nl: 'Geef een naam met --name "…" en een e-mailadres met --email ….',
      en: 'Give a name with --name "…" and an e-mail address with --email ….',
    });
  if (unknown !== undefined || roles.length === 0)
    throw new CommandFault({
      nl: `Kies met --roles uit: ${known.join(', ')}.`,
      en: `Choose with --roles from: ${known.join(', ')}.`,
    });
  const about = textOf(options.about);
  try {
    const id = await app.people.add({ name, email, roles, ...(about === '' ? {} : { about }) }, app.clock());
    tellLink(terminal, language, name, await invite(app, id));
  } catch (error) {
    if (!(error instanceof AddressTaken)) throw error;
    throw new CommandFault({ nl: `Iemand anders heeft al het adres ${email}.`, en: error.message });
  }
}

async function inviteAgain(app: App, { options, terminal, language }: Call): Promise<void> {
  const email = textOf(options.email).toLowerCase();
  const person = (await app.people.all()).find((each) => each.email === email);
  if (!person)
    throw new CommandFault({
      nl: `Niemand heeft het adres "${email}". Geef het met --email ….`,
      en: `Nobody has the address "${email}". Give it with --email ….`,
    });
  tellLink(terminal, language, person.name, await invite(app, person.id));
}

function tellLink(terminal: Call['terminal'], language: Call['language'], name: string, link: string): void {
  terminal.out(
    language === 'nl'
      ? `${name} kiest via deze link een wachtwoord (één keer, binnen zeven dagen):\n  ${link}\n`
      : `${name} chooses a password by this link (once, within seven days):\n  ${link}\n`,
  );
}

function textOf(option: string | boolean | undefined): string {
  return typeof option === 'string' ? option.trim() : '';
}
