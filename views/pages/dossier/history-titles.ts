// The title of an entry in the history: what happened, as the procedure or the product calls it.
import { inLanguage } from '../../../engine/core/language/text.ts';
import type { Plan } from '../../../engine/core/plan/plan.ts';
import { accessWords } from '../../words/access.ts';
import { contactWords } from '../../words/contact.ts';
import { letterWords } from '../../words/letters.ts';
import { representedWords } from '../../words/represented.ts';
import { shieldWords } from '../../words/shield.ts';
import type { Words } from '../../words/words.ts';

type Titles = Readonly<Record<string, (of: string, plan: Plan, lang: string, texts: Words) => string>>;

const titles: Titles = {
  filed: (_, __, ___, { history }) => history.filed,
  message: (_, __, ___, { history }) => history.message,
  note: (_, __, ___, { history }) => history.note,
  agree: (_, __, ___, { history }) => history.agree,
  done: (_, __, ___, { history }) => history.done,
  drop: (_, __, ___, { history }) => history.drop,
  take: (_, __, ___, { history }) => history.take,
  'hand-over': (_, __, ___, { history }) => history['hand-over'],
  recuse: (_, __, ___, { history }) => history.recuse,
  linked: (_, __, ___, { history }) => history.linked,
  left: (_, __, lang) => accessWords(lang).left,
  posted: (_, __, ___, { history }) => history.letterPosted,
  'read-out': (_, __, lang) => letterWords(lang).history.readOut,
  'contact-details': (_, __, lang) => contactWords(lang).history,
  'write-down': (_, __, lang) => contactWords(lang).writeDown.history,
  'tell-code': (_, __, lang) => contactWords(lang).code.history,
  'take-over': (_, __, lang) => representedWords(lang).ends,
  'hand-back': (_, __, lang) => representedWords(lang).begins,
  taken: (_, __, lang) => letterWords(lang).history.taken,
  bounced: (_, __, lang) => letterWords(lang).history.bounced,
  retention: (_, __, ___, { history }) => history.retention,
  approve: (of, plan, lang, { history }) => history.approve(approvalTitle(plan, of, lang)),
  refuse: (of, plan, lang, { history }) => history.refuse(approvalTitle(plan, of, lang)),
  legal: (of, _, lang) => shieldWords(lang).history[of === 'hold' ? 'hold' : 'release'],
  privacy: (of, _, lang) => shieldWords(lang).history[of === 'erase' ? 'erase' : 'export'],
  deadline: (of, plan, lang, { history }) => history.deadline(deadlineTitle(plan, of, lang)),
  reminder: (of, plan, lang, { history }) => history.reminder(deadlineTitle(plan, of, lang)),
};

/** What an entry is called in the reader's language. */
export function entryTitle(plan: Plan, event: string, lang: string, texts: Words): string {
  const [name = '', of = ''] = event.split('.');
  const own = Object.values(plan.lifecycle.events).find((each) => each.name === event && each.by.length > 0);
  if (own) return inLanguage(own.label, lang);
  return titles[name]?.(of, plan, lang, texts) ?? event;
}

/** What an approval is about. */
export function approvalTitle(plan: Plan, name: string, lang: string): string {
  return inLanguage(plan.approvals[name]?.title ?? name, lang);
}

/** What a deadline is about. */
export function deadlineTitle(plan: Plan, name: string, lang: string): string {
  return inLanguage(plan.deadlines[name]?.title ?? name, lang);
}
