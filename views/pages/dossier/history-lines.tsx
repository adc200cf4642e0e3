// What one entry changed, line by line, as far as the reader may see it.
import { representedWords } from '../../words/represented.ts';
import type { Child } from 'hono/jsx';
import { isOfComplainant } from '../../../engine/core/dossier/dossier.ts';
import { inLanguage } from '../../../engine/core/language/text.ts';
import type { Change } from '../../../engine/core/dossier/entry.ts';
import { sayPerson, sayPlace } from '../../../engine/core/scope/say.ts';
import { seesAnswer, seesPart } from '../../../engine/shell/reading.ts';
import type { HistoryEntry } from '../../../engine/shell/reading.ts';
import { sayAnswer } from '../../answers/summary.tsx';
import { sayDate, sayMoment } from '../../words/moment.ts';
import { contactWords } from '../../words/contact.ts';
import { evaluatingWords } from '../../words/evaluating.ts';
import { letterWords } from '../../words/letters.ts';
import { words } from '../../words/words.ts';
import { lookAheadWords } from '../../words/look-ahead.ts';
import { approvalTitle, deadlineTitle } from './history-titles.ts';
import { placeTitle } from './standing-words.ts';
import type { DossierView } from './view.ts';

type Lines = {
  readonly [K in Change['kind']]: (change: Extract<Change, { kind: K }>, view: DossierView) => Child[];
};

function letterTitle({ plan }: DossierView['reading'], letter: string, lang: string): string {
  return inLanguage(plan.letters[letter]?.title ?? letter, lang);
}

const none = (): Child[] => [];

const lines: Lines = {
  open: none,
  occurred: none,
  message: none,
  anonymise: none,
  represent: ({ on }, { lang }) => [representedWords(lang)[on ? 'begins' : 'ends']],
  lifecycle: ({ entered }, { reading, lang }) => {
    const state = reading.plan.lifecycle.states[entered.at(-1) ?? ''];
    return state ? [words(lang).history.state(inLanguage(state.title, lang))] : [];
  },
  set: ({ field: name, value }, { reading, lang }) => {
    const { plan, world, dossier } = reading;
    const field = plan.fields[name];
    if (!field || value === null || !seesAnswer(reading, field)) return [];
    const fileHref = ({ id }: { id: string }) => `/dossier/${dossier.id}/file/${encodeURIComponent(id)}`;
    return [
      <>
        {inLanguage(field.ask, lang)}{' '}
        <span class="said">{sayAnswer({ plan, world, lang, fileHref }, field, value)}</span>
      </>,
    ];
  },
  assign: ({ participant, people }, { reading, lang }) => {
    const texts = words(lang);
    const isOpen = reading.plan.participants[participant]?.walled === false;
    if (!isOpen && (people.length === 0 || !seesPart(reading, 'answers'))) return [];
    const names = people.map((id) => sayPerson(id, reading.world.people) || id).join(', ');
    return [texts.history.place(placeTitle(reading.plan, participant, lang), names || texts.staff.nobody)];
  },
  agree: ({ agreement }, { reading, lang }) =>
    seesPart(reading, 'agreements')
      ? [
          words(lang).history.agreed(
            agreement.what,
            `${sayPlace(reading.plan, agreement.owner, lang).toLowerCase()}, ${words(lang).staff.before} ${sayDate(agreement.due, lang)}`,
          ),
        ]
      : [],
  'agreement-ended': ({ id, evidence, dropped }, { reading, lang }) => {
    const texts = words(lang).history;
    const agreement = reading.dossier.agreements.find((each) => each.id === id);
    if (!agreement || !seesPart(reading, 'agreements')) return [];
    if (dropped !== null) return [texts.agreementDropped(agreement.what, dropped)];
    return [texts.agreementDone(agreement.what), ...(evidence ? [texts.evidence(evidence)] : [])];
  },
  approve: ({ approval }, { reading, lang }) => [
    words(lang).history.approve(approvalTitle(reading.plan, approval, lang)),
  ],
  refuse: ({ approval }, { reading, lang }) => [
    words(lang).history.refuse(approvalTitle(reading.plan, approval, lang)),
  ],
  void: ({ approval }, { reading, lang }) => [
    words(lang).history.approvalVoid(approvalTitle(reading.plan, approval, lang)),
  ],
  letter: ({ letter }, { reading, lang }) => {
    if (!seesPart(reading, 'letters') && letter.to.person !== reading.reader) return [];
    const title = inLanguage(reading.plan.letters[letter.letter]?.title ?? letter.subject, lang);
    const name = letter.to.name || placeTitle(reading.plan, letter.to.participant, lang).toLowerCase();
    const href = `/dossier/${reading.dossier.id}/letter/${encodeURIComponent(letter.id)}`;
    return [<a href={href}>{words(lang).history.letter(title, name)}</a>];
  },
  resent: ({ letter, channel, to }, { reading, lang }) => {
    if (!seesPart(reading, 'letters')) return [];
    return [contactWords(lang).again[channel](letterTitle(reading, letter, lang), to.email ?? '')];
  },
  told: ({ how }, { lang }) => [contactWords(lang).code[how === 'voice' ? 'voiceLine' : 'paperLine']],
  posted: ({ letter }, { reading, lang }) => [words(lang).history.posted(letterTitle(reading, letter, lang))],
  taken: ({ letter }, { reading, lang }) => [
    letterWords(lang).history.takenLine(letterTitle(reading, letter, lang)),
  ],
  'read-out': ({ letter }, { reading, lang }) => [
    letterWords(lang).history.readOutLine(letterTitle(reading, letter, lang)),
  ],
  bounced: ({ letter, to, permanent, reason }, { reading, lang }) => {
    if (!seesPart(reading, 'letters')) return [];
    const texts = letterWords(lang).history;
    const name = sayPerson(to, reading.world.people) || placeTitle(reading.plan, to, lang).toLowerCase();
    return [
      letter === null
        ? texts.bouncedOther(name)
        : texts.bouncedLine(letterTitle(reading, letter, lang), name),
      permanent ? texts.permanent : texts.delayed,
      ...(reason === '' ? [] : [texts.reason(reason)]),
    ];
  },
  merge: ({ into, number }, { reading, lang }) =>
    reading.linked.has(into) ? [words(lang).history.merged(number)] : [],
  'not-done': ({ why }, { lang }) => [words(lang).history.notDone(inLanguage(why, lang))],
  held: ({ letter }, { reading, lang }) => [
    words(lang).history.held(inLanguage(reading.plan.letters[letter]?.title ?? letter, lang)),
  ],
  remind: ({ to, late }, { lang }) => {
    const texts = words(lang).history;
    if (late) return [texts.notReminded];
    return to.length > 0 ? [texts.reminded(to.map((each) => each.name).join(', '))] : [];
  },
  due: ({ due }, { reading, lang, saying }) =>
    due === null || due.moved === null
      ? []
      : [
          words(lang).history.due(
            deadlineTitle(reading.plan, due.deadline, lang),
            sayMoment(due.due, saying),
          ),
        ],
  fired: none,
  extend: (_, { lang }) => [words(lang).history.extended],
  opened: ({ opened: { id, procedure } }, { reading, lang }) =>
    reading.linked.has(id) ? [words(lang).history.opened(procedure)] : [],
  linked: ({ link }, { lang }) => (link.outcome === null ? [] : [words(lang).history.ended]),
  tied: ({ link }, { reading, lang }) =>
    reading.linked.has(link.dossier) ? [lookAheadWords(lang).link.tied(link.procedure)] : [],
  apart: none,
  tell: (_, { lang }) => [words(lang).history.told],
  'tell-all': (_, { lang }) => [evaluatingWords(lang).toldAll],
  freeze: (_, { lang }) => [evaluatingWords(lang).frozen],
  close: ({ outcome }, { reading, lang }) => {
    const ended = Object.values(reading.plan.lifecycle.states).find((state) => state.outcome === outcome);
    return [words(lang).history.closed(ended ? inLanguage(ended.title, lang) : outcome)];
  },
};

/** The lines of an entry, the reason that was given for it among them. */
export function entryLines(view: DossierView, entry: HistoryEntry): Child[] {
  const texts = words(view.lang).history;
  if (entry.erased) return [texts.erased];
  const own = entry.event.split('.')[0];
  const said = entry.changes
    // Of a letter the title of the entry does not say which.
    .filter(({ kind }) => kind !== 'represent' || own === 'filed')
    .filter((change) => change.kind !== own || 'letter' in change)
    .flatMap((change) =>
      (lines[change.kind] as (change: Change, view: DossierView) => Child[])(change, view),
    );
  const { reason } = entry.input;
  const heard = saidLine(view.lang, entry);
  return [
    ...said,
    ...(heard === null ? [] : [heard]),
    ...(reason && own !== 'drop' ? [texts.reason(reason)] : []),
  ];
}

const HEARD = ['write-down', 'contact-details', 'take-over', 'hand-back'];

/** How somebody at work was told what they wrote down for the complainant. */
function saidLine(lang: string, { event, input, actor }: HistoryEntry): string | null {
  if (!HEARD.includes(event.split('.')[0] ?? '') || isOfComplainant(actor)) return null;
  const how = words(lang).staff.channels[input.channel ?? ''];
  return how === undefined ? null : contactWords(lang).saidLine(how);
}
