// Finds what is wrong in the writing of scenarios: a name that is mistyped would otherwise hold without meaning anything.
import { Compilation } from '../compile/compilation.ts';
import type { Answers, Scenario } from '../language/procedure.gen.ts';
import type { Path, Problem } from '../language/problem.ts';
import type { Plan } from '../plan/plan.ts';
import { castNames } from './cast.ts';
import { checkExpectation } from './check-expectation.ts';
import { keysBesideForm, keysWithAct } from './input.ts';
import { PERSON, checkMoment, checkName, isKnownEvent } from './stage.ts';
import type { Stage } from './stage.ts';
import { PLACEMENT_KEYS } from './placement-in.ts';

type Step = NonNullable<Scenario['steps']>[number];

/** Everything in scenarios that no procedure of this kind can mean. */
export function checkScenarios(plan: Plan, scenarios: readonly Scenario[]): readonly Problem[] {
  const { organisation, participants, lifecycle } = plan;
  const people = castNames(organisation);
  const stage: Stage = {
    bench: new Compilation(organisation.languages, organisation.timeZone),
    plan,
    events: Object.values(lifecycle.events),
    people,
    everybody: [...people, ...Object.keys(participants), 'complainant', 'representative'],
  };
  scenarios.forEach((scenario, index) => checkScenario(stage, ['scenarios', index], scenario));
  return stage.bench.problems;
}

function checkScenario(stage: Stage, path: Path, scenario: Scenario): void {
  const { bench, people } = stage;
  const { file, steps = [], away = {}, expect, others = {} } = scenario;
  let last = checkMoment(stage, [...path, 'at'], scenario.at) ?? '';
  for (const [person, until] of Object.entries(away)) {
    checkName(stage, [...path, 'away', person], person, people, PERSON, true);
    checkMoment(stage, [...path, 'away', person], until);
  }
  checkBeginning(stage, path, scenario);
  checkFigures(stage, [...path, 'figures'], scenario);
  if (scenario.item) checkData(stage, [...path, 'item'], scenario.item, PLACEMENT_KEYS);
  if (expect) checkExpectation(stage, [...path, 'expect'], expect);
  if (expect?.refused && steps.length > 0)
    bench.report('steps-after-refusal', [...path, 'steps'], NOTHING_FILED, { atKey: true });
  steps.forEach((step, index) => {
    last = checkStep(stage, [...path, 'steps', index], step, last);
  });
  for (const [number, story] of Object.entries(others))
    checkScenario(stage, [...path, 'others', number], { name: number, ...story });
  if (file) checkFile(stage, [...path, 'file'], file);
}

function checkBeginning({ bench, plan }: Stage, path: Path, { file, scheduled }: Scenario): void {
  if ((file === undefined) === (scheduled === undefined)) bench.report('scenario-begins', path, BEGINS);
  if (scheduled !== undefined)
    bench.known([...path, 'scheduled'], scheduled, Object.keys(plan.schedules), SCHEDULE);
}

/** Figures of a procedure that nothing freezes would be given in vain. */
function checkFigures(stage: Stage, path: Path, { figures = {} }: Scenario): void {
  const procedures = Object.values(stage.plan.fields).flatMap((field) => field.of);
  for (const name of Object.keys(figures)) checkName(stage, [...path, name], name, procedures, COUNTED, true);
}

function checkFile(stage: Stage, path: Path, file: NonNullable<Scenario['file']>): void {
  const { bench, plan, people } = stage;
  if (file.by !== undefined) bench.known([...path, 'by'], file.by, people, PERSON);
  if (file.received !== undefined) checkMoment(stage, [...path, 'received'], file.received);
  const form = plan.forms[plan.filing.form]?.pages.flatMap((page) => page.fields) ?? [];
  if ((file.data === undefined) === (file.mail === undefined)) bench.report('filed-how', path, FILED_HOW);
  if (file.mail && plan.filing.mail === null) bench.report('no-mail-here', [...path, 'mail'], NO_MAIL);
  // What nobody files is opened by another dossier or the calendar, with any answer.
  const known = plan.filing.openTo === 'nobody' ? Object.keys(plan.fields) : form;
  checkData(stage, [...path, 'data'], file.data ?? {}, known);
}

function checkStep(stage: Stage, path: Path, step: Step, last: string): string {
  const { bench, everybody } = stage;
  const now = step.at === undefined ? last : (checkMoment(stage, [...path, 'at'], step.at) ?? last);
  if (now < last) bench.report('moment-order', [...path, 'at'], EARLIER);
  if (step.happened !== undefined) checkMoment(stage, [...path, 'happened'], step.happened);
  if (step.by !== undefined) bench.known([...path, 'by'], step.by, everybody, PERSON);
  if (step.do !== undefined) checkAct(stage, path, step, step.do);
  else if (step.by !== undefined || step.data !== undefined || step.happened !== undefined)
    bench.report('nothing-done', path, NOTHING_DONE);
  if (step.expect) checkExpectation(stage, [...path, 'expect'], step.expect);
  return now > last ? now : last;
}

function checkAct(stage: Stage, path: Path, step: Step, event: string): void {
  const { bench, plan, events } = stage;
  if (!isKnownEvent(stage, [...path, 'do'], event)) return;
  const keys = keysWithAct(event);
  const own = events.filter(({ name }) => name === event);
  if (event.startsWith('linked.') && step.by === undefined)
    return checkData(stage, [...path, 'data'], step.data ?? {}, ['outcome']);
  if (event.startsWith('left.') && step.by === undefined)
    return checkData(stage, [...path, 'data'], step.data ?? {}, []);
  if (event.startsWith('schedule.') && step.by === undefined)
    return checkData(stage, [...path, 'data'], step.data ?? {}, PLACEMENT_KEYS);
  if (event === 'bounced') {
    bench.known(
      [...path, 'data', 'letter'],
      String(step.data?.letter ?? ''),
      Object.keys(plan.letters),
      LETTER,
    );
    return checkData(stage, [...path, 'data'], step.data ?? {}, ['letter']);
  }
  if (step.by === undefined && (keys !== null || own.every(({ by }) => by.length > 0)))
    bench.report('nobody-acts', [...path, 'do'], NOBODY_ACTS, { instead: 'by: …' });
  if (keys !== null) return checkData(stage, [...path, 'data'], step.data ?? {}, keys);
  const asked = own.flatMap(({ form }) => plan.forms[form ?? '']?.pages.flatMap((page) => page.fields) ?? []);
  checkData(stage, [...path, 'data'], step.data ?? {}, [...asked, ...keysBesideForm]);
}

function checkData(stage: Stage, path: Path, data: Answers, asked: readonly string[]): void {
  checkKeys(stage, path, data, asked);
  const rows: unknown = data.agreements;
  if (!Array.isArray(rows)) return;
  rows.forEach((row: unknown, index) => {
    if (typeof row === 'object' && row !== null)
      checkKeys(stage, [...path, 'agreements', index], row as Answers, ['what', 'owner', 'due']);
  });
}

function checkKeys(stage: Stage, path: Path, data: Answers, keys: readonly string[]): void {
  for (const key of Object.keys(data)) checkName(stage, [...path, key], key, keys, ASKED, true);
}

const LETTER = { nl: 'De brief', en: 'letter' };
const SCHEDULE = { nl: 'Het schema', en: 'schedule' };
const BEGINS = {
  nl: 'Een verhaal begint met `file` of met `scheduled`, en niet met allebei.',
  en: 'A story begins with `file` or with `scheduled`, and not with both.',
};
const COUNTED = { nl: 'De procedure', en: 'procedure' };
const FILED_HOW = {
  nl: 'Schrijf wat er wordt ingediend: `data` of `mail`, en niet allebei.',
  en: 'Write what is filed: `data` or `mail`, and not both.',
};
const NO_MAIL = {
  nl: 'Deze procedure neemt geen e-mail aan. Schrijf onder `filing` een deel `mail`.',
  en: 'This procedure takes in no mail. Write a part `mail` under `filing`.',
};
const ASKED = { nl: 'De vraag', en: 'question here' };
const EARLIER = {
  nl: 'Dit ligt voor de vorige stap. Zet de stappen in de volgorde van de tijd.',
  en: 'This lies before the previous step. Put the steps in the order of time.',
};
const NOTHING_DONE = {
  nl: 'Hier staat niet wat er gebeurt. Schrijf erbij: `do: …`.',
  en: 'This does not say what happens. Add `do: …`.',
};
const NOTHING_FILED = {
  nl: 'De indiening wordt geweigerd, dus er is geen dossier voor deze stappen. Haal ze weg.',
  en: 'The filing is refused, so there is no dossier for these steps. Take them away.',
};
const NOBODY_ACTS = {
  nl: 'Hier staat niet wie dit doet. Schrijf erbij: `by: …`.',
  en: 'This does not say who does it. Add `by: …`.',
};
