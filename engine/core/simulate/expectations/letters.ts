// Expectations about what went out in a step.
import type { Addressee, SentLetter } from '../../dossier/entry.ts';
import type { Expectation } from '../../language/procedure.gen.ts';
import type { Sentence } from '../../language/text.ts';
import { names, people, sameNames } from '../failure.ts';
import type { Mismatch } from '../failure.ts';
import type { Scene } from '../scene.ts';

type Expected = NonNullable<Expectation['letters']>;

interface Sending {
  readonly letter: string;
  readonly copies: readonly SentLetter[];
}

/** Exactly these letters have gone out in this step, each as often as it is named, to whom is named. */
export function letters(expected: Expected, scene: Scene): Mismatch[] {
  const sent = sendingsIn(scene);
  const wanted = expected.map((each) => (typeof each === 'string' ? each : (Object.keys(each)[0] ?? '')));
  const found = sent.map(({ letter }) => letter);
  if (!sameNames(wanted, found)) return [{ at: [], expected: names(wanted), found: outgoing(sent) }];
  const left = [...sent];
  return expected.flatMap((each, index) => {
    const [name = '', to] = typeof each === 'string' ? [each] : (Object.entries(each)[0] ?? []);
    const list = to === undefined ? null : typeof to === 'string' ? [to] : to;
    const all = left.filter(({ letter }) => letter === name);
    const match = all.find((sending) => list === null || goesTo(sending, list)) ?? all[0];
    if (match) left.splice(left.indexOf(match), 1);
    if (!match || list === null || goesTo(match, list)) return [];
    return [{ at: [index, name], expected: people(list), found: people(addressees(match)) }];
  });
}

/** A copy of each letter has gone out in this step with all of these words in it. */
export function says(
  expected: Readonly<Record<string, string | readonly string[]>>,
  { entries }: Scene,
): Mismatch[] {
  const copies = entries.flatMap(({ changes }) =>
    changes.flatMap((change) => (change.kind === 'letter' ? [change.letter] : [])),
  );
  return Object.entries(expected).flatMap(([name, words]) => {
    const list = typeof words === 'string' ? [words] : words;
    const texts = copies
      .filter(({ letter }) => letter === name)
      .map(({ subject, body }) => `${subject}\n${body}`.replace(/\s+/g, ' '));
    if (texts.length === 0) return [{ at: [name], expected: quoted(list), found: names([]) }];
    if (texts.some((text) => list.every((each) => text.includes(each)))) return [];
    return [{ at: [name], expected: quoted(list), found: quoted(texts) }];
  });
}

function quoted(texts: readonly string[]): Sentence {
  const all = texts.map((text) => `“${text}”`).join(', ');
  return { nl: all, en: all };
}

/** Exactly these have got a reminder in this step. */
export function reminded(expected: readonly string[], { entries }: Scene): Mismatch[] {
  const all = entries.flatMap(({ changes }) =>
    changes.flatMap((change) => (change.kind === 'remind' && !change.late ? change.to : [])),
  );
  if (areExactly(all, expected)) return [];
  const found = [...new Set(all.map(named))];
  return [{ at: [], expected: people(expected), found: people(found) }];
}

function sendingsIn({ entries }: Scene): Sending[] {
  return entries.flatMap(({ changes }) => {
    const copies = changes.flatMap((change) => (change.kind === 'letter' ? [change.letter] : []));
    const sendings = Map.groupBy(copies, ({ id }) => id.slice(0, id.lastIndexOf('-')));
    return [...sendings.values()].map((own) => ({ letter: own[0]?.letter ?? '', copies: own }));
  });
}

function goesTo({ copies }: Sending, to: readonly string[]): boolean {
  return areExactly(
    copies.map((copy) => copy.to),
    to,
  );
}

/** Each of them is named, by place or in person, and every name is one of them. */
function areExactly(all: readonly Addressee[], wanted: readonly string[]): boolean {
  const isMeant = (name: string, to: Addressee) => name === to.participant || name === to.person;
  return (
    all.every((to) => wanted.some((name) => isMeant(name, to))) &&
    wanted.every((name) => all.some((to) => isMeant(name, to)))
  );
}

function addressees({ copies }: Sending): string[] {
  return [...new Set(copies.map(({ to }) => named(to)))];
}

function named({ participant, person }: Addressee): string {
  return person === null ? participant : `${participant} (${person})`;
}

function outgoing(sent: readonly Sending[]): Sentence {
  return names(sent.map((each) => `${each.letter} → ${addressees(each).join(', ')}`));
}
