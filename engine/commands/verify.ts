// `gehoor verify`: says whether every history is still what it was when it was written.
import { existsSync, readFileSync } from 'node:fs';
import { anchorsFile } from '../shell/anchoring.ts';
import { verifyReports } from '../shell/figures/verify-reports.ts';
import type { VerifiedReports } from '../shell/figures/verify-reports.ts';
import { describeFinding } from '../shell/store/finding.ts';
import { verifyChains } from '../shell/store/verify.ts';
import type { Call, Command } from './command.ts';
import { json } from './parameters.ts';
import { withReadingApp } from './with-app.ts';

export const command: Command = {
  summary: {
    nl: 'Kijkt na of er niets in de dossiers is veranderd, weggehaald of bijgezet, en telt de verslagen na.',
    en: 'Verifies that nothing in the dossiers was changed, removed or added, and counts the reports again.',
  },
  arguments: [],
  options: [json],
  run: verify,
};

function verify({ options, terminal, language }: Call): Promise<number> {
  return withReadingApp(async (app, { dataDir }) => {
    const kept = anchorsFile(dataDir);
    const lines = existsSync(kept) ? readFileSync(kept, 'utf8').split('\n').filter(Boolean) : [];
    const chains = await verifyChains(app.store.db, app.keyring, lines);
    const reports = await verifyReports(app);
    const findings = [...chains, ...reports.findings];
    const { same, apart } = reports;
    if (options.json === true)
      terminal.out(
        `${JSON.stringify({ ok: findings.length === 0, findings, reports: { same, apart } }, null, 2)}\n`,
      );
    else {
      for (const finding of findings) terminal.out(`${describeFinding(finding)}\n`);
      for (const line of [...recounted(reports), summary(findings.length)])
        terminal.out(`${line[language]}\n`);
    }
    return findings.length === 0 ? 0 : 1;
  });
}

function recounted({ same, apart }: VerifiedReports) {
  const some = { nl: `${same} nageteld en gelijk`, en: `${same} counted again and equal` };
  if (apart === 0) return same === 0 ? [] : [{ nl: `Verslagen: ${some.nl}.`, en: `Reports: ${some.en}.` }];
  return [
    {
      nl: `Verslagen: ${some.nl}; ${apart} niet meer na te tellen, omdat er woorden zijn gewist of omdat er toen anders werd geteld.`,
      en: `Reports: ${some.en}; ${apart} can no longer be counted again, because words were erased or counting went by other rules then.`,
    },
  ];
}

function summary(count: number) {
  return count === 0
    ? {
        nl: 'Alle dossiers en verslagen zijn zoals ze zijn opgeschreven.',
        en: 'All dossiers and reports are as they were written.',
      }
    : {
        nl: `Er is iets mis op ${count} plaatsen. Bewaar deze database en een reservekopie, en zoek uit wie erbij kon.`,
        en: `Something is wrong in ${count} places. Keep this database and a backup, and find out who had access.`,
      };
}
