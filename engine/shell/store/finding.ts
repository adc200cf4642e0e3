// What verifying can find wrong, as data and as a sentence.

export type Finding = {
  code:
    | 'entry-changed'
    | 'entry-missing'
    | 'entry-inserted'
    | 'content-changed'
    | 'content-missing'
    | 'tail-cut'
    | 'head-forged'
    | 'body-changed'
    | 'dossier-missing'
    | 'read-changed'
    | 'mail-read-changed'
    | 'reads-cut'
    | 'reads-differ'
    | 'anchor-broken'
    | 'anchor-differs'
    | 'report-changed'
    | 'report-differs';
  /** The dossier's number; its id where the number is gone with it; the day for anchors; procedure and period for reports. */
  of: string;
  /** Which entry or line of the reading log, where it is about one. */
  entry: number | null;
  /** For reports: the first number that differs. */
  what?: string;
};

const SENTENCES: Record<Finding['code'], (of: string, entry: number | null, what: string) => string> = {
  'entry-changed': (of, entry) => `Dossier ${of}: entry ${entry} was changed after it was written.`,
  'entry-missing': (of, entry) => `Dossier ${of}: entry ${entry} is missing from the middle of its history.`,
  'entry-inserted': (of, entry) => `Dossier ${of}: entry ${entry} was added from outside.`,
  'content-changed': (of, entry) =>
    `Dossier ${of}: the content of entry ${entry} was changed after it was written.`,
  'content-missing': (of, entry) =>
    `Dossier ${of}: the content of entry ${entry} is gone, though it was never erased.`,
  'tail-cut': (of, entry) =>
    `Dossier ${of}: its history was cut off; entry ${entry} and what follows are missing.`,
  'head-forged': (of) => `Dossier ${of}: the end of its history is not vouched for by the key of this house.`,
  'body-changed': (of) => `Dossier ${of}: its present state was changed, or put back to an earlier one.`,
  'dossier-missing': (of) => `Dossier ${of} was deleted.`,
  'read-changed': (of, entry) => `Dossier ${of}: line ${entry} of its reading log was changed or removed.`,
  'mail-read-changed': (of, entry) => `Mail ${of}: line ${entry} of its reading log was changed or removed.`,
  'reads-cut': (of, entry) =>
    `Dossier ${of}: its reading log was cut off; line ${entry} and what follows are missing.`,
  'reads-differ': (of) =>
    `The reading logs are not what the anchor of ${of} says: lines were changed, added or removed.`,
  'anchor-broken': (of) =>
    `The anchor of ${of} was changed, and is not vouched for by the key of this house.`,
  'anchor-differs': (of) =>
    `The histories are not what the anchor of ${of} says: entries were changed, added or removed.`,
  'report-changed': (of) =>
    `The report on ${of} was changed, and is not vouched for by the key of this house.`,
  'report-differs': (of, _entry, what) => `The report on ${of} does not follow from the histories: ${what}.`,
};

/** A finding as one sentence. */
export function describeFinding({ code, of, entry, what = '' }: Finding): string {
  return SENTENCES[code](of, entry, what);
}
