// Which servers for mail are set up, and what is missing: said at start, so that nobody finds out by a complaint that is not there.
import type { Sentence } from '../../core/language/text.ts';
import type { MailboxPlan, OrganisationPlan } from '../../core/plan/plan.ts';
import type { MailboxSettings } from '../mailbox/settings.ts';

export interface MailServers {
  readonly smtpUrl: string | null;
  readonly alarmUrl: string | null;
  readonly mailboxes: readonly MailboxSettings[];
}

/** Whether there is none at all: Gehoor is only tried out then, and that mail stands still is no alarm. */
export function isTrial({ smtpUrl, alarmUrl, mailboxes }: MailServers): boolean {
  return smtpUrl === null && alarmUrl === null && mailboxes.length === 0;
}

/** What is missing, one sentence each; `told` is how many people can be told when something stands still. */
export function missingForMail(
  organisation: OrganisationPlan,
  servers: MailServers,
  told: number,
): Sentence[] {
  const unread = organisation.mailboxes.filter(
    ({ name }) => !servers.mailboxes.some(({ mailbox }) => mailbox.name === name),
  );
  if (isTrial(servers)) return [trial(unread)];
  return [
    ...(servers.smtpUrl === null ? [NO_SMTP] : []),
    ...unread.map(notFetched),
    ...(servers.alarmUrl === null && organisation.watch.tell.length > 0 ? [NO_ALARM] : []),
    ...(servers.alarmUrl !== null && told < 2 ? [tooFew(told)] : []),
  ];
}

function trial(unread: readonly MailboxPlan[]): Sentence {
  const variables = ['SMTP_URL', ...unread.map(({ server }) => server)].join(', ');
  return {
    nl: `E-mail is niet ingesteld (${variables}): post die weg moet wacht, en er wordt geen post opgehaald. Dat is geen alarm zolang geen van deze is gezet.`,
    en: `Mail is not set up (${variables}): what must go out waits, and nothing is fetched. That is no alarm as long as none of these is set.`,
  };
}

function notFetched({ address, server }: MailboxPlan): Sentence {
  return {
    nl: `LET OP: post aan ${address} wordt niet opgehaald, want ${server} is niet gezet. Zet daar de mailserver in, of haal de postbus uit organisation.yaml.`,
    en: `NOTE: mail to ${address} is not fetched, since ${server} is not set. Put the mail server there, or take the mailbox out of organisation.yaml.`,
  };
}

function tooFew(told: number): Sentence {
  return {
    nl: `LET OP: als er iets stilstaat, moeten twee mensen dat horen, en nu kunnen dat er ${told} zijn. Kijk bij watch in organisation.yaml en bij Mensen.`,
    en: `NOTE: when something stands still two people must hear of it, and now ${told} can. Look at watch in organisation.yaml and at the people.`,
  };
}

const NO_SMTP: Sentence = {
  nl: 'LET OP: post gaat niet weg, want SMTP_URL is niet gezet.',
  en: 'NOTE: mail does not go out, since SMTP_URL is not set.',
};

const NO_ALARM: Sentence = {
  nl: 'LET OP: als er iets stilstaat krijgt niemand bericht, want ALARM_SMTP_URL is niet gezet. /healthz zegt het wel.',
  en: 'NOTE: when something stands still nobody gets word of it, since ALARM_SMTP_URL is not set. /healthz does say so.',
};
