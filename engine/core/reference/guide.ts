// How to begin: what a newcomer reads before the keys.
import type { Sentence } from '../language/text.ts';

export interface GuidePart {
  readonly id: string;
  readonly title: Sentence;
  readonly paragraphs: readonly string[];
  readonly points?: readonly string[];
}

/** The parts that stand before the keys. */
export const guide: readonly GuidePart[] = [
  {
    id: 'begin',
    title: { nl: 'Zo begint u', en: 'How to begin' },
    paragraphs: [
      'A procedure is one text file. It says what is asked, who takes part, which steps there are, what must happen by when, which letters go out, and what is promised and counted. The engine runs that file: you write no code.',
      'Copy the small procedure below into a file of your own in `config/`, with the organisation beside it in `organisation.yaml`. Change one thing at a time, and let it be checked after each change.',
    ],
    points: [
      '`npx gehoor check FILE` says what is wrong, with the line, the column and what to write instead. Advice does not block; a problem does.',
      '`npx gehoor test FILE` plays the stories under `scenarios` and prints everything that does not come out as written.',
      '`npx gehoor publish FILE --note "What changed"` puts it into use. Dossiers that have begun keep the version with which they began.',
    ],
  },
  {
    id: 'yaml',
    title: { nl: 'Zo schrijft u het op', en: 'How it is written' },
    paragraphs: [
      'The file is YAML: a key, a colon, a space and a value. What belongs under a key stands on the next lines, two spaces further in. A list has one item on each line, behind a hyphen and a space.',
      'Short maps and lists can stand on one line: `{ keep: 2 years, then: anonymise }` and `[handler, manager]`. There, put a text between quotes when it has a comma or a brace in it.',
    ],
    points: [
      'Quotes are needed around a text that holds a colon with a space behind it, or a `#` behind a space, and around one that begins with a brace, a bracket, `!`, `*`, `&`, `"` or a hyphen with a space.',
      'Times of day stand in quotes, such as `"16:30"`; dates do not, such as `2026-04-24`.',
      'A long text goes on the next lines behind `>-` (the lines become one paragraph) or `|-` (the lines stay as they are).',
      'What stands behind `#` is for readers of the file.',
    ],
  },
  {
    id: 'think',
    title: { nl: 'Zo denkt het systeem', en: 'How it works' },
    paragraphs: [
      'A dossier is one case. It is always in a state. An event happens, by a person who presses a button or by the system, and leads to the next state or leaves it where it is. On the way letters are sent, places are filled, fields are set and deadlines start or are met.',
      'What a dossier is follows from its history. Deadlines are worked out from the moments in that history, never stored: what moves a moment moves the date.',
      'With one event everything happens at once and in a fixed order: the answers of the form, `leave` of the old state, what the event does, what its branch does, `enter` of the new state. Within each of these, places are filled before letters go out, and in the order in which you name them.',
      'A participant is a place. People come and go in it, and what somebody sees and may do follows from the places that they fill. An empty place with `vacant: role` is seen by everybody of the role, and whoever acts first takes it.',
      'Of events with the same name in a state and around it, the innermost counts. An event that the system raises and that no state takes at that moment leaves the dossier where it is.',
    ],
  },
  {
    id: 'proved',
    title: { nl: 'Wat er wordt bewezen', en: 'What is proved' },
    paragraphs: [
      'Before a procedure can be published, it is checked through every path of its lifecycle. You are told what is wrong and where:',
    ],
    points: [
      'Every name exists, every formula fits, every text is there in every language.',
      'Every state can be reached; from every state an end can be reached; in every state somebody can act or a deadline leads on. The end is a state with `final: true` at the outermost level.',
      'Every choice ends with a default: a last line without `when`.',
      'Every letter has what it needs by the time it is sent, and shows no field that its reader may not see.',
      'Every deadline can start and can be met while it runs, and something follows when it passes: a reminder, an effect, an event or a promise.',
      'Nothing is declared in vain: every form is filled in, every field asked, every letter sent, every place used.',
      'Nobody behind the wall can act, be chosen or be written to.',
      'Every story under `scenarios` comes out as written.',
    ],
  },
  {
    id: 'stories',
    title: { nl: 'Verhalen schrijven', en: 'Writing stories' },
    paragraphs: [
      'A story files a complaint at a moment and then takes steps. After each you write what you expect; what you leave out is not looked at. Only the clock is moved; everything else is the real engine.',
      'Each role has three people, called after it: `officer-1`, `officer-2` and `officer-3`, with the names Anna, Bram and Carla Officer. Write `by: handler` for whoever fills that place.',
    ],
    points: [
      'A step without `do` only lets time pass. A deadline has passed one second after its due time: to see it missed, go a minute further.',
      'What happens at the very moment at which a clock starts meets it. Give steps a time of their own when you test a loop.',
      '`letters`, `reminded` and `opened` speak of this step and the time before it, and mean exactly these; `missed` means every deadline missed so far.',
      '`refused` takes words of the reason, so that you know it was refused for what you meant.',
    ],
  },
];
