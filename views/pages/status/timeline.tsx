// What happened, as far as it is the complainant's to know: never notes, inner decisions, or who is kept out.
import { inLanguage } from '../../../engine/core/language/text.ts';
import type { Change } from '../../../engine/core/dossier/entry.ts';
import { sayPerson } from '../../../engine/core/scope/say.ts';
import type { HistoryEntry } from '../../../engine/shell/reading.ts';
import { entryId, type TimelineItem } from '../../parts/timeline.tsx';
import { sayMoment } from '../../words/moment.ts';
import { contactWords } from '../../words/contact.ts';
import { representedWords } from '../../words/represented.ts';
import { words, type Words } from '../../words/words.ts';
import { knownPlaces, nameOfActor } from './names.ts';
import { STATUS, type StatusView } from './view.ts';

interface Said {
  readonly title: string;
  readonly tone?: 'done' | 'attention';
  /** Where more of it can be read. */
  readonly href?: string;
}

interface Telling {
  readonly view: StatusView;
  readonly entry: HistoryEntry;
  readonly texts: Words['status']['line'];
  readonly own: boolean;
}

type Lines = {
  readonly [K in Change['kind']]?: (change: Extract<Change, { kind: K }>, telling: Telling) => Said[];
};

const lines: Lines = {
  open: (_, { texts }) => [{ title: texts.filed, tone: 'done' }],
  letter: ({ letter }, { view, texts }) =>
    letter.to.participant === view.who
      ? [
          {
            title: texts.letter(titleOfLetter(view, letter.letter, letter.subject)),
            href: `${STATUS}/letter/${encodeURIComponent(letter.id)}`,
          },
        ]
      : [],
  message: ({ audience, from }, { view, texts, own }) => {
    if (audience !== 'complainant') return [];
    if (from !== undefined) return [{ title: contactWords(view.lang).writeDown.history }];
    return [{ title: own ? texts.wroteYou : texts.wroteUs }];
  },
  occurred: ({ event }, { view, own, entry }) => {
    if (!own || entry.event !== event) return [];
    const plan = Object.values(view.opened.plan.lifecycle.events).find((each) => each.name === event);
    return plan?.by.includes('complainant') ? [{ title: inLanguage(plan.label, view.lang) }] : [];
  },
  set: ({ field }, { view, entry, texts, own }) => {
    const isText = Object.values(view.opened.plan.approvals).some(({ of }) => of.includes(field));
    if (entry.event === 'contact-details') return [{ title: contactWords(view.lang).history }];
    return isText && !own && entry.event !== 'filed' ? [{ title: texts.textChanged }] : [];
  },
  approve: ({ approval }, { view, entry, texts, own }) => {
    if (!entry.event.startsWith('approve.')) return [];
    const title = titleOfApproval(view, approval);
    return [{ title: own ? texts.agreedYou(title) : texts.agreedUs(title) }];
  },
  refuse: ({ approval }, { view, texts, own }) => {
    const title = titleOfApproval(view, approval);
    return [{ title: own ? texts.refusedYou(title) : texts.refusedUs(title) }];
  },
  told: ({ to }, { view }) =>
    to === view.who ? [{ title: contactWords(view.lang).code.yours, tone: 'attention' }] : [],
  represent: ({ on }, { view, entry }) =>
    entry.event === 'filed'
      ? []
      : [{ title: on ? representedWords(view.lang).begins : representedWords(view.lang).ends }],
  agree: ({ agreement }, { texts }) => [{ title: texts.action(agreement.what) }],
  'agreement-ended': ({ id, dropped }, { view, texts }) => {
    const what = view.opened.dossier.agreements.find((each) => each.id === id)?.what ?? '';
    return [dropped === null ? { title: texts.done(what), tone: 'done' } : { title: texts.dropped(what) }];
  },
  assign: ({ participant, people }, { view, texts }) => {
    const place = knownPlaces(view).find(({ name }) => name === participant);
    const names = people.map((id) => sayPerson(id, view.opened.world.people)).filter((name) => name !== '');
    if (!place || names.length === 0) return [];
    return [{ title: texts.place(inLanguage(place.title, view.lang), names.join(', ')) }];
  },
  due: ({ due }, { view, texts }) => {
    const deadline = due === null ? undefined : view.opened.plan.deadlines[due.deadline];
    if (!due || due.moved === null || !deadline || deadline.internal) return [];
    return [{ title: texts.moved(inLanguage(deadline.title, view.lang), sayMoment(due.due, view.saying)) }];
  },
  fired: ({ key, what }, { view, texts }) => {
    const deadline = view.opened.plan.deadlines[key.split(/[@/]/)[0] ?? ''];
    if (what !== 'missed' || !deadline || deadline.internal) return [];
    return [{ title: texts.missed(inLanguage(deadline.title, view.lang)), tone: 'attention' }];
  },
  lifecycle: ({ entered }, { view, entry, texts }) => {
    const state = view.opened.plan.lifecycle.states[entered.at(-1) ?? ''];
    return state && entry.event !== 'filed'
      ? [{ title: texts.state(inLanguage(state.title, view.lang)) }]
      : [];
  },
  anonymise: (_, { texts }) => [{ title: texts.retention }],
};

/** The moments of the history, the latest first; one moment per entry, with what else belonged to it. */
export function timelineOf(view: StatusView): TimelineItem[] {
  const texts = words(view.lang).status.line;
  const items = view.history.flatMap((entry): TimelineItem[] => {
    const telling: Telling = { view, entry, texts, own: entry.actor === view.who };
    const said = [...entry.changes].sort(stateFirst).flatMap((change) => {
      const line = lines[change.kind] as ((change: Change, telling: Telling) => Said[]) | undefined;
      return line?.(change, telling) ?? [];
    });
    const once = said.filter(({ title }, at) => said.findIndex((each) => each.title === title) === at);
    const head = once.find(({ href }) => href === undefined) ?? once[0];
    if (!head) return [];
    const rest = once.filter((each) => each !== head);
    const tone = said.find((each) => each.tone)?.tone;
    const by = entry.actor === 'system' ? undefined : nameOfActor(view, entry.actor);
    return [
      {
        id: entryId(entry.seq),
        at: entry.happened,
        title: head.title,
        ...(by === undefined ? {} : { by: entry.actor === view.who ? by.toLowerCase() : by }),
        ...(rest.length > 0 ? { detail: rest.map(Detail) } : {}),
        ...(tone ? { tone } : {}),
      },
    ];
  });
  return items.reverse();
}

/** What it led to says most, so it stands first. */
function stateFirst(a: Change, b: Change): number {
  return Number(b.kind === 'lifecycle') - Number(a.kind === 'lifecycle');
}

function Detail({ title, href }: Said) {
  return <p>{href === undefined ? title : <a href={href}>{title}</a>}</p>;
}

function titleOfLetter({ opened, lang }: StatusView, name: string, subject: string): string {
  const letter = opened.plan.letters[name];
  return letter ? inLanguage(letter.title, lang) : subject;
}

function titleOfApproval({ opened, lang }: StatusView, name: string): string {
  return inLanguage(opened.plan.approvals[name]?.title ?? name, lang);
}
