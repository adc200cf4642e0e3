// The organisation in which a complaint lives: people with names and passwords, pages that are served, real mail.
import { setPassword } from '../../engine/shell/people/set-password.ts';
import { smtpTransport } from '../../engine/shell/mail/transport.ts';
import { workOnce } from '../../engine/shell/work.ts';
import type { App } from '../../engine/shell/app.ts';
import { openTestApp } from '../harness/app.ts';
import { serveSite } from '../harness/served.ts';
import { startMailServer, type Mail } from './mail-server.ts';

export const PASSWORD = 'een paard eet langzaam hooi';

/** Who works there, by the name under which tests know them. */
export const STAFF = {
  'advisor-1': { name: 'Marieke van Dam', roles: ['advisor'] },
  'advisor-2': { name: 'Tom Hendriks', roles: ['advisor'] },
  'confidant-1': {
    name: 'Joris de Boer',
    roles: ['confidant'],
    about: { nl: 'Werkt op kantoor. Man.', en: 'Works at the office. Man.' },
  },
  'confidant-2': {
    name: 'Samira El Idrissi',
    roles: ['confidant'],
    about: { nl: 'Uit de flexibele staf. Vrouw.', en: 'From the flexible staff. Woman.' },
  },
  'manager-1': { name: 'Karin Smit', roles: ['manager'] },
  'manager-2': { name: 'Rob Jansen', roles: ['manager'] },
  'quality-officer-1': { name: 'Petra Kwast', roles: ['quality-officer'] },
} as const;

export type StaffName = keyof typeof STAFF;

export interface House {
  readonly app: App;
  readonly url: string;
  readonly mails: readonly Mail[];
  /** Moves the clock to a moment, and does what has come due until then. */
  readonly goTo: (at: string) => Promise<void>;
  /** Does everything that waits, letters among it. */
  readonly work: () => Promise<void>;
  readonly idOf: (who: StaffName) => string;
  readonly emailOf: (who: StaffName) => string;
  readonly close: () => Promise<void>;
}

/** Opens it on a morning, with nobody at work yet. */
export async function openHouse(): Promise<House> {
  const open = await openTestApp();
  const mail = await startMailServer();
  const served = await serveSite((baseUrl) => Promise.resolve({ ...open.app, baseUrl, sendsMail: true }));
  const { app } = served;
  const idOf = (who: StaffName) => open.ids[who] ?? '';
  const emailOf = (who: StaffName) => `${who}@example.org`;
  for (const [who, person] of Object.entries(STAFF) as [StaffName, (typeof STAFF)[StaffName]][]) {
    await app.people.change(idOf(who), { ...person, email: emailOf(who), active: true });
    await setPassword(app, idOf(who), PASSWORD);
  }
  const sendMail = await smtpTransport(mail.url, { name: 'Quoratio', address: 'klachten@example.org' });
  const work = async () => {
    for (let round = 0; (await workOnce({ app, sendMail })) > 0; round += 1)
      if (round > 50) throw new Error('The work of one moment does not come to an end.');
  };
  return {
    app,
    url: served.url,
    mails: mail.mails,
    goTo: async (at) => {
      open.goTo(at);
      await work();
    },
    work,
    idOf,
    emailOf,
    close: async () => {
      await served.close();
      await mail.close();
      await open.close();
    },
  };
}
