// Why a mailbox gives no answer: one of a few kinds, each with a sentence that says what to do.
import type { Sentence } from '../../core/language/text.ts';
import { EnvironmentFault } from '../environment.ts';

export type MailboxFault =
  'unset' | 'token' | 'token-file' | 'password' | 'folder' | 'certificate' | 'away' | 'other';

const CERTIFICATE = /CERT|SIGNATURE|ISSUER/;
const AWAY =
  /^(E(CONN|HOST|NET|PIPE|AI_|TIMEOUT|TIMEDOUT|NOTFOUND)|NoConnection|CONNECT_TIMEOUT|GREETING_TIMEOUT)/;

/** Which kind a failure is; `usesToken` says whether a token stood in place of a password. */
export function faultOf(error: unknown, usesToken: boolean): MailboxFault {
  if (error instanceof EnvironmentFault) return 'token-file';
  if (typeof error !== 'object' || error === null) return 'other';
  const { authenticationFailed, mailboxMissing, code } = error as Readonly<Record<string, unknown>>;
  if (authenticationFailed === true) return usesToken ? 'token' : 'password';
  if (mailboxMissing === true) return 'folder';
  if (typeof code !== 'string') return 'other';
  return CERTIFICATE.test(code) ? 'certificate' : AWAY.test(code) ? 'away' : 'other';
}

/** Says it; `server` is the variable of the environment in which the mailbox stands. */
export function sayMailboxFault(fault: MailboxFault, server: string): Sentence {
  return SENTENCES[fault](server);
}

const SENTENCES: Readonly<Record<MailboxFault, (server: string) => Sentence>> = {
  unset: (server) => ({
    nl: `Wordt niet gelezen, want ${server} is niet gezet.`,
    en: `Is not read, since ${server} is not set.`,
  }),
  token: (server) => ({
    nl: `De mailserver weigert het OAuth2-token: het is verlopen of ingetrokken. Zorg voor een nieuw token in ${server}_TOKEN, of in het bestand dat daar staat. De post blijft zolang op de server.`,
    en: `The mail server refuses the OAuth2 token: it has expired or was withdrawn. See to a new one in ${server}_TOKEN, or in the file named there. Mail stays at the server meanwhile.`,
  }),
  'token-file': (server) => ({
    nl: `Het bestand met het OAuth2-token is niet te lezen of is leeg. Kijk wat er in ${server}_TOKEN staat.`,
    en: `The file with the OAuth2 token cannot be read or is empty. Look at what stands in ${server}_TOKEN.`,
  }),
  password: (server) => ({
    nl: `De mailserver weigert de naam of het wachtwoord. Verbeter ze in ${server}.`,
    en: `The mail server refuses the name or the password. Put them right in ${server}.`,
  }),
  folder: (server) => ({
    nl: `De map die in ${server} staat, is er niet.`,
    en: `The folder named in ${server} is not there.`,
  }),
  certificate: () => ({
    nl: 'Het certificaat van de mailserver klopt niet, dus er is niets opgehaald.',
    en: 'The certificate of the mail server is not right, so nothing was fetched.',
  }),
  away: (server) => ({
    nl: `De mailserver is niet te bereiken. Kijk of hij aanstaat en of de naam in ${server} klopt.`,
    en: `The mail server cannot be reached. See whether it runs and whether its name in ${server} is right.`,
  }),
  other: () => ({
    nl: 'De mailserver gaf een antwoord waar Gehoor niets mee kan.',
    en: 'The mail server gave an answer that Gehoor can do nothing with.',
  }),
};
