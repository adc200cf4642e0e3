// The mail that goes out of a house from now on, by addressee, without what is drawn at random for every message.
import { workOnce } from '../../engine/shell/work.ts';
import { withoutChance } from './compare.ts';
import type { House } from './twins.ts';

export interface Recorder {
  /** Sends everything that can be sent now. */
  readonly work: () => Promise<void>;
  /** What went to an address, in the order of its words. */
  readonly to: (address: string) => string[];
}

/** Begins to record; ids in `known` stay as they are. */
export function recorder({ app }: House, known: ReadonlySet<string>): Recorder {
  const sent: { address: string; text: string }[] = [];
  const sendMail = (mail: {
    to: { name: string; address: string };
    subject: string;
    body: string;
    attachments: readonly { name: string; body: Buffer }[];
  }) => {
    const files = mail.attachments.map(({ name, body }) => `${name} ${body.length}`);
    const text = [mail.to.name, mail.subject, mail.body, ...files].join('\n');
    sent.push({ address: mail.to.address, text: withoutChance(text, known) });
    return Promise.resolve();
  };
  return {
    work: async () => {
      while ((await workOnce({ app, sendMail })) > 0);
    },
    to: (address) =>
      sent
        .filter((mail) => mail.address === address)
        .map(({ text }) => text)
        .sort(),
  };
}
