// What people can do in every procedure, beside the events of its own lifecycle.

export interface ActWords {
  /** As a scenario writes it behind `do`. */
  readonly name: string;
  readonly sentence: string;
  /** The keys of `data` that go with it in a scenario. */
  readonly data: readonly string[];
}

/** The acts that every procedure knows. */
export const actWords: readonly ActWords[] = [
  {
    name: 'message',
    sentence:
      'Writes to the other side: the complainant to whoever handles, or staff who see messages to the complainant. When the complainant writes, the event `message` is raised, if the lifecycle has it.',
    data: ['text'],
  },
  { name: 'note', sentence: 'Writes a note that only staff read.', data: ['text'] },
  {
    name: 'write-down',
    sentence:
      'Writes down as the complainant’s what they said by phone or wrote on paper, by whoever reads answers, letters and messages, with how it came. The event `message` is raised, if the lifecycle has it.',
    data: ['text', 'said'],
  },
  { name: 'agree', sentence: 'Agrees on actions, for whoever `agreements.by` names.', data: ['agreements'] },
  {
    name: 'done',
    sentence:
      'Marks an agreed action as done: its owner, and whoever `agreements.done-by` names. It is meant by its number, or by words of it.',
    data: ['agreement', 'evidence'],
  },
  { name: 'drop', sentence: 'Lets an agreed action lapse, with the reason.', data: ['agreement', 'reason'] },
  {
    name: 'take',
    sentence: 'Takes a place that is empty, where `vacant: role` lets people of the role see it.',
    data: [],
  },
  {
    name: 'hand-over',
    sentence: 'Gives a place that one fills to somebody else of the role.',
    data: ['chosen', 'reason'],
  },
  {
    name: 'recuse',
    sentence: 'Steps back from a place, with the reason; somebody else of the role follows at once.',
    data: ['reason'],
  },
  {
    name: 'approve.NAME',
    sentence:
      'Agrees with what this approval is about. When enough have, the event `approval.NAME` is raised.',
    data: [],
  },
  {
    name: 'refuse.NAME',
    sentence: 'Does not agree with it. When it can no longer be reached, the event `refusal.NAME` is raised.',
    data: ['reason'],
  },
  {
    name: 'take-over',
    sentence:
      'The complainant takes over from whoever acts for them, whose code then opens nothing. Whoever reads answers and letters writes it down where it was said, with how.',
    data: ['said'],
  },
  {
    name: 'hand-back',
    sentence:
      'The complainant lets whoever filed it act for them again, or somebody else by name. Whoever reads answers and letters writes it down where it was said, with how.',
    data: ['name', 'email', 'phone', 'address', 'said'],
  },
  {
    name: 'posted',
    sentence:
      'Confirms that a letter was posted: one on paper, or one whose mail came back. Only then does it count as sent.',
    data: ['letter'],
  },
  {
    name: 'read-out',
    sentence:
      'Confirms that a letter was read out to whom it is for: one by voice, or one whose mail came back. Only then does it count as sent.',
    data: ['letter'],
  },
  {
    name: 'contact-details',
    sentence:
      'Puts right how the complainant can be reached, by themselves, or by whoever reads answers and letters and was told so; with `.representative` behind it, how whoever acts for them can. Letters that have not arrived go there at once, and nothing goes to the old address any more.',
    data: ['email', 'phone', 'address', 'letters-by', 'said'],
  },
  {
    name: 'tell-code',
    sentence:
      'Gives the complainant a new code by `voice` or on `paper`, by whoever reads answers and letters, where no mail reaches them; with `.representative` behind it, whoever acts for them.',
    data: ['how'],
  },
  {
    name: 'bounced',
    sentence:
      'Nobody does this: a report comes in that the mail with this letter did not arrive. Without `by`, as the system does it.',
    data: ['letter'],
  },
];
