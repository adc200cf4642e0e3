// Everything that a dossier holds, piece by piece, each with whose it is, so that a person can decide what somebody gets to see.
import { representativeOf } from '../core/decide/sides.ts';
import { isOfComplainant } from '../core/dossier/dossier.ts';
import { fieldTypes } from '../core/fields/index.ts';
import { inLanguage } from '../core/language/text.ts';
import { nameOf } from '../core/people/person.ts';
import { sayPerson, sayPlace } from '../core/scope/say.ts';
import type { Change } from '../core/dossier/entry.ts';
import type { HistoryEntry, Reading } from './reading.ts';
import { seesAnswer, seesPart } from './reading.ts';

export type PieceKind =
  'answer' | 'message' | 'note' | 'agreement' | 'letter' | 'reason' | 'event' | 'reader';

export interface Piece {
  readonly id: string;
  readonly kind: PieceKind;
  readonly label: string;
  readonly text: string;
  /** When it was recorded; null for what stands as it is now. */
  readonly at: string | null;
  /** The names of those whose it is. */
  readonly whose: readonly string[];
  /** Names of others that stand in it. */
  readonly mentions: readonly string[];
  /** Whether it is not the subject's own, or names somebody else. */
  readonly others: boolean;
}

type Bare = Omit<Piece, 'id' | 'mentions' | 'others'>;

interface Telling {
  readonly reading: Reading;
  readonly lang: string;
  readonly titleOf: (event: string) => string;
}

/** The pieces that the reader may see, in the order of the dossier; `subject` is the name of whom the copy is for. */
export function subjectData(
  telling: Telling,
  subject: string,
  readers: readonly { person: string; last: string; times: number }[],
): Piece[] {
  const { reading, lang } = telling;
  const persons = personsIn(reading, lang).filter((person) => !isSame(person, subject));
  const bare = [
    ...answersOf(telling),
    ...agreementsOf(telling),
    ...reading.history.flatMap((entry) => entryPieces(telling, entry)),
    ...(seesPart(reading, 'readers') ? readers.map((each) => readerPiece(telling, each)) : []),
  ];
  return bare.map((piece, index) => {
    const mentions = persons
      .filter((person) => !piece.whose.includes(person) && names(piece.text, person))
      .sort();
    const own = piece.whose.some((person) => isSame(person, subject));
    return { ...piece, id: `${piece.kind}-${index}`, mentions, others: !own || mentions.length > 0 };
  });
}

function isSame(one: string, other: string): boolean {
  const plain = (name: string) =>
    name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim();
  return plain(one) === plain(other);
}

/** Everybody whose name the dossier holds. */
function personsIn(reading: Reading, lang: string): string[] {
  const { plan, dossier, world, history } = reading;
  const answered = Object.values(plan.fields)
    .filter(({ type }) => type === 'person')
    .map(({ name }) => dossier.data[name]);
  const took = [dossier.participants, dossier.past].flatMap((places) => Object.values(places).flat());
  const named = [...answered, ...took].filter((each): each is string => typeof each === 'string');
  const actors = history
    .map(({ actor }) => actor)
    .filter((actor) => actor !== 'system' && !isOfComplainant(actor));
  const said = [...named, ...actors].map((each) => sayPerson(each, world.people));
  return [...new Set([complainantName(reading, lang), ...said])].filter((name) => name !== '');
}

function names(text: string, person: string): boolean {
  const [folded, parts] = [text.toLowerCase(), person.toLowerCase().split(/\s+/)];
  return (
    folded.includes(person.toLowerCase()) || parts.some((part) => part.length > 3 && folded.includes(part))
  );
}

function answersOf({ reading, lang }: Telling): Bare[] {
  const { plan, dossier, world } = reading;
  return Object.values(plan.fields).flatMap((field): Bare[] => {
    const value = dossier.data[field.name] ?? null;
    if (value === null || !seesAnswer(reading, field)) return [];
    const context = { zone: plan.organisation.timeZone, people: world.people };
    const text = fieldTypes[field.type].say(value, field, lang, context);
    const author = actorName(reading, dossier.authors[field.name] ?? 'complainant', lang);
    const meant = field.type === 'person' && typeof value === 'string' ? sayPerson(value, world.people) : '';
    const whose = meant === '' ? [author] : [meant];
    return text === '' ? [] : [{ kind: 'answer', label: inLanguage(field.ask, lang), text, at: null, whose }];
  });
}

function agreementsOf({ reading, lang }: Telling): Bare[] {
  if (!seesPart(reading, 'agreements')) return [];
  return reading.dossier.agreements
    .filter(({ what }) => what !== '')
    .map(({ what, owner, due, agreed, by, evidence, dropped }) => ({
      kind: 'agreement',
      label: `${sayPlace(reading.plan, owner, lang)}, ${due}`,
      text: [what, evidence, dropped].filter(Boolean).join('\n'),
      at: agreed,
      whose: [actorName(reading, by, lang)],
    }));
}

function entryPieces(telling: Telling, entry: HistoryEntry): Bare[] {
  const { reading, lang, titleOf } = telling;
  if (entry.event === 'note' && !seesPart(reading, 'notes')) return [];
  const whose = [actorName(reading, entry.actor, lang)];
  const common = { at: entry.recorded, whose };
  const said = entry.changes.flatMap((change) => changePieces(telling, change, common));
  const { reason } = entry.input;
  const reasons: Bare[] = reason
    ? [{ ...common, kind: 'reason', label: titleOf(entry.event), text: reason }]
    : [];
  if (!seesPart(reading, 'history')) return said;
  const event: Bare = { ...common, kind: 'event', label: titleOf(entry.event), text: whose.join(', ') };
  return [event, ...said, ...reasons];
}

function changePieces(
  { reading, lang }: Telling,
  change: Change,
  common: Pick<Bare, 'at' | 'whose'>,
): Bare[] {
  if (change.kind === 'message') {
    const kind = change.audience === 'complainant' ? 'message' : 'note';
    const from = change.from ? [actorName(reading, change.from, lang)] : [];
    const whose = [...from, ...common.whose];
    return seesPart(reading, `${kind}s`)
      ? [{ ...common, whose, kind, label: whose.join(', '), text: change.text }]
      : [];
  }
  if (change.kind !== 'letter' || !seesPart(reading, 'letters')) return [];
  const { subject, body, to } = change.letter;
  const addressee = to.participant === 'complainant' ? complainantName(reading, lang) : to.name;
  return [
    { at: common.at, kind: 'letter', label: subject, text: body, whose: [addressee || to.participant] },
  ];
}

function readerPiece(
  { reading, lang }: Telling,
  each: { person: string; last: string; times: number },
): Bare {
  const name = actorName(reading, each.person, lang);
  return { kind: 'reader', label: name, text: `${name} (${each.times})`, at: each.last, whose: [name] };
}

/** Who acted, by name where there is one. */
function actorName(reading: Reading, actor: string, lang: string): string {
  if (actor === 'complainant') return complainantName(reading, lang);
  if (actor === 'representative')
    return representativeOf(reading.plan, reading.dossier)?.name || sayPlace(reading.plan, actor, lang);
  return actor === 'system' ? 'Gehoor' : sayPerson(actor, reading.world.people) || actor;
}

/** The complainant's name, or what they are where they gave none. */
export function complainantName({ plan, dossier }: Pick<Reading, 'plan' | 'dossier'>, lang: string): string {
  const value = dossier.data[plan.filing.name ?? ''];
  return typeof value === 'string' && value !== ''
    ? (nameOf(value) ?? value)
    : sayPlace(plan, 'complainant', lang);
}
