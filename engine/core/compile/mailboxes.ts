// Compiles the mailboxes that are read, and what is watched.
import type { Organisation } from '../language/organisation.gen.ts';
import type { MailboxPlan, WatchPlan } from '../plan/plan.ts';
import { parseSpan } from '../time/span.ts';
import type { Compilation } from './compilation.ts';

const ROLE = { nl: 'De rol', en: 'role' };

/** Compiles the mailboxes; two that share an address, or a server, are reported. */
export function compileMailboxes(bench: Compilation, { mailboxes = {}, roles }: Organisation): MailboxPlan[] {
  const seen = new Set<string>();
  return Object.entries(mailboxes).map(([name, mailbox]) => {
    const path = ['mailboxes', name];
    mailbox.readers.forEach((role, index) =>
      bench.known([...path, 'readers', index], role, Object.keys(roles), ROLE),
    );
    const server = mailbox.server ?? 'IMAP_URL';
    if (seen.has(server)) bench.report('same-server', path, sameServer(server), { atKey: true });
    seen.add(server);
    return {
      name,
      address: mailbox.address,
      procedure: mailbox.procedure,
      server,
      readers: mailbox.readers,
      afterwards: mailbox.afterwards ?? 'move',
      plus: mailbox.plus ?? false,
    };
  });
}

function sameServer(server: string) {
  return {
    nl: `Er is al een postbus met \`${server}\`. Geef deze een variabele van zichzelf, zoals \`server: ${server}_2\`.`,
    en: `There is a mailbox with \`${server}\` already. Give this one a variable of its own, such as \`server: ${server}_2\`.`,
  };
}

/** Compiles the watch; what it does not name is not watched. */
export function compileWatch(bench: Compilation, { watch, roles }: Organisation): WatchPlan {
  watch?.tell.forEach((role, index) => bench.known(['watch', 'tell', index], role, Object.keys(roles), ROLE));
  return {
    loop: secondsIn(watch?.loop),
    mail: secondsIn(watch?.mail),
    mailbox: secondsIn(watch?.mailbox),
    tell: watch?.tell ?? [],
  };
}

function secondsIn(written: string | undefined): number | null {
  const span = written === undefined ? null : parseSpan(written);
  return span && span.amount * (span.unit === 'hour' ? 3600 : 60);
}
