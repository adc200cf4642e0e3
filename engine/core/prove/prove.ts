// Proves a compiled procedure: each proof is one file, all of them stand in one list.
import type { Procedure } from '../language/procedure.gen.ts';
import type { Problem } from '../language/problem.ts';
import type { Plan } from '../plan/plan.ts';
import { advisedCare } from './advised-care.ts';
import { advisedTerms } from './advised-terms.ts';
import { advisedFigures } from './advised-figures.ts';
import { advisedWords } from './advised-words.ts';
import { afterANo } from './after-a-no.ts';
import { approvals } from './approvals.ts';
import { assignments } from './assignments.ts';
import { beginnings } from './beginnings.ts';
import { deadlineMet } from './deadline-met.ts';
import { ends } from './ends.ts';
import { extensions } from './extensions.ts';
import { filing } from './filing.ts';
import { leftUnheard } from './left-unheard.ts';
import { letterNeeds } from './letter-needs.ts';
import { machine } from './machine.ts';
import { mail } from './mail.ts';
import { neverShown } from './never-shown.ts';
import { nobodyRaises } from './nobody-raises.ts';
import { outcomes } from './outcomes.ts';
import { places } from './places.ts';
import { promisedTimes } from './promised-times.ts';
import { raiseCycle } from './raise-cycle.ts';
import { raisedUnheard } from './raised-unheard.ts';
import { reachable } from './reachable.ts';
import { reminders } from './reminders.ts';
import { retention } from './retention.ts';
import { somebodyActs } from './somebody-acts.ts';
import { subjectOf } from './subject.ts';
import type { Subject } from './subject.ts';
import { unread } from './unread.ts';
import { unused } from './unused.ts';
import { valueCycles } from './value-cycles.ts';
import { visible } from './visible.ts';

export type Proof = (subject: Subject) => Problem[];

/** The proofs, in the order in which their findings are told. */
export const proofs: readonly Proof[] = [
  machine,
  reachable,
  ends,
  somebodyActs,
  raiseCycle,
  nobodyRaises,
  raisedUnheard,
  leftUnheard,
  filing,
  mail,
  places,
  assignments,
  approvals,
  neverShown,
  visible,
  unread,
  letterNeeds,
  deadlineMet,
  reminders,
  extensions,
  valueCycles,
  unused,
  outcomes,
  retention,
  promisedTimes,
  advisedTerms,
  afterANo,
  advisedCare,
  advisedWords,
  advisedFigures,
];

/** What is wrong with a compiled procedure, then what could be better. */
export function prove(plan: Plan, source: Procedure): Problem[] {
  const subject = subjectOf(plan, source);
  // What cannot begin makes every other finding say the same once more.
  const refused = beginnings(subject);
  if (refused.length > 0) return refused;
  const all = proofs.flatMap((proof) => proof(subject));
  return [
    ...all.filter((each) => each.severity === 'problem'),
    ...all.filter((each) => each.severity === 'advice'),
  ];
}
