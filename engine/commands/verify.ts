// `gehoor verify`: says whether every history is still what it was when it was written.
import { existsSync, readFileSync } from 'node:fs';
import { anchorsFile } from '../shell/anchoring.ts';
import { readEnvironment } from '../shell/environment.ts';
import { readKeyring } from '../shell/seal/key.ts';
import { describeFinding } from '../shell/store/finding.ts';
import { openStore } from '../shell/store/open.ts';
import { verifyChains } from '../shell/store/verify.ts';
import type { Call, Command } from './command.ts';
import { json } from './parameters.ts';
import { inOneSentence } from './with-app.ts';

export const command: Command = {
  summary: {
    nl: 'Kijkt na of er niets in de dossiers is veranderd, weggehaald of bijgezet.',
    en: 'Verifies that nothing in the dossiers was changed, removed or added.',
  },
  arguments: [],
  options: [json],
  run: verify,
};

function verify({ options, terminal, language }: Call): Promise<number> {
  return inOneSentence(async () => {
    const environment = readEnvironment(process.env);
    const { databaseUrl, dataDir } = environment;
    const keyring = readKeyring(environment.key, databaseUrl === null ? { dataDir } : { databaseUrl });
    const store = await openStore(databaseUrl === null ? { dataDir, readOnly: true } : { databaseUrl });
    try {
      const kept = anchorsFile(dataDir);
      const lines = existsSync(kept) ? readFileSync(kept, 'utf8').split('\n').filter(Boolean) : [];
      const findings = await verifyChains(store.db, keyring, lines);
      if (options.json === true)
        terminal.out(`${JSON.stringify({ ok: findings.length === 0, findings }, null, 2)}\n`);
      else {
        for (const finding of findings) terminal.out(`${describeFinding(finding)}\n`);
        terminal.out(`${summary(findings.length)[language]}\n`);
      }
      return findings.length === 0 ? 0 : 1;
    } finally {
      await store.close();
    }
  });
}

function summary(count: number) {
  return count === 0
    ? { nl: 'Alle dossiers zijn zoals ze zijn opgeschreven.', en: 'All dossiers are as they were written.' }
    : {
        nl: `Er is iets mis op ${count} plaatsen. Bewaar deze database en een reservekopie, en zoek uit wie erbij kon.`,
        en: `Something is wrong in ${count} places. Keep this database and a backup, and find out who had access.`,
      };
}
