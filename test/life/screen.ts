// What somebody can do with a page, whatever they read it with; places and controls are called as the page calls them.

export interface Screen {
  /** Opens an address of the site and says with which status it answered. */
  goTo(path: string): Promise<number>;
  /** The address that is open, without the site's own part. */
  path(): string;
  /** The status with which the open page was answered. */
  status(): number;
  /** Presses a link. */
  follow(link: string, within?: Place): Promise<void>;
  /** Types over what stands in a box. */
  fill(label: string, text: string, within?: Place): Promise<void>;
  /** Chooses one of the answers to a question. */
  choose(question: string, option: string, within?: Place): Promise<void>;
  /** Presses a button that sends something, and waits for the answer. */
  press(button: string, within?: Place): Promise<void>;
  /** What is typed in a box. */
  typed(label: string, within?: Place): Promise<string>;
  /** The words of the page, or of a part of it, with single spaces. */
  text(within?: Place): Promise<string>;
  /** What a page says of a term, such as a number to keep. */
  said(term: string): Promise<string>;
  /** Lets a form show what belongs with the answers so far. */
  update(): Promise<void>;
  /** Breaks off in the middle of a page of the filing form and comes back to it. */
  breakOff(): Promise<void>;
  /** What was wrong with the pages that were passed: one line each. */
  readonly faults: readonly string[];
  close(): Promise<void>;
}

/** Where on the page, from the outside in: fieldsets by their legend, details by their summary, sections by their heading. */
export type Place = readonly string[];

export type Size = 'phone' | 'desk';

/** Somebody's way to read pages. */
export interface Reader {
  open(url: string, size: Size): Promise<Screen>;
  close(): Promise<void>;
}

/** Matches a label or legend by its words, with or without the remark that it may stay empty. */
export function called(name: string): RegExp {
  return new RegExp(`^\\s*${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\s*(\\(niet verplicht\\))?\\s*$`);
}
