// The demo's dossiers: each a short story with invented words, so that every state can be seen.
import { localDate, instantOf, secondsOf } from '../../core/time/temporal.ts';
import type { Instant } from '../../core/time/temporal.ts';
import type { RawInput } from '../../core/decide/incoming.ts';

type Ids = Readonly<Record<string, string>>;

export interface StoryStep {
  /** Hours after it was filed. */
  readonly hours: number;
  /** A person of the demo, a participant of the dossier, or `complainant`. */
  readonly by: string;
  readonly do: string;
  readonly input: (ids: Ids, now: Instant) => RawInput;
}

export interface Story {
  readonly daysAgo: number;
  readonly by?: string;
  readonly channel?: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly steps: readonly StoryStep[];
}

const ACTION = 'De contactpersoon belt de klant';

/** Invented complainants, named after fish. */
const COMPLAINANTS = [
  'Bente Baars',
  'Fleur Forel',
  'Hein Haring',
  'Karel Karper',
  'Pim Paling',
  'Sam Snoek',
  'Vera Voorn',
  'Zeno Zalm',
];

/** A complaint of a client as it was filed so many days ago; whose it is follows from both. */
export function filed(
  daysAgo: number,
  subject: string,
  category: string,
  description: string,
  more: Readonly<Record<string, unknown>> = {},
): Omit<Story, 'steps'> {
  const name = COMPLAINANTS[(Math.round(daysAgo) + subject.length) % COMPLAINANTS.length] ?? '';
  return {
    daysAgo,
    data: {
      relation: 'client',
      name,
      email: `${name.toLowerCase().replace(' ', '.')}@demo.example`,
      subject,
      category,
      description,
      wish: 'Dat het wordt opgelost en niet weer gebeurt.',
      ...more,
    },
  };
}

/** The confirmation with a first action. */
export function confirm(hours: number, by: string, seriousness = 'ordinary'): StoryStep {
  return {
    hours,
    by,
    do: 'confirm',
    input: (_, now) => ({
      data: { seriousness, 'measure-needed': 'no' },
      agreements: [
        {
          what: `${ACTION} en maakt een nieuwe afspraak.`,
          owner: 'handler',
          due: localDate(instantOf(secondsOf(now) + 7 * 86_400), 'Europe/Amsterdam'),
        },
      ],
    }),
  };
}

export const done = (hours: number, by: string): StoryStep => ({
  hours,
  by,
  do: 'done',
  input: () => ({ agreement: ACTION, text: 'Gebeld; de nieuwe afspraak staat in de agenda.' }),
});
export const resolve = (hours: number, by: string): StoryStep => ({
  hours,
  by,
  do: 'resolve',
  input: () => ({ data: { result: 'Wij hebben gebeld, de fout hersteld en de werkwijze aangepast.' } }),
});
export const answer = (hours: number, solved: boolean, satisfied: boolean, explanation = ''): StoryStep => ({
  hours,
  by: 'complainant',
  do: 'answer',
  input: () => ({ data: { solved, satisfied, explanation } }),
});
/** The handler agrees with the words, and the complainant with what will be done; what each wrote, they agree with already. */
export const agree = (hours: number, handler: string): StoryStep[] => [
  { hours, by: handler, do: 'approve.wording', input: () => ({}) },
  { hours, by: 'complainant', do: 'approve.actions', input: () => ({}) },
];
const say = (hours: number, by: string, text: string): StoryStep => ({
  hours,
  by,
  do: 'message',
  input: () => ({ text }),
});
const note = (hours: number, by: string, text: string): StoryStep => ({
  hours,
  by,
  do: 'note',
  input: () => ({ text }),
});
const escalate = (hours: number, by: string, superior: string): StoryStep => ({
  hours,
  by,
  do: 'escalate',
  input: (ids) => ({
    data: {
      superior: ids[superior] ?? '',
      'escalation-reason': 'Het gaat om veiligheid; dat vraagt een besluit.',
      seriousness: 'serious',
    },
  }),
});

export const stories: readonly Story[] = [
  {
    ...filed(96, 'Factuur klopte niet', 'pay', 'Op de factuur stonden acht uren die niet zijn gewerkt.'),
    steps: [
      confirm(5, 'advisor-1'),
      done(60, 'advisor-1'),
      resolve(72, 'advisor-1'),
      answer(96, true, true, 'Snel en netjes opgelost.'),
    ],
  },
  {
    ...filed(80, 'Geen reactie op vragen', 'communication', 'Drie mails bleven een week onbeantwoord.'),
    steps: [
      confirm(20, 'advisor-2'),
      done(80, 'advisor-2'),
      resolve(90, 'advisor-2'),
      answer(140, true, false, 'Het is opgelost, maar het duurde lang.'),
      confirmLater(160),
      resolve(300, 'handler'),
      answer(330, true, true),
    ],
  },
  {
    ...filed(62, 'Verkeerde match', 'placement', 'De kandidaat had niet de ervaring die was afgesproken.'),
    steps: [confirm(30, 'advisor-3'), done(70, 'advisor-3'), resolve(100, 'advisor-3')],
  },
  {
    ...filed(40, 'Opleiding ging niet door', 'training', 'De training werd op de dag zelf afgezegd.', {
      relation: 'employee',
      'confidant-help': 'none',
      name: 'Sam Proef',
    }),
    steps: [
      confirm(10, 'advisor-2'),
      say(30, 'advisor-2', 'Wij zoeken een nieuwe datum en laten het u deze week weten.'),
      say(54, 'complainant', 'Dank u. Graag niet op maandag.'),
      {
        hours: 70,
        by: 'complainant',
        do: 'withdraw',
        input: () => ({ data: { 'withdrawal-reason': 'Er is al een nieuwe datum.' } }),
      },
    ],
  },
  {
    ...filed(
      12,
      'Rooster steeds anders',
      'placement',
      'Het rooster verandert elke week, vaak pas op vrijdagavond.',
    ),
    steps: [
      confirm(18, 'advisor-1'),
      say(40, 'advisor-1', 'Ik heb met de planner gesproken. Donderdag bel ik u.'),
    ],
  },
  {
    ...filed(9, 'Onveilige steiger', 'safety', 'Op de locatie ontbrak de leuning van de steiger.'),
    steps: [
      confirm(3, 'advisor-2', 'serious'),
      escalate(4, 'advisor-2', 'manager'),
      note(6, 'advisor-2', 'De opdrachtgever is gebeld; het werk ligt stil.'),
      {
        hours: 7,
        by: 'manager',
        do: 'measure',
        input: () => ({ data: { measure: 'Het werk op deze locatie ligt stil tot de steiger is gekeurd.' } }),
      },
    ],
  },
  {
    ...filed(
      8,
      'Toon van een gesprek',
      'conduct',
      'Ik werd in een gesprek uitgelachen waar anderen bij waren.',
      {
        relation: 'employee',
        name: 'Noa Proef',
        'confidant-help': 'receive',
        confidant: 'confidant-2',
        about: 'Wim Wilgentak',
      },
    ),
    steps: [
      confirm(22, 'confidant-2'),
      say(30, 'confidant-2', 'Fijn dat u dit meldt. Wanneer kunnen wij elkaar spreken?'),
    ],
  },
  {
    ...filed(7, 'Uren niet uitbetaald', 'pay', 'Vier overuren van vorige maand zijn niet uitbetaald.', {
      relation: 'employee',
      name: 'Mo Proef',
      'confidant-help': 'support',
      supporter: 'confidant-1',
    }),
    steps: [confirm(26, 'advisor-3'), done(90, 'advisor-3'), resolve(120, 'advisor-3')],
  },
  {
    ...filed(
      5,
      'Adres gedeeld met een ander',
      'privacy',
      'Mijn privéadres stond in een mail aan een andere klant.',
    ),
    steps: [],
  },
  {
    ...filed(
      1.2,
      'Bereikbaarheid in het weekend',
      'communication',
      'Zaterdag nam niemand de telefoon op toen een kracht niet kwam.',
    ),
    steps: [
      { hours: 3, by: 'advisor-1', do: 'take', input: () => ({}) },
      {
        hours: 4,
        by: 'complainant',
        do: 'reword',
        input: () => ({
          data: { description: 'Zaterdag nam drie keer niemand de telefoon op toen een kracht niet kwam.' },
        }),
      },
    ],
  },
  {
    ...filed(
      0.6,
      'Parkeerkosten',
      'pay',
      'De parkeerkosten zouden worden vergoed, maar dat is niet gebeurd.',
    ),
    steps: [],
  },
  {
    ...filed(
      0.1,
      'Kracht kwam niet opdagen',
      'placement',
      'Vanochtend kwam de afgesproken kracht niet, zonder bericht.',
    ),
    by: 'desk',
    channel: 'phone',
    steps: [],
  },
  {
    ...filed(
      0.02,
      'Wisselend aanspreekpunt',
      'communication',
      'Elke week krijgen wij een ander aan de lijn.',
    ),
    steps: [],
  },
];

/** After a "no" another handler agrees on something new and sees it done. */
function confirmLater(hours: number): StoryStep {
  return {
    hours,
    by: 'handler',
    do: 'message',
    input: () => ({ text: 'Ik neem het over en bel u vandaag.' }),
  };
}
