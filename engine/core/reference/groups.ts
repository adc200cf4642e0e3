// The chapters of the reference: which keys belong together, and where they stand in a file.
import type { GrammarKind } from '../language/schema.ts';
import type { Sentence } from '../language/text.ts';

/** A kind of thing that a file can say, with keys of its own. */
export interface Group {
  /** The name of its definition in the schema, or of the file itself. */
  readonly id: string;
  readonly kind: GrammarKind;
  readonly title: Sentence;
  /** Where it stands, in English. */
  readonly where: string;
  /** Its keys are these too, beside its own. */
  readonly also?: readonly string[];
  /** It stands at many keys, so it is told among the kinds of values. */
  readonly isValue?: boolean;
}

/** The groups in the order in which a newcomer meets them. */
export const groups: readonly Group[] = [
  {
    id: 'procedure',
    kind: 'procedure',
    title: { nl: 'De procedure', en: 'The procedure' },
    where: 'The whole file. One procedure is one file in `config/`.',
  },
  {
    id: 'filing',
    kind: 'procedure',
    title: { nl: 'Indienen', en: 'Filing' },
    where: 'Under `filing`.',
  },
  {
    id: 'mailFiling',
    kind: 'procedure',
    title: { nl: 'Indienen per e-mail', en: 'Filing by mail' },
    where: 'Under `mail` of `filing`.',
  },
  {
    id: 'field',
    kind: 'procedure',
    title: { nl: 'Velden', en: 'Fields' },
    where: 'Under `fields`, each with a name of its own. A formula calls it `data.NAME`.',
  },
  {
    id: 'form',
    kind: 'procedure',
    title: { nl: 'Formulieren', en: 'Forms' },
    where: 'Under `forms`: each form has a name and a list of pages.',
  },
  {
    id: 'participant',
    kind: 'procedure',
    title: { nl: 'Deelnemers', en: 'Participants' },
    where:
      'Under `participants`, each with a name of its own. A participant is a place; people come and go in it. The complainant always takes part and is called `complainant`.',
  },
  {
    id: 'lifecycle',
    kind: 'procedure',
    title: { nl: 'Het verloop', en: 'The lifecycle' },
    where: 'Under `lifecycle`.',
  },
  {
    id: 'state',
    kind: 'procedure',
    title: { nl: 'Toestanden', en: 'States' },
    where: 'Under `lifecycle.states`, and under `states` of a state.',
  },
  {
    id: 'event',
    kind: 'procedure',
    title: { nl: 'Gebeurtenissen', en: 'Events' },
    where: 'Under `on` of a state, or of the lifecycle where it can happen in every state.',
    also: ['step', 'effects'],
  },
  {
    id: 'step',
    kind: 'procedure',
    title: { nl: 'Stappen', en: 'Steps' },
    where: 'In an event, and under `done` of a state.',
    also: ['effects'],
  },
  {
    id: 'branch',
    kind: 'procedure',
    title: { nl: 'Vertakkingen', en: 'Branches' },
    where: 'Under `first` of an event or of `done`.',
    also: ['effects'],
  },
  {
    id: 'effects',
    kind: 'procedure',
    title: { nl: 'Wat het systeem doet', en: 'What the system does' },
    where:
      'In an event, a branch, `enter`, `leave`, `done`, `missed` and `moved`. They take place in this order: set, empty, freeze, release, assign, extend, open, tell, send, raise.',
  },
  {
    id: 'extension',
    kind: 'procedure',
    title: { nl: 'Meer tijd geven', en: 'Giving more time' },
    where: 'Under `extend`.',
  },
  {
    id: 'opening',
    kind: 'procedure',
    title: { nl: 'Een gekoppeld dossier openen', en: 'Opening a linked dossier' },
    where: 'Under `open`.',
  },
  {
    id: 'linking',
    kind: 'procedure',
    title: { nl: 'Koppelen aan een ander dossier', en: 'Tying to another dossier' },
    where: 'Under `link`.',
  },
  {
    id: 'telling',
    kind: 'procedure',
    title: { nl: 'Andere dossiers iets vertellen', en: 'Telling other dossiers' },
    where: 'Under `tell`.',
  },
  {
    id: 'merging',
    kind: 'procedure',
    title: { nl: 'Opgaan in een ander dossier', en: 'Going into another dossier' },
    where: 'Under `merge`.',
  },
  {
    id: 'deadline',
    kind: 'procedure',
    title: { nl: 'Termijnen', en: 'Deadlines' },
    where: 'Under `deadlines`, each with a name of its own. Several can run at the same time.',
  },
  {
    id: 'agreements',
    kind: 'procedure',
    title: { nl: 'Afgesproken acties', en: 'Agreed actions' },
    where: 'Under `agreements`.',
  },
  {
    id: 'approval',
    kind: 'procedure',
    title: { nl: 'Akkoord van meerderen', en: 'Approvals' },
    where: 'Under `approvals`, each with a name of its own.',
  },
  {
    id: 'letter',
    kind: 'procedure',
    title: { nl: 'Brieven', en: 'Letters' },
    where: 'Under `letters`, each with a name of its own.',
  },
  {
    id: 'promise',
    kind: 'procedure',
    title: { nl: 'Beloften', en: 'Promises' },
    where: 'Under `promises`, each with a name of its own.',
  },
  {
    id: 'metric',
    kind: 'procedure',
    title: { nl: 'Cijfers', en: 'Figures' },
    where: 'Under `metrics`, each with a name of its own.',
  },
  {
    id: 'retention',
    kind: 'procedure',
    title: { nl: 'Bewaren', en: 'Keeping' },
    where: 'Under `retention`: a list of lines.',
  },
  {
    id: 'schedule',
    kind: 'procedure',
    title: { nl: 'Op de kalender', en: 'Schedules' },
    where: 'Under `schedules`, each with a name of its own.',
  },
  {
    id: 'scenario',
    kind: 'procedure',
    title: { nl: 'Verhalen', en: 'Scenarios' },
    where:
      'Under `scenarios`: a list of stories. `npx gehoor test FILE` plays them and prints what does not come out as written.',
  },
  {
    id: 'filed',
    kind: 'procedure',
    title: { nl: 'Wat er wordt ingediend', en: 'What is filed' },
    where: 'Under `file` of a scenario.',
  },
  {
    id: 'filedMail',
    kind: 'procedure',
    title: { nl: 'Een e-mail in een verhaal', en: 'A mail in a story' },
    where: 'Under `mail` of `file` of a scenario.',
  },
  {
    id: 'steps',
    kind: 'procedure',
    title: { nl: 'De stappen van een verhaal', en: 'The steps of a story' },
    where: 'Under `steps` of a scenario: a list, in the order of time.',
  },
  {
    id: 'otherStory',
    kind: 'procedure',
    title: { nl: 'Andere dossiers in een verhaal', en: 'Other dossiers in a story' },
    where: 'Under `others` of a scenario, by the number that `merge` or `link` names.',
  },
  {
    id: 'expectation',
    kind: 'procedure',
    title: { nl: 'Wat een verhaal verwacht', en: 'What a story expects' },
    where: 'Under `expect`, of a scenario or of one of its steps.',
  },
  {
    id: 'requirement',
    kind: 'procedure',
    title: { nl: 'Eisen', en: 'Requirements' },
    where: 'In the lists `require` and `check`.',
    isValue: true,
  },
  {
    id: 'value',
    kind: 'procedure',
    title: { nl: 'Een waarde, berekend of gekozen', en: 'A value, worked out or chosen' },
    where: 'Under `set`, `default` and `data`, for each field.',
    isValue: true,
  },
  {
    id: 'spanChoice',
    kind: 'procedure',
    title: { nl: 'Een keuze uit termijnen', en: 'A choice of spans' },
    where: 'Under `within` of a deadline.',
    isValue: true,
  },
  {
    id: 'chosenRoles',
    kind: 'procedure',
    title: { nl: 'Een keuze van rollen', en: 'A choice of roles' },
    where: 'Under `role` of a participant.',
    isValue: true,
  },
  {
    id: 'chosenSubstitution',
    kind: 'procedure',
    title: { nl: 'Een keuze van vervanging', en: 'A choice of substitution' },
    where: 'Under `absent` of a participant.',
    isValue: true,
  },
  {
    id: 'chosenPerson',
    kind: 'procedure',
    title: { nl: 'Een keuze van personen', en: 'A choice of persons' },
    where: 'Under `from` of a participant.',
    isValue: true,
  },
  {
    id: 'chosenLetters',
    kind: 'procedure',
    title: { nl: 'Een keuze van brieven', en: 'A choice of letters' },
    where: 'Under `send`.',
    isValue: true,
  },
  {
    id: 'assignment',
    kind: 'procedure',
    title: { nl: 'Hoe een plaats wordt gevuld', en: 'How a place is filled' },
    where: 'Under `assign`, for each participant.',
    isValue: true,
  },
  {
    id: 'moment',
    kind: 'procedure',
    title: { nl: 'Een moment uit andere momenten', en: 'A moment made of others' },
    where: 'Wherever a moment stands.',
    isValue: true,
  },
  {
    id: 'organisation',
    kind: 'organisation',
    title: { nl: 'De organisatie', en: 'The organisation' },
    where: 'The file `organisation.yaml`, beside the procedures or above them.',
  },
  {
    id: 'calendar',
    kind: 'organisation',
    title: { nl: 'Kalenders', en: 'Calendars' },
    where: 'Under `calendars` of the organisation, each with a name of its own.',
  },
  {
    id: 'mailbox',
    kind: 'organisation',
    title: { nl: 'Postbussen', en: 'Mailboxes' },
    where: 'Under `mailboxes` of the organisation, each with a name of its own.',
  },
  {
    id: 'keep',
    kind: 'organisation',
    title: { nl: 'Bewaren buiten dossiers', en: 'Keeping outside dossiers' },
    where: 'Under `keep` of the organisation.',
  },
  {
    id: 'watch',
    kind: 'organisation',
    title: { nl: 'Bewaking', en: 'The watch' },
    where: 'Under `watch` of the organisation.',
  },
];
