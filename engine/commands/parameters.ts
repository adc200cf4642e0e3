// What `check` and `test` are given.
import type { Parameter } from './command.ts';

export const files: Parameter = {
  syntax: '<file...>',
  about: {
    nl: 'de bestanden, zoals config/*.yaml',
    en: 'the files, such as config/*.yaml',
  },
};

export const organisation: Parameter = {
  syntax: '--organisation <file>',
  about: {
    nl: 'het bestand van de organisatie; anders organisation.yaml ernaast of in een map erboven',
    en: 'the file of the organisation; otherwise organisation.yaml beside it or in a folder above',
  },
};

export const json: Parameter = {
  syntax: '--json',
  about: { nl: 'schrijf de uitkomst als JSON', en: 'write the outcome as JSON' },
};
