// `gehoor publish FILE --note`: makes a procedure the one that new dossiers get.
import type { Call, Command } from './command.ts';
import { CommandFault } from './command.ts';
import { organisation } from './parameters.ts';
import { printProblem } from './print.ts';
import { readOrganisation, readText } from './read-file.ts';
import { loadFile } from './load-file.ts';
import { withApp } from './with-app.ts';

export const command: Command = {
  summary: {
    nl: 'Publiceert een procedure als nieuwe versie.',
    en: 'Publishes a procedure as a new version.',
  },
  arguments: [
    { syntax: '<file>', about: { nl: 'het bestand met de procedure', en: 'the file with the procedure' } },
  ],
  options: [
    organisation,
    {
      syntax: '--note <text>',
      about: {
        nl: 'wat er verandert, voor wie het later naleest',
        en: 'what changes, for whoever reads it later',
      },
    },
  ],
  run: publish,
};

async function publish({ arguments: [file = ''], options, terminal, language }: Call): Promise<number> {
  const note = typeof options.note === 'string' ? options.note.trim() : '';
  if (note === '')
    throw new CommandFault({
      nl: 'Schrijf met --note "…" op wat er verandert.',
      en: 'Say with --note "…" what changes.',
    });
  const other = typeof options.organisation === 'string' ? options.organisation : undefined;
  const loaded = loadFile(file, other);
  const blocking = loaded.problems.filter(({ severity }) => severity === 'problem');
  for (const problem of blocking) terminal.out(`${printProblem(problem, loaded.sources, language)}\n`);
  if (blocking.length > 0) return 1;
  const sources = { source: readText(file).text, organisationSource: readOrganisation(file, other).text };
  return withApp(async (app) => {
    const published = await app.plans.publish(sources, note, 'command line', app.clock());
    if (!('version' in published))
      throw new CommandFault({
        nl: 'De procedure is niet gepubliceerd.',
        en: 'The procedure was not published.',
      });
    const { procedure, no } = published.version;
    terminal.out(
      language === 'nl'
        ? `${procedure} is gepubliceerd als versie ${no}. Dossiers die al lopen, houden hun eigen versie.\n`
        : `${procedure} has been published as version ${no}. Dossiers under way keep their own version.\n`,
    );
    return 0;
  });
}
