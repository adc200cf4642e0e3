// `gehoor serve`: the web site and the loop, until the process is asked to stop.
import { anchorsFile } from '../shell/anchoring.ts';
import { firstAdministrator } from '../shell/first-administrator.ts';
import { readDkim } from '../shell/mail/dkim.ts';
import { isTrial, missingForMail } from '../shell/mail/set-up.ts';
import { smtpTransport } from '../shell/mail/transport.ts';
import { startMailboxes } from '../shell/mailbox/poll.ts';
import { plusAddress, readMailboxes } from '../shell/mailbox/settings.ts';
import { listen } from '../shell/server.ts';
import { peopleToTell } from '../shell/watch/to-tell.ts';
import { startWatch } from '../shell/watch/watch.ts';
import { startWork } from '../shell/work.ts';
import type { Call, Command } from './command.ts';
import { withApp } from './with-app.ts';

export const command: Command = {
  summary: {
    nl: 'Start Gehoor: de website en alles wat op tijd moet gebeuren.',
    en: 'Starts Gehoor: the web site and everything that must happen on time.',
  },
  arguments: [],
  options: [],
  run: serve,
};

function serve({ terminal, language }: Call): Promise<number> {
  return withApp(async (app, { host, port, smtpUrl, alarmUrl, replyTo, baseUrl, dataDir, watchPort }) => {
    const organisation = await app.plans.organisation();
    const { site } = await import('../../views/site.tsx');
    const from = {
      name: organisation.name,
      address: organisation.contact.email ?? `gehoor@${new URL(baseUrl).hostname}`,
      replyTo: replyTo ?? plusAddress(organisation.mailboxes),
      dkim: readDkim(process.env),
    };
    const sendMail = smtpUrl === null ? null : await smtpTransport(smtpUrl, from);
    const mailboxes = readMailboxes(organisation.mailboxes, process.env);
    const probes = watchPort === null ? null : { host, port: watchPort };
    const servers = { smtpUrl, alarmUrl, mailboxes };
    app.pulse.isTrial = isTrial(servers);
    const running = await listen(site(app, organisation), host, port);
    const watching = startWatch(app, organisation.watch, { alarmUrl, from, probes });
    const stopWatch = await watching.catch(async (error: unknown) => {
      await running.stop();
      throw error;
    });
    const stopWork = startWork({ app, sendMail }, anchorsFile(dataDir));
    terminal.out(
      language === 'nl' ? `Gehoor staat klaar op ${baseUrl}\n` : `Gehoor is ready at ${baseUrl}\n`,
    );
    if (baseUrl.startsWith('https:') && app.proxies === 0) terminal.out(`${NO_PROXIES[language]}\n`);
    const told = await peopleToTell(app, organisation.watch);
    for (const missing of missingForMail(organisation, servers, told.length))
      terminal.out(`${missing[language]}\n`);
    const link = await firstAdministrator(app);
    if (link !== null)
      terminal.out(
        language === 'nl'
          ? `\nEr is nog geen beheerder. Open deze link om de eerste te worden; hij werkt één keer, zeven dagen lang:\n  ${link}\n\n`
          : `\nThere is no administrator yet. Open this link to become the first; it works once, for seven days:\n  ${link}\n\n`,
      );
    const stopMailboxes = startMailboxes(app, mailboxes);
    await askedToStop();
    await stopWatch();
    await running.stop();
    await stopMailboxes();
    await stopWork();
    return 0;
  });
}

/** Gehoor itself does not speak HTTPS. */
const NO_PROXIES = {
  nl: 'BASE_URL is HTTPS, dus staat er een proxy voor Gehoor. Zet PROXIES=1: anders telt ieder die iets probeert voor alle bezoekers mee.',
  en: 'BASE_URL is HTTPS, so a proxy stands before Gehoor. Set PROXIES=1: otherwise whoever tries something counts for every visitor.',
};

function askedToStop(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => resolve());
  });
}
