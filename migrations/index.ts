// Every migration by name, in the order in which they run; a name that has run is never changed or removed.
import type { Migration } from './migration.ts';
import { procedures } from './001-procedures.ts';
import { dossiers } from './002-dossiers.ts';
import { indexes } from './003-indexes.ts';
import { outbox } from './004-outbox.ts';
import { people } from './005-people.ts';
import { intake } from './006-intake.ts';
import { oversight } from './007-oversight.ts';
import { signingIn } from './008-signing-in.ts';
import { readAnchors } from './009-read-anchors.ts';
import { mailIn } from './020-mail-in.ts';
import { mailboxFaults } from './021-mailbox-faults.ts';
import { givenMail } from './022-given-mail.ts';
import { keptMail } from './023-kept-mail.ts';
import { mailOut } from './030-mail-out.ts';
import { mailToStaff } from './031-mail-to-staff.ts';
import { settledMail } from './032-settled-mail.ts';
import { directory } from './040-directory.ts';
import { draftCodes } from './041-draft-codes.ts';
import { scheduled } from './050-scheduled.ts';
import { reports } from './060-reports.ts';
import { reportMarks } from './061-report-marks.ts';

export const migrations: Readonly<Record<string, Migration>> = {
  '001-procedures': procedures,
  '002-dossiers': dossiers,
  '003-indexes': indexes,
  '004-outbox': outbox,
  '005-people': people,
  '006-intake': intake,
  '007-oversight': oversight,
  '008-signing-in': signingIn,
  '009-read-anchors': readAnchors,
  '020-mail-in': mailIn,
  '021-mailbox-faults': mailboxFaults,
  '022-given-mail': givenMail,
  '023-kept-mail': keptMail,
  '030-mail-out': mailOut,
  '031-mail-to-staff': mailToStaff,
  '032-settled-mail': settledMail,
  '040-directory': directory,
  '041-draft-codes': draftCodes,
  '050-scheduled': scheduled,
  '060-reports': reports,
  '061-report-marks': reportMarks,
};
