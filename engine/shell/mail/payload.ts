// What stands in the outbox for a mail.

/** The payload of a mail. */
export interface MailPayload {
  readonly to: { readonly name: string; readonly address: string };
  /** Whose answer an answer is: a person's id, or the name of a participant such as `complainant`. */
  readonly who: string;
  readonly subject: string;
  readonly body: string;
  readonly language: string;
  readonly thread: string;
  /** The copy of a letter that it carries; left out for what is no letter. */
  readonly letter?: string;
  /** That copy goes again: what it says is looked up when it goes. */
  readonly again?: true;
  /** Ids of files of the dossier `thread` that go along. */
  readonly files?: readonly string[];
}
